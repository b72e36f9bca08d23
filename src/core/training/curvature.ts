import { sigmoid, sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import type { ClassWeights } from '../perceptron/slp.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Rows } from '../table/rows.js';
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

/** Σ aₖ bₖ. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
