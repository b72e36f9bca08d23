import { accuracy, type ConfusionCounts } from '../evaluation/metrics.js';
import { crossEntropy } from '../perceptron/information.js';
import type { Split, WatchedPart } from './partition.js';

/** Of always giving the same answer, on the test part. */
export interface Baseline {
  readonly accuracy: number;
  readonly confusion: ConfusionCounts;
}

/** What always saying the class that is more frequent in the training part scores on the test part: more nobody knows beforehand,
 * also where times or groups give the parts other shares of the classes. */
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

function isPositiveMore({ train, positives }: Split): boolean {
  return 2 * positives.train > train;
}

/** Mean cross entropy on the test part of the best constant answer that training could give, in nats: the probability of a positive is
 * their share of the training part. Of parts with equal shares it is the entropy of these. */
export function blindLoss({ train, test, positives }: Split): number {
  const shares = (rows: number, ones: number) => [ones / rows, 1 - ones / rows];
  return 2 * crossEntropy(shares(test, positives.test), shares(train, positives.train));
}
