import { effectOn } from './independent.js';
import { hull, type Interval, type MaybeInterval, proportionOf, wilsonOf, z95 } from './interval.js';
import type { PartEvaluation } from './scores.js';

/** What an interval of an area is made of. */
export type Ranked = Pick<
  PartEvaluation,
  'positives' | 'negatives' | 'steps' | 'rocArea' | 'averagePrecision' | 'designEffect'
>;

/** Rows as telling as these make the curve's own variance count half, beside the one that follows from the area and
 * the numbers of rows alone: of few rows, or close to the end, the curve says little of its variance, at the end
 * nothing. Found in `npm run bench:coverage`. */
const fewTelling = 5;

/** Of an area under the ROC curve: all areas that are no further from the one measured than their own 1.96 standard
 * errors (Newcombe 2006, method 5), which holds at 0 and 1 too, where an interval around the area has no width. Its
 * variance takes both classes to scatter alike; the curve's own (DeLong 1988) corrects that: wholly where it is the
 * greater, else as far as there are rows to tell it.
 *
 * Of one row nothing tells how its class scatters. The greatest variance that an area can have is that of a proportion in as
 * many trials as the rarer class has rows (van Dantzig 1951), so that of m rows Wilson's interval in m (m + 2) / 3 trials is
 * taken in: each row more tells more, and from fifteen on it hardly ever reaches further (`npm run bench:coverage`). Undefined
 * without both classes. */
export function rocAreaInterval(part: Ranked): MaybeInterval {
  const { rocArea: area } = part;
  const effect = effectOn(part, 'rocArea');
  if (area === null) return null;
  const [positives, negatives] = [part.positives / effect, part.negatives / effect];
  const usual = newcombeVariance(area, positives, negatives);
  const [own, rows] = [effect * delongVariance(part), Math.min(positives, negatives)];
  const correction = Math.max(corrected(own, usual, rows, area), usual > 0 ? own / usual : 0);
  return areaInterval(area, positives, negatives, correction);
}

/** The same, from the area and the numbers of rows, which need not be whole.
 * @param correction by what the variance that these give is multiplied */
export function areaInterval(area: number, positives: number, negatives: number, correction = 1): Interval {
  const variance = (at: number) => correction * newcombeVariance(at, positives, negatives);
  const isOut = (at: number) => (at - area) ** 2 > z95 ** 2 * variance(at);
  const found = {
    low: area === 0 ? 0 : border(0, area, isOut),
    high: area === 1 ? 1 : border(1, area, isOut),
  };
  const rows = Math.min(positives, negatives);
  return hull(found, wilsonOf(area, (rows * (rows + 2)) / 3));
}

/** Of an average precision: that of a proportion in as many trials as there are positives, corrected likewise by what
 * each row pulls the average by (its influence function). Undefined without positives. */
export function averagePrecisionInterval(part: Ranked): MaybeInterval {
  const { averagePrecision: average } = part;
  const effect = effectOn(part, 'rocArea', 'precision');
  if (average === null) return null;
  const positives = part.positives / effect;
  const usual = (average * (1 - average)) / positives;
  const own = effect * influenceVariance(part);
  return proportionOf(average, positives / corrected(own, usual, positives, average));
}

/** By what the usual variance is multiplied. @param rows of the class that has fewer */
function corrected(own: number, usual: number, rows: number, score: number): number {
  if (own <= 0 || usual <= 0) return 1;
  const telling = 4 * rows * score * (1 - score);
  return (own / usual) ** (telling / (telling + fewTelling));
}

/** Where on the way from an end to the area the interval begins, to fifteen digits. */
function border(end: number, area: number, isOut: (at: number) => boolean): number {
  let [outside, inside] = [end, area];
  for (let i = 0; i < 50; i++) {
    const middle = (outside + inside) / 2;
    if (isOut(middle)) outside = middle;
    else inside = middle;
  }
  return inside;
}

/** Hanley and McNeil's of 1982 with (m + n) / 2 rows for either class: Newcombe 2006, Statistics in Medicine 25,
 * 559-573. */
function newcombeVariance(area: number, positives: number, negatives: number): number {
  const others = (positives + negatives) / 2 - 1;
  const pairs = (others * (1 - area)) / (2 - area) + (others * area) / (1 + area);
  return (area * (1 - area) * (1 + pairs)) / (positives * negatives);
}

/** The variance over positives of the share of negatives below each, and over negatives of the share of positives
 * above each, ties counting half (DeLong, DeLong & Clarke-Pearson 1988, Biometrics 44, 837-845). */
function delongVariance({ steps, positives, negatives, rocArea }: Ranked): number {
  const area = rocArea as number;
  let [ofPositives, ofNegatives] = [0, 0];
  each(steps, ({ tp, fp, moreTp, moreFp }) => {
    ofPositives += moreTp * (1 - (fp - moreFp / 2) / negatives - area) ** 2;
    ofNegatives += moreFp * ((tp - moreTp / 2) / positives - area) ** 2;
  });
  const mean = (sum: number, rows: number) => (rows > 1 ? sum / (rows - 1) / rows : 0);
  return mean(ofPositives, positives) + mean(ofNegatives, negatives);
}

/** Σ over rows of the squared pull of each: how far the average moves when that row counts a little more. A row is
 * counted in the precision at its own threshold and at every more lenient one. */
function influenceVariance({ steps, positives, averagePrecision }: Ranked): number {
  const average = averagePrecision as number;
  let [pullOfPositive, pullOfNegative, sum] = [0, 0, 0];
  each(
    [...steps],
    ({ tp, fp, moreTp, moreFp }) => {
      const called = tp + fp;
      pullOfPositive += (moreTp * fp) / called ** 2;
      pullOfNegative -= (moreTp * tp) / called ** 2;
      sum += moreTp * (tp / called + pullOfPositive - average) ** 2 + moreFp * pullOfNegative ** 2;
    },
    'from the most lenient',
  );
  return sum / positives ** 2;
}

interface Step {
  readonly tp: number;
  readonly fp: number;
  /** Rows that this threshold lets through beside those of the one before. */
  readonly moreTp: number;
  readonly moreFp: number;
}

function each(
  steps: Ranked['steps'],
  act: (step: Step) => void,
  order: 'from the strictest' | 'from the most lenient' = 'from the strictest',
): void {
  const made = steps.map(({ tp, fp }, i) => {
    const before = steps[i - 1] ?? { tp: 0, fp: 0 };
    return { tp, fp, moreTp: tp - before.tp, moreFp: fp - before.fp };
  });
  for (const step of order === 'from the strictest' ? made : made.reverse()) act(step);
}
