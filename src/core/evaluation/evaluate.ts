import { sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import { logitOf, type Perceptron } from '../perceptron/slp.js';
import type { TestResult, TrainResult } from '../run/record.js';
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

/** The final model on the rows it was trained on, copies counted as often as they were. */
export function evaluateTraining(perceptron: Perceptron, examples: Examples, rows: Uint32Array): TrainResult {
  const { loss, accuracy: right } = evaluate(perceptron, examples, rows);
  return { rows: rows.length, loss, accuracy: right };
}

/** Accuracy on the test part of always saying the class that is more frequent in the training part. */
export function baselineAccuracy({ y }: Examples, train: Uint32Array, test: Uint32Array): number {
  const share = (rows: Uint32Array) => rows.reduce((sum, row) => sum + (y[row] as number), 0) / rows.length;
  const positives = share(test);
  return share(train) > 0.5 ? positives : 1 - positives;
}
