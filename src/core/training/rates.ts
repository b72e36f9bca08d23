import type { Schedule } from './config.js';

/** What of the learning rate an exponential schedule leaves at the end of a run. */
const finalShare = 0.01;

/** Batches between two rates that are computed afresh. */
const stride = 64;

/** Learning rates of batches that follow each other.
 *
 * An exponential schedule gives each batch `finalShare` to the power of the share of the run that is done; from
 * one batch to the next that is a constant factor. A power for each would take a tenth of the time of an epoch.
 * @param first the first batch, counted from 0 over the whole run @param count how many
 * @param all batches of the whole run; not whole where each epoch ends in a smaller one */
export function learningRates(
  schedule: Schedule,
  learningRate: number,
  first: number,
  count: number,
  all: number,
): Float64Array {
  const rates = new Float64Array(count).fill(learningRate);
  if (schedule === 'constant') return rates;
  const factor = finalShare ** (1 / all);
  let rate = 0;
  for (let i = 0; i < count; i++) {
    rate = i % stride === 0 ? learningRate * finalShare ** ((first + i) / all) : rate * factor;
    rates[i] = rate;
  }
  return rates;
}
