/** Logits, odds and information, chapter sections 2.3 to 2.5. Natural logarithms: the unit is the nat. */

/** The logit of a probability, log(p / (1 - p)); -Infinity for 0, Infinity for 1.
 * @param p probability in [0, 1] */
export function logit(p: number): number {
  return Math.log(p) - Math.log1p(-p);
}

/** How many times likelier one possibility is than another, from their logits: e^(a - b).
 *
 * The slides print e^2 for the logits 5 and 2; the difference is 3 and the ratio e^3 = 20.09. */
export function likelihoodRatio(a: number, b: number): number {
  return Math.exp(a - b);
}

/** Information of an event, h = -log p, in nats; Infinity for an impossible one.
 * @param p probability in [0, 1] */
export function information(p: number): number {
  return p === 1 ? 0 : -Math.log(p);
}

/** What an event adds to the entropy, -p log p, in nats; 0 for p = 0, its limit.
 * @param p probability in [0, 1] */
export function expectedInformation(p: number): number {
  return p === 0 ? 0 : p * information(p);
}

/** Entropy of a distribution, -Σ p log p, in nats.
 * @param p probabilities that add up to 1 */
export function entropy(p: readonly number[]): number {
  return p.reduce((sum, each) => sum + expectedInformation(each), 0);
}

/** Cross entropy as the chapter writes it, -(1/n) Σ p log q over n outcomes, in nats.
 *
 * An outcome with p = 0 adds nothing, whatever its q. Multiply by n for the usual -Σ p log q.
 * @param p true probabilities @param q estimated probabilities, as many
 * @throws RangeError when the lengths differ or are 0 */
export function crossEntropy(p: readonly number[], q: readonly number[]): number {
  if (p.length !== q.length || p.length === 0) {
    throw new RangeError(
      `crossEntropy needs two lists of the same length above 0, not ${p.length} and ${q.length}`,
    );
  }
  const sum = p.reduce(
    (total, each, i) => (each === 0 ? total : total + each * information(q[i] as number)),
    0,
  );
  return sum / p.length;
}
