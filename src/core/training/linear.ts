/** Dense linear algebra on row-major square matrices, as much as Newton's method needs. */

import { type Slices, sliceWork } from '../slices.js';

/** What {@link factorise} found. */
export interface Cholesky {
  readonly size: number;
  /** Columns of the matrix in the order in which they were taken, those with a direction of their own only. */
  readonly order: readonly number[];
  /** Row i is that of column i of the matrix, entry k of it that of the k-th column taken: L Lᵀ = matrix. */
  readonly lower: Float64Array;
}

/** Cholesky factor of a symmetric positive semidefinite matrix with pivoting (Golub & Van Loan, 4.2.8): the column of
 * which the largest part is not explained by those taken before is taken next, so what is left out at the end is left
 * out by its size, not by its place in the file.
 * @param matrix size × size, row-major; only the lower triangle is read
 * @param tolerance a column of whose square less than this is left depends on the others: it is not taken */
export function* factorise(matrix: Float64Array, size: number, tolerance: number): Slices<Cholesky> {
  const lower = new Float64Array(size * size);
  const whole = new Float64Array(size);
  for (let i = 0; i < size; i++) whole[i] = matrix[i * size + i] as number;
  const rest = whole.slice();
  // Plain arrays and loops: of a small file the path of penalties takes thousands of small factors.
  const left = [...whole.keys()];
  const order: number[] = [];
  let work = 0;
  while (left.length > 0) {
    const next = largestShare(left, rest, whole);
    if (!((rest[next] as number) > tolerance * (whole[next] as number))) break;
    const k = order.length;
    const pivot = Math.sqrt(rest[next] as number);
    left.splice(left.indexOf(next), 1);
    order.push(next);
    lower[next * size + k] = pivot;
    for (let at = 0; at < left.length; at++) {
      const i = left[at] as number;
      const product = matrix[i > next ? i * size + next : next * size + i] as number;
      const entry = (product - dotOfRows(lower, i * size, next * size, k)) / pivot;
      lower[i * size + k] = entry;
      rest[i] = (rest[i] as number) - entry * entry;
    }
    work += k * left.length;
    if (work > sliceWork) {
      yield;
      work = 0;
    }
  }
  return { size, order, lower };
}

function largestShare(left: readonly number[], rest: Float64Array, whole: Float64Array): number {
  // A column of nothing has no direction of its own: 0, not 0 / 0, which is neither more nor less than any share.
  const shareOf = (i: number) => (whole[i] === 0 ? 0 : (rest[i] as number) / (whole[i] as number));
  let best = left[0] as number;
  let most = shareOf(best);
  for (let at = 1; at < left.length; at++) {
    const i = left[at] as number;
    const share = shareOf(i);
    if (share > most) [best, most] = [i, share];
  }
  return best;
}

function dotOfRows(matrix: Float64Array, a: number, b: number, count: number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += (matrix[a + k] as number) * (matrix[b + k] as number);
  return sum;
}

/** Solves L Lᵀ x = v for the columns taken; the others are 0. @param v size, unchanged */
export function solve({ size, order, lower }: Cholesky, v: Float64Array): Float64Array {
  const half = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const row = (order[i] as number) * size;
    let rest = v[order[i] as number] as number;
    for (let k = 0; k < i; k++) rest -= (lower[row + k] as number) * (half[k] as number);
    half[i] = rest / (lower[row + i] as number);
  }
  const solution = new Float64Array(size);
  for (let i = order.length - 1; i >= 0; i--) {
    const row = (order[i] as number) * size;
    const value = (half[i] as number) / (lower[row + i] as number);
    solution[order[i] as number] = value;
    for (let k = 0; k < i; k++) half[k] = (half[k] as number) - value * (lower[row + k] as number);
  }
  return solution;
}

/** How each column that was not taken adds up to those that were: what times the columns is nothing, 1 at its own place. None of
 * a column of nothing. @param matrix of the factor */
export function tiesOf(factor: Cholesky, matrix: Float64Array): Float64Array[] {
  const { size, order } = factor;
  const taken = new Set(order);
  const ties: Float64Array[] = [];
  for (let column = 0; column < size; column++) {
    if (taken.has(column) || matrix[column * size + column] === 0) continue;
    const products = new Float64Array(size);
    for (const other of order)
      products[other] = matrix[Math.max(other, column) * size + Math.min(other, column)] as number;
    const tie = solve(factor, products).map((share) => -share);
    tie[column] = 1;
    ties.push(tie);
  }
  return ties;
}

/** M v of a symmetric matrix. @param matrix size × size; only the lower triangle is read */
export function symmetricProduct(matrix: Float64Array, v: Float64Array): Float64Array {
  const size = v.length;
  const product = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = (matrix[i * size + i] as number) * (v[i] as number);
    for (let j = 0; j < i; j++) {
      const entry = matrix[i * size + j] as number;
      sum += entry * (v[j] as number);
      product[j] = (product[j] as number) + entry * (v[i] as number);
    }
    product[i] = (product[i] as number) + sum;
  }
  return product;
}

/** Σ aₖ bₖ. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number);
  return sum;
}
