import type { Slices } from '../slices.js';
import type { Curvature } from './curvature.js';
import { type Cholesky, factorise, solve } from './linear.js';
import { dependent } from './newton.js';
import type { Objective } from './objective.js';

/** How much flatter than at the start the loss may be, along what a feature has to itself, and still have a minimum there. Newton's
 * method ends where no step promises anything: of a weight that grows without end, where its rows are certain to some fourteen
 * digits, and as much flatter. */
const flatter = 1e-7;

/** Features whose weight grows without end where there is no penalty: rows that no others contradict are told apart by them
 * (quasi-complete separation: Albert & Anderson 1984, Biometrika 71, 1-10).
 * @param there factor of the second derivatives where a search ended @param flat of those at 0
 * @returns coordinates of the point */
export function endlessIn(there: Cholesky, flat: Cholesky): ReadonlySet<number> {
  const both = there.order.filter((k) => k > 0 && flat.order.includes(k));
  const isEndless = (k: number) => inverseAt(flat, k) < flatter * inverseAt(there, k);
  // Flat to the last digit, a direction is taken for none.
  const lost = flat.order.filter((k) => !there.order.includes(k));
  return new Set([...both.filter(isEndless), ...lost]);
}

/** Whether any does. @param point where a search without a penalty ended */
export function* hasEndless(objective: Objective, point: Float64Array): Slices<boolean> {
  const there = yield* bentAt(objective, point);
  const flat = yield* bentAt(objective, new Float64Array(point.length));
  return endlessIn(there.factor, flat.factor).size > 0;
}

/** How the loss falls and bends at a point, without the penalty. */
export function* bentAt(
  { engine, examples, rows, frame, classWeights }: Objective,
  point: Float64Array,
): Slices<Pick<Curvature, 'gradient' | 'hessian'> & { readonly factor: Cholesky }> {
  const { gradient, hessian } = yield* engine.curvature(point, examples, rows, frame, classWeights);
  return { gradient, hessian, factor: yield* factorise(hessian, point.length, dependent) };
}

/** The k-th entry of the diagonal of the matrix's inverse: what the curvature along k is where all others follow is one over that. */
export function inverseAt(factor: Cholesky, k: number): number {
  const unit = new Float64Array(factor.size).fill(1, k, k + 1);
  return solve(factor, unit)[k] as number;
}
