/** Two-sided, 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval is undefined where its score is. */
export type MaybeInterval = Interval | null;

/** The normal distribution's 0.975 quantile. */
export const z95 = 1.959963984540054;

/** Of a proportion (Wilson 1927): holds near 0 and 1 and for few trials, where ±1.96 standard errors does not.
 * @param hits successes @param trials at least as many; null where 0 */
export function wilson(hits: number, trials: number): MaybeInterval {
  if (trials === 0) return null;
  return wilsonOf(hits / trials, trials);
}

/** The same of a score that is no share of whole rows, but is as uncertain as one of so many trials.
 * @param score from 0 to 1 @param trials above 0, not necessarily whole */
export function wilsonOf(score: number, trials: number): Interval {
  const z2 = z95 ** 2 / trials;
  const middle = (score + z2 / 2) / (1 + z2);
  const half = (Math.sqrt((score * (1 - score) + z2 / 4) / trials) * z95) / (1 + z2);
  // At the ends exactly 0 and 1, which rounding would miss.
  return { low: score === 0 ? 0 : middle - half, high: score === 1 ? 1 : middle + half };
}

/** How far the scores of one class could be off, given how few rows the test part has. */
export interface ScoreIntervals {
  readonly precision: MaybeInterval;
  readonly recall: MaybeInterval;
  readonly f1: MaybeInterval;
}
