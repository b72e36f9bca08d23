import { exponential } from '../exponential.js';
import type { Pace } from './precondition.js';

/** The first part of a run, in which the rate rises: while the weights are small the loss is at its steepest. */
const rising = 0.1;

/** Batches between two rates that are computed afresh. */
const stride = 64;

/** Learning rates of batches that follow each other: from the pace's start to its peak in the first tenth of the run,
 * then to its end, by a constant factor from one batch to the next. A power for each would take a tenth of the time of
 * an epoch.
 * @param first the first batch, counted from 0 over the whole run @param count how many
 * @param all batches of the whole run; not whole where each epoch ends in a smaller one */
export function learningRates(
  { start, peak, end }: Pace,
  first: number,
  count: number,
  all: number,
): Float64Array {
  const rates = new Float64Array(count).fill(peak);
  if (start === peak && peak === end) return rates;
  const top = rising * all;
  const rise = Math.log(peak / start) / top;
  const fall = Math.log(end / peak) / (all - top);
  const [riseFactor, fallFactor] = [exponential(rise), exponential(fall)];
  for (let i = 0; i < count; i++) {
    const batch = first + i;
    if (i % stride === 0 || batch - 1 < top !== batch < top)
      rates[i] = batch < top ? start * exponential(rise * batch) : peak * exponential(fall * (batch - top));
    else rates[i] = (rates[i - 1] as number) * (batch < top ? riseFactor : fallFactor);
  }
  return rates;
}
