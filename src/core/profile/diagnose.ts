import { InputError } from '../problem.js';
import type { Dialect } from '../run/record.js';
import { type Column, noValue } from '../table/column.js';
import { missingCount } from '../table/columnType.js';
import { type FeatureColumn, type Policies, valueOf } from '../table/features.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { TrainingConfig } from '../training/config.js';
import { definition } from '../training/engine.js';
import { findLeaks } from './leak.js';
import { examine, type Findings, type Profile } from './profile.js';
import { fewRows, leakWarnings } from './runWarnings.js';
import type { Warning } from './warning.js';

type Wish = Policies & Pick<TrainingConfig, 'label' | 'l2'>;

/** A file's profile without a training: what a run finds in its training part is looked for in all rows.
 * Yields now and then.
 * @throws InputError `no-label` where no column has the name wished for */
export function* diagnose(
  name: string,
  table: RawTable,
  dialect: Dialect,
  wish: Wish,
): Generator<void, Profile> {
  const findings = yield* examine(table, wish);
  const { label, labelProblem } = findings;
  if (wish.label !== null && label === null && labelProblem !== null) throw new InputError(labelProblem);
  const learnable = label !== null && labelProblem === null;
  const more = learnable ? yield* beforeTraining(table, label, findings, wish.l2) : [];
  return {
    schema: 'pulsar-slp/profile@1',
    name,
    ...dialect,
    ...findings.profile,
    warnings: [...more, ...findings.warnings],
  };
}

function* beforeTraining(
  table: RawTable,
  label: Column,
  { features, profile }: Findings,
  l2: TrainingConfig['l2'],
): Generator<void, Warning[]> {
  const sample = labelledSample(label, table.numbers.rowsInMemory);
  const warnings: Warning[] = [];
  for (const feature of features) warnings.push(...(yield* leaksOf(table, label, feature, sample)));
  const width = features.reduce((sum, { features: made }) => sum + made.length, 0);
  const rarer = Math.min(...profile.classes.map(({ count }) => count));
  return [...warnings, ...fewRows(width, rarer, l2, 'rows')];
}

const mostRows = 20_000;

/** Rows with a label, evenly spread over the table. @param rows of it that lie in memory */
function labelledSample(label: Column, rows: number): number[] {
  const stride = Math.max(1, Math.floor(rows / mostRows));
  const sample = [];
  for (let row = 0; row < rows; row += stride) if (label.codeAt(row) !== noValue) sample.push(row);
  return sample;
}

/** Whether a column gives the label away. @param sample rows with a label */
function* leaksOf(
  table: RawTable,
  label: Column,
  feature: FeatureColumn,
  sample: readonly number[],
): Generator<void, Warning[]> {
  const { column, features } = feature;
  const rows = sample.filter((row) => !Number.isNaN(valueOf(feature, row, 0)));
  const x = Float64Array.from(rows.flatMap((row) => features.map((_, k) => valueOf(feature, row, k))));
  const y = Uint8Array.from(rows, (row) => label.codeAt(row));
  const all = Uint32Array.from(rows, (_, i) => i);
  const leaks = yield* findLeaks({ rows: rows.length, width: features.length, x, y }, all, definition);
  const count = table.rows - missingCount(column, table.rows);
  return leakWarnings({ features, leaks }).map((warning) => ({
    ...warning,
    count,
    line: table.lineAt(rows[0] as number),
  }));
}
