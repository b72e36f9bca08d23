import { sampleOf } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Undefinable } from '../undefinable.js';
import { backtrack, look, moved, type View } from './newton.js';
import { denseIsCheaper, type Objective } from './objective.js';

/** The lowest training loss that any SLP can have: the minimum of J, penalty included, of training/objective.ts, by
 * Newton's method. */
export interface Optimum {
  /** `separable`: a cut tells the classes apart without error, the loss falls towards 0 without end;
   * `unfinished`: not found in the steps allowed; `skipped`: too much work for this file. */
  readonly status: 'found' | 'separable' | 'unfinished' | 'skipped';
  /** In nats; null where there is none. */
  readonly loss: Undefinable;
  /** Newton steps taken. */
  readonly iterations: number;
  /** The λ trained with. Absent in records of earlier versions, which have `config.l2`. */
  readonly l2?: number;
  /** How it was chosen; null where it was given. */
  readonly choice?: PenaltyChoice | null;
}

/** What each penalty came to on rows that it was not fitted on. */
export interface PenaltyChoice {
  /** From strong to weak: λ, and the mean loss in nats, each row weighted as its class; with balance `oversample` by the
   * weights that come to the same as its copies. The least one was taken. */
  readonly path: readonly { readonly l2: number; readonly loss: number }[];
  /** The validation part; or folds taking turns, of the training and the validation part, or of the training part where
   * there is no other. */
  readonly judges: 'validation' | 'folds';
  /** Rows that it was fitted or judged on: a sample where they are many. */
  readonly rows: number;
}

const maxIterations = 100;

/** A Newton step that promises less than this, in nats, is the last one. */
export const tolerance = 1e-14;

/** A step promises the square of what the one before it did, times some hundreds, once it is close to the end. Where
 * even ten thousand times as much is too little, nobody looks where it ends. */
const caution = 1e-4;

/** A step that promises no less than this part of what the one before it did is not close to the end: where a column
 * tells some rows for certain, each promises a third of the last, for ever. */
const closing = 1e-2;

/** What a gradient of nothing but rounding stays below, in nats for a weight of one standard deviation. */
const nothing = 1e-11;

/** Multiplications one Newton step may take; a file that needs more is left without an optimum. */
const affordable = 2e9;

/** The search begins where that among one row in so many ends, which in turn begins with a sample of those: that is
 * so close that two passes over all rows do what takes eight from nothing. */
const sampled = 16;

/** No sample is smaller. */
const fewestSampled = 5_000;

/** Good enough for a sample, whose own optimum is no closer than width / (2 rows) nats. */
const sampleTolerance = 1e-7;

export type Minimum = Pick<Optimum, 'status' | 'loss' | 'iterations'> & {
  /** Where the search ended: first the bias, then a weight for each standardised feature. */
  readonly point: Float64Array;
};

/** The minimum of an objective by Newton's method, with steps halved until it falls: it is convex, so this is the
 * lowest training loss any SLP can have. `found` is said only where the whole gradient is about zero; columns that
 * depend on others are left at 0 without a penalty.
 * @param start where to begin; undefined for what a sample of the rows suggests
 * @param enough what a step must promise, in nats, to be worth taking */
export function* findMinimum(
  objective: Objective,
  start?: Float64Array,
  enough = tolerance,
): Slices<Minimum> {
  const { examples, rows } = objective;
  if (denseIsCheaper(objective) && rows.length * (examples.width + 1) ** 2 > affordable)
    return { status: 'skipped', loss: null, iterations: 0, point: new Float64Array(examples.width + 1) };
  return yield* search(objective, start ?? (yield* firstGuess(objective)), enough);
}

/** 0, or the minimum among a sample of the rows. */
function* firstGuess(objective: Objective): Slices<Float64Array> {
  const { examples, rows } = objective;
  const origin = new Float64Array(examples.width + 1);
  if (rows.length < sampled * fewestSampled) return origin;
  const part = { ...objective, rows: sampleOf(rows, Math.ceil(rows.length / sampled)) };
  const { status, point } = yield* search(part, yield* firstGuess(part), sampleTolerance);
  return status === 'found' ? point : origin;
}

function* search(objective: Objective, start: Float64Array, enough: number): Slices<Minimum> {
  let at = yield* look(objective, start);
  let before = 0; // what the last step promised; of the first one nobody knows how close it is
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const newton = yield* at.newton();
    const { step, promise, leaves } = newton;
    // Values about as large as a double can be: no step can be computed.
    if (!Number.isFinite(at.value + promise)) return end('unfinished', at, iteration - 1);
    if (promise < enough) return settled(at, leaves(), iteration - 1);
    if (promise * promise < enough * caution && promise < before * closing)
      return settled({ point: moved(at.point, step), value: at.value - promise }, leaves(), iteration);
    const next = yield* backtrack(objective, at, newton);
    if (next === undefined) return settled(at, leaves(), iteration);
    // Every row right, and the loss still falling: it would fall for ever.
    if (isEndless(objective, next)) return end('separable', next, iteration);
    [at, before] = [next, promise];
  }
  return end(objective.l2 === 0 && at.wrong === 0 ? 'separable' : 'unfinished', at, maxIterations);
}

export function isEndless({ l2 }: Objective, { wrong, value }: View): boolean {
  return l2 === 0 && wrong === 0 && value < 1e-3;
}

type Place = Pick<View, 'point' | 'value'>;

export function settled(place: Place, leaves: number, iterations: number): Minimum {
  return end(leaves < nothing ? 'found' : 'unfinished', place, iterations);
}

function end(status: Minimum['status'], { point, value }: Place, iterations: number): Minimum {
  return { status, loss: status === 'found' ? value : null, iterations, point };
}
