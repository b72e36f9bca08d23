import { sigmoid, sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import type { ClassWeights } from '../perceptron/slp.js';
import type { Optimum } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import { factorise, solveLower, solveUpper } from './linear.js';
import { moments } from './scaler.js';

const maxIterations = 50;

/** A Newton step that promises less than this, in nats, is the last one. */
const tolerance = 1e-14;

/** Multiplications one Newton step may take; a file that needs more is left without an optimum. */
const affordable = 2e9;

/** Features standardised on the way, and a 1 for the bias: Newton does not care, its rounding does. */
interface Problem {
  readonly examples: Examples;
  readonly rows: Uint32Array;
  readonly classWeights: ClassWeights;
  readonly shift: Float64Array;
  readonly scale: Float64Array;
}

/** The minimum of the mean sigmoid cross entropy over rows, each weighted as its class, by Newton's method with steps
 * halved until the loss falls: the loss is convex, so this is the best any SLP can do there. Yields between
 * passes over the rows. Columns without a direction of their own are left at 0.
 * @param rows indices, at least one; a row named more than once counts more than once */
export function* findOptimum(
  examples: Examples,
  rows: Uint32Array,
  classWeights: ClassWeights,
): Generator<void, Optimum> {
  if (rows.length * (examples.width + 1) ** 2 > affordable)
    return { status: 'skipped', loss: null, iterations: 0 };
  const problem = { examples, rows, classWeights, ...moments(examples, rows) };
  let point = new Float64Array(examples.width + 1);
  let at = measure(problem, point);
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    yield;
    const { step, promise } = newtonStep(problem, point);
    // Values about as large as a double can be: no step can be computed.
    if (!Number.isFinite(at.loss + promise))
      return { status: 'unfinished', loss: null, iterations: iteration - 1 };
    if (promise < tolerance) return { status: 'found', loss: at.loss, iterations: iteration - 1 };
    let share = 1;
    let next = at;
    let moved = point;
    do {
      moved = point.map((value, k) => value - share * (step[k] as number));
      next = measure(problem, moved);
      share /= 2;
      yield;
    } while (!(next.loss < at.loss) && share > 1e-9);
    if (!(next.loss < at.loss)) return { status: 'found', loss: at.loss, iterations: iteration };
    [point, at] = [moved, next];
    // Every row right, and the loss still falling: it would fall for ever.
    if (at.wrong === 0 && at.loss < 1e-3) return { status: 'separable', loss: null, iterations: iteration };
  }
  return { status: at.wrong === 0 ? 'separable' : 'unfinished', loss: null, iterations: maxIterations };
}

/** Puts a row, standardised and with a 1 in front, into `z`. */
function standardised({ examples: { width, x }, shift, scale }: Problem, row: number, z: Float64Array): void {
  z[0] = 1;
  for (let k = 0; k < width; k++)
    z[k + 1] = ((x[row * width + k] as number) - (shift[k] as number)) / (scale[k] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}

function measure(problem: Problem, point: Float64Array): { loss: number; wrong: number } {
  const { examples, rows, classWeights } = problem;
  const z = new Float64Array(point.length);
  let loss = 0;
  let wrong = 0;
  for (const row of rows) {
    standardised(problem, row, z);
    const logit = dot(point, z);
    const label = examples.y[row] as 0 | 1;
    loss += classWeights[label] * sigmoidCrossEntropy(logit, label);
    if (logit > 0 !== (label === 1)) wrong++;
  }
  return { loss: loss / rows.length, wrong };
}

/** H⁻¹ g, and half of gᵀ H⁻¹ g: what the step promises to gain. */
function newtonStep(problem: Problem, point: Float64Array): { step: Float64Array; promise: number } {
  const { examples, rows, classWeights } = problem;
  const size = point.length;
  const gradient = new Float64Array(size);
  const hessian = new Float64Array(size * size);
  const z = new Float64Array(size);
  for (const row of rows) {
    standardised(problem, row, z);
    const p = sigmoid(dot(point, z));
    const label = examples.y[row] as 0 | 1;
    const share = classWeights[label] / rows.length;
    const slope = share * (p - label);
    const curvature = share * p * (1 - p);
    for (let i = 0; i < size; i++) {
      const zi = z[i] as number;
      gradient[i] = (gradient[i] as number) + slope * zi;
      for (let j = 0; j <= i; j++)
        hessian[i * size + j] = (hessian[i * size + j] as number) + curvature * zi * (z[j] as number);
    }
  }
  const factor = factorise(hessian, size, 1e-12);
  const step = Float64Array.from(gradient);
  solveLower(factor, step);
  solveUpper(factor, step);
  return { step, promise: dot(step, gradient) / 2 };
}
