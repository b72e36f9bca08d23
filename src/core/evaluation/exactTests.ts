/** Exact tests on counts, and the tails of the distributions they need. */

/** How unlikely counts are where each of two outcomes is as likely as the other: the exact two-sided test of signs,
 * on discordant pairs McNemar's.
 * @param a how often the one came @param b how often the other @returns a p-value, above 0 and at most 1 */
export function signTest(a: number, b: number): number {
  const [more, trials] = [Math.max(a, b), a + b];
  if (a === b) return 1;
  const first = Math.exp(logChoose(trials, more) - trials * Math.LN2);
  return Math.min(1, 2 * upperTail(first, more, trials, (k) => (trials - k) / (k + 1)));
}

/** How unlikely at least so many hits are among rows drawn blindly (hypergeometric, Fisher's exact test, one-sided).
 * @param hits marked rows among those drawn @param drawn rows drawn @param marked rows that are marked, of all
 * @param rows all rows @returns a p-value, above 0 and at most 1 */
export function fisherTest(hits: number, drawn: number, marked: number, rows: number): number {
  const most = Math.min(drawn, marked);
  if (hits <= Math.max(0, drawn + marked - rows)) return 1;
  const first = Math.exp(
    logChoose(marked, hits) + logChoose(rows - marked, drawn - hits) - logChoose(rows, drawn),
  );
  const ratio = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (rows - marked - drawn + k + 1));
  return Math.min(1, upperTail(first, hits, most, ratio));
}

/** Σ of probabilities from one count on. @param ratio of the next probability to that of k */
function upperTail(first: number, from: number, to: number, ratio: (k: number) => number): number {
  let [term, sum] = [first, first];
  for (let k = from; k < to; k++) {
    term *= ratio(k);
    sum += term;
    if (term < sum * 1e-17) break; // beyond the mode they fall faster and faster
    if (sum > 1) return 1; // began far below it: rounding only adds to this
  }
  return sum;
}

/** ln of how many ways there are to choose some of all. */
export function logChoose(all: number, some: number): number {
  return logFactorial(all) - logFactorial(some) - logFactorial(all - some);
}

/** ln n!, to fifteen digits: Stirling's series from 20 on. @param n a whole number from 0 */
function logFactorial(n: number): number {
  if (n < 20) {
    let product = 1;
    for (let k = 2; k <= n; k++) product *= k;
    return Math.log(product);
  }
  const inverse = 1 / n;
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260 - inverse ** 7 / 1680;
  return (n + 0.5) * Math.log(n) - n + Math.log(2 * Math.PI) / 2 + series;
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
