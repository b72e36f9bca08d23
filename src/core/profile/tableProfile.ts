import type { Dialect } from '../csv/dialect.js';
import type { Problem } from '../problem.js';
import type { ColumnType } from '../table/columnType.js';
import type { ClassCount, ColumnRef } from '../table/summary.js';
import type { Warning } from '../warning.js';

export interface ColumnProfile extends ColumnRef {
  readonly type: ColumnType;
  /** What becomes of it in training. */
  readonly role: 'label' | 'feature' | 'left-out';
  /** Cells without a value; of a feature of numbers, without a number. */
  readonly missing: number;
  /** Of a feature of numbers, how many of these are in rows that are trained or tested on; absent where all are. */
  readonly missingInUse?: number;
  /** Least and greatest number that counts as a value, as -999 may not; null where there is none. In records of earlier versions of
   * all numbers. */
  readonly min: number | null;
  readonly max: number | null;
}

/** What a table holds, whether it can be trained on or not. */
export interface TableProfile {
  /** Rows of the table, with and without a label or gaps. */
  readonly rows: number;
  /** Name of the label column; null where none was found. */
  readonly label: string | null;
  /** Values of the label in the order of their first rows, with all rows that carry them; none where there are
   * more than fifty. */
  readonly classes: readonly ClassCount[];
  readonly columns: readonly ColumnProfile[];
  /** Rows equal to an earlier one in every column; null where nobody looked, since the file is larger than
   * memory. Nor are identifiers looked for then. */
  readonly duplicateRows: number | null;
}

/** Whether no two rows can be equal in label and features: no two are equal in all columns, and these are all
 * looked at, without a gap to be filled in. */
export function allRowsDiffer({
  duplicateRows,
  columns,
}: Pick<TableProfile, 'duplicateRows' | 'columns'>): boolean {
  return duplicateRows === 0 && columns.every(({ role, missing }) => role !== 'left-out' && missing === 0);
}

/** A file's profile, as `inspect --json` prints it. */
export interface Profile extends Dialect, TableProfile {
  readonly schema: 'pulsar-slp/profile@1';
  /** The file's name, without its folder. */
  readonly name: string;
  /** What training refuses the file for; null where it does not. */
  readonly refusal: Problem | null;
  readonly warnings: readonly Warning[];
}
