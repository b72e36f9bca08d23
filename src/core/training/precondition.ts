import { extentOf, rowsWithin, sampleOf } from '../rows.js';
import { rowsPerSlice, type Slices } from '../slices.js';
import type { Coordinates } from './coordinates.js';
import { type Eigen, eigen } from './eigen.js';
import { dot, symmetricProduct } from './linear.js';
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
  const {
    steepness,
    means,
    directions: found,
  } = yield* width <= mostDirections ? ofColumns(part, minimum) : ofRows(part, minimum);
  const least = width * Number.EPSILON * steepestOf(found);
  // Centred, n rows have n - 1 directions.
  const kept = found
    .filter(({ bend }) => bend > least)
    .sort((a, b) => b.bend - a.bend)
    .slice(0, rows.length - 1);
  const matrix = new Float64Array(kept.length * width);
  const offsets = new Float64Array(kept.length);
  const decays = new Float64Array(width);
  let directions = 0;
  kept.forEach(({ bend, vector }, k) => {
    const scale = Math.sqrt(steepness / (bend + l2));
    const row = vector.map((each) => scale * each);
    matrix.set(row, k * width);
    offsets[k] = -dot(row, means);
    decays[k] = l2 * scale * scale;
    directions += bend / (bend + l2);
  });
  return { coordinates: { matrix, offsets }, decays, steepness, directions };
}

/** A direction of unit length, and the second derivative along it. */
interface Direction {
  readonly bend: number;
  readonly vector: Float64Array;
}

function directionsOf({ values, vectors }: Eigen, width: number): Direction[] {
  return Array.from(values, (bend, k) => ({ bend, vector: vectors.subarray(k * width, (k + 1) * width) }));
}

const steepestOf = (directions: readonly Direction[]) =>
  directions.reduce((most, { bend }) => Math.max(most, bend), 0);

/** Less of the curvature at the start than this is left where the classes are separated: then there is no minimum, but ever less
 * curvature the longer it is looked for, and steps as long as that asks for would never come back. */
const leastLeft = 1e-4;

/** Of the size of the matrix. Rounding leaves at most a fifth of that along what columns add up to: the words of a column, copies. */
const nothing = 32 * Number.EPSILON;

/** The directions in which the loss hardly bends at its minimum, looked at again where it starts and each row counts the same. If
 * rows do not differ along one there either, it is left out: kept for what rounding made of it, its steps would be without measure,
 * and its weight would begin at ten thousands with no row to pull it back. Along one in which rows are merely certain by now the
 * loss counts as bent by a part of what it was. At the minimum both are as flat, and mixed up with each other.
 * @param centred second derivatives at the minimum @param found its eigenvectors */
function* sifted(
  { engine, examples, rows, classWeights }: Objective,
  centred: Float64Array,
  found: readonly Direction[],
): Slices<Direction[]> {
  const { width } = examples;
  const flat = leastLeft * steepestOf(found);
  const steep = found.filter(({ bend }) => bend >= flat);
  if (steep.length === found.length) return steep;
  const origin = new Float64Array(width + 1);
  const { hessian } = yield* engine.curvature(origin, examples, rows, asIs(width), classWeights);
  const { centred: atStart } = centredCurvature(hessian, width);
  const suspects = found.filter(({ bend }) => bend < flat);
  const least = nothing * sizeOf(atStart, width);
  const there = (yield* eigenWithin(suspects, atStart)).filter(({ bend }) => bend > least);
  const again = yield* eigenWithin(there, centred);
  const counted = again.map(({ bend, vector }) => ({
    bend: Math.max(bend, leastLeft * dot(vector, symmetricProduct(atStart, vector))),
    vector,
  }));
  return [...steep, ...counted];
}

/** Eigenvectors of what a matrix is within the span of some directions. @param matrix its lower triangle, row by row */
function* eigenWithin(directions: readonly Direction[], matrix: Float64Array): Slices<Direction[]> {
  const { length: count } = directions;
  const within = new Float64Array(count * count);
  for (const [i, { vector }] of directions.entries()) {
    const bent = symmetricProduct(matrix, vector);
    for (let j = 0; j <= i; j++) within[i * count + j] = dot(bent, (directions[j] as Direction).vector);
    yield;
  }
  const found: Direction[] = [];
  for (const { bend, vector: shares } of directionsOf(yield* eigen(within, count), count)) {
    const vector = new Float64Array((directions[0] as Direction).vector.length);
    for (const [i, { vector: each }] of directions.entries())
      for (let k = 0; k < vector.length; k++)
        vector[k] = (vector[k] as number) + (shares[i] as number) * (each[k] as number);
    found.push({ bend, vector });
    yield;
  }
  return found;
}

/** Frobenius norm. @param matrix the lower triangle of a symmetric one, row by row */
function sizeOf(matrix: Float64Array, width: number): number {
  let squares = 0;
  for (let i = 0; i < width; i++)
    for (let j = 0; j <= i; j++) squares += (i === j ? 1 : 2) * (matrix[i * width + j] as number) ** 2;
  return Math.sqrt(squares);
}

interface Bent {
  readonly directions: readonly Direction[];
  readonly steepness: number;
  /** Of the features over the rows, each weighted by its curvature: what the bias has no part in. */
  readonly means: Float64Array;
}

/** Eigenvectors of the second derivatives by the weights, at the best bias for each. */
function* ofColumns(objective: Objective, place: Float64Array): Slices<Bent> {
  const { engine, examples, rows, classWeights } = objective;
  const { width } = examples;
  const { hessian } = yield* engine.curvature(place, examples, rows, asIs(width), classWeights);
  const { steepness, means, centred } = centredCurvature(hessian, width);
  const found = directionsOf(yield* eigen(centred, width), width);
  return { steepness, means, directions: yield* sifted(objective, centred, found) };
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
  return { steepness, means, directions: directionsOf({ values, vectors }, width) };
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
