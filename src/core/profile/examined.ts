import type { Column } from '../table/column.js';
import type { Candidate } from '../table/labelEvidence.js';
import type { ClassCount, ColumnRef } from '../table/summary.js';
import type { Warning } from '../warning.js';
import type { TableProfile } from './tableProfile.js';

/** What a look through the table told, before anything is learned, and also where nothing can be. */
export interface Examined {
  readonly profile: TableProfile;
  /** Of the file; what concerns the scores is known later. */
  readonly warnings: readonly Warning[];
  readonly candidates: readonly LabelCandidate[];
}

/** A column that could be the label instead of the one there is. */
export interface LabelCandidate extends ColumnRef {
  /** Its classes, two to fifty, in the order of their first rows, with all rows that carry them. */
  readonly classes: readonly ClassCount[];
  /** Where its name and its place speak against it; see `labelCandidates`. */
  readonly isUnlikely?: true;
}

/** The columns that could be the label instead, the likeliest first.
 * @param label the label there is, or null */
export function otherCandidates(candidates: readonly Candidate[], label: Column | null): LabelCandidate[] {
  return candidates
    .filter(({ column, classes }) => column !== label && classes.classes.length > 1)
    .map(({ column: { name, column }, classes, isUnlikely }) => ({
      name,
      column,
      classes: classes.classes.map(({ value, count }) => ({ value, count })),
      ...(isUnlikely && { isUnlikely }),
    }));
}
