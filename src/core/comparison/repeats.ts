import type { Partition } from '../config.js';
import { hull, type Interval } from '../evaluation/interval.js';
import type { Repeats } from '../run/record.js';
import { byRowsAlone, countedOnce, leastHalfOfDifference } from './fewRows.js';
import { type RepeatedMetric, scoreOf } from './repeatedMetric.js';
import { t95 } from './studentT.js';

/** A score over several splits. */
export interface Spread {
  readonly mean: number;
  /** Of the expected score: what training on as many rows like these scores on average, over new data, 95 %. A single
   * new training scatters around that, and may well score outside. Null for one split, of a calibration error, and of
   * recall and F1 where the model may only guess.
   * The mean over ever more splits of this one file is known much better than that, and says less. */
  readonly interval: Interval | null;
  readonly lowest: number;
  readonly highest: number;
  /** Splits on which it is defined. */
  readonly count: number;
}

/** How repeats divide the rows: each class in proportion, or some test parts would hold hardly any row of a rare one. */
export function repeatedPartition(partition: Partition): Partition {
  return partition === 'lecture' ? 'holdout' : partition;
}

/** Mean of a score over the splits on which it is defined, and the 95 % interval of its expectation, over new data of
 * this size; null where there is none.
 *
 * The splits share one file, and their training parts overlap, so scores vary less than they would with new data: the
 * variance is taken as (1/k + test rows / training rows) s² (Nadeau & Bengio 2003, the corrected resampled t), where
 * that of the mean over further splits of the file would be s²/k. That is still too little in a small file, and nothing
 * where all splits agree: what the file's rows, by their number, leave open is taken in (`fewRows.ts`). How often the
 * two hold together: `npm run bench:coverage`. Where it reaches beyond the score's own range the interval ends there. Recall
 * and F1 of a signal that may be none have no interval (`byChance`). An expected calibration error has none: of bins of few
 * rows it is too high, on every split, and an interval around its mean would lie above the truth. */
export function spreadOf(metric: RepeatedMetric, repeats: Repeats): Spread | null {
  const values = repeats.runs.map((repeat) => scoreOf(metric, repeat)).filter((value) => value !== null);
  const found = spread(values, repeats.testRows / repeats.trainRows);
  if (found === null || metric === 'calibrationError') return found && { ...found, interval: null };
  if (found.interval === null) return found;
  if (byChance.has(metric) && isWeak(repeats)) return { ...found, interval: null };
  const byRows = byRowsAlone(metric, found.mean, countedOnce(repeats));
  const { low, high } = movedByTraining.has(metric)
    ? summed(found.mean, found.interval, byRows)
    : hull(found.interval, metric === 'loss' ? inProportion(found.mean, found.interval, byRows) : byRows);
  const most = metric === 'loss' ? Number.POSITIVE_INFINITY : 1;
  return { ...found, interval: { low: Math.max(0, low), high: Math.min(most, high) } };
}

/** Scores that say mostly which class a model answers. Where it hardly knows any, which one is decided by the few rows by which
 * one class is ahead, and that is the same on all splits of a file: the interval then held 36 times in 100. */
const byChance: ReadonlySet<RepeatedMetric> = new Set(['recall', 'f1']);

/** Whether the ROC area may be that of guessing. */
function isWeak(repeats: Repeats): boolean {
  const low = spreadOf('rocArea', repeats)?.interval?.low;
  return low === undefined || low <= 0.5;
}

/** Scores that training on other rows moves by more than splits of one file show, where the signal is weak: its rows decide
 * how many are called positive. The hull held down to 76 times in 100. */
const movedByTraining: ReadonlySet<RepeatedMetric> = new Set(['recall', 'f1', 'rocArea']);

/** Of two sources of error that are independent: their squares add up, on either side. */
function summed(mean: number, a: Interval, b: Interval): Interval {
  const length = (x: number, y: number) => Math.sqrt(x * x + y * y);
  return {
    low: mean - length(mean - a.low, mean - b.low),
    high: mean + length(a.high - mean, b.high - mean),
  };
}

/** The same of a loss, which has no upper end and scatters in proportion to itself: on the scale of its logarithm. */
function inProportion(mean: number, byT: Interval, byRows: Interval): Interval {
  if (mean <= 0) return byRows;
  const share = Math.sqrt(((byT.high - mean) / mean) ** 2 + Math.log(byRows.high / mean) ** 2);
  return { low: mean * Math.exp(-share), high: mean * Math.exp(share) };
}

/** The same of paired differences, a - b, of two runs repeated on the same splits, into parts of the same sizes: b - a
 * is its mirror, to the last bit. */
export function spreadOfDifference(metric: RepeatedMetric, a: Repeats, b: Repeats): Spread | null {
  const other = new Map(b.runs.map((repeat) => [repeat.seed, scoreOf(metric, repeat)]));
  // In the order of the seeds, whichever run comes first: sums of doubles depend on it.
  const ordered = [...a.runs].sort((one, two) => one.seed - two.seed);
  const differences = ordered.flatMap((repeat) => {
    const [mine, theirs] = [scoreOf(metric, repeat), other.get(repeat.seed) ?? null];
    return mine === null || theirs === null ? [] : [mine - theirs];
  });
  const found = spread(differences, a.testRows / a.trainRows);
  // Biases of two models do not cancel: that of the better calibrated one is greater.
  if (found === null || metric === 'calibrationError') return found && { ...found, interval: null };
  if (found.interval === null) return found;
  if (byChance.has(metric) && (isWeak(a) || isWeak(b))) return { ...found, interval: null };
  const { mean, interval } = found;
  const least = leastHalfOfDifference(metric, mean, countedOnce(a), countedOnce(b));
  return { ...found, interval: hull(interval, { low: mean - least, high: mean + least }) };
}

function spread(values: readonly number[], overlap: number): Spread | null {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const extremes = { lowest: Math.min(...values), highest: Math.max(...values) };
  if (count === 1) return { mean, interval: null, ...extremes, count };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const half = t95(count - 1) * Math.sqrt((1 / count + overlap) * variance);
  return { mean, interval: { low: mean - half, high: mean + half }, ...extremes, count };
}
