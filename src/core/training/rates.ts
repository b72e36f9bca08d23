import type { Schedule } from './config.js';

/** What of the learning rate an exponential schedule leaves at the end of a run, 1 %, as a natural logarithm. */
const finalLogarithm = -4.605170185988091;

/** Batches between two rates that are computed afresh. */
const stride = 64;

/** Learning rates of batches that follow each other.
 *
 * An exponential schedule gives each batch 0.01 to the power of the share of the run that is done; from
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
  const factor = shareLeft(1 / all);
  let rate = 0;
  for (let i = 0; i < count; i++) {
    rate = i % stride === 0 ? learningRate * shareLeft((first + i) / all) : rate * factor;
    rates[i] = rate;
  }
  return rates;
}

/** 0.01 to the power of `done`, from 0 to 1, to 10⁻¹⁴ of its value: the Taylor series of e^x at a 16th of the exponent,
 * where what is left out is below 10⁻¹⁸, squared four times. Rejected: `**`, whose last bit differs between Node and
 * a browser, and with it every figure of a run. */
function shareLeft(done: number): number {
  const x = (finalLogarithm * done) / 16;
  let sum = 1;
  for (let n = 13; n >= 1; n--) sum = 1 + (sum * x) / n;
  const fourth = sum * sum * (sum * sum);
  return fourth * fourth * (fourth * fourth);
}
