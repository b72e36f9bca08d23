/** The two paths of the reader give the table that csv-parse alone gives: cell for cell, bit for bit. The same
 * with a million files: `npm run fuzz`. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import { holdExamples } from '../../../../src/worker/engine/kernelExamples.js';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { readCsv } from '../../../../src/worker/reading/csvReader.js';
import { refusalOf } from '../../../inWords.js';
import { type Case, mistake, pathMistake, tally } from '../../../reading/compare.js';
import { drawFile } from '../../../reading/files.js';
import { compareNumbers } from '../../../reading/numbers.js';
import { plainOpening, sequences } from '../../../reading/sequences.js';
import { datasetOf, read } from '../../training.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the same table as by csv-parse alone', () => {
  test('for files of all kinds, damaged and cut anywhere', () => {
    const before = { ...tally };
    for (let seed = 1; seed <= 4_000; seed++) {
      expect(mistake(drawFile(Random.fromSeed(seed))), `seed ${seed}`).toBeUndefined();
    }
    // Both lanes had their share, and most files a table.
    const rows = tally.rows - before.rows;
    const kernelRows = tally.kernelRows - before.kernelRows;
    expect(kernelRows).toBeGreaterThan(rows / 4);
    expect(rows - kernelRows).toBeGreaterThan(rows / 4);
    expect(tally.kernelWords - before.kernelWords).toBeGreaterThan(kernelRows / 10);
    expect(tally.refused - before.refused).toBeLessThan(1_000);
  });

  test.each(['-', '+', '.'])('for a delimiter that numbers are written with: %s', (delimiter) => {
    const rows = ['a,b', '1,2', ',5', '3,', '4,6', ',7', '8,,9', '8,9'].map(
      (row) => `${row.replaceAll(',', delimiter)}\n`,
    );
    const opening = { ...plainOpening, delimiter, decimalMark: 'comma' as const };
    const file = bytes(rows.join(''));
    const cuts = [...file.keys()].filter((at) => file[at - 1] === 0x0a);
    expect(mistake({ bytes: file, opening, cuts, lookAhead: 2 })).toBeUndefined();
  });

  test('for files of words that mean something beside others', () => {
    const first = ['', 'x,1\ny,2\n1,x\n', 'x,1,2\ny,2,3\n', 'x,1;2\n', 'x;1\ny;2\n'];
    first.push('x,1,\ny,2,\nz,3,\n', 'a,b\nx,1,\ny,2,\nz,3,\n'); // a delimiter may follow the last field
    const later = [
      'a,b\na,1\n1,b\na,b\n', // the names again
      'a,b\nA,1\n1,B\nA,B\n',
      'u,v,w\nu,v,w\nv,1,1\n1,w,1\n1,1,u\nv,w,u\n', // in another order
      '---,1\n1,---\n---,---\n', // a line drawn
      '===,1\n1,===\n===,===\n',
      ' #fields,1\n#fields,x\n',
      '3,rows,1\n3,1,selected\n3,rows,selected\n',
      '"3 rows",selected,1\n1,1,""\n"3 rows",selected,\n',
      '<<<<<<<,1\n<<<<<<<,1,\n',
      '"x",1\n"x",1\nx,1\n',
      '\"\"\"x\"\"\",1\n"x",1\n',
      '\"\"\"1,234\"\"\",1\n"1,234",1\n',
      '"1;234",1\n1;234,1\n',
      'x;1\n1,234;1\n1,234;1\n1,234;1\n',
      '\u0001x,1\n\u0001x,1\n\u0001x,1\n',
      '펄서,1\n펄서,1\n',
      '\ufeffx,1\n\ufeffx,1\n',
    ];
    for (const text of first.flatMap((some) => later.flatMap((more) => [some + more, some + more + more]))) {
      const file = bytes(text);
      const cuts = [...file.keys()].filter((at) => file[at - 1] === 0x0a); // the kernel is asked at every line
      for (const delimiter of [',', ';'])
        for (const lookAhead of [2, 4]) {
          const given = { bytes: file, opening: { ...plainOpening, delimiter }, cuts, lookAhead };
          expect(pathMistake(given), text).toBeUndefined();
        }
    }
  });

  test('for files that are too much for csv-parse alone', () => {
    for (let seed = 1; seed <= 500; seed++)
      expect(pathMistake(drawFile(Random.fromSeed(seed), true)), `seed ${seed}`).toBeUndefined();
  });

  test('for any sequence of what means something to a reader', () => {
    fc.assert(
      fc.property(sequences, (given) => {
        expect(mistake(given)).toBeUndefined();
      }),
      { numRuns: 4_000 },
    );
  });

  test('for a zero byte where there is no decimal mark', () => {
    const opening = { ...plainOpening, decimalMark: 'comma' as const };
    expect(mistake({ bytes: bytes('a\n1\n\u00001'), opening, cuts: [] })).toBeUndefined();
  });

  test('for a file cut once at every byte, and into single bytes', () => {
    const file = bytes(
      'a,b\r\n1,2\r\n3,4\r5,6\n\n7.5e-3,8\n"9\n",10\n11,12\n13,\n,14\n+15,-16.\n17,x\n18,19\r\n20,21',
    );
    const whole: Case = { bytes: file, opening: plainOpening, cuts: [] };
    for (let cut = 0; cut <= file.length; cut++) expect(mistake({ ...whole, cuts: [cut] })).toBeUndefined();
    expect(mistake({ ...whole, cuts: [...file.keys()] })).toBeUndefined();
  });

  test('for rows longer than a piece of the file, among short ones', () => {
    const short = Array.from({ length: 30_000 }, (_, i) => `${i},${i / 7}\n`).join('');
    const long = `"${'long '.repeat(150_000)}",1\n${'2'.repeat(300_000)},3\n`;
    const text = `a,b\n${short}${long}${short}${long}`;
    expect(
      mistake({ bytes: bytes(text), opening: plainOpening, cuts: [100_000, 100_001, 900_000] }),
    ).toBeUndefined();
    const wide = `${Array.from({ length: 100_000 }, (_, i) => i % 7).join(',')}\n`;
    const other = wide.replaceAll('3', '33.25');
    expect(
      mistake({ bytes: bytes(wide + other + wide + other), opening: plainOpening, cuts: [7] }),
    ).toBeUndefined();
  });
});

describe('a number of the kernel', () => {
  test('is the double that JavaScript has for it, however it is written', () => {
    const { wrong, read, left } = compareNumbers(Random.fromSeed(1), 200_000);
    expect(wrong).toEqual([]);
    expect(left).toBeLessThan(read / 10); // subnormal, or undecided by 19 digits
  });

  test.each([
    ['half way between two doubles, ties to even', '9007199254740993', 9007199254740992],
    [
      'half way, and a little more behind 19 digits',
      '9007199254740993.00000000000000000001',
      9007199254740994,
    ],
    ['the greatest double', '1.7976931348623157e308', Number.MAX_VALUE],
    ['more than the greatest double', '1.7976931348623159e308', Number.POSITIVE_INFINITY],
    ['the least normal double', '2.2250738585072014e-308', 2.2250738585072014e-308],
    ['20 digits', '18446744073709551616', 18446744073709551616],
    ['zeros in front and behind', '000000000000000000000000.5000000000000000000000000', 0.5],
  ])('%s', (_, text, number) => {
    const file = bytes(`a\n1\n${text}\n`);
    expect(Number(text)).toBe(number);
    expect(mistake({ bytes: file, opening: plainOpening, cuts: [] })).toBeUndefined();
  });
});

test('features stay where they were parsed, also while memory grows: there is no second copy of a table', async () => {
  const kernel = startKernel();
  const config = makeConfig({ preset: 'lecture' });
  const text = `a,b,y\n${Array.from({ length: 1_000 }, (_, i) => `${i},${i % 10 === 0 ? '' : -i},${i % 2}`).join('\n')}\n`;
  const { table } = await read(fromBytes(bytes(text)), {}, kernel);
  const start = table.numbers.values().byteOffset;
  const { examples } = datasetOf(table, config);
  const held = holdExamples(kernel.memory, examples);
  expect([held.rows, held.width, held.x.byteOffset]).toEqual([900, 2, start]);
  kernel.memory.reserve(1 << 24);
  expect([...held.x.subarray(0, 6)]).toEqual([1, -1, 2, -2, 3, -3]);
  expect([...held.x.subarray(-2), ...held.y.subarray(-2)]).toEqual([999, -999, 0, 1]); // 1 is the positive label
});

describe('a row that is no row of a table', () => {
  const most = 1 << 24;
  const piece = bytes('x'.repeat(1 << 18));
  async function* pieces(count: number, begin: string, end: string) {
    yield bytes(`a,b\n1,2\n${begin}`);
    for (let i = 0; i < count; i++) yield piece;
    yield bytes(end);
  }

  test.each([
    ['without an end', ''],
    ['within quotes', '"'],
  ])('is refused before it fills the memory: %s', async (_, begin) => {
    let taken = 0;
    async function* endless() {
      for await (const each of pieces(1 << 20, begin, '')) {
        taken += each.length;
        yield each;
      }
    }
    await expect(refusalOf(read({ totalBytes: null, chunks: endless() }))).resolves.toContain(
      'Line 3: a row is longer than 16,777,216 bytes. Check for a " that is never closed, or for a file that is no table.',
    );
    expect(taken).toBeLessThan(3 * most);
  });

  test('one that is just short enough is read, in steps between which a stop gets through', async () => {
    const reader = readCsv({ totalBytes: null, chunks: pieces(63, '', ',3\n4,5\n') }, makeConfig({}).reading);
    let steps = 0;
    let step = await reader.next();
    for (; !step.done; step = await reader.next()) steps++;
    expect(steps).toBeGreaterThan(2 * 63);
    const { columns, rows } = step.value.table;
    expect([rows, columns[0]?.firstText?.text.length]).toEqual([3, 63 << 18]);
  });

  test('a hundred thousand columns are', async () => {
    const row = (value: number) => `${value},`.repeat(99_999);
    const { table } = await read(fromBytes(bytes(`${row(1)}0\n${row(2)}1\n${row(3)}0\n${row(4)}1\n`)));
    expect([table.rows, table.columns.length, table.columns.at(-2)?.numberAt(3)]).toEqual([4, 100_000, 4]);
  });
});
