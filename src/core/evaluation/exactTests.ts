/** Exact tests on counts, and the tails of the distributions they need. */

import { logGamma } from './beta.js';

/** How unlikely counts are where each of two outcomes is as likely as the other: the exact two-sided test of signs,
 * on discordant pairs McNemar's.
 * @param a how often the one came @param b how often the other @returns a p-value, at most 1; 0 where it is too small for a
 * double */
export function signTest(a: number, b: number): number {
  const trials = a + b;
  const ratio = (k: number) => (trials - k) / (k + 1);
  const tail = upperTail(Math.max(a, b), { least: 0, mode: Math.floor(trials / 2), most: trials }, ratio);
  return Math.min(1, 2 * tail);
}

/** How unlikely at least so many hits are among rows drawn blindly (hypergeometric, Fisher's exact test, one-sided).
 * @param hits marked rows among those drawn @param drawn rows drawn @param marked rows that are marked, of all
 * @param rows all rows @returns a p-value, at most 1; 0 where it is too small for a double */
export function fisherTest(hits: number, drawn: number, marked: number, rows: number): number {
  const least = Math.max(0, drawn + marked - rows);
  if (hits <= least) return 1;
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (rows + 2));
  const ratio = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (rows - marked - drawn + k + 1));
  return upperTail(hits, { least, mode, most: Math.min(drawn, marked) }, ratio);
}

/** Counts that may come, and the likeliest of them. */
interface Range {
  readonly least: number;
  readonly mode: number;
  readonly most: number;
}

/** The smallest double that has all its digits: below it a term may no longer fall from one count to the next. */
const negligible = 2 ** -1022;

/** P(count >= from) of a distribution with one mode. Terms are summed outwards from the mode, as multiples of the term
 * there, until they are too small for a double. The probability of the mode itself is not needed: what lies in the tail
 * is divided by the sum of all. Begun at `from`, the first term of a tail that is nearly everything would be 0.
 * @param ratio of the probability of k + 1 to that of k */
function upperTail(from: number, { least, mode, most }: Range, ratio: (k: number) => number): number {
  let [all, tail] = [0, 0];
  const add = (term: number, k: number) => {
    all += term;
    if (k >= from) tail += term;
  };
  for (let [k, term] = [mode, 1]; k <= most && term > negligible; term *= ratio(k++)) add(term, k);
  for (let [k, term] = [mode - 1, 1]; k >= least && term > negligible; k--) {
    term /= ratio(k);
    add(term, k);
  }
  return tail / all;
}

/** ln of how many ways there are to choose some of all. */
export function logChoose(all: number, some: number): number {
  return logGamma(all + 1) - logGamma(some + 1) - logGamma(all - some + 1);
}

/** P(|Z| >= z) of the normal distribution, to seven digits of itself (Numerical Recipes, `erfc` by Chebyshev fit).
 * @param z from 0 */
export function normalTails(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + x / 2);
  const coefficients = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ];
  const exponent = coefficients.reduceRight((sum, coefficient) => coefficient + t * sum, 0);
  return t * Math.exp(-x * x + exponent);
}
