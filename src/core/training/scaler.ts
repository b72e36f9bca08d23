import { grouped } from '../export/lines.js';
import type { ClassWeights } from '../perceptron/slp.js';
import { InputError } from '../problem.js';
import type { Feature, Model, ScalingReport } from '../run/record.js';
import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Rows } from '../table/rows.js';
import type { Scaling } from './config.js';
import type { Engine } from './engine.js';
import { type Cholesky, factorise, solveLower, solveUpper } from './linear.js';
import { type Standardisation, standardisation } from './moments.js';

/** An affine map of the features, fitted on the training rows only: (x - shift) / scale for each, and with
 * `whitening` then L⁻¹, so that the training rows have no correlation left. */
export interface Scaler extends Standardisation {
  readonly whitening: Cholesky | undefined;
  /** Standard deviation of each feature in the training part; 0 for a constant one. */
  readonly deviations: Float64Array;
  /** Why a feature carries nothing of its own; undefined for those that do. */
  readonly faults: readonly ('constant' | 'a combination of earlier columns' | undefined)[];
  /** What standardises the features once they are scaled: nothing more, unless they stay as they are. */
  readonly frame: Standardisation;
}

/** Features that can be whitened: the correlations of so many take 200 MB, and a minute to factorise. */
const mostWhitened = 5_000;

/** @param rows the training part; rows named more than once count more than once
 * @throws InputError `too-large` for more features than can be whitened */
export function* fitScaler(scaling: Scaling, examples: Examples, rows: Rows, engine: Engine): Slices<Scaler> {
  const { width } = examples;
  if (scaling === 'whiten' && width > mostWhitened) throw tooWide(width);
  const { shift, scale, constant } = standardisation(yield* engine.moments(examples, rows));
  const deviations = scale.map((each, k) => (constant[k] ? 0 : each));
  const asIs = { shift: new Float64Array(width), scale: new Float64Array(width).fill(1) };
  if (scaling === 'none') {
    const faults = new Array<undefined>(width).fill(undefined);
    return { ...asIs, whitening: undefined, deviations, faults, frame: { shift, scale } };
  }
  const standard = {
    shift,
    scale,
    whitening: undefined,
    deviations,
    faults: constant.map((is) => (is ? 'constant' : undefined)),
    frame: asIs,
  } as const;
  if (scaling === 'standardise') return standard;
  const whitening = yield* factorise(yield* engine.correlations(examples, rows, standard), width);
  const faults = constant.map((is, k) =>
    is ? 'constant' : whitening.dependent[k] ? 'a combination of earlier columns' : undefined,
  );
  return { ...standard, whitening, faults };
}

function tooWide(width: number): InputError {
  return new InputError({
    code: 'too-large',
    what: `${grouped(width)} features are too many to be decorrelated; ${grouped(mostWhitened)} are the most`,
    remedy: 'Choose the preset "standardised", or leave columns out',
    fixes: [{ preset: 'standardised' }],
  });
}

/** Scales every row in place: a copy would double the memory of a large file. */
export function* scaleRows({ rows, width, x }: Examples, { shift, scale, whitening }: Scaler): Slices<void> {
  const slice = rowsPerSlice(whitening === undefined ? width : width * width);
  for (let row = 0; row < rows; row++) {
    if (row % slice === slice - 1) yield;
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
  features: readonly Feature[],
  [negative, positive]: ClassWeights,
): ScalingReport {
  const leftOut = features.flatMap(({ name, column, category }, k) => {
    const fault = faults[k];
    if (fault === undefined) return [];
    const isReference = category !== undefined && fault !== 'constant';
    return [
      { name, column, reason: isReference ? 'the reference that the others are compared with' : fault },
    ];
  });
  const kept = features.length - leftOut.length;
  if (scaling !== 'whiten') return { leftOut, stepScale: 1 };
  const bySize = Math.min(1, (1 + featuresForFullStep) / (1 + kept));
  return { leftOut, stepScale: (bySize * 2) / (negative + positive) };
}
