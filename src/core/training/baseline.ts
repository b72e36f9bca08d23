import { accuracy, type ConfusionCounts } from '../evaluation/metrics.js';
import type { Split, WatchedPart } from './partition.js';

/** Of always giving the same answer, on the test part. */
export interface Baseline {
  readonly accuracy: number;
  readonly confusion: ConfusionCounts;
}

/** What always saying the class that is more frequent in the training part scores on the test part. By time the shares of the classes
 * change: there it is the class that is more frequent in the test part, or a model would be beside what nobody would guess. */
export function majorityBaseline(split: Split): Baseline {
  const positives = split.positives.test;
  const negatives = split.test - positives;
  const confusion = isPositiveMore(split)
    ? { tp: positives, fp: negatives, fn: 0, tn: 0 }
    : { tp: 0, fp: 0, fn: positives, tn: negatives };
  return { accuracy: accuracy(confusion) as number, confusion };
}

/** The accuracy of the same answer on the part that curves by epoch are of. */
export function blindAccuracy(split: Split, on: WatchedPart): number {
  const [rows, positives] = [split[on], split.positives[on]];
  return (isPositiveMore(split) ? positives : rows - positives) / rows;
}

function isPositiveMore({ train, test, positives, leftOut }: Split): boolean {
  return leftOut === undefined ? 2 * positives.train > train : 2 * positives.test > test;
}
