import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countShared, findDuplicates } from '../../../src/core/profile/duplicates.js';
import { exampleRows, rowHashes } from '../../../src/core/profile/exampleRows.js';
import { findLeaks } from '../../../src/core/profile/leak.js';
import { Random } from '../../../src/core/random.js';
import { definition } from '../../../src/core/training/engine.js';
import { finish } from '../slices.js';

// Few values, so that rows come again.
const cell = fc.constantFrom(0, 1, -1, 0.5, 1e300);
const table = fc.array(fc.tuple(cell, cell, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 120 });

function examples(rows: readonly (readonly number[])[]) {
  return {
    rows: rows.length,
    width: 2,
    x: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
    y: Uint8Array.from(rows, (row) => row[2] as number),
  };
}

describe('rows found twice', () => {
  test('are those a set of their texts has already', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const seen = new Set<string>();
        const again = rows.flatMap((row, i) => {
          const is = seen.has(String(row));
          seen.add(String(row));
          return is ? [i] : [];
        });
        const some = examples(rows);
        expect(finish(findDuplicates(exampleRows(some, finish(rowHashes(some)))))).toEqual({
          count: again.length,
          firstRow: again[0] ?? null,
        });
      }),
    );
  });

  test('in another part are those a set of its texts has', () => {
    fc.assert(
      fc.property(table, fc.nat(120), fc.nat(120), (rows, a, b) => {
        const all = Uint32Array.from(rows.keys());
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const [part, others] = [all.subarray(from, to), [all.subarray(0, from), all.subarray(to)]];
        const elsewhere = new Set(others.flatMap((other) => [...other].map((row) => String(rows[row]))));
        const wanted = [...part].filter((row) => elsewhere.has(String(rows[row]))).length;
        expect(finish(countShared(examples(rows), part, others, definition))).toBe(wanted);
      }),
    );
  });
});

describe('a feature that gives the label away', () => {
  const random = Random.fromSeed(5);
  const rows = 3_000;
  const y = Uint8Array.from({ length: rows }, (_, i) => (i % 7 === 0 ? 1 : 0));
  const columns: ((label: number) => number)[] = [
    () => random.normal(),
    (label) => label,
    (label) => random.normal() + 2 * label,
    (label) => random.uniform() - 1.0001 * label,
    () => 4,
  ];
  const x = Float64Array.from(Array.from(y).flatMap((label) => columns.map((column) => column(label))));
  const all = Uint32Array.from({ length: rows }, (_, i) => i);

  test('is found, whichever way it points; one that only helps is not', () => {
    const leaks = finish(findLeaks({ rows, width: columns.length, x, y }, all, definition));
    expect(leaks).toEqual([
      { feature: 1, area: 1 },
      { feature: 3, area: 1 },
    ]);
  });

  test('is not claimed where the sample holds one class only', () => {
    const negatives = all.filter((row) => y[row] === 0);
    expect(finish(findLeaks({ rows, width: columns.length, x, y }, negatives, definition))).toEqual([]);
  });
});
