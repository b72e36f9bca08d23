import { type Interval, z95 } from '../evaluation/interval.js';
import type { Slices } from '../slices.js';
import { bentAt, endlessIn, inverseAt } from './endless.js';
import { type Cholesky, solve } from './linear.js';
import { moved } from './newton.js';
import { denseIsCheaper, type Objective } from './objective.js';
import { findMinimum, type Minimum } from './optimum.js';

/** How sure a weight is. Of the weight that fits the training part best without a penalty, which maximum likelihood theory is of;
 * per unit of the file. */
export interface FeatureDoubt {
  readonly weight: number;
  /** Standard error. */
  readonly error: number;
  /** Variance inflation factor, 1 / (1 - R²) of the feature by the others: 1 where it stands for nothing but itself. */
  readonly inflation: number;
}

/** 95 %, per unit of the file. */
export function weightInterval({ weight, error }: FeatureDoubt): Interval {
  return { low: weight - z95 * error, high: weight + z95 * error };
}

/** Whether the interval may be read as one of a model's weight: a penalty, or training that has not come far, may leave that outside. */
export function holds(doubt: FeatureDoubt, weight: number): boolean {
  const { low, high } = weightInterval(doubt);
  return low <= weight && weight <= high;
}

/** How sure the weights are, or why that cannot be said. */
export interface WeightDoubt {
  /** `balanced`: rows do not count as they came; `few-rows`: of the rarer class there are too few rows for each feature;
   * `separable`: weights grow without end; `unfinished`: no minimum was found; `skipped`: too much work for this file. */
  readonly status: 'known' | 'balanced' | 'few-rows' | 'separable' | 'unfinished' | 'skipped';
  /** In the order of the model's; null for one that does not vary, `tied` for one that others add up to, `endless` where the weight
   * grows without end. Empty where nothing is known. */
  readonly features: readonly (FeatureDoubt | 'tied' | 'endless' | null)[];
}

/** Rows of the rarer class for each feature, from which on a weight's estimate over its error is normal enough (Vittinghoff &
 * McCulloch 2007, American Journal of Epidemiology 165, 710-718). */
const enoughPerFeature = 5;

/** Multiplications of one Newton step, of which this takes half a dozen: a few tenths of a second together at most. Weights without
 * end take some forty. */
const affordable = 2e8;

interface Known {
  readonly objective: Objective;
  readonly minimum: Minimum;
  /** Of each feature in the training part; 0 for a constant one. */
  readonly deviations: Float64Array;
  /** Rows of the training part, and those of its rarer class. */
  readonly rows: number;
  readonly rarer: number;
  readonly isBalanced: boolean;
}

/** Standard errors by the curvature where the loss is lowest without a penalty (the inverse of Fisher's information), as
 * statsmodels' `Logit` has them. */
export function* weightDoubt({
  objective,
  minimum,
  deviations,
  rows,
  rarer,
  isBalanced,
}: Known): Slices<WeightDoubt> {
  const { examples } = objective;
  const varying = deviations.reduce((count, deviation) => count + Number(deviation > 0), 0);
  if (isBalanced) return unknown('balanced');
  if (rarer < enoughPerFeature * varying) return unknown('few-rows');
  const work = rows * (examples.width + 1) ** 2;
  if (!denseIsCheaper(objective) || examples.pageRows !== undefined || work > affordable)
    return unknown('skipped');
  const free = yield* findMinimum({ ...objective, l2: 0 }, minimum.point);
  if (free.status !== 'found') return unknown(free.status);
  const near = yield* bentAt(objective, free.point);
  // The search ends where the loss falls by less than its rounding: there is one more step to go.
  const point = moved(free.point, solve(near.factor, near.gradient));
  const { factor: information } = yield* bentAt(objective, point);
  // Where all logits are 0 every row counts a quarter: four times that is the correlation of standardised features.
  const flat = yield* bentAt(objective, new Float64Array(point.length));
  // What others add up to they do at the start too: where the loss is flat, all would seem to.
  const [tied, endless] = [tiedIn(flat.hessian, flat.factor), endlessIn(information, flat.factor)];
  const features = Array.from(deviations, (deviation, feature): WeightDoubt['features'][number] => {
    const k = feature + 1;
    if (!(deviation > 0)) return null;
    if (tied.has(k)) return 'tied';
    if (endless.has(k)) return 'endless';
    const doubt = {
      weight: (point[k] as number) / deviation,
      error: Math.sqrt(inverseAt(information, k) / rows) / deviation,
      inflation: inverseAt(flat.factor, k) / 4,
    };
    return Object.values(doubt).every(Number.isFinite) ? doubt : 'tied';
  });
  return { status: 'known', features };
}

function unknown(status: Exclude<WeightDoubt['status'], 'known'>): WeightDoubt {
  return { status, features: [] };
}

/** Columns that were not taken, and those that add up to one of these: their weights can be traded for each other. */
function tiedIn(matrix: Float64Array, factor: Cholesky): ReadonlySet<number> {
  const { size, order } = factor;
  const taken = new Set(order);
  const tied = new Set<number>();
  for (let column = 0; column < size; column++) {
    if (taken.has(column)) continue;
    tied.add(column);
    if (matrix[column * size + column] === 0) continue; // constant: adds up to nothing
    const products = new Float64Array(size);
    for (const other of order)
      products[other] = matrix[Math.max(other, column) * size + Math.min(other, column)] as number;
    solve(factor, products).forEach((share, other) => Math.abs(share) > 1e-6 && tied.add(other));
  }
  return tied;
}
