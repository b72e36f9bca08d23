/** What a Gaussian copula needs. */

/** Distribution function of the standard normal, Φ(z), in [0, 1]; absolute error below 7.5e-8
 * (Abramowitz & Stegun 26.2.17), far below what a table of 29 quantiles resolves. */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const poly =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * poly;
  return z > 0 ? 1 - tail : tail;
}

/** Lower triangular L with L Lᵀ = matrix.
 * @param matrix symmetric and positive definite
 * @throws RangeError when it is not */
export function choleskyFactor(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length;
  const factor: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    for (let j = 0; j <= i; j++) {
      const other = j < i ? (factor[j] as number[]) : row;
      let rest = matrix[i]?.[j] as number;
      for (let k = 0; k < j; k++) rest -= (row[k] as number) * (other[k] as number);
      if (j < i) row.push(rest / (other[j] as number));
      else if (rest > 0) row.push(Math.sqrt(rest));
      else throw new RangeError('choleskyFactor: the matrix is not positive definite');
    }
    factor.push(row);
  }
  return factor;
}
