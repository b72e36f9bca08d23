import type { Model } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import type { Scaling } from './config.js';

/** An affine map of each feature, (x - shift) / scale, fitted on the training rows only. */
export interface Scaler {
  readonly shift: Float64Array;
  readonly scale: Float64Array;
}

/** @param rows the training part; rows named more than once count more than once */
export function fitScaler(scaling: Scaling, examples: Examples, rows: Uint32Array): Scaler {
  const { width } = examples;
  if (scaling === 'none') return { shift: new Float64Array(width), scale: new Float64Array(width).fill(1) };
  const shift = columnMeans(examples, rows, (value) => value);
  const variance = columnMeans(examples, rows, (value, k) => (value - (shift[k] as number)) ** 2);
  return {
    shift,
    scale: variance.map((v, k) => (isConstant(examples, rows, k) || v < tiny ? 1 : Math.sqrt(v))),
  };
}

/** A variance below this, of values around 1e-150, is as good as none: its square root would overflow weights. */
const tiny = 1e-300;

/** A constant column carries nothing: left unscaled it becomes 0, and its weight stays near 0. Its variance
 * does not tell: rounding makes that 1e-31, and the column would come out as ±1. */
function isConstant({ width, x }: Examples, rows: Uint32Array, column: number): boolean {
  const first = x[(rows[0] as number) * width + column];
  return rows.every((row) => x[row * width + column] === first);
}

function columnMeans(
  { width, x }: Examples,
  rows: Uint32Array,
  term: (value: number, column: number) => number,
): Float64Array {
  const means = new Float64Array(width);
  for (const row of rows) {
    for (let k = 0; k < width; k++)
      means[k] = (means[k] as number) + term(x[row * width + k] as number, k) / rows.length;
  }
  return means;
}

/** Scales every row in place: a copy would double the memory of a large file. */
export function applyScaler({ shift, scale }: Scaler, { width, x }: Examples): void {
  for (let i = 0; i < x.length; i++) {
    const k = i % width;
    x[i] = ((x[i] as number) - (shift[k] as number)) / (scale[k] as number);
  }
}

/** The same model for unscaled features: w'ₖ = wₖ / scaleₖ, b' = b - Σ wₖ shiftₖ / scaleₖ. */
export function inOwnUnits(
  { shift, scale }: Scaler,
  weights: Float64Array,
  bias: number,
): Pick<Model, 'weights' | 'bias'> {
  const own = weights.map((weight, k) => weight / (scale[k] as number));
  return {
    weights: [...own],
    bias: own.reduce((sum, weight, k) => sum - weight * (shift[k] as number), bias),
  };
}
