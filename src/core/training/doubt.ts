import { type Interval, z95 } from '../evaluation/interval.js';
import { asPerceptron, unscaled } from '../perceptron/model.js';
import { sigmoid } from '../perceptron/sigmoid.js';
import { extentOf, rowsWithin } from '../rows.js';
import type { Slices } from '../slices.js';
import { countGroups } from './assignGroups.js';
import { bentAt, bentAtStart, endlessIn, inverseAt } from './endless.js';
import { type Cholesky, solve, tiesOf } from './linear.js';
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
 * statsmodels' `Logit` has them; of rows in groups those that hold for groups of any kind. */
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
  const few = yield* rarerGroups(objective, rarer);
  if (few < enoughPerFeature * varying) return unknown('few-rows');
  const work = rows * (examples.width + 1) ** 2;
  if (!denseIsCheaper(objective) || examples.pageRows !== undefined || work > affordable)
    return unknown('skipped');
  const free = yield* findMinimum({ ...objective, l2: 0 }, minimum.point);
  if (free.status !== 'found') return unknown(free.status);
  // Where all logits are 0 every row counts a quarter: four times that is the correlation of standardised features.
  const flat = yield* bentAtStart(objective);
  const near = yield* bentAt(objective, free.point, flat.factor.order);
  // The search ends where the loss falls by less than its rounding: there is one more step to go.
  const point = moved(free.point, solve(near.factor, near.gradient));
  const there = yield* bentAt(objective, point, flat.factor.order);
  const { factor: information } = there;
  // What others add up to they do at the start too: where the loss is flat, all would seem to.
  const [tied, endless] = [tiedIn(flat.hessian, flat.factor), endlessIn(there, flat.factor)];
  const errorOf = yield* errorsAt(objective, point, information, rows);
  const features = Array.from(deviations, (deviation, feature): WeightDoubt['features'][number] => {
    const k = feature + 1;
    if (!(deviation > 0)) return null;
    if (tied.has(k)) return 'tied';
    if (endless.has(k)) return 'endless';
    if (!information.order.includes(k)) return 'tied';
    const doubt = {
      weight: (point[k] as number) / deviation,
      error: errorOf(k) / deviation,
      inflation: inverseAt(flat.factor, k) / 4,
    };
    return Object.values(doubt).every(Number.isFinite) ? doubt : 'tied';
  });
  return { status: 'known', features };
}

/** Groups that hold the rarer class, which tell as much as rows of it where there are no groups: of the class that stands in fewer. */
function* rarerGroups({ examples: { y, groups }, rows }: Objective, rarer: number): Slices<number> {
  if (groups === undefined) return rarer;
  const counts = yield* countGroups({ y, groups }, rows);
  const holding = (c: 0 | 1) => counts.reduce((sum, count, at) => sum + Number(at % 2 === c && count > 0), 0);
  return Math.min(holding(0), holding(1));
}

/** Standard error of each coordinate of a point. Of rows in groups what each group pulls at the point takes the place of the
 * curvature (Liang & Zeger 1986, Biometrika 73, 13-22), for few groups as statsmodels' `cov_type="cluster"` has it.
 * @param information factor of the second derivatives of the mean loss there */
function* errorsAt(
  { engine, examples, rows, frame }: Objective,
  point: Float64Array,
  information: Cholesky,
  count: number,
): Slices<(k: number) => number> {
  const { groups, y } = examples;
  if (groups === undefined) return (k) => Math.sqrt(inverseAt(information, k) / count);
  const all = rowsWithin(rows, 0, extentOf(rows));
  const scoreOf = (at: Float64Array) => engine.logits(unscaled(frame, asPerceptron(at)), examples, all);
  const wrong = (yield* scoreOf(point)).map((logit, i) => sigmoid(logit) - (y[all[i] as number] as number));
  const errors = new Float64Array(point.length);
  const there = new Set(all.map((row) => groups.of[row] as number)).size;
  const few = ((there / (there - 1)) * (count - 1)) / (count - information.order.length);
  for (const k of information.order) {
    const direction = new Float64Array(point.length);
    direction[k] = 1;
    const pulls = new Float64Array(groups.count);
    const along = yield* scoreOf(solve(information, direction));
    along.forEach((value, i) => {
      const group = groups.of[all[i] as number] as number;
      pulls[group] = (pulls[group] as number) + value * (wrong[i] as number);
    });
    errors[k] = Math.sqrt(few * pulls.reduce((sum, pull) => sum + pull ** 2, 0)) / count;
    yield;
  }
  return (k) => errors[k] as number;
}

function unknown(status: Exclude<WeightDoubt['status'], 'known'>): WeightDoubt {
  return { status, features: [] };
}

/** Columns that were not taken, and those that add up to one of these: their weights can be traded for each other. */
function tiedIn(matrix: Float64Array, factor: Cholesky): ReadonlySet<number> {
  const tied = new Set<number>();
  for (const tie of tiesOf(factor, matrix))
    tie.forEach((share, column) => Math.abs(share) > 1e-6 && tied.add(column));
  return tied;
}
