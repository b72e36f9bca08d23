import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { RunRecord } from '../run/record.js';
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

/** Recall and false positive rate each regard one class alone, so they hold at any prevalence π; precision follows:
 * p = TPR π / (TPR π + FPR (1 - π)) (Bayes), and F1 = 2 p TPR / (p + TPR).
 * @param prevalence from 0 to 1 */
export function atPrevalence({ tp, fp, fn, tn }: ConfusionCounts, prevalence: number): AtPrevalence {
  const recall = ratio(tp, tp + fn);
  const falsePositiveRate = ratio(fp, fp + tn);
  const precision =
    recall === null || falsePositiveRate === null
      ? null
      : ratio(recall * prevalence, recall * prevalence + falsePositiveRate * (1 - prevalence));
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
