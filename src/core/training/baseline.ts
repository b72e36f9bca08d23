import { accuracy, type ConfusionCounts } from '../evaluation/metrics.js';
import type { Split } from './partition.js';

/** Of always giving the same answer, on the test part. */
export interface Baseline {
  readonly accuracy: number;
  readonly confusion: ConfusionCounts;
}

/** What always saying the class that is more frequent in the training part scores on the test part. */
export function majorityBaseline({ train, test, positives }: Split): Baseline {
  const negatives = test - positives.test;
  const confusion =
    2 * positives.train > train
      ? { tp: positives.test, fp: negatives, fn: 0, tn: 0 }
      : { tp: 0, fp: 0, fn: positives.test, tn: negatives };
  return { accuracy: accuracy(confusion) as number, confusion };
}
