import type { Slices } from '../slices.js';
import type { Curvature } from './curvature.js';
import { type Cholesky, factorise, solve } from './linear.js';
import { dependent } from './newton.js';
import type { Objective } from './objective.js';
import { findMinimum } from './optimum.js';

/** How much flatter than at the start the loss may be, along what a feature has to itself, and still have a minimum there. Newton's
 * method ends where no step promises anything: of a weight that grows without end, where its rows are certain to some fourteen
 * digits, and as much flatter. */
const flatter = 1e-7;

/** A feature of whose square less is left at the start, beside the others, adds up to these as far as anybody can tell: what has
 * come of thousands of products leaves no more digits to judge by. Above what rounding leaves, `dependent`, since the next row more or
 * less may put a column on either side of that. */
export const told = 1e-10;

/** How the loss bends without the penalty, and the factor of that. */
export type Bent = Pick<Curvature, 'gradient' | 'hessian'> & { readonly factor: Cholesky };

/** Features whose weight grows without end where there is no penalty: rows that no others contradict are told apart by them
 * (quasi-complete separation: Albert & Anderson 1984, Biometrika 71, 1-10).
 * @param there where a search ended @param flat at 0, see {@link bentAtStart}
 * @returns coordinates of the point */
export function endlessIn(there: Pick<Bent, 'hessian' | 'factor'>, flat: Cholesky): ReadonlySet<number> {
  const isEndless = (k: number) => {
    const own = inverseAt(flat, k);
    if (there.factor.order.includes(k)) return own < flatter * inverseAt(there.factor, k);
    // Too flat to be seen: flatter than this.
    return own * dependent * (there.hessian[k * flat.size + k] as number) < flatter;
  };
  return new Set(flat.order.filter((k) => k > 0 && isEndless(k)));
}

/** Whether any does where nothing is penalised. @param objective without a penalty
 * @param start from which its minimum is looked for, to the end: on the way there nothing is flat yet */
export function* hasEndless(objective: Objective, start: Float64Array): Slices<boolean> {
  const { status, point } = yield* findMinimum(objective, start);
  if (status === 'separable') return true;
  const flat = yield* bentAtStart(objective);
  const there = yield* bentAt(objective, point, flat.factor.order);
  return endlessIn(there, flat.factor).size > 0;
}

/** How the loss bends at 0, where each row counts the same: what adds up to other features is not taken. */
export function* bentAtStart(objective: Objective): Slices<Bent> {
  const size = objective.examples.width + 1;
  const all = Array.from({ length: size }, (_, k) => k);
  return yield* bentAt(objective, new Float64Array(size), all, told);
}

/** How the loss falls and bends at a point, without the penalty. @param among coordinates that are looked at: those taken at the
 * start, or rounding would decide anew, and otherwise, what adds up to what */
export function* bentAt(
  { engine, examples, rows, frame, classWeights }: Objective,
  point: Float64Array,
  among: readonly number[],
  tolerance = dependent,
): Slices<Bent> {
  const { gradient, hessian } = yield* engine.curvature(point, examples, rows, frame, classWeights);
  const size = point.length;
  const looked = hessian.slice();
  for (let k = 0; k < size; k++) if (!among.includes(k)) looked[k * size + k] = 0; // nothing to take
  return { gradient, hessian, factor: yield* factorise(looked, size, tolerance) };
}

/** The k-th entry of the diagonal of the matrix's inverse: what the curvature along k is where all others follow is one over that. */
export function inverseAt(factor: Cholesky, k: number): number {
  const unit = new Float64Array(factor.size).fill(1, k, k + 1);
  return solve(factor, unit)[k] as number;
}
