import type { Partition } from '../config.js';
import type { Interval } from '../evaluation/interval.js';
import type { Repeat, Repeats } from '../run/record.js';
import type { Undefinable } from '../undefinable.js';
import { t95 } from './studentT.js';

/** A score over several splits. */
export interface Spread {
  readonly mean: number;
  /** Of the expected score: what training on as many rows like these scores on average, over new data, 95 %. A single
   * new training scatters around that, and may well score outside. Null for one split, and of a calibration error.
   * The mean over ever more splits of this one file is known much better than that, and says less. */
  readonly interval: Interval | null;
  readonly lowest: number;
  readonly highest: number;
  /** Splits on which it is defined. */
  readonly count: number;
}

export type RepeatedMetric =
  | 'accuracy'
  | 'precision'
  | 'recall'
  | 'f1'
  | 'loss'
  | 'rocArea'
  | 'averagePrecision'
  | 'calibrationError';

/** One score of one split. */
export function scoreOf(metric: RepeatedMetric, repeat: Repeat): Undefinable {
  switch (metric) {
    case 'rocArea':
    case 'averagePrecision':
    case 'calibrationError':
      return repeat[metric];
    default:
      return repeat.test[metric];
  }
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
 * that of the mean over further splits of the file would be s²/k. Where it reaches beyond the score's own range the
 * interval ends there. An expected calibration error has none: of bins of few rows it is too high, on every split, and
 * an interval around its mean would lie above the truth. */
export function spreadOf(metric: RepeatedMetric, { runs, trainRows, testRows }: Repeats): Spread | null {
  const values = runs.map((repeat) => scoreOf(metric, repeat)).filter((value) => value !== null);
  const found = withoutBiased(metric, spread(values, testRows / trainRows));
  if (found === null || found.interval === null) return found;
  const { low, high } = found.interval;
  const most = metric === 'loss' ? Number.POSITIVE_INFINITY : 1;
  return { ...found, interval: { low: Math.max(0, low), high: Math.min(most, high) } };
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
  return withoutBiased(metric, spread(differences, a.testRows / a.trainRows));
}

/** Biases of two models do not cancel: that of the better calibrated one is greater. */
function withoutBiased(metric: RepeatedMetric, found: Spread | null): Spread | null {
  return found !== null && metric === 'calibrationError' ? { ...found, interval: null } : found;
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
