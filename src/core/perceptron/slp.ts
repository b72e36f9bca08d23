import type { Random } from '../random.js';
import { sigmoid, sigmoidCrossEntropy } from './sigmoid.js';

/** A single-layer perceptron: logit = bias + w · x. */
export interface Perceptron {
  /** One weight for each feature. */
  readonly weights: Float64Array;
  bias: number;
}

/** Standard deviation of the starting weights, the chapter's. */
const startSpread = 0.003;

/** Weights ~ N(0, 0.003²), bias 0. */
export function newPerceptron(width: number, random: Random): Perceptron {
  return { weights: Float64Array.from({ length: width }, () => random.normal() * startSpread), bias: 0 };
}

/** The logit of one row of a row-major matrix.
 * @param x rows × weights.length @param row index of the row */
export function logitOf({ weights, bias }: Perceptron, x: Float64Array, row: number): number {
  const width = weights.length;
  const start = row * width;
  let sum = bias;
  for (let k = 0; k < width; k++) sum += (weights[k] as number) * (x[start + k] as number);
  return sum;
}

/** Sums over rows; divide by their number for means. */
export interface BatchSums {
  /** Sigmoid cross entropy, nats. */
  loss: number;
  /** Rows predicted right: positive where the logit is above 0. */
  right: number;
}

/** One SGD update on a minibatch: w -= rate × mean over the batch of (σ(logit) - z) x, all logits taken
 * before the update. Adds the batch's loss and hits, before the update, to `sums`.
 * @param rows indices of all training rows @param from first of the batch @param to one past its last
 * @param gradient scratch of weights.length, so that no batch allocates */
export function updateOnBatch(
  perceptron: Perceptron,
  { x, y }: { readonly x: Float64Array; readonly y: Uint8Array },
  rows: Uint32Array,
  from: number,
  to: number,
  learningRate: number,
  gradient: Float64Array,
  sums: BatchSums,
): void {
  const { weights } = perceptron;
  const width = weights.length;
  gradient.fill(0);
  let biasGradient = 0;
  for (let i = from; i < to; i++) {
    const row = rows[i] as number;
    const z = y[row] as number;
    const logit = logitOf(perceptron, x, row);
    const slope = sigmoid(logit) - z;
    sums.loss += sigmoidCrossEntropy(logit, z);
    if (logit > 0 === (z === 1)) sums.right++;
    biasGradient += slope;
    for (let k = 0; k < width; k++)
      gradient[k] = (gradient[k] as number) + slope * (x[row * width + k] as number);
  }
  const step = learningRate / (to - from);
  for (let k = 0; k < width; k++) weights[k] = (weights[k] as number) - step * (gradient[k] as number);
  perceptron.bias -= step * biasGradient;
}
