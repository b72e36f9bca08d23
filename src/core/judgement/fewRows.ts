/** How far the rows of a file, by their number alone, let a mean over its splits be off. What splits of one file agree on
 * may still be how few rows it has: they are the same rows each time. */

import { independent, type Measure } from '../evaluation/independent.js';
import { z95 } from '../evaluation/interval.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { Repeats } from '../run/record.js';

/** What the test parts of all splits say together, as if of rows that are counted once: k test parts tell less than k times as
 * much as one, since a row is in several. Their sum is divided by 1 + (k - 1) ρ (Kish's design effect), with the share ρ of
 * the rows that test, which Nadeau & Bengio (2003) take for the correlation of two splits.
 * @param on what of them is measured */
export function countedOnce(
  { runs, trainRows, testRows }: Repeats,
  ...on: readonly Measure[]
): ConfusionCounts {
  const effect = 1 + ((runs.length - 1) * testRows) / (trainRows + testRows);
  const mean = (of: keyof ConfusionCounts) =>
    runs.reduce((sum, run) => sum + independent(run.test.confusion, run, ...on)[of], 0) / effect;
  return { tp: mean('tp'), fp: mean('fp'), fn: mean('fn'), tn: mean('tn') };
}

/** How far a difference of two means over the same splits may be off at least: so much of it as there are rows on which the
 * two runs must differ, if all of these went one way (McNemar's variance; a loss as if they differed by a whole nat).
 * @param rows that the score is a share of */
export function leastHalfOfDifference(difference: number, rows: number): number {
  return z95 * Math.sqrt(Math.abs(difference) / rows);
}
