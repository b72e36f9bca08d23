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

/** How far an update goes. */
export interface Step {
  readonly learningRate: number;
  /** λ of the penalty λ/2 |w|²; the bias is not penalised. */
  readonly l2: number;
  readonly classWeights: ClassWeights;
}

/** How much a row of each class counts in the loss; 1 and 1 where nothing is weighed up. */
export type ClassWeights = readonly [negative: number, positive: number];

/** One SGD update on a minibatch: w -= rate × (mean over the batch of c (σ(logit) - z) x, plus λ w), where c is
 * the weight of the row's class, all logits taken before the update. Adds the batch's weighted loss, without the penalty, and its hits, before the update, to
 * `sums`.
 * @param rows indices of all training rows @param from first of the batch @param to one past its last
 * @param gradient scratch of weights.length, so that no batch allocates */
export function updateOnBatch(
  perceptron: Perceptron,
  { x, y }: { readonly x: Float64Array; readonly y: Uint8Array },
  rows: Uint32Array,
  from: number,
  to: number,
  { learningRate, l2, classWeights }: Step,
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
    const weight = classWeights[z as 0 | 1];
    const slope = weight * (sigmoid(logit) - z);
    sums.loss += weight * sigmoidCrossEntropy(logit, z);
    if (logit > 0 === (z === 1)) sums.right++;
    biasGradient += slope;
    for (let k = 0; k < width; k++)
      gradient[k] = (gradient[k] as number) + slope * (x[row * width + k] as number);
  }
  const step = learningRate / (to - from);
  const decay = learningRate * l2;
  for (let k = 0; k < width; k++) {
    const weight = weights[k] as number;
    weights[k] = weight - step * (gradient[k] as number) - decay * weight;
  }
  perceptron.bias -= step * biasGradient;
}
