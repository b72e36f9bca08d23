import { dialectChoices, encodings } from '../csv/dialectWish.js';
import type { RunRecord } from './record.js';
import type { Run } from './run.js';

/** Checks of JSON that comes from a disk: nothing in it is believed before. */

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
/** JSON has no infinity, but 1e999 reads as one. */
const number: Check = (value) => Number.isFinite(value);
const undefinable: Check = (value) => value === null || number(value);
const truth: Check = (value) => typeof value === 'boolean';
const among =
  (...choices: readonly string[]): Check =>
  (value) =>
    choices.includes(value as string);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const pairOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && value.every(check);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const shape =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) =>
      check(Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined),
    );

const classCount = shape({ value: text, count: number });
const sighting = shape({ count: number, firstLine: number });
const column = { name: text, column: number };
const features = listOf(shape({ ...column, category: optional(orNull(text)), median: optional(number) }));
const config = shape({
  // The first was a preset of earlier versions.
  preset: among('standardised', 'lecture', 'recommended', 'exact'),
  seed: number,
  epochs: number,
  batchSize: number,
  learningRate: number,
  balance: among('none', 'weights', 'oversample', 'lecture'),
  scaling: among('none', 'standardise', 'whiten'),
  schedule: among('constant', 'exponential'),
  partition: among('lecture', 'holdout', 'stratified'),
  l2: (value) => value === 'auto' || number(value),
  missingValues: among('skip', 'median', 'category'),
  textColumns: among('leave-out', 'one-hot'),
  label: orNull(text),
  positive: orNull(text),
  exclude: listOf(text),
  reading: shape(
    Object.fromEntries(
      Object.entries(dialectChoices).map(([key, choices]) => [key, among(...Object.keys(choices))]),
    ),
  ),
});
const dataset = shape({
  name: text,
  rows: number,
  label: text,
  labelColumn: number,
  labelChoice: among('named', 'by-name', 'last-two-valued'),
  classes: pairOf(classCount),
  positiveChoice: among('named', 'rarer'),
  skipped: shape({
    count: number,
    reasons: listOf(shape({ reason: text, count: number, firstLine: number })),
  }),
  leftOut: listOf(shape({ ...column, reason: text })),
  dialect: shape({
    format: among('csv', 'arff'),
    encoding: among(...Object.keys(encodings)),
    bom: truth,
    delimiter: text,
    lineEnd: among('lf', 'crlf', 'cr', 'mixed'),
    decimalMark: among('point', 'comma'),
    header: truth,
    damaged: (value) => value === null || sighting(value),
  }),
  fingerprint: text,
});
const confusion = shape({ tp: number, fp: number, fn: number, tn: number });
const epochs = listOf(
  shape({
    epoch: number,
    loss: number,
    trainAccuracy: number,
    testLoss: undefinable,
    testAccuracy: undefinable,
    testConfusion: orNull(confusion),
    validation: orNull(shape({ loss: number, accuracy: number, confusion })),
  }),
);
const scalingReport = shape({ leftOut: listOf(shape({ ...column, reason: text })), stepScale: number });
const optimum = shape({
  status: among('found', 'separable', 'unfinished', 'skipped'),
  loss: undefinable,
  iterations: number,
  l2: optional(number),
  choice: optional(
    orNull(
      shape({
        path: listOf(shape({ l2: number, loss: number })),
        judges: among('validation', 'folds'),
        rows: number,
      }),
    ),
  ),
});
const part = shape({
  positives: number,
  negatives: number,
  steps: listOf(shape({ logit: number, tp: number, fp: number })),
  rocArea: undefinable,
  averagePrecision: undefinable,
  brier: undefinable,
  calibrationError: undefinable,
  calibration: listOf(shape({ count: number, predicted: number, observed: number })),
  histogram: listOf(shape({ negatives: number, positives: number })),
});
const partCounts = { train: number, validation: number, test: number };
const findings = {
  profile: shape({
    rows: number,
    label: orNull(text),
    classes: listOf(classCount),
    columns: listOf(
      shape({
        ...column,
        type: among('number', 'boolean', 'date', 'text', 'empty'),
        role: among('label', 'feature', 'left-out'),
        missing: number,
        min: undefinable,
        max: undefinable,
      }),
    ),
    duplicateRows: undefinable,
  }),
  warnings: listOf(
    shape({
      code: text,
      column: undefinable,
      count: number,
      line: undefinable,
      message: text,
      remedy: text,
    }),
  ),
};
const prepared = {
  dataset,
  config,
  split: shape({ ...partCounts, copies: number, positives: shape(partCounts) }),
  scaling: scalingReport,
  baseline: shape({ accuracy: number, confusion }),
  audit: shape({ sharedRows: undefinable }),
  ...findings,
};
const preparation = shape({ ...prepared, features });
const examined = shape({
  ...findings,
  candidates: listOf(shape({ ...column, classes: pairOf(classCount) })),
});
const testResult = shape({
  rows: number,
  loss: number,
  accuracy: number,
  precision: undefinable,
  recall: undefinable,
  f1: undefinable,
  confusion,
});
const repeats = shape({
  wanted: number,
  trainRows: number,
  testRows: number,
  runs: listOf(
    shape({
      seed: number,
      test: testResult,
      rocArea: undefinable,
      averagePrecision: undefinable,
      calibrationError: undefinable,
    }),
  ),
});
const record = shape({
  ...prepared,
  schema: among('pulsar-slp/run@1'),
  status: among('finished', 'stopped'),
  optimum,
  epochs,
  train: shape({ rows: number, loss: number, accuracy: number }),
  evaluation: shape({ test: part, validation: orNull(part), outOfFold: optional(truth) }),
  test: testResult,
  model: shape({
    features,
    weights: listOf(number),
    bias: number,
    centres: optional(listOf(number)),
    priorCorrection: optional(number),
    threshold: optional(number),
    deviations: listOf(undefinable),
  }),
  repeats: orNull(repeats),
  time: shape({ startedAt: text, readMs: number, trainMs: number }),
});
const problem = shape({
  code: text,
  what: text,
  where: optional(shape({ file: optional(text), line: optional(number), column: optional(number) })),
  remedy: text,
});

const phases: Readonly<Record<Run['phase'], Check>> = {
  reading: shape({ bytesRead: number, totalBytes: undefinable, examined: optional(examined) }),
  training: shape({ preparation, optimum: optional(optimum), epochs, fraction: number }),
  ended: shape({ record, repeating: truth, earlier: optional(orNull(repeats)) }),
  failed: shape({
    problem,
    examined: optional(examined),
    preparation: optional(preparation),
    optimum: optional(optimum),
    epochs,
  }),
};

/** Whether a value has the shape of a run record. */
export function isRunRecord(value: unknown): value is RunRecord {
  return record(value);
}

/** Whether a value has the shape of a run in any phase. */
export function isRun(value: unknown): value is Run {
  if (!shape({ name: text, config, phase: among(...Object.keys(phases)) })(value)) return false;
  return phases[(value as Run).phase](value);
}
