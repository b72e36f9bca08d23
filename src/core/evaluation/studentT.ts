/** Student's t for whole degrees of freedom. */

/** P(|T| <= t), by the finite series of Abramowitz & Stegun 26.7.3 and 26.7.4.
 * @param degrees degrees of freedom, a whole number from 1 */
export function centralProbability(t: number, degrees: number): number {
  const theta = Math.atan(t / Math.sqrt(degrees));
  const [sine, cosine] = [Math.sin(theta), Math.cos(theta)];
  const odd = degrees % 2 === 1;
  let term = odd ? cosine : 1;
  let sum = degrees === 1 ? 0 : term;
  for (let k = odd ? 2 : 1; k <= degrees - 3; k += 2) {
    term *= (k / (k + 1)) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + sine * sum) : sine * sum;
}

/** The t with P(|T| <= t) = 0.95, to ten digits.
 * @param degrees degrees of freedom, a whole number from 1 */
export function t95(degrees: number): number {
  let [low, high] = [1.9, 13];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (centralProbability(middle, degrees) < 0.95) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
