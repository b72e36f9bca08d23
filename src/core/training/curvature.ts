import { sigmoid, sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import { type ClassWeights, logitOf } from '../perceptron/slp.js';
import type { Rows } from '../rows.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { dot } from './linear.js';
import type { Standardisation } from './moments.js';

/** What Newton's method asks of a point: first coordinate the bias, then a weight for each feature. */
export interface Curvature {
  /** Mean sigmoid cross entropy over the rows, each weighted as its class, in nats. */
  readonly loss: number;
  /** Rows on the wrong side. */
  readonly wrong: number;
  /** Of the loss; as long as the point. */
  readonly gradient: Float64Array;
  /** Of the loss; square, row-major, its lower triangle filled. */
  readonly hessian: Float64Array;
}

/** @param frame standardises the features on the way: Newton does not care, its rounding does */
export function* curvature(
  point: Float64Array,
  { width, x, y }: Examples,
  rows: Rows,
  { shift, scale }: Standardisation,
  classWeights: ClassWeights,
): Slices<Curvature> {
  const size = width + 1;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const z = new Float64Array(size).fill(1, 0, 1);
  let loss = 0;
  let wrong = 0;
  yield* inSlices(rows, rowsPerSlice(size * size), (slice) => {
    for (const row of slice) {
      for (let k = 0; k < width; k++)
        z[k + 1] = ((x[row * width + k] as number) - (shift[k] as number)) / (scale[k] as number);
      const logit = dot(point, z);
      const label = y[row] as 0 | 1;
      const share = classWeights[label] / rows.length;
      loss += share * sigmoidCrossEntropy(logit, label);
      if (logit > 0 !== (label === 1)) wrong++;
      const p = sigmoid(logit);
      for (let i = 0; i < size; i++) {
        const zi = z[i] as number;
        gradient[i] = (gradient[i] as number) + share * (p - label) * zi;
        const factor = share * p * (1 - p) * zi;
        for (let j = 0; j <= i; j++)
          hessian[i * size + j] = (hessian[i * size + j] as number) + factor * (z[j] as number);
      }
    }
  });
  return { loss, wrong, gradient, hessian };
}

/** What Newton's method asks of a point where the matrix of second derivatives would be too large. */
export interface Slopes extends Omit<Curvature, 'hessian'> {
  /** Of each row c p (1 - p): H v is the mean of these times (z · v) z. */
  readonly bends: Float64Array;
}

/** The same as {@link curvature} without the matrix, of features as they are. */
export function* slopes(
  point: Float64Array,
  { width, x, y }: Examples,
  rows: Rows,
  classWeights: ClassWeights,
): Slices<Slopes> {
  const perceptron = { weights: point.subarray(1), bias: point[0] as number };
  const gradient = new Float64Array(width + 1);
  const bends = new Float64Array(rows.length);
  let [loss, wrong, i] = [0, 0, 0];
  yield* inSlices(rows, rowsPerSlice(2 * width), (slice) => {
    for (const row of slice) {
      const logit = logitOf(perceptron, x, row);
      const label = y[row] as 0 | 1;
      const weight = classWeights[label];
      loss += (weight * sigmoidCrossEntropy(logit, label)) / rows.length;
      if (logit > 0 !== (label === 1)) wrong++;
      const p = sigmoid(logit);
      bends[i++] = weight * p * (1 - p);
      addRow(gradient, x, row, (weight * (p - label)) / rows.length);
    }
  });
  return { loss, wrong, gradient, bends };
}

/** H v of the loss at the point that {@link slopes} looked at. @param direction v, as long as a point
 * @param bends of the rows, in their order */
export function* bend(
  direction: Float64Array,
  { width, x }: Examples,
  rows: Rows,
  bends: Float64Array,
): Slices<Float64Array> {
  const perceptron = { weights: direction.subarray(1), bias: direction[0] as number };
  const product = new Float64Array(width + 1);
  let i = 0;
  yield* inSlices(rows, rowsPerSlice(2 * width), (slice) => {
    for (const row of slice)
      addRow(product, x, row, ((bends[i++] as number) * logitOf(perceptron, x, row)) / rows.length);
  });
  return product;
}

/** sums += factor · (1, row) */
function addRow(sums: Float64Array, x: Float64Array, row: number, factor: number): void {
  const width = sums.length - 1;
  sums[0] = (sums[0] as number) + factor;
  for (let k = 0; k < width; k++)
    sums[k + 1] = (sums[k + 1] as number) + factor * (x[row * width + k] as number);
}
