import type { Undefinable } from '../run/record.js';
import { ratio } from './metrics.js';
import type { ThresholdTable } from './thresholds.js';

/** Area under the ROC curve, by trapezia: the chance that a random positive scores above a random negative,
 * ties counting half. Undefined without both classes. */
export function rocArea({ positives, negatives, tp, fp }: ThresholdTable): Undefinable {
  let area = 0;
  let before = { tp: 0, fp: 0 };
  for (let i = 0; i < tp.length; i++) {
    const at = { tp: tp[i] as number, fp: fp[i] as number };
    area += ((at.fp - before.fp) * (at.tp + before.tp)) / 2;
    before = at;
  }
  return ratio(area, positives * negatives);
}

/** Average precision, Σ (Rₙ - Rₙ₋₁) Pₙ: the area under the PR curve without interpolating between its
 * points, which would flatter (Davis & Goadrich 2006). Undefined without positives. */
export function averagePrecision({ positives, tp, fp }: ThresholdTable): Undefinable {
  let sum = 0;
  let before = 0;
  for (let i = 0; i < tp.length; i++) {
    const found = tp[i] as number;
    sum += ((found - before) * found) / (found + (fp[i] as number));
    before = found;
  }
  return ratio(sum, positives);
}

/** Mean squared difference of probability and label, in [0, 1]. Undefined without rows. */
export function brierScore(probabilities: ArrayLike<number>, labels: ArrayLike<number>): Undefinable {
  return ratio(addSquares(0, probabilities, labels), labels.length);
}

/** The sum behind the {@link brierScore}, of rows that come in pieces. @param sum of those before */
export function addSquares(sum: number, probabilities: ArrayLike<number>, labels: ArrayLike<number>): number {
  let more = sum;
  for (let i = 0; i < labels.length; i++) more += ((probabilities[i] as number) - (labels[i] as number)) ** 2;
  return more;
}

/** Rows whose probability lies in one bin. */
export interface CalibrationBin {
  readonly count: number;
  /** Mean probability the model gave them. */
  readonly predicted: number;
  /** Fraction of them that is positive. */
  readonly observed: number;
}

/** Sums over the rows of each bin, of {@link CalibrationBin}'s means. */
export type CalibrationSums = { count: number; predicted: number; observed: number }[];

export function noSums(binCount = 10): CalibrationSums {
  return Array.from({ length: binCount }, () => ({ count: 0, predicted: 0, observed: 0 }));
}

/** Reliability of probabilities, in bins of equal width over [0, 1]; empty bins are left out. */
export function calibrationBins(
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
  binCount = 10,
): CalibrationBin[] {
  const sums = noSums(binCount);
  addToBins(sums, probabilities, labels);
  return binsOf(sums);
}

export function addToBins(
  sums: CalibrationSums,
  probabilities: ArrayLike<number>,
  labels: ArrayLike<number>,
): void {
  for (let i = 0; i < labels.length; i++) {
    const p = probabilities[i] as number;
    const bin = sums[Math.min(sums.length - 1, Math.floor(p * sums.length))] as CalibrationSums[number];
    bin.count++;
    bin.predicted += p;
    bin.observed += labels[i] as number;
  }
}

export function binsOf(sums: CalibrationSums): CalibrationBin[] {
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
