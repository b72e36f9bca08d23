import type { RunRecord } from './record.js';
import type { Run } from './run.js';

/** Checks of JSON that comes from a disk: nothing in it is believed before. */

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
/** JSON has no infinity, but 1e999 reads as one. */
const number: Check = (value) => Number.isFinite(value);
const undefinable: Check = (value) => value === null || number(value);
const truth: Check = (value) => typeof value === 'boolean';
const textOrNull: Check = (value) => value === null || typeof value === 'string';
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

const column = { name: text, column: number };
const config = shape({
  preset: among('lecture', 'standardised', 'recommended'),
  seed: number,
  epochs: number,
  batchSize: number,
  learningRate: number,
  balance: among('none', 'oversample', 'lecture'),
  scaling: among('none', 'standardise', 'whiten'),
  schedule: among('constant', 'exponential'),
  partition: among('lecture', 'stratified'),
  l2: number,
  label: textOrNull,
  positive: textOrNull,
});
const dataset = shape({
  name: text,
  rows: number,
  label: text,
  labelColumn: number,
  labelChoice: among('named', 'by-name', 'last-two-valued'),
  classes: pairOf(shape({ value: text, count: number })),
  positiveChoice: among('named', 'rarer'),
  skipped: shape({
    count: number,
    reasons: listOf(shape({ reason: text, count: number, firstLine: number })),
  }),
  leftOut: listOf(shape({ ...column, reason: text })),
  dialect: shape({ delimiter: text, header: truth }),
  fingerprint: text,
});
const confusion = shape({ tp: number, fp: number, fn: number, tn: number });
const epochs = listOf(
  shape({
    epoch: number,
    loss: number,
    trainAccuracy: number,
    testLoss: number,
    testAccuracy: number,
    testConfusion: confusion,
  }),
);
const scalingReport = shape({ leftOut: listOf(shape({ ...column, reason: text })), stepScale: number });
const optimum = shape({
  status: among('found', 'separable', 'unfinished', 'skipped'),
  loss: undefinable,
  iterations: number,
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
const prepared = {
  dataset,
  config,
  split: shape({ train: number, validation: number, test: number, copies: number }),
  scaling: scalingReport,
  baseline: shape({ accuracy: number }),
};
const preparation = shape({ ...prepared, features: listOf(shape(column)) });
const record = shape({
  ...prepared,
  schema: among('pulsar-slp/run@1'),
  status: among('finished', 'stopped'),
  optimum,
  epochs,
  train: shape({ rows: number, loss: number, accuracy: number }),
  evaluation: shape({ test: part, validation: (value) => value === null || part(value) }),
  test: shape({
    rows: number,
    loss: number,
    accuracy: number,
    precision: undefinable,
    recall: undefinable,
    f1: undefinable,
    confusion,
  }),
  model: shape({ features: listOf(shape(column)), weights: listOf(number), bias: number }),
  time: shape({ startedAt: text, readMs: number, trainMs: number }),
});
const problem = shape({
  code: text,
  what: text,
  where: optional(shape({ file: optional(text), line: optional(number), column: optional(number) })),
  remedy: text,
});

const phases: Readonly<Record<Run['phase'], Check>> = {
  reading: shape({ bytesRead: number, totalBytes: undefinable }),
  training: shape({ preparation, optimum: optional(optimum), epochs, fraction: number }),
  ended: shape({ record }),
  failed: shape({ problem, preparation: optional(preparation), optimum: optional(optimum), epochs }),
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
