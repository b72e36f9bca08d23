import type { Undefinable } from '../run/record.js';
import { ratio, scores } from './metrics.js';

/** What a threshold on the logit lets through: rows with a logit at or above it are called positive. */
export interface ThresholdCounts {
  readonly logit: number;
  /** True positives. */
  readonly tp: number;
  /** False positives. */
  readonly fp: number;
}

/** Every threshold that makes a difference, from the strictest to the most lenient. All curves, areas and
 * scores at a threshold follow from it. */
export interface ThresholdTable {
  readonly positives: number;
  readonly negatives: number;
  /** One for each distinct logit, descending; tp and fp never fall. */
  readonly steps: readonly ThresholdCounts[];
}

/** @param logits scores, higher means positive @param labels 0 or 1, as many */
export function thresholdTable(logits: ArrayLike<number>, labels: ArrayLike<number>): ThresholdTable {
  const order = Uint32Array.from({ length: logits.length }, (_, i) => i);
  order.sort((a, b) => (logits[b] as number) - (logits[a] as number));
  const steps: ThresholdCounts[] = [];
  let [tp, fp] = [0, 0];
  order.forEach((row, i) => {
    if (labels[row] === 1) tp++;
    else fp++;
    const logit = logits[row] as number;
    // Rows with the same logit can't be told apart by any threshold: one step for all of them.
    if (i + 1 === order.length || logits[order[i + 1] as number] !== logit) steps.push({ logit, tp, fp });
  });
  return { positives: tp, negatives: fp, steps };
}

/** The threshold with the highest F1, the strictest of equals; undefined where none finds a positive. */
export function bestF1(steps: readonly ThresholdCounts[], positives: number): ThresholdCounts | undefined {
  let best: ThresholdCounts | undefined;
  let highest = 0;
  for (const step of steps) {
    const f1 = scores({ tp: step.tp, fp: step.fp, fn: positives - step.tp, tn: 0 }).f1 ?? 0;
    if (f1 > highest) [best, highest] = [step, f1];
  }
  return best;
}

/** Area under the ROC curve, by trapezia: the chance that a random positive scores above a random negative,
 * ties counting half. Undefined without both classes. */
export function rocArea({ positives, negatives, steps }: ThresholdTable): Undefinable {
  let area = 0;
  let before = { tp: 0, fp: 0 };
  for (const step of steps) {
    area += ((step.fp - before.fp) * (step.tp + before.tp)) / 2;
    before = step;
  }
  return ratio(area, positives * negatives);
}

/** Average precision, Σ (Rₙ - Rₙ₋₁) Pₙ: the area under the PR curve without interpolating between its
 * points, which would flatter (Davis & Goadrich 2006). Undefined without positives. */
export function averagePrecision({ positives, steps }: ThresholdTable): Undefinable {
  let sum = 0;
  let before = 0;
  for (const { tp, fp } of steps) {
    sum += ((tp - before) * tp) / (tp + fp);
    before = tp;
  }
  return ratio(sum, positives);
}

/** Mean squared difference of probability and label, in [0, 1]. Undefined without rows. */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<number>): Undefinable {
  let sum = 0;
  for (let i = 0; i < labels.length; i++) sum += ((probabilities[i] as number) - (labels[i] as number)) ** 2;
  return ratio(sum, labels.length);
}

/** Rows whose probability lies in one bin. */
export interface CalibrationBin {
  readonly count: number;
  /** Mean probability the model gave them. */
  readonly predicted: number;
  /** Fraction of them that is positive. */
  readonly observed: number;
}

/** Reliability of probabilities, in bins of equal width over [0, 1]; empty bins are left out. */
export function calibrationBins(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  binCount = 10,
): CalibrationBin[] {
  const sums = Array.from({ length: binCount }, () => ({ count: 0, predicted: 0, observed: 0 }));
  for (let i = 0; i < labels.length; i++) {
    const p = probabilities[i] as number;
    const bin = sums[Math.min(binCount - 1, Math.floor(p * binCount))] as (typeof sums)[number];
    bin.count++;
    bin.predicted += p;
    bin.observed += labels[i] as number;
  }
  return sums
    .filter(({ count }) => count > 0)
    .map(({ count, predicted, observed }) => ({
      count,
      predicted: predicted / count,
      observed: observed / count,
    }));
}

/** Expected calibration error, Σ (count / rows) |predicted - observed|, in [0, 1] (Naeini et al. 2015). */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): Undefinable {
  const rows = bins.reduce((sum, { count }) => sum + count, 0);
  const gaps = bins.reduce(
    (sum, { count, predicted, observed }) => sum + count * Math.abs(predicted - observed),
    0,
  );
  return ratio(gaps, rows);
}
