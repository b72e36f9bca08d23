import type { ConfusionCounts, Undefinable } from '../run/record.js';
import { type ClassReport, classReport, mirrored } from './metrics.js';

/** Two-sided, 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval is undefined where its score is. */
export type MaybeInterval = Interval | null;

/** The normal distribution's 0.975 quantile. */
export const z95 = 1.959963984540054;

/** Of a proportion (Wilson 1927): holds near 0 and 1 and for few trials, where ±1.96 standard errors does not.
 * @param hits successes @param trials at least as many; null where 0 */
export function wilson(hits: number, trials: number): MaybeInterval {
  if (trials === 0) return null;
  const p = hits / trials;
  const z2 = z95 ** 2 / trials;
  const middle = (p + z2 / 2) / (1 + z2);
  const half = (Math.sqrt((p * (1 - p) + z2 / 4) / trials) * z95) / (1 + z2);
  // At the ends exactly 0 and 1, which rounding would miss.
  return { low: hits === 0 ? 0 : middle - half, high: hits === trials ? 1 : middle + half };
}

/** How far the scores of one class could be off, given how few rows the test part has. */
export interface ScoreIntervals {
  readonly precision: MaybeInterval;
  readonly recall: MaybeInterval;
  readonly f1: MaybeInterval;
}

/** Precision and recall are proportions. F1 = 2 J / (1 + J) rises with J = TP / (TP + FP + FN), which is one too:
 * the interval of J, bent the same way. */
export function scoreIntervals({ tp, fp, fn }: ConfusionCounts): ScoreIntervals {
  const jaccard = wilson(tp, tp + fp + fn);
  const bend = (j: number) => (2 * j) / (1 + j);
  return {
    precision: wilson(tp, tp + fp),
    recall: wilson(tp, tp + fn),
    f1: jaccard && { low: bend(jaccard.low), high: bend(jaccard.high) },
  };
}

/** The intervals of everything in {@link ClassReport}. */
export interface ReportIntervals {
  readonly negative: ScoreIntervals;
  readonly positive: ScoreIntervals;
  readonly macro: ScoreIntervals;
  readonly weighted: ScoreIntervals;
  readonly accuracy: MaybeInterval;
}

export function reportIntervals(counts: ConfusionCounts): ReportIntervals {
  const report = classReport(counts);
  const positive = scoreIntervals(counts);
  const negative = scoreIntervals(mirrored(counts));
  const total = report.negative.support + report.positive.support;
  const average = (share: number): ScoreIntervals => {
    const of = (metric: keyof ScoreIntervals) => [
      { share: 1 - share, score: report.negative[metric], interval: negative[metric] },
      { share, score: report.positive[metric], interval: positive[metric] },
    ];
    return { precision: mover(of('precision')), recall: mover(of('recall')), f1: together(of('f1')) };
  };
  return {
    negative,
    positive,
    macro: average(0.5),
    weighted: average(total === 0 ? 0.5 : report.positive.support / total),
    accuracy: wilson(counts.tp + counts.tn, total),
  };
}

interface Term {
  readonly share: number;
  readonly score: Undefinable;
  readonly interval: MaybeInterval;
}

/** Of a weighted sum of independent scores, from the interval of each (Zou & Donner 2008, "MOVER"): the classes'
 * precisions are over different rows, as are their recalls. */
function mover(terms: readonly Term[]): MaybeInterval {
  let [sum, below, above] = [0, 0, 0];
  for (const { share, score, interval } of terms) {
    if (score === null || interval === null) return null;
    sum += share * score;
    below += (share * (score - interval.low)) ** 2;
    above += (share * (interval.high - score)) ** 2;
  }
  return { low: sum - Math.sqrt(below), high: sum + Math.sqrt(above) };
}

/** Of a weighted sum of scores that rise and fall together: both classes' F1 share the errors. */
function together(terms: readonly Term[]): MaybeInterval {
  let [low, high] = [0, 0];
  for (const { share, interval } of terms) {
    if (interval === null) return null;
    low += share * interval.low;
    high += share * interval.high;
  }
  return { low, high };
}

/** Of the difference a - b of two scores measured apart, from the interval of each (Newcombe 1998, method 10, with
 * MOVER for scores other than proportions). On the same test rows it is wider than need be. */
export function differenceInterval(
  a: { readonly score: number; readonly interval: Interval },
  b: { readonly score: number; readonly interval: Interval },
): Interval {
  const difference = a.score - b.score;
  return {
    low: difference - Math.hypot(a.score - a.interval.low, b.interval.high - b.score),
    high: difference + Math.hypot(a.interval.high - a.score, b.score - b.interval.low),
  };
}

/** Of an area under the ROC curve (Hanley & McNeil 1982), on the logit scale so that it stays within 0 and 1. */
export function rocAreaInterval(area: number, positives: number, negatives: number): MaybeInterval {
  if (positives === 0 || negatives === 0) return null;
  const q1 = area / (2 - area);
  const q2 = (2 * area * area) / (1 + area);
  const variance =
    (area * (1 - area) + (positives - 1) * (q1 - area * area) + (negatives - 1) * (q2 - area * area)) /
    (positives * negatives);
  return onLogit(area, Math.sqrt(Math.max(0, variance)));
}

/** Of an average precision (Boyd, Eng & Page 2013, the logit interval). */
export function averagePrecisionInterval(area: number, positives: number): MaybeInterval {
  return positives === 0 ? null : onLogit(area, Math.sqrt((area * (1 - area)) / positives));
}

function onLogit(value: number, deviation: number): Interval {
  if (value <= 0 || value >= 1) return { low: value, high: value };
  const centre = Math.log(value / (1 - value));
  const half = (z95 * deviation) / (value * (1 - value));
  const back = (logit: number) => 1 / (1 + Math.exp(-logit));
  return { low: back(centre - half), high: back(centre + half) };
}
