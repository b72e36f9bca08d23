import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Rows } from '../table/rows.js';
import type { Engine } from './engine.js';
import { type Standardisation, standardisation } from './moments.js';

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
