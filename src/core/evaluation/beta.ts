/** The distribution function of the beta distribution, which has the tails of the binomial in it, for counts that need
 * not be whole. */

/** ln Γ(z), to fourteen digits: Stirling's series from 20 on, to which a smaller z is brought by Γ(z + 1) = z Γ(z).
 * @param z above 0 */
export function logGamma(z: number): number {
  let [at, product] = [z, 1];
  for (; at < 20; at++) product *= at;
  const inverse = 1 / at;
  const series = inverse / 12 - inverse ** 3 / 360 + inverse ** 5 / 1260 - inverse ** 7 / 1680;
  return (at - 0.5) * Math.log(at) - at + Math.log(2 * Math.PI) / 2 + series - Math.log(product);
}

/** The share of the beta distribution below x, the regularised incomplete beta function: P(X >= a) of a binomial count X in
 * a + b - 1 trials with chance x. By the continued fraction of Numerical Recipes ("betacf"), which is quick on that side of
 * the mean.
 * @param a above 0 @param b from 0; with 0 trials to fail in, all of it lies at 1 */
export function betaShare(a: number, b: number, x: number): number {
  if (b === 0 || x <= 0) return x >= 1 ? 1 : 0;
  if (x >= 1) return 1;
  const density = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const isBelow = x < (a + 1) / (a + b + 2);
  return isBelow ? (density * fraction(a, b, x)) / a : 1 - (density * fraction(b, a, 1 - x)) / b;
}

/** 1 / (1 + d₁ / (1 + d₂ / …)), by the method of Lentz. */
function fraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const off = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / off(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / off(1 + even * d);
    c = off(1 + even / c);
    product *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / off(1 + odd * d);
    c = off(1 + odd / c);
    product *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return product;
}

const mostTerms = 20_000;
