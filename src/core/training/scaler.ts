import type { ClassWeights } from '../perceptron/slp.js';
import type { ColumnRef, Model, ScalingReport } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import type { Scaling } from './config.js';
import { type Cholesky, factorise, solveLower, solveUpper } from './linear.js';

/** An affine map of the features, fitted on the training rows only: (x - shift) / scale for each, and with
 * `whitening` then L⁻¹, so that the training rows have no correlation left. */
export interface Scaler {
  readonly shift: Float64Array;
  readonly scale: Float64Array;
  readonly whitening: Cholesky | undefined;
  /** Standard deviation of each feature in the training part; 0 for a constant one. */
  readonly deviations: Float64Array;
  /** Why a feature carries nothing of its own; undefined for those that do. */
  readonly faults: readonly ('constant' | 'a combination of earlier columns' | undefined)[];
}

/** A variance below this, of values around 1e-150, is as good as none: its square root would overflow weights. */
const tiny = 1e-300;

/** @param rows the training part; rows named more than once count more than once */
export function fitScaler(scaling: Scaling, examples: Examples, rows: Uint32Array): Scaler {
  const { width } = examples;
  const { shift, scale, constant } = moments(examples, rows);
  const deviations = scale.map((each, k) => (constant[k] ? 0 : each));
  if (scaling === 'none') {
    return {
      shift: new Float64Array(width),
      scale: new Float64Array(width).fill(1),
      whitening: undefined,
      deviations,
      faults: new Array<undefined>(width).fill(undefined),
    };
  }
  const standard = {
    shift,
    scale,
    whitening: undefined,
    deviations,
    faults: constant.map((is) => (is ? 'constant' : undefined)),
  } as const;
  if (scaling === 'standardise') return standard;
  const whitening = factorise(correlations(examples, rows, standard), width);
  const faults = constant.map((is, k) =>
    is ? 'constant' : whitening.dependent[k] ? 'a combination of earlier columns' : undefined,
  );
  return { ...standard, whitening, faults };
}

/** Mean and standard deviation (of the population) of every feature; a constant one gets the scale 1. */
export function moments(
  examples: Examples,
  rows: Uint32Array,
): { readonly shift: Float64Array; readonly scale: Float64Array; readonly constant: readonly boolean[] } {
  const mean = columnMeans(examples, rows, (value) => value);
  const variance = columnMeans(examples, rows, (value, k) => (value - (mean[k] as number)) ** 2);
  const first = (rows[0] as number) * examples.width;
  const constant = Array.from(variance, (v, k) => v < tiny || isConstant(examples, rows, k));
  return {
    // The value itself, not its rounded mean: what is left of a constant must be exactly 0.
    shift: mean.map((m, k) => (constant[k] ? (examples.x[first + k] as number) : m)),
    scale: variance.map((v, k) => (constant[k] ? 1 : Math.sqrt(v))),
    constant,
  };
}

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

/** Correlation matrix of the training rows, width × width, its lower triangle filled. */
function correlations({ width, x }: Examples, rows: Uint32Array, { shift, scale }: Scaler): Float64Array {
  const matrix = new Float64Array(width * width);
  const z = new Float64Array(width);
  for (const row of rows) {
    for (let k = 0; k < width; k++)
      z[k] = ((x[row * width + k] as number) - (shift[k] as number)) / (scale[k] as number);
    for (let i = 0; i < width; i++) {
      const zi = (z[i] as number) / rows.length;
      for (let j = 0; j <= i; j++)
        matrix[i * width + j] = (matrix[i * width + j] as number) + zi * (z[j] as number);
    }
  }
  return matrix;
}

/** Scales every row in place: a copy would double the memory of a large file. */
export function applyScaler({ shift, scale, whitening }: Scaler, { rows, width, x }: Examples): void {
  for (let row = 0; row < rows; row++) {
    const at = row * width;
    for (let k = 0; k < width; k++)
      x[at + k] = ((x[at + k] as number) - (shift[k] as number)) / (scale[k] as number);
    if (whitening !== undefined) solveLower(whitening, x, at);
  }
}

/** The same model for unscaled features: w' = L⁻ᵀ w / scale, b' = b - Σ w'ₖ shiftₖ. */
export function inOwnUnits(
  { shift, scale, whitening }: Scaler,
  weights: Float64Array,
  bias: number,
): Pick<Model, 'weights' | 'bias'> {
  const standard = Float64Array.from(weights);
  if (whitening !== undefined) solveUpper(whitening, standard);
  const own = standard.map((weight, k) => weight / (scale[k] as number));
  return {
    weights: [...own],
    bias: own.reduce((sum, weight, k) => sum - weight * (shift[k] as number), bias),
  };
}

/** A row of this many whitened features, and the bias, bears a learning rate of 1. */
const featuresForFullStep = 8;

/** What of the scaling a person should know.
 *
 * The step scale: plain SGD is stable while learning rate × mean squared norm of a row stays bounded, and that
 * norm is the number of features once they are scaled. Found good on 8, so 9 / (1 + features) above. Class
 * weights c make the gradient's noise grow with the mean of c² over the rows, which for balanced ones is the mean
 * of the two. */
export function scalingReport(
  scaling: Scaling,
  { faults }: Scaler,
  features: readonly ColumnRef[],
  [negative, positive]: ClassWeights,
): ScalingReport {
  const leftOut = features.flatMap(({ name, column }, k) => {
    const reason = faults[k];
    return reason === undefined ? [] : [{ name, column, reason }];
  });
  const kept = features.length - leftOut.length;
  if (scaling !== 'whiten') return { leftOut, stepScale: 1 };
  const bySize = Math.min(1, (1 + featuresForFullStep) / (1 + kept));
  return { leftOut, stepScale: (bySize * 2) / (negative + positive) };
}
