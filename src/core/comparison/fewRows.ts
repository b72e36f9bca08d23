/** How far the rows of a file, by their number alone, let a mean over its splits be off. What splits of one file agree on
 * may still be how few rows it has: they are the same rows each time. */
import { areaInterval } from '../evaluation/areaIntervals.js';
import { type Interval, proportionOf, z95 } from '../evaluation/interval.js';
import { jaccardInterval } from '../evaluation/intervals.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { Repeats } from '../run/record.js';
import type { RepeatedMetric } from './repeatedMetric.js';

/** What the test parts of all splits say together, as if of rows that are counted once: k test parts tell less than k times as
 * much as one, since a row is in several. Their sum is divided by 1 + (k - 1) ρ (Kish's design effect), with the share ρ of
 * the rows that test, which Nadeau & Bengio (2003) take for the correlation of two splits. */
export function countedOnce({ runs, trainRows, testRows }: Repeats): ConfusionCounts {
  const effect = 1 + ((runs.length - 1) * testRows) / (trainRows + testRows);
  const mean = (of: keyof ConfusionCounts) =>
    runs.reduce((sum, { test }) => sum + test.confusion[of], 0) / effect;
  return { tp: mean('tp'), fp: mean('fp'), fn: mean('fn'), tn: mean('tn') };
}

/** The interval of a mean score as of one test part with these counts. A loss's is as uncertain, as a part of itself, as the
 * count of the rarer class would be if all of it came from there: in proportion divided splits all have the same share of
 * it, so that they do not tell. @param counts see {@link countedOnce} */
export function byRowsAlone(
  metric: Exclude<RepeatedMetric, 'calibrationError'>,
  mean: number,
  { tp, fp, fn, tn }: ConfusionCounts,
): Interval {
  switch (metric) {
    case 'accuracy':
      return proportionOf(mean, tp + fp + fn + tn);
    case 'recall':
    case 'averagePrecision':
      return proportionOf(mean, tp + fn);
    case 'precision':
      return proportionOf(mean, tp + fp);
    case 'f1':
      return jaccardInterval(mean, tp + fp + fn);
    case 'rocArea':
      return areaInterval(mean, tp + fn, fp + tn);
    case 'loss': {
      const rarer = Math.min(tp + fn, fp + tn);
      const others = Math.max(tp + fn, fp + tn);
      const share = z95 * Math.sqrt(others / (rarer * (rarer + others)));
      return { low: mean * Math.exp(-share), high: mean * Math.exp(share) };
    }
    default:
      return metric satisfies never;
  }
}

/** How far a difference of two means over the same splits may be off at least: so much of it as there are rows on which the
 * two runs must differ, if all of these went one way (McNemar's variance; a loss as if they differed by a whole nat). */
export function leastHalfOfDifference(
  metric: RepeatedMetric,
  difference: number,
  a: ConfusionCounts,
  b: ConfusionCounts,
): number {
  return z95 * Math.sqrt(Math.abs(difference) / Math.min(rowsOf(metric, a), rowsOf(metric, b)));
}

/** Rows that a score is a share of. */
function rowsOf(metric: RepeatedMetric, { tp, fp, fn, tn }: ConfusionCounts): number {
  switch (metric) {
    case 'recall':
    case 'averagePrecision':
      return tp + fn;
    case 'rocArea':
      return Math.min(tp + fn, fp + tn);
    case 'precision':
      return tp + fp;
    case 'f1':
      return tp + (fp + fn) / 2;
    default:
      return tp + fp + fn + tn;
  }
}
