import type { Undefinable } from '../undefinable.js';
import { type MaybeInterval, proportionOf, type ScoreIntervals } from './interval.js';
import type { ClassScores, ConfusionCounts } from './metrics.js';
import { halfARowMore } from './trials.js';

/** Share of a file's rows that test, where classes are divided in proportion. */
const testShare = 1 / 5;

/** How a score moves with each count. */
type Slopes = readonly [tp: number, fp: number, fn: number, tn: number];

/** Intervals of averages weighted by support. All four counts vary by chance (multinomial); by the delta method the
 * variance of a function f of them is Σ count × (∂f / ∂count)². A score so uncertain has the interval of a proportion
 * in as many trials as give that variance.
 * @param inProportion whether how frequent the classes are in the test part is as uncertain as in the whole file, of
 * which it is a fifth, not as in so few rows */
export function weightedIntervals(
  counts: ConfusionCounts,
  { precision, f1, support }: ClassScores,
  inProportion: boolean,
): Pick<ScoreIntervals, 'precision' | 'f1'> {
  const more = halfARowMore(counts);
  const interval = (score: Undefinable, slopes: (counts: ConfusionCounts) => Slopes): MaybeInterval => {
    if (score === null) return null;
    const asTrials = (score * (1 - score)) / variance(more, slopes(more), score, support, inProportion);
    return proportionOf(score, asTrials > 0 ? asTrials : support);
  };
  return { precision: interval(precision, precisionSlopes), f1: interval(f1, f1Slopes) };
}

/** @param slopes of the score times the rows, from which those of the score follow */
function variance(
  { tp, fp, fn, tn }: ConfusionCounts,
  slopes: Slopes,
  score: number,
  rows: number,
  inProportion: boolean,
): number {
  const [ofTp, ofFp, ofFn, ofTn] = slopes.map((slope) => (slope - score) / rows) as unknown as Slopes;
  const all = tp * ofTp ** 2 + fp * ofFp ** 2 + fn * ofFn ** 2 + tn * ofTn ** 2;
  const ofShares = (tp * ofTp + fn * ofFn) ** 2 / (tp + fn) + (fp * ofFp + tn * ofTn) ** 2 / (fp + tn);
  return inProportion ? all - (1 - testShare) * ofShares : all;
}

/** Of (tp + fn) tp / (tp + fp) + (tn + fp) tn / (tn + fn). */
function precisionSlopes({ tp, fp, fn, tn }: ConfusionCounts): Slopes {
  const [ofPositive, ofNegative] = [tp / (tp + fp), tn / (tn + fn)];
  const [positives, negatives] = [(tp + fn) / (tp + fp) ** 2, (tn + fp) / (tn + fn) ** 2];
  return [
    ofPositive + positives * fp,
    ofNegative - positives * tp,
    ofPositive - negatives * tn,
    ofNegative + negatives * fn,
  ];
}

/** Of (tp + fn) 2 tp / (2 tp + fp + fn) + (tn + fp) 2 tn / (2 tn + fp + fn). */
function f1Slopes({ tp, fp, fn, tn }: ConfusionCounts): Slopes {
  const wrong = fp + fn;
  const [ofPositive, ofNegative] = [(2 * tp) / (2 * tp + wrong), (2 * tn) / (2 * tn + wrong)];
  const positives = (2 * (tp + fn)) / (2 * tp + wrong) ** 2;
  const negatives = (2 * (tn + fp)) / (2 * tn + wrong) ** 2;
  const error = positives * tp + negatives * tn;
  return [
    ofPositive + positives * wrong,
    ofNegative - error,
    ofPositive - error,
    ofNegative + negatives * wrong,
  ];
}
