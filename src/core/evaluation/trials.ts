import type { Undefinable } from '../undefinable.js';
import type { ConfusionCounts } from './metrics.js';

/** A kind of row that was not met by chance is no certainty. */
export function halfARowMore({ tp, fp, fn, tn }: ConfusionCounts): ConfusionCounts {
  return { tp: tp + 0.5, fp: fp + 0.5, fn: fn + 0.5, tn: tn + 0.5 };
}

/** In how many trials a proportion is as uncertain as a score from 0 to 1 that stays as it is where all counts are doubled. They
 * vary by chance (multinomial); by the delta method the variance of such a function f of them is Σ count (∂f / ∂count)².
 * Its slopes are those of a step of a ten thousandth either way, good to eight digits.
 * @param score defined where every count is above 0 @param counts not necessarily whole */
export function trialsOf(score: (counts: ConfusionCounts) => Undefinable, counts: ConfusionCounts): number {
  const more = halfARowMore(counts);
  const measured = score(more) as number;
  let variance = 0;
  for (const kind of ['tp', 'fp', 'fn', 'tn'] as const) {
    const step = more[kind] * 1e-4;
    const at = (count: number) => score({ ...more, [kind]: count }) as number;
    variance += more[kind] * ((at(more[kind] + step) - at(more[kind] - step)) / (2 * step)) ** 2;
  }
  return (measured * (1 - measured)) / variance;
}
