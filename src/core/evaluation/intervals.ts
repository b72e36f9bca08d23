import { ratio, type Undefinable } from '../undefinable.js';
import { type Grouped, independent, type Measure } from './independent.js';
import {
  hull,
  type Interval,
  type MaybeInterval,
  proportion,
  proportionOf,
  type ScoreIntervals,
} from './interval.js';
import {
  type ClassReport,
  type ConfusionCounts,
  classReport,
  matthewsCoefficient,
  mirrored,
} from './metrics.js';
import { trialsOf } from './trials.js';
import { weightedIntervals } from './weightedIntervals.js';

/** Precision and recall are proportions, and F1 is one bent. */
export function scoreIntervals({ tp, fp, fn }: ConfusionCounts): ScoreIntervals {
  const concerned = tp + fp + fn;
  return {
    precision: proportion(tp, tp + fp),
    recall: proportion(tp, tp + fn),
    f1: concerned === 0 ? null : jaccardInterval((2 * tp) / (tp + concerned), concerned),
  };
}

/** F1 = 2 J / (1 + J) rises with J = TP / (TP + FP + FN), which is a proportion: the interval of J, bent the same way.
 * @param concerned TP + FP + FN, above 0, not necessarily whole */
export function jaccardInterval(f1: number, concerned: number): Interval {
  const bend = (j: number) => (2 * j) / (1 + j);
  const jaccard = proportionOf(f1 / (2 - f1), concerned);
  return { low: bend(jaccard.low), high: bend(jaccard.high) };
}

/** The intervals of everything in {@link ClassReport}. */
export interface ReportIntervals {
  readonly negative: ScoreIntervals;
  readonly positive: ScoreIntervals;
  readonly macro: ScoreIntervals;
  readonly weighted: ScoreIntervals;
  readonly accuracy: MaybeInterval;
}

/** @param inProportion whether the test part has its share of each class of the file, a fifth, instead of what chance
 * gave it @param part the one that the counts are of */
export function reportIntervals(
  counts: ConfusionCounts,
  inProportion = false,
  part: Grouped = {},
): ReportIntervals {
  const by = (...on: readonly Measure[]) => ofIndependent(independent(counts, part, ...on), inProportion);
  if (part.designEffect === undefined) return by();
  const [recall, precision, f1, accuracy] = [
    by('recall'),
    by('precision'),
    by('recall', 'precision'),
    by('accuracy'),
  ];
  const of = (row: 'negative' | 'positive' | 'macro') => ({
    ...{ precision: precision[row].precision, recall: recall[row].recall, f1: f1[row].f1 },
  });
  return {
    ...{ negative: of('negative'), positive: of('positive'), macro: of('macro') },
    weighted: { ...f1.weighted, precision: precision.weighted.precision, recall: accuracy.accuracy },
    accuracy: accuracy.accuracy,
  };
}

function ofIndependent(counts: ConfusionCounts, inProportion: boolean): ReportIntervals {
  const report = classReport(counts);
  const positive = scoreIntervals(counts);
  const negative = scoreIntervals(mirrored(counts));
  const of = (metric: keyof ScoreIntervals) => [
    { share: 0.5, score: report.negative[metric], interval: negative[metric] },
    { share: 0.5, score: report.positive[metric], interval: positive[metric] },
  ];
  const accuracy = proportion(counts.tp + counts.tn, report.macro.support);
  return {
    negative,
    positive,
    macro: {
      precision: mover(of('precision')),
      recall: balancedAccuracyInterval(counts),
      f1: together(of('f1')),
    },
    // Recall weighted by support is accuracy: each row counts once.
    weighted: { ...weightedIntervals(counts, report.weighted, inProportion), recall: accuracy },
    accuracy,
  };
}

/** Of the mean of both classes' recall. */
export function balancedAccuracyInterval({ tp, fp, fn, tn }: ConfusionCounts): MaybeInterval {
  return mover([
    { share: 0.5, score: ratio(tn, tn + fp), interval: proportion(tn, tn + fp) },
    { share: 0.5, score: ratio(tp, tp + fn), interval: proportion(tp, tp + fn) },
  ]);
}

/** Of the Matthews coefficient: as uncertain as a proportion with its variance, and at least as much as the sum of both
 * classes' recall less 1 (informedness), of which it is a multiple. Where a class has few rows the variance says too little: it alone held
 * down to 86 times in 100, with the other 94 or more often. */
export function matthewsInterval(counts: ConfusionCounts): MaybeInterval {
  const { tp, fp, fn, tn } = counts;
  const [score, balanced] = [matthewsCoefficient(counts), balancedAccuracyInterval(counts)];
  if (score === null || balanced === null) return null;
  const share = (of: ConfusionCounts) => ((matthewsCoefficient(of) as number) + 1) / 2;
  const byVariance = proportionOf(share(counts), trialsOf(share, counts));
  const multiple = Math.sqrt(((tp + fn) * (tn + fp)) / ((tp + fp) * (tn + fn)));
  const within = (value: number) => Math.max(-1, Math.min(1, value));
  return hull(
    { low: 2 * byVariance.low - 1, high: 2 * byVariance.high - 1 },
    { low: within(multiple * (2 * balanced.low - 1)), high: within(multiple * (2 * balanced.high - 1)) },
  );
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
    low: difference - length(a.score - a.interval.low, b.interval.high - b.score),
    high: difference + length(a.interval.high - a.score, b.score - b.interval.low),
  };
}

/** Not `Math.hypot`, whose last digit depends on the order: b - a is to be the mirror of a - b. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
