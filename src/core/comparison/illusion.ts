import { precisionAt } from '../decision/prevalence.js';
import { type Interval, proportionOf } from '../evaluation/interval.js';
import { differenceInterval, jaccardInterval } from '../evaluation/intervals.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import { trialsOf } from '../evaluation/trials.js';
import { nothingLearned } from '../judgement/verdict.js';
import type { RunRecord } from '../run/record.js';
import type { Run } from '../run/run.js';
import { ratio, type Undefinable } from '../undefinable.js';

/** What scores on an evened-out test part come to where positives are as frequent as in the file. */
export interface AtPrevalence {
  /** Share of positives in the file. */
  readonly prevalence: number;
  readonly recall: Undefinable;
  readonly falsePositiveRate: Undefinable;
  readonly precision: Undefinable;
  readonly f1: Undefinable;
}

/** Precision p by {@link precisionAt}, and F1 = 2 p TPR / (p + TPR).
 * @param prevalence from 0 to 1 */
export function atPrevalence({ tp, fp, fn, tn }: ConfusionCounts, prevalence: number): AtPrevalence {
  const recall = ratio(tp, tp + fn);
  const falsePositiveRate = ratio(fp, fp + tn);
  const precision =
    recall === null || falsePositiveRate === null ? null : precisionAt(recall, falsePositiveRate, prevalence);
  const f1 = precision === null || recall === null ? null : ratio(2 * precision * recall, precision + recall);
  return { prevalence, recall, falsePositiveRate, precision, f1 };
}

/** The figures behind a score that flatters. */
export interface Illusion extends AtPrevalence {
  /** Test rows that are in another part too, of so many. */
  readonly sharedRows: number;
  readonly testRows: number;
  /** Share of positives in the test part. */
  readonly testPrevalence: number;
}

/** @param record of a run that was balanced before the split */
export function illusionOf({ dataset, test, audit, split }: RunRecord): Illusion {
  return {
    ...atPrevalence(test.confusion, dataset.classes[1].count / dataset.rows),
    sharedRows: audit.sharedRows as number, // looked for in memory, without which nothing is balanced before the split
    testRows: test.rows,
    testPrevalence: split.positives.test / test.rows,
  };
}

/** Why there is no illusion to show of an ended run: a column that keeps all copies of a row in one part, so that none flatters, or no
 * score to flatter. To train without that column was rejected: its rows are alike, so even the honest run would flatter. */
export function whyNoIllusion(run: Run): 'nothingLearned' | 'copiesStayTogether' | undefined {
  if (run.config.group || run.config.time) return 'copiesStayTogether';
  return nothingLearned(run) === undefined ? undefined : 'nothingLearned';
}

/** Of two scores, by the 95 % interval of their difference: `unclear` is what test parts of so few rows make of scores that are the
 * same. */
export type Beside = 'higher' | 'lower' | 'unclear';

/** How the F1 of a run that was balanced before the split stands beside that of one that was not. */
export function besideHonest(before: RunRecord, honest: RunRecord): Beside {
  const rows = concerned(distinct(before));
  return beside(before.test.f1, (f1) => jaccardInterval(f1, rows), honest);
}

/** The same of its F1 at the share of positives that the file has. */
export function correctedBesideHonest(before: RunRecord, honest: RunRecord): Beside {
  const { prevalence, f1 } = illusionOf(before);
  const trials = trialsOf((counts) => atPrevalence(counts, prevalence).f1, distinct(before));
  return beside(f1, (share) => proportionOf(share, trials), honest);
}

function beside(score: Undefinable, around: (score: number) => Interval, { test }: RunRecord): Beside {
  if (score === null || test.f1 === null) return 'unclear';
  const { low, high } = differenceInterval(
    { score, interval: around(score) },
    { score: test.f1, interval: jaccardInterval(test.f1, concerned(test.confusion)) },
  );
  if (low > 0) return 'higher';
  return high < 0 ? 'lower' : 'unclear';
}

/** Rows that an F1 is a share of; some where it is defined. */
function concerned({ tp, fp, fn }: ConfusionCounts): number {
  return tp + fp + fn;
}

/** The counts of a test part with copies, which tell no more than the rows they are of: of a class at most what the file has. */
function distinct({ test: { confusion }, dataset: { classes } }: RunRecord): ConfusionCounts {
  const { tp, fp, fn, tn } = confusion;
  const once = (rows: number, ofFile: number) => Math.min(1, ofFile / Math.max(1, rows));
  const [ofNegatives, ofPositives] = [once(fp + tn, classes[0].count), once(tp + fn, classes[1].count)];
  return { tp: tp * ofPositives, fn: fn * ofPositives, fp: fp * ofNegatives, tn: tn * ofNegatives };
}
