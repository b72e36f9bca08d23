import type { Repeat, Repeats, Undefinable } from '../run/record.js';
import type { Interval } from './intervals.js';
import { t95 } from './studentT.js';

/** A score over several splits. */
export interface Spread {
  readonly mean: number;
  /** Where the mean would be over ever more splits, 95 %; null for one split. */
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

/** Mean and 95 % interval of a score over the splits on which it is defined; null where there is none.
 *
 * Training parts overlap, so scores vary less than they would on new data: the variance is taken as
 * (1/k + test rows / training rows) s² (Nadeau & Bengio 2003, the corrected resampled t). Where that reaches beyond
 * the score's own range the interval ends there. */
export function spreadOf(metric: RepeatedMetric, { runs, trainRows, testRows }: Repeats): Spread | null {
  const values = runs.map((repeat) => scoreOf(metric, repeat)).filter((value) => value !== null);
  const found = spread(values, testRows / trainRows);
  if (found === null || found.interval === null) return found;
  const { low, high } = found.interval;
  const most = metric === 'loss' ? Number.POSITIVE_INFINITY : 1;
  return { ...found, interval: { low: Math.max(0, low), high: Math.min(most, high) } };
}

/** The same of paired differences, a - b, of two runs repeated on the same splits. */
export function spreadOfDifference(metric: RepeatedMetric, a: Repeats, b: Repeats): Spread | null {
  const other = new Map(b.runs.map((repeat) => [repeat.seed, scoreOf(metric, repeat)]));
  const differences = a.runs.flatMap((repeat) => {
    const [mine, theirs] = [scoreOf(metric, repeat), other.get(repeat.seed) ?? null];
    return mine === null || theirs === null ? [] : [mine - theirs];
  });
  return spread(differences, a.testRows / a.trainRows);
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
