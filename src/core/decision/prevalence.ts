import { type Grouped, independent } from '../evaluation/independent.js';
import type { MaybeInterval } from '../evaluation/interval.js';
import { proportion } from '../evaluation/interval.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import { ratio, type Undefinable } from '../undefinable.js';

/** What a threshold does where the positives are as frequent as somebody says, if rows of each class look there as they do in
 * the file: shares found and false alarm rates stay, and Bayes' rule gives the rest. */
export interface Elsewhere {
  /** Share of the alarms that is right; null where there are none. */
  readonly precision: Undefinable;
  readonly precisionInterval: MaybeInterval;
  /** Alarms and positives found, in 1,000 rows. */
  readonly alarmsPer1000: number;
  readonly foundPer1000: number;
}

/** Bayes' rule: TPR π / (TPR π + FPR (1 - π)). Both rates regard one class alone, so they hold at any prevalence π.
 * @param prevalence from 0 to 1 @returns null where nothing is called positive */
export function precisionAt(recall: number, falsePositiveRate: number, prevalence: number): Undefinable {
  const rightly = recall * prevalence;
  return ratio(rightly, rightly + falsePositiveRate * (1 - prevalence));
}

/** @param counts of a part with rows of both classes @param prevalence of the positives there, between 0 and 1
 * @returns undefined where a class is missing */
export function elsewhere(counts: ConfusionCounts & Grouped, prevalence: number): Elsewhere | undefined {
  const { tp, fp, fn, tn } = independent(counts, counts, 'recall');
  const [positives, negatives] = [tp + fn, fp + tn];
  if (positives === 0 || negatives === 0) return undefined;
  const odds = prevalence / (1 - prevalence);
  const [found, wrong] = [tp / positives, fp / negatives];
  const precisionOf = (likelihoodRatio: number) => 1 / (1 + 1 / (likelihoodRatio * odds));
  const [ofFound, ofWrong] = [proportion(tp, positives), proportion(fp, negatives)];
  const ratios = ofFound && ofWrong && likelihoodRatios(found, wrong, ofFound, ofWrong);
  const [rightly, wrongly] = [prevalence * found, (1 - prevalence) * wrong];
  return {
    precision: precisionAt(found, wrong, prevalence),
    precisionInterval:
      tp + fp === 0 || ratios === null
        ? null
        : { low: precisionOf(ratios.low), high: precisionOf(ratios.high) },
    alarmsPer1000: 1000 * (rightly + wrongly),
    foundPer1000: 1000 * rightly,
  };
}

/** Odds of the positives there over their odds in a part with rows of both classes. The logarithm is what is to be added to a logit for
 * its probability to hold there. */
export function oddsRatio(
  { positives, negatives }: Record<'positives' | 'negatives', number>,
  prevalence: number,
) {
  return (prevalence / (1 - prevalence)) * (negatives / positives);
}

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Of the ratio of two independent proportions, from the interval of each, on the scale of the logarithm ("MOVER-R": Zou &
 * Donner 2008); an end is that of the proportions where one of them is 0. */
function likelihoodRatios(found: number, wrong: number, ofFound: Ends, ofWrong: Ends): Ends {
  const distance = (a: number, b: number) =>
    a === 0 || b === 0 ? Number.POSITIVE_INFINITY : Math.log(a / b);
  const low = Math.hypot(distance(found, ofFound.low), distance(ofWrong.high, wrong));
  const high = Math.hypot(distance(ofFound.high, found), distance(wrong, ofWrong.low));
  return {
    low: Number.isFinite(low) ? (found / wrong) * Math.exp(-low) : ofFound.low / ofWrong.high,
    high: Number.isFinite(high)
      ? (found / wrong) * Math.exp(high)
      : ofWrong.low === 0
        ? Number.POSITIVE_INFINITY
        : ofFound.high / ofWrong.low,
  };
}
