import type { MarkedRows } from '../rows.js';
import { inSlices, type Slices } from '../slices.js';
import { noWord, wordKeys } from './categories.js';
import type { Column } from './column.js';

/** Rows that belong together, such as those of one patient, shop or field, by a column that says so. */
export interface Groups {
  /** Of each row the index of its group, in the order of their first rows. */
  readonly of: Uint32Array;
  readonly count: number;
  /** Rows without a value in the column. Each is a group of its own. */
  readonly ungrouped: number;
}

/** The same examples, of which it is known what belongs together, and no longer when they were made: groups are divided whole, or rows
 * by time. What they give away as they are, wherever it lies by then, they
 * still do. */
export function withGroups<Made extends object>(
  examples: Made,
  groups: Groups,
): Made & { readonly groups: Groups } {
  return Object.create(examples, { groups: { value: groups }, times: { value: undefined } });
}

/** The groups of usable rows. @param rows of the table */
export function* groupsOf(column: Column, usable: MarkedRows, rows: number): Slices<Groups> {
  const keys = wordKeys(column, rows);
  const [byWord, byNumber] = [new Map<number, number>(), new Map<number, number>()];
  const of = new Uint32Array(usable.length);
  let [at, count, ungrouped] = [0, 0, 0];
  yield* inSlices(usable, slice, (some) => {
    for (const row of some) {
      const word = keys === undefined ? noWord : (keys[row] as number);
      const [known, key] = word === noWord ? [byNumber, column.numberAt(row)] : [byWord, word];
      let group = known.get(key);
      if (group === undefined) {
        group = count++;
        if (Number.isNaN(key)) ungrouped++;
        else known.set(key, group);
      }
      of[at++] = group;
    }
  });
  return { of, count, ungrouped };
}

/** Rows between two yields: some milliseconds. */
const slice = 1 << 15;
