import { sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import { type ClassWeights, logitOf, type Perceptron } from '../perceptron/slp.js';
import type { RunRecord, Split, TestResult, TrainResult } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import { accuracy, scores } from './metrics.js';

/** Scores a perceptron on rows it is not being trained on; predicted positive where the logit is above 0.
 * @param rows indices, at least one */
export function evaluate(perceptron: Perceptron, { x, y }: Examples, rows: Uint32Array): TestResult {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  let loss = 0;
  for (const row of rows) {
    const logit = logitOf(perceptron, x, row);
    const z = y[row] as number;
    loss += sigmoidCrossEntropy(logit, z);
    if (z === 1) counts[logit > 0 ? 'tp' : 'fn']++;
    else counts[logit > 0 ? 'fp' : 'tn']++;
  }
  const { precision, recall, f1 } = scores(counts);
  return {
    rows: rows.length,
    loss: loss / rows.length,
    accuracy: accuracy(counts) as number,
    precision,
    recall,
    f1,
    confusion: counts,
  };
}

/** The final model on the rows it was trained on, copies counted as often as they were and each row as much as
 * its class. */
export function evaluateTraining(
  perceptron: Perceptron,
  { x, y }: Examples,
  rows: Uint32Array,
  classWeights: ClassWeights,
): TrainResult {
  let loss = 0;
  let right = 0;
  for (const row of rows) {
    const logit = logitOf(perceptron, x, row);
    const z = y[row] as 0 | 1;
    loss += classWeights[z] * sigmoidCrossEntropy(logit, z);
    if (logit > 0 === (z === 1)) right++;
  }
  return { rows: rows.length, loss: loss / rows.length, accuracy: right / rows.length };
}

/** What always saying the class that is more frequent in the training part scores on the test part. */
export function majorityBaseline({ train, test, positives }: Split): RunRecord['baseline'] {
  const negatives = test - positives.test;
  const confusion =
    2 * positives.train > train
      ? { tp: positives.test, fp: negatives, fn: 0, tn: 0 }
      : { tp: 0, fp: 0, fn: positives.test, tn: negatives };
  return { accuracy: accuracy(confusion) as number, confusion };
}
