import type { ClassWeights, Perceptron } from '../perceptron/slp.js';
import type { Rows } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { accuracy, type ConfusionCounts, scores } from './metrics.js';
import type { Scorer } from './scorer.js';
import type { TestResult, TrainResult } from './scores.js';

/** Scores a perceptron on rows it is not being trained on; predicted positive where the logit is above the threshold.
 * @param rows indices, at least one */
export function* evaluate(
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  scorer: Scorer,
  threshold = 0,
): Slices<TestResult> {
  const { loss, confusion: atNothing } = yield* scorer.lossAndConfusion(perceptron, examples, rows);
  const confusion =
    threshold === 0 ? atNothing : yield* confusionAt(threshold, perceptron, examples, rows, scorer);
  return testResult((loss[0] + loss[1]) / rows.length, confusion);
}

/** @param confusion of at least one row */
export function testResult(loss: number, confusion: ConfusionCounts): TestResult {
  const { precision, recall, f1 } = scores(confusion);
  const { tp, fp, fn, tn } = confusion;
  return {
    rows: tp + fp + fn + tn,
    loss,
    accuracy: accuracy(confusion) as number,
    precision,
    recall,
    f1,
    confusion,
  };
}

/** Counted by the logits that the curve is made of: a bias moved by the threshold would round other rows to 0 than these. Of
 * marked rows, too many for a logit of each to be kept, the curve is not that exact either. */
function* confusionAt(
  threshold: number,
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  scorer: Scorer,
): Slices<ConfusionCounts> {
  if (!(rows instanceof Uint32Array)) {
    const moved = { ...perceptron, bias: perceptron.bias - threshold };
    return (yield* scorer.lossAndConfusion(moved, examples, rows)).confusion;
  }
  const logits = yield* scorer.logits(perceptron, examples, rows);
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (let i = 0; i < rows.length; i++) {
    const isCalled = (logits[i] as number) > threshold;
    counts[examples.y[rows[i] as number] === 1 ? (isCalled ? 'tp' : 'fn') : isCalled ? 'fp' : 'tn']++;
  }
  return counts;
}

/** A perceptron as it was trained on the rows it was trained on, copies counted as often as they were and each row as
 * much as its class. @param penalty added to the loss */
export function* evaluateTraining(
  perceptron: Perceptron,
  examples: Examples,
  rows: Rows,
  [negative, positive]: ClassWeights,
  scorer: Scorer,
  penalty: number,
): Slices<TrainResult> {
  const { loss, confusion } = yield* scorer.lossAndConfusion(perceptron, examples, rows);
  return {
    rows: rows.length,
    loss: (negative * loss[0] + positive * loss[1]) / rows.length + penalty,
    accuracy: accuracy(confusion) as number,
  };
}
