import { rowsPerSlice } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import { exampleRows } from './exampleRows.js';
import { type ComparableRows, RowSet } from './rowSet.js';

/** Rows between two yields: some milliseconds. */
const slice = 1 << 15;

export interface Duplicates {
  /** Rows equal to an earlier one in every column. */
  readonly count: number;
  /** The first of them; null where there is none. */
  readonly firstRow: number | null;
}

/** Rows that repeat an earlier one. Yields now and then. @param total how many rows there are */
export function* findDuplicates(rows: ComparableRows, total: number): Generator<void, Duplicates> {
  const seen = new RowSet(rows, total);
  let count = 0;
  let firstRow: number | null = null;
  for (let row = 0; row < total; row++) {
    if (row % slice === slice - 1) yield;
    if (seen.add(row) < 0) continue;
    count++;
    firstRow ??= row;
  }
  return { count, firstRow };
}

/** How many rows of a part have their like in another part. A row named more than once counts as often.
 * Yields now and then.
 * @param part indices of rows @param others indices of the rows of all other parts */
export function* countShared(
  examples: Examples,
  part: Uint32Array,
  others: readonly Uint32Array[],
): Generator<void, number> {
  // The set holds the part, mostly the smallest, and remembers of which of its rows a like was met.
  const set = new RowSet(exampleRows(examples), part.length);
  const slice = rowsPerSlice(examples.width);
  for (let i = 0; i < part.length; i++) {
    if (i % slice === slice - 1) yield;
    set.add(part[i] as number);
  }
  const met = new Uint8Array(examples.rows);
  for (const other of others) {
    for (let i = 0; i < other.length; i++) {
      if (i % slice === slice - 1) yield;
      const like = set.like(other[i] as number);
      if (like >= 0) met[like] = 1;
    }
  }
  let shared = 0;
  for (let i = 0; i < part.length; i++) {
    if (i % slice === slice - 1) yield;
    shared += met[set.like(part[i] as number)] as number;
  }
  return shared;
}
