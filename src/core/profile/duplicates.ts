import type { Rows } from '../rows.js';
import { inSlices, inSpans, type Slices } from '../slices.js';
import { type ComparableRows, exampleRows } from '../table/exampleRows.js';
import type { Examples } from '../table/examples.js';
import type { Engine } from '../training/engine.js';
import { HashBits } from './hashBits.js';
import { RowSet } from './rowSet.js';

/** Rows between two yields: some milliseconds. */
const slice = 1 << 15;

export interface Duplicates {
  /** Rows equal to an earlier one in every column. */
  readonly count: number;
  /** The first of them; null where there is none. */
  readonly firstRow: number | null;
}

/** Rows that repeat an earlier one. Only rows that share some bits of their hash with another one need a place in a
 * table: among rows that are all different a sixteenth. Yields now and then. */
export function* findDuplicates(rows: ComparableRows): Slices<Duplicates> {
  const { hashes } = rows;
  const shared = yield* sharedBits(hashes);
  const seen = new RowSet(rows, hashes.length);
  let count = 0;
  let firstRow: number | null = null;
  yield* inSpans(hashes.length, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      if (!shared.has(hashes[row] as number) || seen.add(row) < 0) continue;
      count++;
      firstRow ??= row;
    }
  });
  return { count, firstRow };
}

/** The bits that more than one row has. */
function* sharedBits(hashes: Uint32Array): Slices<HashBits> {
  const [once, twice] = [new HashBits(hashes.length), new HashBits(hashes.length)];
  yield* inSpans(hashes.length, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      const hash = hashes[row] as number;
      if (once.has(hash)) twice.add(hash);
      else once.add(hash);
    }
  });
  return twice;
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
  yield* inSlices(part, slice, (some) => {
    for (const row of some) set.add(row);
  });
  const met = new Uint8Array(examples.rows);
  let any = false;
  for (const other of others) {
    yield* inSlices(other, slice, (some) => {
      for (const row of some) {
        const like = set.like(row);
        if (like < 0) continue;
        met[like] = 1;
        any = true;
      }
    });
  }
  if (!any) return 0; // most files
  let sum = 0;
  yield* inSlices(part, slice, (some) => {
    for (const row of some) sum += met[set.like(row)] as number;
  });
  return sum;
}
