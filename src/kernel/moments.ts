import { rowAt } from './rows';

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
  for (let i: u32 = 0; i < count; i++) {
    const row = rowAt(x, width, order, i);
    for (let k: u32 = 0; k < width << 3; k += 8) {
      const value = load<f64>(row + k);
      store<f64>(means + k, load<f64>(means + k) + value * share);
      const range = ranges + (k << 1);
      store<f64>(range, min(load<f64>(range), value));
      store<f64>(range, max(load<f64>(range, 8), value), 8);
    }
  }
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
  for (let i: u32 = 0; i < count; i++) {
    const row = rowAt(x, width, order, i);
    for (let k: u32 = 0; k < width << 3; k += 8) {
      const distance = load<f64>(row + k) - load<f64>(centres + k);
      const part = distance * share;
      store<f64>(offsets + k, load<f64>(offsets + k) + part);
      store<f64>(squares + k, load<f64>(squares + k) + distance * part);
    }
  }
}
