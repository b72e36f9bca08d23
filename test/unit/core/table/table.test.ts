/** What a table is kept in: numbers in one store or the other, lines of rows as runs. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { MarkedRows } from '../../../../src/core/rows.js';
import { Lines } from '../../../../src/core/table/lines.js';
import { scanNumbers } from '../../../../src/core/table/numberScan.js';
import { type NumberStore, plainNumbers } from '../../../../src/core/table/numberStore.js';
import { startKernel } from '../../../../src/worker/kernel/kernel.js';
import { KernelNumbers } from '../../../../src/worker/storage/kernelNumbers.js';
import { temporarySpill } from '../../../../src/worker/storage/temporaryFile.js';
import { finish } from '../../slices.js';

const kernel = startKernel();
const { memory } = kernel;
const bottom = memory.reserve(0);
const spill = temporarySpill(64);
afterAll(() => spill.remove());

function cellsOf(store: NumberStore): number[] {
  if (store.rowsInMemory === store.rows) return [...store.values()];
  const cells: number[] = [];
  for (let row = 0; row < store.rows; row++)
    for (let column = 0; column < store.width; column++) cells.push(store.at(row, column));
  return cells;
}

describe.each<[string, (width: number) => NumberStore]>([
  ['the plain one', plainNumbers],
  [
    "the kernel's",
    (width) => {
      memory.release(bottom);
      return new KernelNumbers(kernel, width);
    },
  ],
  [
    "the kernel's, of which most lies in a file",
    (width) => {
      memory.release(bottom);
      spill.remove();
      return new KernelNumbers(kernel, width, spill);
    },
  ],
])('a store of numbers: %s', (_, make) => {
  test('gives back what was put in, and of that what is to be kept', () => {
    const matrix = fc
      .integer({ min: 1, max: 5 })
      .chain((width) =>
        fc.array(fc.array(fc.double(), { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    fc.assert(
      fc.property(matrix, fc.array(fc.boolean(), { minLength: 200 }), (rows, chosen) => {
        const width = rows[0]?.length as number;
        const store = make(width);
        for (const row of rows) store.push(Float64Array.from(row));
        expect([store.rows, store.width]).toEqual([rows.length, width]);
        rows.forEach((row, i) => {
          row.forEach((number, k) => {
            expect(store.at(i, k)).toBe(number);
          });
        });
        expect([...store.last(1)]).toEqual(rows.at(-1));
        expect(cellsOf(store)).toEqual(rows.flat());

        const { lows, highs, hashes } = finish(store.scan());
        for (let k = 0; k < width; k++) {
          const numbers = rows.map((row) => row[k] as number).filter((number) => !Number.isNaN(number));
          // Adding 0 makes -0 and 0 the same.
          expect((lows[k] as number) + 0).toBe(Math.min(...numbers) + 0);
          expect((highs[k] as number) + 0).toBe(Math.max(...numbers) + 0);
        }
        const inMemory = store.rowsInMemory === store.rows;
        expect(hashes).toEqual(
          inMemory ? finish(scanNumbers(Float64Array.from(rows.flat()), width)).hashes : undefined,
        );

        const keptRows = [...rows.keys()].filter((row) => chosen[row]);
        const keptColumns = [...(rows[0] ?? []).keys()].filter((column) => chosen[100 + column]);
        const marks = Uint8Array.from(rows.keys(), (row) => (chosen[row] ? 1 : 0));
        finish(store.keep(new MarkedRows(marks, 1, keptRows.length), keptColumns));
        expect([store.rows, store.width]).toEqual([keptRows.length, keptColumns.length]);
        expect(cellsOf(store)).toEqual(
          keptRows.flatMap((row) => keptColumns.map((column) => rows[row]?.[column])),
        );
      }),
    );
  });

  test('keeps its numbers while the memory around them grows', () => {
    const store = make(2);
    for (let i = 0; i < 200_000; i++) store.push(Float64Array.of(i, -i));
    expect([store.at(0, 1), store.at(123_456, 0), store.at(199_999, 1)]).toEqual([-0, 123_456, -199_999]);
  });
});

test('lines of rows: runs of consecutive ones, with gaps between', () => {
  const run = fc.record({ gap: fc.nat(3), rows: fc.integer({ min: 1, max: 5 }) });
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      const lines = new Lines();
      const expected: number[] = [];
      let line = 1;
      for (const { gap, rows } of runs) {
        line += gap;
        lines.add(line, rows);
        for (let i = 0; i < rows; i++) expected.push(line++);
      }
      expect(lines.rows).toBe(expected.length);
      expect(expected.map((_, row) => lines.at(row))).toEqual(expected);
    }),
  );
});
