import type { Slices } from '../slices.js';
import { conjugateGradients } from './conjugate.js';
import { type Cholesky, dot, factorise, solve, symmetricProduct, tiesOf } from './linear.js';
import { denseIsCheaper, type Objective, penaltyOf } from './objective.js';

/** Where a search stands: a point, what the objective says there, and where Newton's method would go from it. */
export interface View {
  /** First the bias, then a weight for each standardised feature. */
  readonly point: Float64Array;
  /** J, penalty included. */
  readonly value: number;
  /** Rows on the wrong side. */
  readonly wrong: number;
  newton(): Slices<NewtonStep>;
}

export interface NewtonStep {
  /** H⁻¹ g: to be subtracted. */
  readonly step: Float64Array;
  /** Half of gᵀ H⁻¹ g, what the step promises to gain. */
  readonly promise: number;
  /** Largest part of the gradient that the step leaves, since the columns concerned were taken for combinations of
   * others: more than rounding where they are not. Asked only of the last step. */
  leaves(): number;
}

/** A column of whose square no more is left, beside the others, than rounding leaves of it in a sum of products. */
export const dependent = 16 * Number.EPSILON;

/** What J is at a point, and how it bends there. */
export function* look(objective: Objective, point: Float64Array): Slices<View> {
  yield;
  return denseIsCheaper(objective) ? yield* lookDense(objective, point) : yield* lookAlong(objective, point);
}

function* lookDense(objective: Objective, point: Float64Array): Slices<View> {
  const { engine, examples, rows, frame, classWeights, l2 } = objective;
  const { loss, wrong, gradient, hessian } = yield* engine.curvature(
    point,
    examples,
    rows,
    frame,
    classWeights,
  );
  const size = point.length;
  for (let k = 1; k < size; k++) {
    gradient[k] = (gradient[k] as number) + l2 * (point[k] as number);
    hessian[k * size + k] = (hessian[k * size + k] as number) + l2;
  }
  function* newton(): Slices<NewtonStep> {
    const step = yield* leastStep(yield* factorise(hessian, size, dependent), hessian, gradient);
    const leaves = () =>
      symmetricProduct(hessian, step).reduce(
        (most, each, k) => Math.max(most, Math.abs(each - (gradient[k] as number))),
        0,
      );
    return { step, promise: dot(step, gradient) / 2, leaves };
  }
  return { point, value: loss + penaltyOf(l2, point), wrong, newton };
}

/** Multiplications that sharing out may take. Where columns depend on each other by the thousand, they are more than rows, and
 * without a penalty there is no minimum anyway. */
const affordable = 1e8;

/** H⁻¹ g; of all that come to the same the one of least norm, the bias aside, as under any penalty however small. `solve` leaves
 * out columns that depend on others, now these, now those: weights that the rows at hand do not determine would be whatever
 * that came to, and a row that differs, of a word never seen, be answered by it. */
function* leastStep(factor: Cholesky, hessian: Float64Array, gradient: Float64Array): Slices<Float64Array> {
  const step = solve(factor, gradient);
  const { size, order } = factor;
  if ((size - order.length) ** 2 * size > affordable) return step;
  const ties = tiesOf(factor, hessian);
  const ofWeights = (one: Float64Array, other: Float64Array) => dot(one.subarray(1), other.subarray(1));
  const products = Float64Array.from(ties.flatMap((one) => ties.map((other) => ofWeights(one, other))));
  const along = Float64Array.from(ties, (tie) => ofWeights(tie, step));
  const shares = solve(yield* factorise(products, ties.length, dependent), along);
  for (const [i, tie] of ties.entries())
    for (let k = 0; k < size; k++) step[k] = (step[k] as number) - (shares[i] as number) * (tie[k] as number);
  return step;
}

/** Without the matrix of second derivatives, which for many columns takes longer than some of its products. */
function* lookAlong(objective: Objective, point: Float64Array): Slices<View> {
  const { engine, examples, rows, classWeights, l2 } = objective;
  const { loss, wrong, gradient, bends } = yield* engine.slopes(point, examples, rows, classWeights);
  for (let k = 1; k < point.length; k++) gradient[k] = (gradient[k] as number) + l2 * (point[k] as number);
  const bend = bends.reduce((sum, each) => sum + each, 0) / rows.length;
  const scale = new Float64Array(point.length).fill(bend + l2).fill(bend, 0, 1);
  function* product(direction: Float64Array): Slices<Float64Array> {
    const along = yield* engine.bend(direction, examples, rows, bends);
    for (let k = 1; k < along.length; k++) along[k] = (along[k] as number) + l2 * (direction[k] as number);
    return along;
  }
  function* newton(): Slices<NewtonStep> {
    const step = yield* conjugateGradients(product, gradient, scale);
    return { step, promise: dot(step, gradient) / 2, leaves: () => 0 };
  }
  return { point, value: loss + penaltyOf(l2, point), wrong, newton };
}

/** A Newton step, halved until J falls (a backtracking line search). @returns undefined where it does not fall: the end, to rounding */
export function* backtrack(objective: Objective, at: View, { step }: NewtonStep): Slices<View | undefined> {
  for (let share = 1; share > 1e-9; share /= 2) {
    const next = yield* look(objective, moved(at.point, step, share));
    if (next.value < at.value) return next;
  }
  return undefined;
}

export function moved(point: Float64Array, step: Float64Array, share = 1): Float64Array {
  return point.map((value, k) => value - share * (step[k] as number));
}
