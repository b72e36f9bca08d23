import type { Feature } from '../table/summary.js';
import type { Undefinable } from '../undefinable.js';
import type { Perceptron } from './slp.js';

/** logit = bias + Σ weights[i] × (the value of features[i] - centres[i]), in the file's own units. A row is called
 * positive where that is above the threshold. */
export interface Model {
  readonly features: readonly Feature[];
  readonly weights: readonly number[];
  /** The logit of a row whose values are all at the centres. */
  readonly bias: number;
  /** Means of the training part, so that time stamps lose no digits; 0 where features are trained on as they are, and in
   * records of earlier versions, which do not have them. */
  readonly centres?: readonly number[];
  /** What was added to the bias after training on balanced classes, so that probabilities are those of the classes as
   * they were: ln(n₁ / n₀) of the training part; absent where nothing was. */
  readonly priorCorrection?: number;
  /** A logit: the same as the correction, so that balanced training still finds more positives. Absent for 0. */
  readonly threshold?: number;
  /** Standard deviation of each feature in the training part, in the file's own units; null where the values are
   * so far apart that a double cannot hold it. */
  readonly deviations: readonly Undefinable[];
}

/** What a perceptron of standardised features is for the features as they are, without a centre: only for looking at
 * losses, since time stamps lose digits here. */
export function unscaled({ shift, scale }: Shift, { weights, bias }: Perceptron): Perceptron {
  const own = weights.map((weight, k) => weight / (scale[k] as number));
  return { weights: own, bias: own.reduce((sum, weight, k) => sum - weight * (shift[k] as number), bias) };
}

/** (x - shift) / scale for each feature; see training/moments.ts. */
interface Shift {
  readonly shift: Float64Array;
  readonly scale: Float64Array;
}

/** A point of the objective: first the bias, then the weights. */
export function asPerceptron(point: Float64Array): Perceptron {
  return { weights: point.slice(1), bias: point[0] as number };
}

/** The model as the record has it, in the file's own units: of a perceptron of features that were scaled as the frame
 * says, the centres are its shifts, and the bias stays.
 * @param deviations of the features in the training part, infinite where a double cannot hold it
 * @param correction what was added to the bias; the threshold goes with it */
export function modelOf(
  features: readonly Feature[],
  { shift, scale }: Shift,
  { weights, bias }: Perceptron,
  deviations: Float64Array,
  correction: number,
): Model {
  return {
    features,
    weights: Array.from(weights, (weight, k) => weight / (scale[k] as number)),
    bias: bias + correction,
    centres: [...shift],
    deviations: Array.from(deviations, (each): Undefinable => (Number.isFinite(each) ? each : null)),
    ...(correction === 0 ? {} : { priorCorrection: correction, threshold: correction }),
  };
}
