import type { ClassWeights, Perceptron } from '../perceptron/slp.js';
import type { RunRecord, Split, TestResult, TrainResult } from '../run/record.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Rows } from '../table/rows.js';
import type { Engine } from '../training/engine.js';
import { accuracy, scores } from './metrics.js';

/** Scores a perceptron on rows it is not being trained on; predicted positive where the logit is above the threshold.
 * @param rows indices, at least one */
export function* evaluate(
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  engine: Engine,
  threshold = 0,
): Slices<TestResult> {
  const { loss, confusion: atNothing } = yield* engine.tally(perceptron, examples, rows);
  const moved = { ...perceptron, bias: perceptron.bias - threshold };
  const confusion = threshold === 0 ? atNothing : (yield* engine.tally(moved, examples, rows)).confusion;
  const { precision, recall, f1 } = scores(confusion);
  return {
    rows: rows.length,
    loss: (loss[0] + loss[1]) / rows.length,
    accuracy: accuracy(confusion) as number,
    precision,
    recall,
    f1,
    confusion,
  };
}

/** A perceptron as it was trained on the rows it was trained on, copies counted as often as they were and each row as
 * much as its class. @param penalty added to the loss */
export function* evaluateTraining(
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  [negative, positive]: ClassWeights,
  engine: Engine,
  penalty: number,
): Slices<TrainResult> {
  const { loss, confusion } = yield* engine.tally(perceptron, examples, rows);
  return {
    rows: rows.length,
    loss: (negative * loss[0] + positive * loss[1]) / rows.length + penalty,
    accuracy: accuracy(confusion) as number,
  };
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
