import type { TrainingConfig } from '../config.js';
import { InputError } from '../problem.js';
import type { MarkedRows } from '../rows.js';
import type { Slices } from '../slices.js';
import { called } from './classNamed.js';
import type { ClassPair } from './classPair.js';
import { type Column, noValue } from './column.js';
import { gather } from './designMatrix.js';
import { requireEnough } from './enoughRows.js';
import type { Examples } from './examples.js';
import type { LeftOut, Policies } from './features.js';
import { type Groups, groupsOf } from './groups.js';
import type { LabelChoice } from './labelChoice.js';
import { fewRowsOfClass } from './labelFaults.js';
import { noFeatures } from './noFeatures.js';
import { choosePositive } from './positive.js';
import type { Roles } from './roles.js';
import { tell } from './sayings.js';
import type { SkipTally } from './skipTally.js';
import type { DatasetSummary, Feature } from './summary.js';
import type { RawTable } from './tableBuilder.js';
import { refuseThousands } from './thousands.js';
import { inOrderOfTime, withoutTime } from './times.js';
import { refuseUneven } from './unevenRows.js';
import { countByCode, labelsOf, usableRows } from './usableRows.js';

/** What of a configuration decides on examples. */
type Wishes = Policies & Pick<TrainingConfig, 'gap'>;

/** A file made ready: its numbers, and what a person should know of how they were read. */
export interface Dataset {
  readonly examples: Examples;
  /** What a column that was asked for keeps together, beside what the examples are divided by. */
  readonly triedGroups?: Groups;
  readonly features: readonly Feature[];
  /** The table's rows that are examples, in the same order. */
  readonly usable: MarkedRows;
  readonly summary: Omit<DatasetSummary, 'name' | 'dialect' | 'fingerprint'>;
}

/** The rows that a run can use. */
interface UsableRows {
  readonly pair: ClassPair;
  /** Of each class, by code. */
  readonly counts: readonly [number, number];
  readonly codes: Uint8Array;
  readonly usable: MarkedRows;
}

/** Which rows can be used; the others are counted as skipped. Yields now and then.
 * @throws InputError `malformed-csv`, `no-label`, `one-class`, `too-many-classes`, `config-invalid`, `no-features`, `thousands-marks`,
 * `no-rows` or `too-few-rows`: what training refuses a file for */
export function* requireTrainable(
  table: RawTable,
  { label, pair, codes, labelProblem, wishProblem, others, features, time }: Roles,
  policies: Policies,
): Slices<UsableRows> {
  if (table.rows === 0) throw noRowFits(table.skipped);
  refuseUneven(table);
  if (labelProblem !== null) throw new InputError(labelProblem);
  if (wishProblem !== null) throw new InputError(wishProblem);
  if (label === null || pair === null || codes === null) throw new Error('a label without a problem is one');
  const { chosen, leftOut, gaps } = features;
  refuseThousands(
    others.filter((column) => !isLeftOutAnyway(column, leftOut)),
    table.columns,
  );
  const isLabelled = (row: number) => codes[row] !== noValue;
  if (chosen.length === 0) throw yield* noFeatures(others, table, policies, leftOut, isLabelled);
  const few = fewRowsOfClass(table, label, pair.classes);
  if (few !== undefined) throw new InputError(few);
  const usable = yield* usableRows(table, label.column, codes, chosen, gaps, withoutTime(table, time));
  const counts = yield* countByCode(codes, usable);
  const [zero, one] = pair.classes;
  requireEnough(table, label, features, { codes, counts, classes: [called(zero), called(one)] });
  return { pair, counts, codes, usable };
}

/** Whether a column is left out for what it is, whatever its numbers are. */
function isLeftOutAnyway(column: Column, leftOut: readonly LeftOut[]): boolean {
  return leftOut.some((each) => each.column === column && ['settings', 'aside'].includes(each.cause));
}

/** The examples that a table's rows are. The table's numbers become them in place: its columns can't be read afterwards.
 * Yields now and then.
 * @param tried a column whose groups are wanted too: from then on nobody can ask for them
 * @throws InputError as {@link requireTrainable} does */
export function* makeDataset(
  table: RawTable,
  roles: Roles,
  policies: Wishes,
  tried?: Column,
): Slices<Dataset> {
  const { pair, counts, codes, usable } = yield* requireTrainable(table, roles, policies);
  const { chosen, leftOut, gaps } = roles.features;
  const label = roles.label as LabelChoice;
  const groupsBy = (column: Column) => groupsOf(column, usable, table.rows);
  const groups = roles.group === null ? undefined : yield* groupsBy(roles.group);
  const times = roles.time
    ? yield* inOrderOfTime(roles.time, usable, table.rows, policies.gap ?? 0)
    : undefined;
  const triedGroups = tried && (yield* groupsBy(tried));
  const positive = choosePositive(pair.classes, pair.named, counts, label.column.name);
  const classOf = (code: 0 | 1) => ({ ...pair.classes[code], count: counts[code] });
  const labels = yield* labelsOf(codes, usable, positive.positiveCode);
  return {
    examples: yield* gather(table.numbers, usable, labels, chosen, { groups, times }),
    ...(triedGroups && { triedGroups }),
    features: chosen.flatMap(({ features }) => features),
    usable,
    summary: {
      rows: usable.length,
      label: label.column.name,
      labelColumn: label.column.column,
      labelChoice: label.how,
      classes: [classOf(positive.positiveCode === 1 ? 0 : 1), classOf(positive.positiveCode)],
      positiveChoice: positive.how,
      ...(positive.meaning && { meaning: positive.meaning }),
      skipped: table.skipped.summary(),
      gaps,
      leftOut: leftOut.map(({ column: { name, column }, reason }) => ({ name, column, reason })),
    },
  };
}

function noRowFits(skipped: SkipTally): InputError {
  const { count, reasons } = skipped.summary();
  const [worst] = reasons;
  return new InputError({
    code: 'no-rows',
    what: tell('no-row-usable', {
      rows: count,
      reason: worst?.reason,
      others: reasons.length > 1,
      line: worst?.firstLine ?? 0,
    }),
    remedy: tell('begin-with-names'),
  });
}
