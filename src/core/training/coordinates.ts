import type { Perceptron } from '../perceptron/slp.js';
import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { dot } from './linear.js';

/** Coordinates in which the objective is as steep in every direction, near its minimum, as in that of the bias: to each
 * row offsets + matrix · row, of standardised features. */
export interface Coordinates {
  /** Row-major, as wide as the features, one row for each direction: a rotation whose rows are scaled. Directions that
   * the training part does not have are missing. */
  readonly matrix: Float64Array;
  readonly offsets: Float64Array;
}

/** Brings every row into other coordinates, in place: offsets + matrix · row, and 0 for what has no coordinate. */
export function* rotateRows({ rows, width, x }: Examples, { matrix, offsets }: Coordinates): Slices<void> {
  const slice = rowsPerSlice(matrix.length);
  const before = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    if (row % slice === slice - 1) yield;
    const at = row * width;
    before.set(x.subarray(at, at + width));
    x.fill(0, at, at + width);
    offsets.forEach((offset, k) => {
      let sum = offset;
      for (let j = 0; j < width; j++) sum += (matrix[k * width + j] as number) * (before[j] as number);
      x[at + k] = sum;
    });
  }
}

/** The same perceptron for standardised features. */
export function inStandardUnits({ matrix, offsets }: Coordinates, { weights, bias }: Perceptron): Perceptron {
  const { length: width } = weights;
  const standard = new Float64Array(width);
  offsets.forEach((_, k) => {
    const weight = weights[k] as number;
    for (let j = 0; j < width; j++)
      standard[j] = (standard[j] as number) + weight * (matrix[k * width + j] as number);
  });
  return { weights: standard, bias: bias + dot(offsets, weights.subarray(0, offsets.length)) };
}
