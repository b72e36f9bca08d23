import { inSlices, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Rows } from '../table/rows.js';
import type { Engine } from '../training/engine.js';
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
export function* findDuplicates(rows: ComparableRows, total: number): Slices<Duplicates> {
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

/** How many rows of a part have their like in another part. A row named more than once counts as often; null
 * where the examples lie on a disk, and nobody looked. Yields now and then.
 * @param others the rows of all other parts */
export function* countShared(
  examples: Examples,
  part: Rows,
  others: readonly Rows[],
  engine: Pick<Engine, 'rowHashes'>,
): Slices<number | null> {
  if (!(part instanceof Uint32Array)) return null;
  // The set holds the part, mostly the smallest, and remembers of which of its rows a like was met.
  const set = new RowSet(exampleRows(examples, yield* engine.rowHashes(examples)), part.length);
  for (const row of part) set.add(row);
  const met = new Uint8Array(examples.rows);
  for (const other of others) {
    yield* inSlices(other, slice, (some) => {
      for (const row of some) {
        const like = set.like(row);
        if (like >= 0) met[like] = 1;
      }
    });
  }
  return part.reduce((sum, row) => sum + (met[set.like(row)] as number), 0);
}
