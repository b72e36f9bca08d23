import type { TrainingConfig } from '../config.js';
import type { Dialect } from '../csv/dialect.js';
import { InputError, type Problem } from '../problem.js';
import { noValue } from '../table/column.js';
import { missingCount } from '../table/columnType.js';
import { requireTrainable } from '../table/dataset.js';
import type { FeatureColumn } from '../table/featureColumn.js';
import { type Policies, valueOf } from '../table/features.js';
import { knowingOfGuess } from '../table/readingNotes.js';
import { assignRoles, type Roles } from '../table/roles.js';
import type { Feature } from '../table/summary.js';
import type { RawTable } from '../table/tableBuilder.js';
import { referenceEngine } from '../training/referenceEngine.js';
import type { Warning } from '../warning.js';
import { findLeaks } from './findLeaks.js';
import type { Leak } from './leak.js';
import { withoutMuted } from './mute.js';
import { gathered } from './predictionWarnings.js';
import { examine } from './profile.js';
import { fewRows, leakWarnings } from './runWarnings.js';
import type { Profile } from './tableProfile.js';

type Wish = Policies & Pick<TrainingConfig, 'label' | 'positive' | 'l2' | 'mutedChecks'>;

/** A file's profile without a training: what a run finds in its training part is looked for in all rows.
 * Yields now and then.
 * @throws InputError `no-label` where no column has the name wished for */
export function* diagnose(
  name: string,
  table: RawTable,
  dialect: Dialect,
  wish: Wish,
): Generator<void, Profile> {
  const roles = yield* assignRoles(table, wish);
  const { label, labelProblem } = roles;
  if (wish.label !== null && label === null && labelProblem !== null) throw new InputError(labelProblem);
  const { profile, warnings } = yield* examine(table, roles, wish);
  const more = yield* beforeTraining(table, roles, wish.l2);
  return {
    schema: 'pulsar-slp/profile@1',
    name,
    ...dialect,
    ...profile,
    refusal: yield* refusalOf(table, roles, wish),
    warnings: withoutMuted(gathered(more, warnings), wish.mutedChecks),
  };
}

function* refusalOf(table: RawTable, roles: Roles, wish: Wish): Generator<void, Problem | null> {
  try {
    yield* requireTrainable(table, roles, wish);
    return null;
  } catch (error) {
    if (error instanceof InputError) return knowingOfGuess(error.problem, table.notes);
    throw error;
  }
}

function* beforeTraining(
  table: RawTable,
  { label, pair, codes, features: { chosen } }: Roles,
  l2: TrainingConfig['l2'],
): Generator<void, Warning[]> {
  if (pair === null || codes === null) return [];
  const sample = labelledRows(codes, table.numbers.rowsInMemory);
  const made = chosen.flatMap((feature) => feature.features);
  const found: FoundLeak[] = [];
  for (const feature of chosen) {
    const leaks = yield* leaksOf(table, codes, feature, sample, made.length, label?.column.name);
    found.push(...leaks.map((leak) => ({ ...leak, feature: made.indexOf(leak.of) })));
  }
  const rarer = Math.min(...pair.classes.map(({ count }) => count));
  const seen = (leak: Leak) => found.find(({ feature }) => feature === leak.feature) as FoundLeak;
  return [
    ...leakWarnings({ features: made, leaks: found }, (leak) => ({
      count: seen(leak).count,
      line: seen(leak).line,
    })),
    ...fewRows(made.length, rarer, l2, false),
  ];
}

/** A leak with the rows that have a value there, and the line of the first. */
interface FoundLeak extends Leak {
  readonly count: number;
  readonly line: number;
}

const mostRows = 20_000;

/** Rows with a label, evenly spread over the table. @param rows of it that lie in memory */
function labelledRows(codes: Uint8Array, rows: number): number[] {
  const stride = Math.max(1, Math.floor(rows / mostRows));
  const sample = [];
  for (let row = 0; row < rows; row += stride) if (codes[row] !== noValue) sample.push(row);
  return sample;
}

/** Whether a column gives the label away. @param sample rows with a label @param tried features of all columns */
function* leaksOf(
  table: RawTable,
  codes: Uint8Array,
  feature: FeatureColumn,
  sample: readonly number[],
  tried: number,
  label: string | undefined,
): Generator<void, readonly (Omit<FoundLeak, 'feature'> & { readonly of: Feature })[]> {
  const { column, features } = feature;
  const rows = sample.filter((row) => !Number.isNaN(valueOf(feature, row, 0)));
  const x = Float64Array.from(rows.flatMap((row) => features.map((_, k) => valueOf(feature, row, k))));
  const y = Uint8Array.from(rows, (row) => codes[row] as number);
  const all = Uint32Array.from(rows, (_, i) => i);
  const examples = { rows: rows.length, width: features.length, x, y };
  const leaks = yield* findLeaks(examples, features, all, referenceEngine, tried, label);
  const count = table.rows - missingCount(column, table.rows);
  const line = table.lineAt(rows[0] as number);
  return leaks.map(({ feature: k, area }) => ({ of: features[k] as Feature, area, count, line }));
}
