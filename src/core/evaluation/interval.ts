import { betaShare } from './beta.js';

/** Two-sided, 95 %. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** An interval is undefined where its score is. */
export type MaybeInterval = Interval | null;

/** The normal distribution's 0.975 quantile. */
export const z95 = 1.959963984540054;

/** Of a proportion (Wilson 1927), or of a score that is as uncertain as one of so many trials: holds for few trials, where
 * ±1.96 standard errors does not. What stands beside a score is {@link proportionOf}.
 * @param score from 0 to 1 @param trials above 0, not necessarily whole */
export function wilsonOf(score: number, trials: number): Interval {
  const z2 = z95 ** 2 / trials;
  const middle = (score + z2 / 2) / (1 + z2);
  const half = (Math.sqrt((score * (1 - score) + z2 / 4) / trials) * z95) / (1 + z2);
  // At the ends exactly 0 and 1, which rounding would miss.
  return { low: score === 0 ? 0 : middle - half, high: score === 1 ? 1 : middle + half };
}

/** Of a proportion, as it stands beside every score that is one: the hull of Wilson's interval and the one by exact tails.
 * @param hits successes @param trials at least as many; null where 0 */
export function proportion(hits: number, trials: number): MaybeInterval {
  return trials === 0 ? null : proportionOf(hits / trials, trials);
}

/** The same of a score that is as uncertain as a proportion in so many trials.
 *
 * Wilson's alone holds too seldom close to 0 and 1 (84 % at the worst, of any number of trials: Brown, Cai & DasGupta
 * 2001, Statistical Science 16, 101-133). There each tail's exact limit lies further out: that of Clopper and Pearson
 * (1934) of few trials, else with half of the measured count's own probability (Lancaster's mid-P, 1961). Together they
 * hold 92.3 of 100 times or more often, whatever the proportion; where both outcomes came often they are the same.
 * @param score from 0 to 1 @param trials above 0, not necessarily whole */
export function proportionOf(score: number, trials: number): Interval {
  const usual = wilsonOf(score, trials);
  const [hits, misses] = [score * trials, (1 - score) * trials];
  if (Math.min(hits, misses) > often) return usual;
  return {
    low: lowerLimit(hits, misses, usual.low),
    high: 1 - lowerLimit(misses, hits, 1 - usual.high),
  };
}

/** The least interval that holds both. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) };
}

/** So few trials that half a count is much of a tail. */
const fewTrials = 12;

/** Each outcome this often, the exact limits are Wilson's to a hundredth of their distance. */
const often = 1_000;

/** The chance with which at least so many hits come in 2.5 of 100 cases. @param most Wilson's, which it does not exceed */
function lowerLimit(hits: number, misses: number, most: number): number {
  const own = hits + misses <= fewTrials ? 1 : 0.5;
  const beyond = (chance: number) =>
    own * betaShare(hits, misses + 1, chance) +
    (own === 1 ? 0 : (1 - own) * betaShare(hits + 1, misses, chance)) -
    0.025;
  return hits === 0 || beyond(most) <= 0 ? most : zeroBetween(beyond, 0, most);
}

/** Where a rising function is 0: false position, an end that stays counting half (the "Illinois" method).
 * @param low where it is below @param high where it is above */
function zeroBetween(rising: (x: number) => number, low: number, high: number): number {
  let [below, above] = [low, high];
  let [atBelow, atAbove] = [rising(low), rising(high)];
  let stayed = 0;
  for (let i = 0; i < 100 && above - below > 1e-13 * high; i++) {
    const x = (below * atAbove - above * atBelow) / (atAbove - atBelow);
    const at = rising(x);
    if (Math.abs(at) < 1e-16) return x;
    if (at < 0) {
      [below, atBelow] = [x, at];
      if (stayed < 0) atAbove /= 2;
    } else {
      [above, atAbove] = [x, at];
      if (stayed > 0) atBelow /= 2;
    }
    stayed = Math.sign(at);
  }
  return (below + above) / 2;
}

/** How far the scores of one class could be off, given how few rows the test part has. */
export interface ScoreIntervals {
  readonly precision: MaybeInterval;
  readonly recall: MaybeInterval;
  readonly f1: MaybeInterval;
}
