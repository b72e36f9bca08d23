/** Dense linear algebra on row-major square matrices, as much as scaling and Newton need. */

import { type Slices, sliceWork } from '../slices.js';

/** What {@link factorise} found. */
export interface Cholesky {
  readonly size: number;
  /** Lower triangular L, row-major; rows of dependent columns are 0. */
  readonly lower: Float64Array;
  /** Whether a column is, within the tolerance, a combination of those before it. */
  readonly dependent: readonly boolean[];
}

/** L with L Lᵀ = matrix, for a symmetric positive semidefinite matrix (Golub & Van Loan, 4.2). A column whose
 * pivot falls below `tolerance` times its diagonal depends on those before it: it is left out, not divided by.
 * @param matrix size × size, row-major; only the lower triangle is read */
export function* factorise(matrix: Float64Array, size: number, tolerance = 1e-10): Slices<Cholesky> {
  const lower = new Float64Array(size * size);
  const dependent: boolean[] = [];
  let work = 0;
  for (let i = 0; i < size; i++) {
    work += (i * i) / 2;
    if (work > sliceWork) {
      yield;
      work = 0;
    }
    const row = i * size;
    let pivot = matrix[row + i] as number;
    for (let j = 0; j < i; j++) {
      if (dependent[j]) continue;
      let rest = matrix[row + j] as number;
      for (let k = 0; k < j; k++) rest -= (lower[row + k] as number) * (lower[j * size + k] as number);
      const entry = rest / (lower[j * size + j] as number);
      lower[row + j] = entry;
      pivot -= entry * entry;
    }
    dependent.push(!(pivot > tolerance * (matrix[row + i] as number)));
    if (dependent[i]) lower.fill(0, row, row + i);
    else lower[row + i] = Math.sqrt(pivot);
  }
  return { size, lower, dependent };
}

/** Solves L z = v in place; 0 in place of dependent columns.
 * @param at where v begins in `values` */
export function solveLower({ size, lower, dependent }: Cholesky, values: Float64Array, at = 0): void {
  for (let i = 0; i < size; i++) {
    let rest = values[at + i] as number;
    const row = i * size;
    for (let k = 0; k < i; k++) rest -= (lower[row + k] as number) * (values[at + k] as number);
    values[at + i] = dependent[i] ? 0 : rest / (lower[row + i] as number);
  }
}

/** Solves Lᵀ z = v in place; 0 in place of dependent columns. */
export function solveUpper({ size, lower, dependent }: Cholesky, values: Float64Array): void {
  for (let i = size - 1; i >= 0; i--) {
    let rest = values[i] as number;
    for (let k = i + 1; k < size; k++) rest -= (lower[k * size + i] as number) * (values[k] as number);
    values[i] = dependent[i] ? 0 : rest / (lower[i * size + i] as number);
  }
}
