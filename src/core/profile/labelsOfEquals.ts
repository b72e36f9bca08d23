import type { Slices } from '../slices.js';
import { noWord, wordKeys } from '../table/categories.js';
import { type Column, noValue } from '../table/column.js';
import { finish, mix } from '../table/rowHash.js';
import type { RawTable } from '../table/tableBuilder.js';

/** Share of the conflicts that chance would make that have to be there. */
const conflicting = 0.1;

/** Rows that are alike but for the label, in groups. */
export interface LabelledGroups {
  /** Rows of each group. */
  readonly groups: readonly number[];
  /** Groups that bear both labels. */
  readonly mixed: number;
}

/** Whether labels differ among rows that are alike nearly as often as they would among separate examples: copies bring
 * theirs along. @param positives share of the positives, 0 to 1 */
export function areSeparate({ mixed, groups }: LabelledGroups, positives: number): boolean {
  const wouldBeMixed = groups.reduce((sum, rows) => sum + 1 - positives ** rows - (1 - positives) ** rows, 0);
  return wouldBeMixed >= 1 && mixed >= conflicting * wouldBeMixed;
}

/** Rows looked at: what so many do not show is rare. */
const mostRows = 200_000;

/** Whether rows of a table that are equal in all columns but the label are separate examples, by what their labels are.
 * @param others all columns but the label
 * @param codes by row 0 or 1 for the class, or `noValue` */
export function* equalsAreSeparate(
  { numbers }: Pick<RawTable, 'numbers'>,
  others: readonly Column[],
  codes: Uint8Array,
): Slices<boolean> {
  const stride = Math.max(1, Math.ceil(numbers.rowsInMemory / mostRows));
  const count = Math.ceil(numbers.rowsInMemory / stride);
  const hashes = new Int32Array(count);
  for (const column of others) {
    const keys = wordKeys(column, numbers.rows);
    for (let i = 0; i < count; i++) {
      const value = column.numberAt(i * stride);
      hashes[i] = mix(hashes[i] as number, Number.isNaN(value) ? (keys?.[i * stride] ?? noWord) : value);
    }
    yield;
  }
  const groups = new Map<number, [number, number]>();
  let [rows, ones] = [0, 0];
  for (let i = 0; i < count; i++) {
    const code = codes[i * stride] as number;
    if (code === noValue) continue;
    const hash = finish(hashes[i] as number);
    const group = groups.get(hash) ?? [0, 0];
    group[code as 0 | 1]++;
    groups.set(hash, group);
    rows++;
    ones += code;
  }
  const several = [...groups.values()].filter(([negatives, positives]) => negatives + positives > 1);
  const mixed = several.filter(([negatives, positives]) => negatives > 0 && positives > 0).length;
  return areSeparate({ groups: several.map(([a, b]) => a + b), mixed }, ones / rows);
}
