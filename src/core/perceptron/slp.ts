import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
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

/** The logits of rows. */
export function* logitsOf(perceptron: Perceptron, { x, width }: Features, rows: Rows): Slices<Float64Array> {
  const logits = new Float64Array(rows.length);
  let i = 0;
  yield* inSlices(rows, rowsPerSlice(width), (slice) => {
    for (const row of slice) logits[i++] = logitOf(perceptron, x, row);
  });
  return logits;
}

/** Of the examples what a perceptron looks at; see table/examples.ts. */
interface Features {
  readonly width: number;
  readonly x: Float64Array;
}

/** Sums over rows; divide by their number for means. */
export interface BatchSums {
  /** Sigmoid cross entropy, nats. */
  readonly loss: number;
  /** Rows of each class predicted right: positive where the logit is above 0. */
  readonly right: readonly [negatives: number, positives: number];
}

/** How much a row of each class counts in the loss; 1 and 1 where nothing is weighted. */
export type ClassWeights = readonly [negative: number, positive: number];

export interface BatchSettings {
  /** Rows per update. */
  readonly batchSize: number;
  /** λ of the penalty λ/2 w² on each weight; the bias is not penalised. */
  readonly decays: Float64Array;
  /** A batch's rate is so small that rate × rows × |mean gradient|², about the change of the logit of a row that is all
   * wrong, is at most this. One row far from the others would else throw the weights so far that nothing pulls them
   * back. Infinite for the chapter's SGD. */
  readonly reach: number;
  readonly classWeights: ClassWeights;
}

/** SGD on minibatch after minibatch of rows, the last one what is left. Changes the perceptron.
 * @param rates the learning rate of each batch
 * @returns the weighted loss, without the penalty, and the hits of all rows, each before its batch's update */
export function updateOnBatches(
  perceptron: Perceptron,
  examples: Features & { readonly y: Uint8Array },
  rows: Uint32Array,
  rates: Float64Array,
  settings: BatchSettings,
): BatchSums {
  let loss = 0;
  const right: [number, number] = [0, 0];
  const gradient = new Float64Array(perceptron.weights.length);
  rates.forEach((rate, i) => {
    const batch = rows.subarray(i * settings.batchSize, (i + 1) * settings.batchSize);
    loss += updateOnBatch(perceptron, examples, batch, rate, settings, gradient, right);
  });
  return { loss, right };
}

/** One SGD update on a minibatch: w -= rate × (mean over the batch of c (σ(logit) - z) x, plus λ w), where c is
 * the weight of the row's class, all logits taken before the update. The penalty is that of the weight after it (an
 * implicit step), so that none is too large for the rate.
 * @param gradient scratch of weights.length, so that no batch allocates @param right the hits of each class, counted on
 * @returns the loss */
function updateOnBatch(
  perceptron: Perceptron,
  { x, y }: Features & { readonly y: Uint8Array },
  batch: Uint32Array,
  wished: number,
  { decays, reach, classWeights }: BatchSettings,
  gradient: Float64Array,
  right: [number, number],
): number {
  const { weights } = perceptron;
  const width = weights.length;
  gradient.fill(0);
  let [loss, biasGradient] = [0, 0];
  for (const row of batch) {
    const z = y[row] as 0 | 1;
    const logit = logitOf(perceptron, x, row);
    const slope = classWeights[z] * (sigmoid(logit) - z);
    loss += classWeights[z] * sigmoidCrossEntropy(logit, z);
    if (logit > 0 === (z === 1)) right[z]++;
    biasGradient += slope;
    for (let k = 0; k < width; k++)
      gradient[k] = (gradient[k] as number) + slope * (x[row * width + k] as number);
  }
  const square = gradient.reduce((sum, each) => sum + each * each, biasGradient * biasGradient);
  const rate =
    reach === Number.POSITIVE_INFINITY ? wished : Math.min(wished, (reach * batch.length) / square);
  const step = rate / batch.length;
  for (let k = 0; k < width; k++) {
    const weight = weights[k] as number;
    weights[k] = (weight - step * (gradient[k] as number)) / (1 + rate * (decays[k] as number));
  }
  perceptron.bias -= step * biasGradient;
  return loss;
}
