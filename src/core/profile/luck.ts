import { logChoose, normalTails } from '../evaluation/exactTests.js';

/** What luck may do in one file of a thousand is no reason for a warning. */
export const bearableLuck = 0.001;

/** How likely at least one of some scores of noise ranks the classes at least as well, either way round: at most that
 * (Bonferroni). All of one class before all of the other is the case in two of all the orders that the classes may
 * have; short of that, the area is about normal (Mann and Whitney 1947).
 * @param area under the ROC curve, 0.5 to 1 @param tried scores that were looked at in all */
export function luckOf(area: number, negatives: number, positives: number, tried: number): number {
  if (negatives === 0 || positives === 0) return 1;
  const rows = negatives + positives;
  if (area === 1) return 2 * tried * Math.exp(-logChoose(rows, positives));
  return tried * normalTails((area - 0.5) / Math.sqrt((rows + 1) / (12 * negatives * positives)));
}
