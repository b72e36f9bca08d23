import type { Rows } from '../rows.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';

/** Of every feature, over some rows: mean, variance (of the population), lowest and highest value. */
export interface Moments {
  readonly means: Float64Array;
  readonly variances: Float64Array;
  readonly lows: Float64Array;
  readonly highs: Float64Array;
}

/** Two passes: the difference of the mean square and the squared mean would lose the variance of a column far
 * from 0. The second corrects the mean by what the first lost to rounding (Chan, Golub & LeVeque 1983), which for
 * values like 1e15 ± 3 is as much as their deviation. @param rows at least one */
export function* moments({ width, x }: Examples, rows: Rows): Slices<Moments> {
  const means = new Float64Array(width);
  const offsets = new Float64Array(width);
  const squares = new Float64Array(width);
  const lows = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const share = 1 / rows.length; // summed first, values of 1e308 would overflow
  yield* inSlices(rows, rowsPerSlice(width), (slice) => {
    for (const row of slice) {
      for (let k = 0; k < width; k++) {
        const value = x[row * width + k] as number;
        means[k] = (means[k] as number) + value * share;
        if (value < (lows[k] as number)) lows[k] = value;
        if (value > (highs[k] as number)) highs[k] = value;
      }
    }
  });
  yield* inSlices(rows, rowsPerSlice(width), (slice) => {
    for (const row of slice) {
      for (let k = 0; k < width; k++) {
        const distance = (x[row * width + k] as number) - (means[k] as number);
        const part = distance * share;
        offsets[k] = (offsets[k] as number) + part;
        squares[k] = (squares[k] as number) + distance * part;
      }
    }
  });
  return { ...aroundMeans(means, offsets, squares), lows, highs };
}

/** Means and variances from distances to what was nearly the means.
 * @param offsets mean distances @param squares their mean squares */
export function aroundMeans(
  centres: Float64Array,
  offsets: Float64Array,
  squares: Float64Array,
): Pick<Moments, 'means' | 'variances'> {
  return {
    means: centres.map((centre, k) => centre + (offsets[k] as number)),
    // Beyond what a double holds there is no rounding to put right.
    variances: squares.map((square, k) =>
      Number.isFinite(square) ? Math.max(0, square - (offsets[k] as number) ** 2) : square,
    ),
  };
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
