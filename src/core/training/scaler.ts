import type { Perceptron } from '../perceptron/slp.js';
import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Rows } from '../table/rows.js';
import type { Engine } from './engine.js';
import { dot } from './linear.js';
import { type Standardisation, standardisation } from './moments.js';
import type { Coordinates } from './precondition.js';

/** What standardises features, fitted on the training part only. */
export interface Scaler extends Standardisation {
  /** Standard deviation of each feature in the training part; 0 for a constant one. */
  readonly deviations: Float64Array;
}

/** @param rows the training part; rows named more than once count more than once */
export function* fitScaler(examples: Examples, rows: Rows, engine: Engine): Slices<Scaler> {
  const { shift, scale, constant } = standardisation(yield* engine.moments(examples, rows));
  return { shift, scale, deviations: scale.map((each, k) => (constant[k] ? 0 : each)) };
}

/** Leaves features as they are. */
export function asIs(width: number): Standardisation {
  return { shift: new Float64Array(width), scale: new Float64Array(width).fill(1) };
}

/** Standardises every row in place: a copy would double the memory of a large file. */
export function* scaleRows({ rows, width, x }: Examples, { shift, scale }: Standardisation): Slices<void> {
  const slice = rowsPerSlice(width);
  for (let row = 0; row < rows; row++) {
    if (row % slice === slice - 1) yield;
    const at = row * width;
    for (let k = 0; k < width; k++)
      x[at + k] = ((x[at + k] as number) - (shift[k] as number)) / (scale[k] as number);
  }
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
    for (let j = 0; j < width; j++) standard[j] = (standard[j] as number) + weight * (matrix[k * width + j] as number);
  });
  return { weights: standard, bias: bias + dot(offsets, weights.subarray(0, offsets.length)) };
}
