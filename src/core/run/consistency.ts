import { balances } from '../balance.js';
import type { SettledConfig } from '../config.js';
import { expectedCalibrationError } from '../evaluation/curves.js';
import { testResult } from '../evaluation/evaluate.js';
import { accuracy, type ConfusionCounts } from '../evaluation/metrics.js';
import type { PartEvaluation, TestResult } from '../evaluation/scores.js';
import type { DatasetSummary } from '../table/summary.js';
import { majorityBaseline } from '../training/baseline.js';
import { priorCorrection as priorCorrectionFor } from '../training/classWeights.js';
import type { EpochRecord } from '../training/epoch.js';
import type { Optimum } from '../training/optimum.js';
import { type Split, watchedPart } from '../training/partition.js';
import { chosenOf } from '../training/penalty.js';
import type { Undefinable } from '../undefinable.js';
import type { Preparation, Repeats, RunRecord } from './record.js';

/** Whether what a record says can all be so at once. The shapes are right by then: counts are whole and at least 0,
 * shares are within 0 and 1. A record that says more true positives than there are rows would be drawn as a
 * perfect score, and believed. */

/** Rows of a part, and those of them that are positive. */
interface Part {
  readonly rows: number;
  readonly positives: number;
}

/** Two values of one figure: computed here, and by whoever wrote the record. */
function same(a: Undefinable, b: Undefinable): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-9;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function fits({ tp, fp, fn, tn }: ConfusionCounts, { rows, positives }: Part): boolean {
  return tp + fn === positives && fp + tn === rows - positives;
}

function scoresFit(test: TestResult): boolean {
  const { rows, ...wanted } = testResult(test.loss, test.confusion);
  return (
    rows === test.rows &&
    (['accuracy', 'precision', 'recall', 'f1'] as const).every((id) => same(wanted[id], test[id]))
  );
}

function datasetFits({ rows, classes, skipped, ...dataset }: DatasetSummary): boolean {
  return (
    sum(classes.map(({ count }) => count)) === rows &&
    sum(skipped.reasons.map(({ count }) => count)) === skipped.count &&
    dataset.name !== ''
  );
}

function splitFits({ split, dataset, config, baseline }: Omit<Preparation, 'features'>): boolean {
  const { train, validation, test, copies, positives } = split;
  const { confusion } = majorityBaseline(split);
  const evenedOut = balances[config.balance].evens === 'all parts'; // before the split: copies are part of all counts
  const { leftOut = { rows: 0, positives: 0 } } = split;
  const [negative, positive] = dataset.classes.map(({ count }) => count) as [number, number];
  return (
    train + validation + test + leftOut.rows === dataset.rows + (evenedOut ? copies : 0) &&
    (copies === 0 || evenedOut || balances[config.balance].copies === 'training') &&
    sum(Object.values(positives)) + leftOut.positives ===
      (evenedOut ? Math.max(negative, positive) : positive) &&
    groupsFit(split, config) &&
    leftOutFits(split, config) &&
    positives.train <= train &&
    positives.validation <= validation &&
    positives.test <= test &&
    same(accuracy(confusion), baseline.accuracy) &&
    Object.entries(confusion).every(([key, n]) => baseline.confusion[key as keyof ConfusionCounts] === n)
  );
}

/** There are groups where a column of them was named, in each part at most as many as rows. */
function groupsFit({ groups, ...rows }: Split, { group = null }: SettledConfig): boolean {
  if (groups === undefined) return group === null;
  return (
    group !== null &&
    (['train', 'validation', 'test'] as const).every(
      (part) => groups[part] <= rows[part] && (groups[part] === 0) === (rows[part] === 0),
    )
  );
}

/** Rows are left out where a column was named that says when they were made, as many as were wished between any two parts; with
 * copies made before there may be more. */
function leftOutFits(
  { leftOut, validation, times }: Split,
  { time = null, gap = 0, balance }: SettledConfig,
): boolean {
  if (leftOut === undefined) return time === null && times === undefined;
  if (times !== undefined && (times.validation !== undefined) !== validation > 0) return false;
  const wished = gap * (validation > 0 ? 2 : 1);
  return (
    time !== null &&
    leftOut.positives <= leftOut.rows &&
    leftOut.rows >= wished &&
    (leftOut.rows === wished || balances[balance].evens === 'all parts')
  );
}

/** In their order, each of the one part that was watched. */
function epochsFit(
  epochs: readonly EpochRecord[],
  { split, config }: Omit<Preparation, 'features'>,
): boolean {
  const { test, validation, positives } = split;
  return (
    epochs.length <= config.epochs &&
    epochs.every((epoch, i) => {
      if (epoch.epoch !== i + 1) return false;
      const { testLoss, testAccuracy, testConfusion, validation: watched } = epoch;
      if ((watched === null ? 'test' : 'validation') !== watchedPart(split)) return false;
      if (watched !== null)
        return (
          testLoss === null &&
          testAccuracy === null &&
          testConfusion === null &&
          fits(watched.confusion, { rows: validation, positives: positives.validation }) &&
          same(accuracy(watched.confusion), watched.accuracy)
        );
      return (
        testLoss !== null &&
        testConfusion !== null &&
        fits(testConfusion, { rows: test, positives: positives.test }) &&
        same(accuracy(testConfusion), testAccuracy)
      );
    })
  );
}

/** Thresholds fall, counts never do, and the last threshold takes every row. The areas lie between those of the
 * stairs below and above the thresholds kept. */
function evaluationFits(evaluation: PartEvaluation, { rows, positives }: Part): boolean {
  const { steps, calibration, histogram } = evaluation;
  const negatives = rows - positives;
  let before = { logit: Number.POSITIVE_INFINITY, tp: 0, fp: 0 };
  const low = { roc: 0, precision: 0 };
  const high = { roc: 0, precision: 0 };
  for (const step of steps) {
    if (step.logit >= before.logit || step.tp < before.tp || step.fp < before.fp) return false;
    if (step.mean !== undefined && !(isAbove(step.mean, step.logit) && isAbove(before.logit, step.mean)))
      return false;
    const [found, wrong] = [step.tp - before.tp, step.fp - before.fp];
    low.roc += wrong * before.tp;
    high.roc += wrong * step.tp;
    low.precision += (found * (before.tp + 1)) / (before.tp + 1 + step.fp);
    high.precision += found === 0 ? 0 : (found * step.tp) / (step.tp + before.fp);
    before = step;
  }
  const within = (value: Undefinable, from: number, to: number, whole: number) =>
    value === null ? whole === 0 : value * whole >= from - 1e-6 * whole && value * whole <= to + 1e-6 * whole;
  return (
    evaluation.positives === positives &&
    evaluation.negatives === negatives &&
    before.tp === positives &&
    before.fp === negatives &&
    within(evaluation.rocArea, low.roc, high.roc, positives * negatives) &&
    within(evaluation.averagePrecision, low.precision, high.precision, positives) &&
    sum(calibration.map(({ count }) => count)) === rows &&
    same(expectedCalibrationError(calibration), evaluation.calibrationError) &&
    (evaluation.brier === null) === (rows === 0) &&
    sum(histogram.map((bin) => bin.positives)) === positives &&
    sum(histogram.map((bin) => bin.negatives)) === negatives
  );
}

/** But for what rounding to seven digits makes of it. */
function isAbove(high: number, low: number): boolean {
  return high >= low - 1e-6 * Math.abs(low);
}

/** The scores are those of the curve where the decision stands, at the model's threshold. */
function stepAt({ steps }: PartEvaluation, threshold = 0): { readonly tp: number; readonly fp: number } {
  return steps.findLast(({ logit }) => logit > threshold) ?? { tp: 0, fp: 0 };
}

/** The rows on which a threshold may be chosen: the validation part, or rows of the training part, none twice and maybe
 * only some, each judged by a model that was not fitted on it. */
function heldRowsFit({ evaluation, split, config }: RunRecord): boolean {
  const { validation, outOfFold } = evaluation;
  if (validation === null) return split.validation === 0 && !outOfFold;
  const { positives, negatives } = validation;
  const [rows, ones] = outOfFold
    ? [positives + negatives, positives]
    : [split.validation, split.positives.validation];
  return (
    (!outOfFold ||
      (config.preset === 'exact' &&
        split.validation === 0 &&
        positives <= split.positives.train &&
        negatives <= split.train - split.positives.train)) &&
    evaluationFits(validation, { rows, positives: ones })
  );
}

/** The prior correction is that of the training part's classes. The threshold is the one that was decided on, else it goes with the
 * correction. Records of earlier versions have none of these. */
function correctionFits({ model, config, split, decision }: RunRecord): boolean {
  const { priorCorrection, threshold } = model;
  if (threshold !== (decision === undefined ? priorCorrection : decision.logit)) return false;
  return priorCorrection === undefined || same(priorCorrection, priorCorrectionFor(config.balance, split));
}

/** The penalty trained with is the one asked for, or the one of those tried that had the least loss. Records of earlier
 * versions say nothing more of it. */
function penaltyFits({ l2, choice }: Optimum, { config }: Pick<RunRecord, 'config'>): boolean {
  if (l2 === undefined) return config.l2 !== 'auto' && (choice ?? null) === null;
  if (config.l2 !== 'auto') return l2 === config.l2 && (choice ?? null) === null;
  const { path = [], rows = 0 } = choice ?? {};
  const least = Math.min(...path.map(({ loss }) => loss));
  // Records of early versions have the least loss also where that of the weakest penalty is no less than of stronger ones.
  return path.some((each) => each.l2 === l2 && (each.loss === least || each === chosenOf(path, rows)));
}

export function repeatsAreConsistent({ wanted, testRows, runs, byTime }: Repeats): boolean {
  return (
    runs.length <= wanted &&
    runs.every(
      // Where groups stay whole the parts are of nearly the same size, and where they follow time of other ones.
      ({ test, designEffect }) =>
        (test.rows === testRows || byTime || designEffect !== undefined) && scoresFit(test),
    )
  );
}

function preparationFits(preparation: Omit<Preparation, 'features'>): boolean {
  return datasetFits(preparation.dataset) && splitFits(preparation);
}

/** A run that did not come to its end. */
export function courseIsConsistent(course: {
  readonly preparation?: Preparation;
  readonly epochs: readonly EpochRecord[];
}): boolean {
  const { preparation, epochs } = course;
  if (preparation === undefined) return epochs.length === 0;
  return preparationFits(preparation) && epochsFit(epochs, preparation);
}

export function isConsistent(record: RunRecord): boolean {
  const { split, config, train, test, evaluation, model, epochs } = record;
  const at = stepAt(evaluation.test, model.threshold);
  return (
    preparationFits(record) &&
    epochs.length > 0 && // a stop before the first is no end, but a failure
    epochsFit(epochs, record) &&
    train.rows === split.train + (balances[config.balance].copies === 'training' ? split.copies : 0) &&
    test.rows === split.test &&
    fits(test.confusion, { rows: split.test, positives: split.positives.test }) &&
    scoresFit(test) &&
    evaluationFits(evaluation.test, { rows: split.test, positives: split.positives.test }) &&
    at.tp === test.confusion.tp &&
    at.fp === test.confusion.fp &&
    heldRowsFit(record) &&
    correctionFits(record) &&
    penaltyFits(record.optimum, record) &&
    model.features.length > 0 &&
    model.weights.length === model.features.length &&
    model.deviations.length === model.features.length &&
    (model.centres ?? model.weights).length === model.features.length &&
    (record.doubt === undefined ||
      record.doubt.features.length === (record.doubt.status === 'known' ? model.features.length : 0))
  );
}
