import type { ClassCount, ColumnRef } from '../run/record.js';
import type { Column } from '../table/column.js';
import { twoValued } from '../table/label.js';
import type { TableProfile } from './profile.js';
import type { Warning } from './warning.js';

/** What a look through the table told, before anything is learned, and also where nothing can be. */
export interface Examined {
  readonly profile: TableProfile;
  /** Of the file; what concerns the scores is known later. */
  readonly warnings: readonly Warning[];
  readonly candidates: readonly LabelCandidate[];
}

/** A column that could be the label instead of the one there is. */
export interface LabelCandidate extends ColumnRef {
  /** Its two values, in the order of their first rows, with all rows that carry them. */
  readonly classes: readonly ClassCount[];
}

/** The columns with exactly two values, the likeliest first: where nothing else tells, the last one is taken.
 * @param label the label there is, or null */
export function labelCandidates(columns: readonly Column[], label: Column | null): LabelCandidate[] {
  return twoValued(columns)
    .filter((column) => column !== label)
    .reverse()
    .map(({ name, column, distinct: { values } }) => ({
      name,
      column,
      classes: values.map(({ written, count }) => ({ value: written, count })),
    }));
}
