import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDuplicates, findShared } from '../../../../src/core/profile/duplicates.js';
import { exampleRows, rowHashes } from '../../../../src/core/table/exampleRows.js';
import { referenceEngine } from '../../../../src/core/training/referenceEngine.js';
import { finish } from '../../slices.js';

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
        const wanted = [...part].filter((row) => elsewhere.has(String(rows[row])));
        const shared = finish(findShared(examples(rows), part, others, referenceEngine));
        expect(shared?.count).toBe(wanted.length);
        expect([...part].filter((row) => shared?.has(row))).toEqual(wanted);
      }),
    );
  });
});
