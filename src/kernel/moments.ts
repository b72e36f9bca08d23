import { chunkRows, rowAt, touchRows } from './rows';

/** Widens the ranges of the columns by rows that stand one after the other; a NaN widens none.
 * @param x the first row @param ranges lowest and highest of each column, 2 × width float64 */
export function addRanges(x: usize, width: u32, count: u32, ranges: usize): void {
  const rangesEnd = ranges + (width << 4);
  for (let i: u32 = 0; i < count; i++) {
    for (let range = ranges; range < rangesEnd; range += 16, x += 8) {
      const value = load<f64>(x);
      if (value < load<f64>(range)) store<f64>(range, value);
      if (value > load<f64>(range, 8)) store<f64>(range, value, 8);
    }
  }
}

/** Adds rows to the means of the columns, and widens their ranges.
 * @param share 1 / all rows: summed first, huge values would overflow
 * @param means width float64 @param ranges lowest and highest of each column, 2 × width float64 */
export function addMeans(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  share: f64,
  means: usize,
  ranges: usize,
): void {
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const some = order + (start << 2);
    const rows = min(chunkRows, count - start);
    touchRows(x, width, order, start + rows, min(start + 2 * rows, count));
    for (let k: u32 = 0; k < width; k += 2) {
      addToMeans(x + (k << 3), width, some, rows, share, means + (k << 3), ranges + (k << 4), k + 1 < width);
    }
  }
}

/** The same of two columns, or of the last one; their sums stay in registers over all rows. */
function addToMeans(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  share: f64,
  means: usize,
  ranges: usize,
  both: bool,
): void {
  let sum = loadColumns(means, both);
  let low = both ? v128.load64_lane(ranges + 16, v128.load64_splat(ranges), 1) : v128.load64_splat(ranges);
  let high = both
    ? v128.load64_lane(ranges + 24, v128.load64_splat(ranges + 8), 1)
    : v128.load64_splat(ranges + 8);
  const shares = f64x2.splat(share);
  for (let i: u32 = 0; i < count; i++) {
    const value = loadColumns(rowAt(x, width, order, i), both);
    sum = f64x2.add(sum, f64x2.mul(value, shares));
    low = f64x2.pmin(low, value);
    high = f64x2.pmax(high, value);
  }
  storeColumns(means, sum, both);
  v128.store64_lane(ranges, low, 0);
  v128.store64_lane(ranges, high, 0, 8);
  if (!both) return;
  v128.store64_lane(ranges, low, 1, 16);
  v128.store64_lane(ranges, high, 1, 24);
}

/** Two numbers that stand one after the other, or one alone. */
function loadColumns(at: usize, both: bool): v128 {
  return both ? v128.load(at) : v128.load64_zero(at);
}

function storeColumns(at: usize, columns: v128, both: bool): void {
  if (both) v128.store(at, columns);
  else v128.store64_lane(at, columns, 0);
}

/** Adds rows to the mean distances of the columns from some centres, and to their mean squares.
 * @param offsets width float64 @param squares width float64 */
export function addVariances(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  share: f64,
  centres: usize,
  offsets: usize,
  squares: usize,
): void {
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const some = order + (start << 2);
    const rows = min(chunkRows, count - start);
    touchRows(x, width, order, start + rows, min(start + 2 * rows, count));
    for (let k: u32 = 0; k < width << 3; k += 16) {
      const both = k + 8 < width << 3;
      addToVariances(x + k, width, some, rows, share, centres + k, offsets + k, squares + k, both);
    }
  }
}

function addToVariances(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  share: f64,
  centres: usize,
  offsets: usize,
  squares: usize,
  both: bool,
): void {
  const centre = loadColumns(centres, both);
  const shares = f64x2.splat(share);
  let offset = loadColumns(offsets, both);
  let square = loadColumns(squares, both);
  for (let i: u32 = 0; i < count; i++) {
    const distance = f64x2.sub(loadColumns(rowAt(x, width, order, i), both), centre);
    const part = f64x2.mul(distance, shares);
    offset = f64x2.add(offset, part);
    square = f64x2.add(square, f64x2.mul(distance, part));
  }
  storeColumns(offsets, offset, both);
  storeColumns(squares, square, both);
}
