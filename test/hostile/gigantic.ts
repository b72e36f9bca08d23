/** Files of hundreds of megabytes that a line, a quote or a header never ends in; made while they are read. */
import type { ByteSource } from '../../src/worker/reading/byteSource.js';

export interface Gigantic {
  readonly source: () => ByteSource;
  /** Megabytes that two readings of it, a training and an inspection, may take at most. */
  readonly most: number;
}

const megabyte = 1 << 20;
const utf8 = (text: string) => new TextEncoder().encode(text);

/** @param parts each a text, repeated up to so many megabytes; one without is taken once */
function made(most: number, ...parts: readonly (readonly [text: string, megabytes?: number])[]): Gigantic {
  async function* chunks() {
    for (const [text, megabytes] of parts) {
      const once = utf8(text);
      const times = Math.floor(megabyte / once.length);
      const piece = megabytes === undefined ? once : utf8(text.repeat(times));
      for (let at = 0; at < (megabytes ?? 1); at++) yield piece;
    }
  }
  return { most, source: () => ({ totalBytes: null, chunks: chunks() }) };
}

function rowsOf(columns: number, rows: number, most: number): Gigantic {
  const row = `${'1.5,2,'.repeat(columns / 2)}`;
  return made(
    most,
    [`${'f,'.repeat(columns)}label\n`],
    ...Array.from({ length: rows }, (_, i): readonly [string] => [`${row}${i % 2}\n`]),
  );
}

const head = ['a,b,label\n1,2,0\n2,1,1\n'] as const;

export const gigantic: Readonly<Record<string, Gigantic>> = {
  'numbers without a line end': made(400, ['1.25,', 200]),
  'a header without a line end': made(400, ['name,', 200]),
  'a word without an end': made(400, head, ['abcdefgh', 200]),
  'a quote never closed': made(400, head, ['"'], ['1,2,0\n', 200]),
  'nothing but quotes': made(400, head, ['"', 200]),
  'quotes in quotes': made(400, head, ['"'], ['""', 200]),
  'null bytes': made(400, head, ['\0', 200]),
  'null bytes from the start': made(400, ['\0', 200]),
  'blank lines': made(200, ['\n', 30], head),
  'comment lines': made(200, ['# no table\n', 10]),
  'fields without rows': made(400, [',', 200]),
  'empty rows': made(400, head, [',,\n', 10]),
  'an ARFF header without an end': made(600, ['@relation r\n'], ['@attribute some_name numeric\n', 100]),
  'an ARFF attribute without an end': made(400, ['@relation r\n@attribute a {'], ['word,', 100]),
  'UTF-16 without a line end': made(400, ['\ufeff'], ['1\0,\0', 100]),
  'a letter in each row, and nothing else': made(300, ['y\n', 20]),
  'a word in each row': made(300, head, ['1,word,0\n', 10]),
  'as many columns as may be': rowsOf(99_998, 40, 600),
  'a million columns': rowsOf(1_000_000, 8, 600),
  'seven million fields in a row': rowsOf(7_000_000, 2, 600),
};
