import type { Problem } from '../problem.js';
import type { ClassCount, ColumnRef, Dialect } from '../run/record.js';
import type { Column } from '../table/column.js';
import type { ColumnType } from '../table/columnType.js';
import type { Policies } from '../table/features.js';
import type { Roles } from '../table/roles.js';
import type { RawTable } from '../table/tableBuilder.js';
import { expectedRepeats } from './chanceOfEqual.js';
import { type ColumnFacts, columnFacts } from './columnFacts.js';
import { columnWarnings } from './columnWarnings.js';
import { findDuplicates } from './duplicates.js';
import { type Examined, otherCandidates } from './examined.js';
import { equalsAreSeparate } from './labelsOfEquals.js';
import { labelWarnings } from './labelWarnings.js';
import { rowWarnings } from './rowWarnings.js';
import { scan } from './scan.js';
import { unknownColumns } from './unknownColumns.js';
import type { Warning } from './warning.js';

export interface ColumnProfile extends ColumnRef {
  readonly type: ColumnType;
  /** What becomes of it in training. */
  readonly role: 'label' | 'feature' | 'left-out';
  /** Cells without a value. */
  readonly missing: number;
  /** Least and greatest number; null where there is none. */
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

/** Looks through a table before anything is learned from it. To be called before makeDataset, which adds to the
 * rows skipped. Throws nothing. Yields now and then. */
export function* examine(table: RawTable, roles: Roles, wish: Policies): Generator<void, Examined> {
  const { columns, rows } = table;
  const { candidates, label: choice, pair, codes, labelProblem, others, features: featureChoice } = roles;
  const label = choice?.column ?? null;
  const features = new Set(featureChoice.chosen.map(({ column }) => column));
  const { lows, highs, comparable } = yield* scan(table);
  const duplicates = comparable && (yield* findDuplicates(comparable));
  const expected = duplicates && duplicates.count > 0 ? yield* expectedRepeats(table) : 0;
  const separate =
    duplicates && duplicates.count > 0 && codes ? yield* equalsAreSeparate(table, others, codes) : false;
  const facts = new Map<Column, ColumnFacts>();
  for (const [k, column] of columns.entries()) {
    const range = { min: lows[k] as number, max: highs[k] as number };
    facts.set(column, columnFacts(column, rows, duplicates?.count ?? null, range));
    yield;
  }
  const classes = choice?.classes.classes ?? [];
  return {
    profile: {
      rows,
      label: label?.name ?? null,
      classes: classes.map(({ value, count }) => ({ value, count })),
      columns: columns.map((column) => {
        const { type, missing, min, max } = facts.get(column) as ColumnFacts;
        const role = column === label ? 'label' : features.has(column) ? 'feature' : 'left-out';
        return { name: column.name, column: column.column, type, role, missing, min, max };
      }),
      duplicateRows: duplicates?.count ?? null,
    },
    warnings: [
      ...labelWarnings(table, choice, pair, labelProblem),
      ...unknownColumns(columns, wish.exclude),
      ...rowWarnings(table, duplicates, expected, separate),
      ...columnWarnings(
        table,
        others.filter(({ aside }) => aside === undefined),
        facts,
        featureChoice,
        wish,
        codes,
      ),
    ],
    candidates: otherCandidates(candidates, label),
  };
}
