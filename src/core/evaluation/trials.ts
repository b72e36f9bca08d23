import { type Interval, proportionOf } from './interval.js';
import type { ConfusionCounts } from './metrics.js';

/** Lowest and highest value that a score can have. */
export type Range = readonly [lowest: number, highest: number];

/** A score of all four counts, defined where each is above 0. */
type OfCounts = (counts: ConfusionCounts) => number | null;

/** A kind of row that was not met by chance is no certainty. */
export function halfARowMore({ tp, fp, fn, tn }: ConfusionCounts): ConfusionCounts {
  return { tp: tp + 0.5, fp: fp + 0.5, fn: fn + 0.5, tn: tn + 0.5 };
}

/** In how many trials a proportion is as uncertain as a score for which only a count of every row matters. By the delta
 * method the variance of a function f of counts that vary by chance (multinomial) is Σ count (∂f / ∂count)², where f does
 * not change with their sum. Slopes are taken by differences, good to eight digits.
 * @param counts not necessarily whole */
export function trialsOf(score: OfCounts, counts: ConfusionCounts, [lowest, highest]: Range): number {
  const more = halfARowMore(counts);
  const at = (kind: keyof ConfusionCounts, count: number) => score({ ...more, [kind]: count }) as number;
  let variance = 0;
  for (const kind of ['tp', 'fp', 'fn', 'tn'] as const) {
    const step = more[kind] * 1e-4;
    const slope = (at(kind, more[kind] + step) - at(kind, more[kind] - step)) / (2 * step);
    variance += more[kind] * slope ** 2;
  }
  const measured = score(more) as number;
  return ((measured - lowest) * (highest - measured)) / variance;
}

/** Of a score as uncertain as a proportion in so many trials, which lies in its range as that does in 0 to 1. */
export function intervalWithin([lowest, highest]: Range, score: number, trials: number): Interval {
  const width = highest - lowest;
  const { low, high } = proportionOf((score - lowest) / width, trials);
  return { low: lowest + width * low, high: lowest + width * high };
}
