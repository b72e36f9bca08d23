import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { Rows } from '../table/rows.js';

/** Of every feature, over some rows: mean, variance (of the population), lowest and highest value. */
export interface Moments {
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/** Two passes: the difference of the mean square and the squared mean would lose the variance of a column far
 * from 0. @param rows at least one */
export function* moments({ width, x }: Examples, rows: Rows): Slices<Moments> {
  const means = new Float64Array(width);
  const variances = new Float64Array(width);
  const lows = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const share = 1 / rows.length; // summed first, values of 1e308 would overflow
  yield* inSlices(rows, rowsPerSlice(width), (slice) => {
    for (const row of slice) {
      for (let k = 0; k < width; k++) {
        const value = x[row * width + k] as number;
        means[k] = (means[k] as number) + value * share;
        lows[k] = Math.min(lows[k] as number, value);
        highs[k] = Math.max(highs[k] as number, value);
      }
    }
  });
  yield* inSlices(rows, rowsPerSlice(width), (slice) => {
    for (const row of slice) {
      for (let k = 0; k < width; k++) {
        const distance = (x[row * width + k] as number) - (means[k] as number);
        variances[k] = (variances[k] as number) + distance * distance * share;
      }
    }
  });
  return { means, variances, lows, highs };
}

/** (x - shift) / scale for each feature. */
export interface Standardisation {
  readonly shift: Float64Array;
  readonly scale: Float64Array;
}

/** A variance below this, of values around 1e-150, is as good as none: its square root would overflow weights. */
const tiny = 1e-300;

/** To mean 0 and standard deviation 1. A constant feature gets the scale 1 and becomes exactly 0: left unscaled,
 * its weight stays near 0. Its variance does not tell that it is one: rounding makes that 1e-31. */
export function standardisation({ means, variances, lows, highs }: Moments): Standardisation & {
  readonly constant: readonly boolean[];
} {
  const constant = Array.from(variances, (variance, k) => variance < tiny || lows[k] === highs[k]);
  return {
    // The value itself, not its rounded mean.
    shift: means.map((mean, k) => (constant[k] ? (lows[k] as number) : mean)),
    scale: variances.map((variance, k) => (constant[k] ? 1 : Math.sqrt(variance))),
    constant,
  };
}

/** Correlation matrix of rows, width × width, its lower triangle filled. */
export function* correlations(
  { width, x }: Examples,
  rows: Rows,
  { shift, scale }: Standardisation,
): Slices<Float64Array> {
  const matrix = new Float64Array(width * width);
  const z = new Float64Array(width);
  yield* inSlices(rows, rowsPerSlice(width * width), (slice) => {
    for (const row of slice) {
      for (let k = 0; k < width; k++)
        z[k] = ((x[row * width + k] as number) - (shift[k] as number)) / (scale[k] as number);
      for (let i = 0; i < width; i++) {
        const zi = (z[i] as number) / rows.length;
        for (let j = 0; j <= i; j++)
          matrix[i * width + j] = (matrix[i * width + j] as number) + zi * (z[j] as number);
      }
    }
  });
  return matrix;
}
