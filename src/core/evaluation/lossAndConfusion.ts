import { sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import { logitOf, type Perceptron } from '../perceptron/slp.js';
import type { Rows } from '../rows.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { ConfusionCounts } from './metrics.js';

/** What a perceptron makes of rows. */
export interface LossAndConfusion {
  /** Sums of the sigmoid cross entropy over the rows of each class, nats. */
  readonly loss: readonly [negatives: number, positives: number];
  /** Predicted positive where the logit is above 0. */
  readonly confusion: ConfusionCounts;
}

/** Loss and confusion of rows on which nothing is learned. */
export function* lossAndConfusion(
  perceptron: Perceptron,
  { width, x, y }: Examples,
  rows: Rows,
): Slices<LossAndConfusion> {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  const loss: [number, number] = [0, 0];
  yield* inSlices(rows, rowsPerSlice(width), (slice) => {
    for (const row of slice) {
      const logit = logitOf(perceptron, x, row);
      const z = y[row] as 0 | 1;
      loss[z] += sigmoidCrossEntropy(logit, z);
      if (z === 1) counts[logit > 0 ? 'tp' : 'fn']++;
      else counts[logit > 0 ? 'fp' : 'tn']++;
    }
  });
  return { loss, confusion: counts };
}
