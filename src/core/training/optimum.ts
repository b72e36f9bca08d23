import type { ClassWeights } from '../perceptron/slp.js';
import type { Optimum } from '../run/record.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import { type Rows, sampleOf } from '../table/rows.js';
import { type Curvature, dot } from './curvature.js';
import type { Engine } from './engine.js';
import { factorise, solveLower, solveUpper } from './linear.js';
import type { Standardisation } from './moments.js';

const maxIterations = 50;

/** A Newton step that promises less than this, in nats, is the last one. */
const tolerance = 1e-14;

/** Close to the end a step promises the square of what the one before it did, times some hundreds. Where even ten
 * thousand times as much is too little, nobody looks for it. */
const caution = 1e-4;

/** A step that promises no less than this part of what the one before it did is not close to the end: where a column
 * tells some rows for certain, each promises a third of the last, for ever. */
const closing = 1e-2;

/** Multiplications one Newton step may take; a file that needs more is left without an optimum. */
const affordable = 2e9;

/** The search begins where that among one row in so many ends, which in turn begins with a sample of those: that is
 * so close that three passes over all rows do what takes eight from nothing. */
const sampled = 16;

/** No sample is smaller. */
const fewestSampled = 5_000;

/** Good enough for a sample, whose own optimum is no closer than width / (2 rows) nats. */
const sampleTolerance = 1e-7;

interface Problem {
  readonly engine: Engine;
  readonly examples: Examples;
  readonly rows: Rows;
  readonly classWeights: ClassWeights;
  readonly frame: Standardisation;
}

type Found = Optimum & { readonly point: Float64Array };

/** The minimum of the mean sigmoid cross entropy over rows, each weighted as its class, by Newton's method with
 * steps halved until the loss falls: the loss is convex, so this is the best any SLP can do there. Columns
 * without a direction of their own are left at 0.
 * @param rows indices, at least one; a row named more than once counts more than once
 * @param frame standardises the features on the way */
export function* findOptimum(
  examples: Examples,
  rows: Rows,
  frame: Standardisation,
  classWeights: ClassWeights,
  engine: Engine,
): Slices<Optimum> {
  if (rows.length * (examples.width + 1) ** 2 > affordable)
    return { status: 'skipped', loss: null, iterations: 0 };
  const problem = { engine, examples, rows, classWeights, frame };
  const { status, loss, iterations } = yield* descend(problem, yield* firstGuess(problem), tolerance);
  return { status, loss, iterations };
}

/** 0, or the optimum of a sample of the rows. */
function* firstGuess(problem: Problem): Slices<Float64Array> {
  const { examples, rows } = problem;
  const nothing = new Float64Array(examples.width + 1);
  if (rows.length < sampled * fewestSampled) return nothing;
  const part = { ...problem, rows: sampleOf(rows, Math.ceil(rows.length / sampled)) };
  const { status, point } = yield* descend(part, yield* firstGuess(part), sampleTolerance);
  return status === 'found' ? point : nothing;
}

function* descend(problem: Problem, start: Float64Array, enough: number): Slices<Found> {
  let point = start;
  let at = yield* look(problem, point);
  let before = 0; // what the last step promised; of the first one nobody knows how close it is
  const end = (status: Optimum['status'], iterations: number): Found => ({
    status,
    loss: status === 'found' ? at.loss : null,
    iterations,
    point,
  });
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    const { step, promise } = yield* newtonStep(at);
    // Values about as large as a double can be: no step can be computed.
    if (!Number.isFinite(at.loss + promise)) return end('unfinished', iteration - 1);
    if (promise < enough) return end('found', iteration - 1);
    if (promise * promise < enough * caution && promise < before * closing) {
      point = point.map((value, k) => value - (step[k] as number));
      at = { ...at, loss: Math.min(at.loss, yield* lossAt(problem, point)) };
      return end('found', iteration);
    }
    let share = 1;
    let next = at;
    let moved = point;
    do {
      moved = point.map((value, k) => value - share * (step[k] as number));
      next = yield* look(problem, moved);
      share /= 2;
    } while (!(next.loss < at.loss) && share > 1e-9);
    if (!(next.loss < at.loss)) return end('found', iteration);
    [point, at, before] = [moved, next, promise];
    // Every row right, and the loss still falling: it would fall for ever.
    if (at.wrong === 0 && at.loss < 1e-3) return end('separable', iteration);
  }
  return end(at.wrong === 0 ? 'separable' : 'unfinished', maxIterations);
}

function* look({ engine, examples, rows, classWeights, frame }: Problem, point: Float64Array) {
  yield;
  return yield* engine.curvature(point, examples, rows, frame, classWeights);
}

/** The loss alone, for less than half the work. */
function* lossAt({ engine, examples, rows, classWeights, frame }: Problem, point: Float64Array) {
  const [bias, ...weights] = point;
  const own = Float64Array.from(weights, (weight, k) => weight / (frame.scale[k] as number));
  const perceptron = { weights: own, bias: (bias as number) - dot(own, frame.shift) };
  const { loss } = yield* engine.tally(perceptron, examples, rows);
  return (classWeights[0] * loss[0] + classWeights[1] * loss[1]) / rows.length;
}

/** H⁻¹ g, and half of gᵀ H⁻¹ g: what the step promises to gain. */
function* newtonStep({ gradient, hessian }: Curvature): Slices<{ step: Float64Array; promise: number }> {
  const factor = yield* factorise(hessian, gradient.length, 1e-12);
  const step = Float64Array.from(gradient);
  solveLower(factor, step);
  solveUpper(factor, step);
  return { step, promise: dot(step, gradient) / 2 };
}
