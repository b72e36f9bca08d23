import { powerText } from '../../core/chart/tickText.js';
import type { Interval } from '../../core/evaluation/interval.js';
import type { WeightSpread } from '../../core/judgement/weightSpread.js';
import { quoted } from '../../core/names.js';
import { type FeatureDoubt, holds, weightInterval } from '../../core/training/doubt.js';
import { pageWords } from '../../words/page.js';
import { roughly } from './format.js';

/** How sure a weight is: by theory, or else how it varies over other splits. */
export type Around = FeatureDoubt | WeightSpread;

/** What the weight of a word, or of a gap, does to the odds: one that is not there has no unit to go up by.
 * @param when says when the feature is 1
 * @param value its weight; of a word less that of the word that it is compared with
 * @param around of that value; absent where it is compared and there are intervals, since how sure a difference is neither of the two says */
export function wordOdds(
  when: (effect: string) => string,
  value: number,
  deviation: number | null,
  around?: Around,
): string {
  const { noEffect, sameEverywhere } = pageWords.weights;
  const effect = when(value === 0 ? noEffect : odds(value, 1, around));
  return deviation === 0 ? `${effect} · ${sameEverywhere}` : effect;
}

/** What a weight does to the odds, in words: the factor e^w of one unit, and that of one standard deviation.
 * @param value of the weight, in the file's own units
 * @param deviation of the feature in the training part, in the same units; null where it is not known
 * @param positive the positive class's value */
export function oddsWords(
  value: number,
  deviation: number | null,
  positive: string,
  around?: Around,
): string {
  const { unchanged, perUnit, perDeviation, sameEverywhere } = pageWords.weights;
  if (value === 0) return unchanged(quoted(positive));
  if (deviation === null) return perUnit(odds(value, 1, around));
  const unit = perUnit(odds(value, 1));
  if (deviation === 0) return `${unit} · ${sameEverywhere}`;
  return `${unit} · ${perDeviation(roughly(deviation), odds(value, deviation, around))}`;
}

/** The factor of so many units, with its interval of as many. An interval is of the weight that fits best without a penalty: where the
 * model's lies outside, that one stands with it, or it would seem to be of the model's. */
function odds(value: number, units: number, around?: Around): string {
  const { times, within, beside, ranging } = pageWords.weights;
  const factors = times(factor(value * units));
  if (around === undefined) return factors;
  const { low, high } = endsOf(around, units);
  const ends = [factor(low), factor(high)] as const;
  if (isSpread(around)) return ranging(factors, around.splits, ...ends);
  return holds(around, value)
    ? within(factors, ...ends)
    : beside(factors, factor(around.weight * units), ...ends);
}

/** Of the 95 % interval, or the range over other splits, of the weight for so many units. */
export function endsOf(around: Around, units: number): Interval {
  const { low, high } = isSpread(around) ? around : weightInterval(around);
  return { low: low * units, high: high * units };
}

export function isSpread(around: Around): around is WeightSpread {
  return 'splits' in around;
}

/** Powers of ten beyond which nobody reads the figure. */
const farthest = 1_000_000;

/** e^logarithm. Near 1 with as many decimals as show that it is not 1; far from it as a power of ten, also where a
 * double could not hold it. */
export function factor(logarithm: number): string {
  const decade = logarithm / Math.LN10;
  const { moreThan, lessThan, almostOne } = pageWords.weights;
  if (Math.abs(decade) > farthest)
    return (decade > 0 ? moreThan : lessThan)(powerText(Math.sign(decade) * farthest));
  const value = Math.exp(logarithm);
  if (value >= 999_500 || value < 0.001) return asPower(decade);
  const away = Math.abs(value - 1);
  if (value >= 999.5) return roughly(value);
  if (away >= 0.005) return value.toPrecision(3);
  if (away < 1e-9) return almostOne;
  return value.toFixed(Math.ceil(-Math.log10(away)) + 1);
}

function asPower(decade: number): string {
  const floor = Math.floor(decade);
  const mantissa = (10 ** (decade - floor)).toFixed(1);
  const [digits, exponent] = mantissa === '10.0' ? ['1.0', floor + 1] : [mantissa, floor];
  return `${digits} × ${powerText(exponent)}`;
}
