/** A file arrives in pieces, cut anywhere: what is read must not depend on where. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ByteSource, fromBytes } from '../../../../src/worker/reading/byteSource.js';
import type { ReadResult } from '../../../../src/worker/reading/csvReader.js';
import { openFile } from '../../../../src/worker/reading/fileSource.js';
import { describeWith, htru2 } from '../../shared.js';
import { classesIn, codesIn, cutAt } from '../../tables.js';
import { read } from '../../training.js';

const bytes = (text: string) => new TextEncoder().encode(text);

function contents({ table, dialect, fingerprint }: ReadResult) {
  const each = Array.from({ length: table.rows }, (_, row) => row);
  return {
    dialect,
    fingerprint,
    lines: each.map(table.lineAt),
    skipped: table.skipped.summary(),
    columns: table.columns.map((column) => ({
      name: column.name,
      numbers: each.map((row) => column.numberAt(row)),
      codes: codesIn(column, table.rows),
      classes: classesIn(column, table.rows),
    })),
  };
}

const nasty =
  '"이름";"b ""x""\r\nand more";y\r\n1.5;"2\r\n";예\r\n;3;아니오\r\n\r\n"4";1e2;예\r5;6\r\n"";"\n\r\n";예\n7;"8;9";예\r\n';

describe('the same table and fingerprint', () => {
  test('for a small file cut once at every byte, and into single bytes', async () => {
    const whole = bytes(`\ufeff${nasty}`);
    const wanted = contents(await read(fromBytes(whole)));
    expect(wanted.columns.map(({ name }) => name)).toEqual(['이름', 'b "x" and more', 'y']);
    for (let cut = 0; cut <= whole.length; cut++)
      expect(contents(await read(cutAt(whole, [cut]))), `cut at ${cut}`).toEqual(wanted);
    expect(contents(await read(cutAt(whole, [...whole.keys()])))).toEqual(wanted);
  });

  // Only the first 64 KB are gathered before the parser begins: behind them every piece goes to it as it is.
  test('where the pieces go to the parser one by one', async () => {
    const head = `a;b;y\n${`1;${'x'.repeat(7_000)};예\n`.repeat(10)}`;
    const start = bytes(head).length;
    expect(start).toBeGreaterThan(1 << 16);
    const whole = bytes(`${head}${nasty}`);
    const wanted = contents(await read(fromBytes(whole)));
    const tail = Array.from({ length: whole.length - start }, (_, i) => start + i);
    expect(contents(await read(cutAt(whole, tail))), 'single bytes').toEqual(wanted);
    for (const cut of tail) {
      const found = await read(cutAt(whole, [start, cut]));
      expect(found.fingerprint).toBe(wanted.fingerprint);
      expect(contents(found), `cut at ${cut}`).toEqual(wanted);
    }
  });

  test('for any text that is cut anywhere', async () => {
    const piece = fc.constantFrom('1', ',', '\n', '\r', '\r\n', '"', '""', '펄', ' ', 'x', '-2.5');
    const text = fc.array(piece, { minLength: 10, maxLength: 80 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(200), { maxLength: 10 }), async (some, cuts) => {
        const whole = bytes(`a,b\n1,2\n3,4\n${some}`);
        const outcome = (source: ByteSource) => read(source).then(contents, (error: Error) => error.message);
        const within = cuts.map((cut) => cut % (whole.length + 1));
        expect(await outcome(cutAt(whole, within))).toEqual(await outcome(fromBytes(whole)));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the line a row begins on', () => {
  test.each([
    ['\n', '\n'],
    ['\r\n', '\r\n'],
    ['\r', '\r'],
    ['\n', '\r\n'],
    ['\r\n', '\n'],
  ])('with %j between rows and %j within quotes', async (end, inner) => {
    const text = ['a,b', '1,2', '', `3,"x${inner}${inner}y"`, '5,6', '', '', `"7${inner}",8`, '9,0', ''].join(
      end,
    );
    const { table } = await read(fromBytes(bytes(text)));
    expect(Array.from({ length: table.rows }, (_, row) => table.lineAt(row))).toEqual([2, 4, 7, 10, 12]);
  });
});

// By xxhsum 0.8.1, the tool of table.rowsH128's author: `xxhsum -H2`.
describe('the fingerprint is table.rowsH128, as xxhsum has it', () => {
  test('of a small file', async () => {
    const { fingerprint } = await read(fromBytes(bytes('a,b,label\n1,2,0\n3,4,1\n')));
    expect(fingerprint).toBe('1e609519b4e9adfcf946e29eeb24dc14');
  });

  describeWith('data/pulsar_stars.csv', 'of HTRU2', () => {
    test('read from the file', async () => {
      expect((await read(await openFile(htru2))).fingerprint).toBe('11f7956f80cbf13003693b1e73c1b642');
    });
  });
});
