/** The sigmoid family of chapter section 2.6, in the forms that cannot overflow.
 * x is a logit: any double; z is a label: 0 or 1. Logarithms are natural, losses are in nats. */

/** σ(x) = e^(-max(-x,0)) / (1 + e^(-|x|)), in [0, 1].
 *
 * The chapter's closed form: both exponents are <= 0, nothing overflows. Where x < 0 the two exponentials are one, and
 * where it is not the first is 1: to the last bit, so one is taken. */
export function sigmoid(x: number): number {
  const e = Math.exp(-Math.abs(x));
  return (x < 0 ? e : 1) / (1 + e);
}

/** H(x, z) = max(x,0) - xz + log(1 + e^(-|x|)), >= 0, in nats.
 *
 * log1p instead of log(1 + …): below e^-36 the sum would round to 1 and the loss to 0. For z of
 * exactly 0 or 1 the first two terms are one product, so that no two huge numbers cancel. */
export function sigmoidCrossEntropy(x: number, z: number): number {
  const wrong = z === 1 ? Math.max(-x, 0) : Math.max(x, 0);
  return wrong + Math.log1p(Math.exp(-Math.abs(x)));
}
