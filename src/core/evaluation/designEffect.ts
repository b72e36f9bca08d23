import type { Measure } from './independent.js';
import { z95 } from './interval.js';
import { placementsOf } from './placements.js';
import { t95 } from './studentT.js';

/** Rows of a part, each with the group that it is in. */
export interface GroupedRows {
  /** Of a finite model. */
  readonly logits: Float64Array;
  /** 1 for the positive class. */
  readonly labels: Uint8Array;
  /** Whole numbers below `count`. */
  readonly groups: Uint32Array;
  readonly count: number;
}

/** By how much rows of the same group tell less than as many rows of groups of their own: the variance of what is measured on them,
 * over the one that it would have if they were independent (Kish 1965, Survey Sampling, 8.2); 1 at least. Of accuracy, of both classes'
 * recall and precision, the greater one, and of the ROC area (Obuchowski 1997, Biometrics 53, 567-578). Where there is not an error, as
 * great as it can be: nothing tells how alike rows are.
 *
 * Since few groups do not tell it themselves, times (t / z)² (Korn & Graubard 1998, Survey Methodology 24, 193-201). Its degrees of
 * freedom are those of the class in fewer groups, less one: of groups of one size as many as there are, of others fewer, since a few
 * large ones decide (Kish's effective number). Intervals are then those of so many times fewer rows. No more than leave a row of each
 * class, as where one has a single group.
 * @param threshold logit above which a row is called positive */
export function designEffect(rows: GroupedRows, threshold: number): Readonly<Record<Measure, number>> {
  const { labels } = rows;
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const classRows = [labels.length - positives, positives] as const;
  const both = Math.min(...classRows) > 0;
  const most = Math.max(1, both ? Math.min(...classRows) : labels.length);
  const effective = ([0, 1] as const).map((c) => effectiveGroups(rows, c));
  const degrees = Math.floor((both ? Math.min(...effective) : Math.max(...effective)) - 1 + 1e-9);
  const isRight = (i: number) => Number((rows.logits[i] as number) > threshold) === labels[i];
  const isCalled = (i: number) => Number(isRight(i)) === labels[i];
  const few = degrees < 1 ? most : (t95(degrees) / z95) ** 2;
  const bounded = (...effects: readonly number[]) => Math.min(most, Math.max(1, ...effects) * few);
  const among = (isIn: (row: number) => boolean) => ofShare(rows, isRight, isIn);
  return {
    accuracy: bounded(among(() => true)),
    recall: bounded(
      among((i) => labels[i] === 0),
      among((i) => labels[i] === 1),
    ),
    precision: bounded(
      among((i) => !isCalled(i)),
      among(isCalled),
    ),
    rocArea: bounded(both ? ofArea(rows, classRows) : 1),
  };
}

/** (Σ rows)² / Σ rows² of a class's groups. */
function effectiveGroups({ labels, groups, count }: GroupedRows, c: 0 | 1): number {
  const sizes = new Float64Array(count);
  for (let i = 0; i < labels.length; i++) {
    const group = groups[i] as number;
    if (labels[i] === c) sizes[group] = (sizes[group] as number) + 1;
  }
  const rows = sizes.reduce((sum, size) => sum + size, 0);
  return rows === 0 ? 0 : rows ** 2 / sizes.reduce((sum, size) => sum + size ** 2, 0);
}

/** Of the share of some rows for which something holds: that of a ratio of sums over groups. */
function ofShare(
  { labels, groups, count }: GroupedRows,
  holds: (row: number) => boolean,
  isIn: (row: number) => boolean,
): number {
  const [hits, sizes] = [new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < labels.length; i++) {
    if (!isIn(i)) continue;
    const group = groups[i] as number;
    sizes[group] = (sizes[group] as number) + 1;
    if (holds(i)) hits[group] = (hits[group] as number) + 1;
  }
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const share = hits.reduce((sum, hit) => sum + hit, 0) / all;
  const alone = (share * (1 - share)) / all;
  if (!(alone > 0)) return all === 0 ? 1 : ofCopies(sizes);
  return (
    spread(
      hits.map((hit, group) => hit - share * (sizes[group] as number)),
      sizes,
    ) /
    all ** 2 /
    alone
  );
}

/** The greatest that there can be: of groups whose rows are all alike, by the class where it is greater. */
function ofCopies(...classes: readonly Float64Array[]): number {
  const effects = classes.map((sizes) => {
    const sum = sizes.reduce((total, size) => total + size, 0);
    return sizes.reduce((total, size) => total + size ** 2, 0) / sum;
  });
  return Math.max(...effects);
}

/** Σ of squares, unbiased for groups that are a sample. @param sizes rows of each, 0 of one that is not among them */
function spread(deviations: Float64Array, sizes: Float64Array): number {
  const among = sizes.reduce((sum, size) => sum + Number(size > 0), 0);
  return (among / Math.max(1, among - 1)) * deviations.reduce((sum, each) => sum + each ** 2, 0);
}

/** Of the area under the ROC curve: the variance of its placements (DeLong 1988), those of a group added up. */
function ofArea(
  { logits, labels, groups, count }: GroupedRows,
  [negatives, positives]: readonly [number, number],
): number {
  const placements = placementsOf({ logits, labels }, [negatives, positives]);
  const area = placements.reduce((sum, value, i) => sum + (labels[i] as number) * value, 0) / positives;
  const [ofNegatives, ofPositives] = [new Float64Array(count), new Float64Array(count)];
  const [sizesOfNegatives, sizesOfPositives] = [new Float64Array(count), new Float64Array(count)];
  let [aloneNegatives, alonePositives] = [0, 0];
  for (let i = 0; i < labels.length; i++) {
    const group = groups[i] as number;
    const deviation = (placements[i] as number) - area;
    const [sums, sizes] = labels[i] === 1 ? [ofPositives, sizesOfPositives] : [ofNegatives, sizesOfNegatives];
    sums[group] = (sums[group] as number) + deviation;
    sizes[group] = (sizes[group] as number) + 1;
    if (labels[i] === 1) alonePositives += deviation ** 2;
    else aloneNegatives += deviation ** 2;
  }
  const alone =
    alonePositives / Math.max(1, positives - 1) / positives +
    aloneNegatives / Math.max(1, negatives - 1) / negatives;
  if (!(alone > 0)) return ofCopies(sizesOfNegatives, sizesOfPositives);
  const among = sizesOfPositives.reduce(
    (sum, size, group) => sum + Number(size + (sizesOfNegatives[group] as number) > 0),
    0,
  );
  const products = ofPositives.reduce((sum, each, group) => sum + each * (ofNegatives[group] as number), 0);
  const together =
    spread(ofPositives, sizesOfPositives) / positives ** 2 +
    spread(ofNegatives, sizesOfNegatives) / negatives ** 2 +
    (2 * (among / Math.max(1, among - 1)) * products) / (positives * negatives);
  return together / alone;
}
