import { extentOf, rowsWithin, sampleOf } from '../rows.js';
import { rowsPerSlice, type Slices } from '../slices.js';
import type { Coordinates } from './coordinates.js';
import { type Eigen, eigen } from './eigen.js';
import { dot } from './linear.js';
import type { Objective } from './objective.js';
import { asIs } from './scaler.js';

/** Where and how fast SGD goes. */
export interface Ground {
  /** Undefined where the features stay as they are. */
  readonly coordinates: Coordinates | undefined;
  /** λ of each weight there: the penalty stays a sum of squares. */
  readonly decays: Float64Array;
  /** The second derivative by the bias, and about that by any weight. */
  readonly steepness: number;
  /** How many directions the penalty leaves: the sum of h / (h + λ) over their curvatures h (the effective degrees of
   * freedom of ridge regression). */
  readonly directions: number;
}

/** Most directions whose eigenvectors are looked for: it takes a second and a half. Without them SGD ended 10 to 20 % above
 * the minimum where columns had something in common. */
const mostDirections = 500;

/** Rows that tell curvature well enough. */
export function rowsForCurvature(columns: number): number {
  return Math.max(10_000, 20 * columns);
}

/** Whitening by the curvature of the objective at its minimum: along the eigenvectors of its second derivatives, by
 * 1 / √(h + λ). Only the shape of the loss is taken from there: it says how SGD's steps are scaled, not where they lead.
 *
 * Rejected: the curvature on the way there, which is greater: of nearly separable classes SGD then ended some per cent
 * above the minimum.
 * Rejected: whitening by the correlations, in which a direction of little variance is as easily learned as any other and
 * a penalty on the features' weights is no sum of squares; the Cholesky factor, for the same reason.
 * @param objective of standardised features @param minimum its point there */
export function* findGround(objective: Objective, minimum: Float64Array): Slices<Ground> {
  const { examples, rows, l2 } = objective;
  const { width } = examples;
  const part = { ...objective, rows: sampleOf(rows, rowsForCurvature(width)) };
  if (Math.min(width, rows.length) > mostDirections) return yield* plainGround(part, minimum);
  const { steepness, means, values, vectors } = yield* width <= mostDirections
    ? ofColumns(part, minimum)
    : ofRows(part, minimum);
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  const least = yield* leastCurvatures(part, { values, vectors }, largest);
  const bent = values.map((value, k) => Math.max(value, least[k] as number));
  // Centred, n rows have n - 1 directions.
  const kept = Array.from(bent.keys())
    .filter((k) => (bent[k] as number) > width * Number.EPSILON * largest)
    .sort((a, b) => (values[b] as number) - (values[a] as number))
    .slice(0, rows.length - 1);
  const matrix = new Float64Array(kept.length * width);
  const offsets = new Float64Array(kept.length);
  const decays = new Float64Array(width);
  let directions = 0;
  kept.forEach((from, k) => {
    const value = bent[from] as number;
    const scale = Math.sqrt(steepness / (value + l2));
    const row = vectors.subarray(from * width, (from + 1) * width).map((each) => scale * each);
    matrix.set(row, k * width);
    offsets[k] = -dot(row, means);
    decays[k] = l2 * scale * scale;
    directions += value / (value + l2);
  });
  return { coordinates: { matrix, offsets }, decays, steepness, directions };
}

/** Less of the curvature at the start than this is left where the classes are separated: then there is no minimum, but ever less
 * curvature the longer it is looked for, and steps as long as that asks for would never come back. */
const leastLeft = 1e-4;

/** What the curvature along each direction counts as at least: a part of what it is at the start, where nothing is learned yet.
 * Of directions in which the rows hardly differ that is next to nothing, too; of one that only rows tell apart which are certain by
 * now it is all there is. */
function* leastCurvatures(
  { engine, examples, rows, classWeights }: Objective,
  { values, vectors }: Pick<Eigen, 'values' | 'vectors'>,
  largest: number,
): Slices<Float64Array> {
  const { width } = examples;
  const least = new Float64Array(values.length);
  const isSuspect = (value: number) => value < leastLeft * largest;
  if (width > mostDirections || !values.some(isSuspect)) return least;
  const start = new Float64Array(width + 1);
  const { centred } = centredCurvature(
    (yield* engine.curvature(start, examples, rows, asIs(width), classWeights)).hessian,
    width,
  );
  for (const [k, value] of values.entries()) {
    if (!isSuspect(value)) continue;
    least[k] = leastLeft * bentAlong(vectors.subarray(k * width, (k + 1) * width), centred);
    yield;
  }
  return least;
}

/** The second derivative along a direction. @param centred its lower triangle, row by row */
function bentAlong(direction: Float64Array, centred: Float64Array): number {
  const { length: width } = direction;
  let sum = 0;
  for (let i = 0; i < width; i++) {
    let row = ((centred[i * width + i] as number) * (direction[i] as number)) / 2;
    for (let j = 0; j < i; j++) row += (centred[i * width + j] as number) * (direction[j] as number);
    sum += 2 * (direction[i] as number) * row;
  }
  return sum;
}

interface Bent extends Eigen {
  readonly steepness: number;
  /** Of the features over the rows, each weighted by its curvature: what the bias has no part in. */
  readonly means: Float64Array;
}

/** Eigenvectors of the second derivatives by the weights, at the best bias for each. */
function* ofColumns({ engine, examples, rows, classWeights }: Objective, place: Float64Array): Slices<Bent> {
  const { width } = examples;
  const { hessian } = yield* engine.curvature(place, examples, rows, asIs(width), classWeights);
  const { steepness, means, centred } = centredCurvature(hessian, width);
  return { steepness, means, ...(yield* eigen(centred, width)) };
}

/** Second derivatives by the weights, at the best bias for each: the lower triangle, row by row.
 * @param hessian (width + 1)², by the bias first */
function centredCurvature(hessian: Float64Array, width: number) {
  const size = width + 1;
  const steepness = hessian[0] as number;
  const means = Float64Array.from(
    { length: width },
    (_, k) => (hessian[(k + 1) * size] as number) / steepness,
  );
  const centred = new Float64Array(width * width);
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++)
      centred[i * width + j] =
        (hessian[(i + 1) * size + j + 1] as number) - steepness * (means[i] as number) * (means[j] as number);
  return { steepness, means, centred };
}

/** The same from the products of rows with each other, which are fewer: where A = √c p (1 - p) / n × centred rows,
 * AᵀA g = h g gives AAᵀ (A g) = h (A g). */
function* ofRows({ engine, examples, rows, classWeights }: Objective, place: Float64Array): Slices<Bent> {
  const { width } = examples;
  const count = rows.length;
  const { bends } = yield* engine.slopes(place, examples, rows, classWeights);
  const steepness = bends.reduce((sum, each) => sum + each, 0) / count;
  const a = engine.pick(examples, rowsWithin(rows, 0, extentOf(rows)));
  const means = new Float64Array(width);
  for (let i = 0; i < count; i++)
    for (let k = 0; k < width; k++)
      means[k] =
        (means[k] as number) + ((bends[i] as number) * (a[i * width + k] as number)) / count / steepness;
  for (let i = 0; i < count; i++) {
    const weight = Math.sqrt((bends[i] as number) / count);
    for (let k = 0; k < width; k++)
      a[i * width + k] = weight * ((a[i * width + k] as number) - (means[k] as number));
  }
  const rowOf = (i: number) => a.subarray(i * width, (i + 1) * width);
  const products = new Float64Array(count * count);
  const pause = rowsPerSlice(width);
  for (let i = 0, done = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) products[i * count + j] = dot(rowOf(i), rowOf(j));
    done += i;
    if (done < pause) continue;
    done = 0;
    yield;
  }
  const { values, vectors: ofRows } = yield* eigen(products, count);
  const vectors = new Float64Array(count * width);
  for (let k = 0; k < count; k++) {
    const vector = vectors.subarray(k * width, (k + 1) * width);
    for (let i = 0; i < count; i++) {
      const share =
        (ofRows[k * count + i] as number) / Math.sqrt(Math.max(values[k] as number, Number.MIN_VALUE));
      const row = rowOf(i);
      for (let j = 0; j < width; j++) vector[j] = (vector[j] as number) + share * (row[j] as number);
    }
    if (k % 8 === 7) yield;
  }
  return { steepness, means, values, vectors };
}

/** Where too many directions would have to be told apart: the standardised features themselves, taken for as steep in
 * every direction as they are in the steepest. */
function* plainGround(part: Objective, minimum: Float64Array): Slices<Ground> {
  const { l2, examples } = part;
  const steepness = l2 + (yield* steepest(part, minimum));
  const { width } = examples;
  return { coordinates: undefined, decays: new Float64Array(width).fill(l2), steepness, directions: width };
}

/** Steps of the power method: some per cent are no matter. */
const powerSteps = 10;

/** The largest second derivative of the loss in any direction. */
export function* steepest(
  { engine, examples, rows, classWeights }: Objective,
  place: Float64Array,
): Slices<number> {
  const { bends } = yield* engine.slopes(place, examples, rows, classWeights);
  let direction: Float64Array = place.map((_, k) => 1 + (k % 7) / 7); // no symmetry that hides it
  let length = 0;
  for (let i = 0; i < powerSteps; i++) {
    const unit = 1 / Math.sqrt(dot(direction, direction));
    direction = yield* engine.bend(
      direction.map((each) => each * unit),
      examples,
      rows,
      bends,
    );
    length = Math.sqrt(dot(direction, direction));
    if (length === 0) break;
  }
  return length;
}

/** How fast SGD goes: learning rates at its start, at its fastest, and at its end. */
export interface Pace {
  readonly start: number;
  readonly peak: number;
  readonly end: number;
}

/** Of the largest rate that does not throw the weights about, as much as serves near the end, too. */
const share = 0.1;

/** What of the peak is left at the end, at most; and less where there are more updates than it takes to get there. */
const [endShare, endUpdates] = [0.01, 10];

/** A batch of B rows is as steep, in some direction, as all rows and (directions + 1) / B more, since each row has a
 * direction of its own; the weights of classes make that more by the mean of their squares. At the start all is as
 * steep as `atStart` says, later as the ground's steepness. @param updates of the whole run */
export function paceFor(
  { steepness, directions }: Ground,
  atStart: number,
  [negative, positive]: readonly [number, number],
  batchSize: number,
  updates: number,
): Pace {
  const ofBatch = 1 + ((directions + 1) / batchSize) * ((negative + positive) / 2);
  const peak = share / ofBatch / steepness;
  return {
    start: Math.min(peak, 1 / ofBatch / atStart),
    peak,
    end: Math.min(endShare * peak, endUpdates / updates / steepness),
  };
}
