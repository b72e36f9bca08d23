/** Rows of a row-major matrix of float64, and a list of which: uint32 indices. Widths are numbers of float64. */

/** Rows that are worked on together: what is kept of each fits the fastest cache beside them. */
export const chunkRows: u32 = 128;

/** Where row `i` of the list begins. */
export function rowAt(x: usize, width: u32, order: usize, i: u32): usize {
  return x + ((load<u32>(order + (i << 2)) * width) << 3);
}

const cacheLine: usize = 64;

/** Where early loads go. An optimiser must not find out that nobody wants them. */
let touched: u32 = 0;

/** Early loads: asks for rows of the list before they are needed, all at once, so that memory works on all of
 * them while the processor waits for none. */
export function touchRows(x: usize, width: u32, order: usize, from: u32, to: u32): void {
  let sum = touched; // a global would be written each time
  for (let i = from; i < to; i++) {
    const row = rowAt(x, width, order, i);
    const end = row + (width << 3);
    for (let line = row & ~(cacheLine - 1); line < end; line += cacheLine) sum += load<u8>(line);
  }
  touched = sum;
}

/** Σ aₖ wₖ and Σ bₖ wₖ: two rows at once need each weight only once. */
export function dots(a: usize, b: usize, weights: usize, width: u32): v128 {
  let p = f64x2.splat(0.0);
  let q = p;
  let r = p;
  let s = p;
  const end = weights + (width << 3);
  const end4 = weights + ((width & ~3) << 3);
  for (; weights < end4; a += 32, b += 32, weights += 32) {
    const w = v128.load(weights);
    const v = v128.load(weights, 16);
    p = f64x2.add(p, f64x2.mul(v128.load(a), w));
    q = f64x2.add(q, f64x2.mul(v128.load(a, 16), v));
    r = f64x2.add(r, f64x2.mul(v128.load(b), w));
    s = f64x2.add(s, f64x2.mul(v128.load(b, 16), v));
  }
  p = f64x2.add(p, q);
  r = f64x2.add(r, s);
  let sum = f64x2.add(v128.shuffle<f64>(p, r, 0, 2), v128.shuffle<f64>(p, r, 1, 3));
  for (; weights < end; a += 8, b += 8, weights += 8) {
    const pair = v128.load64_lane(b, v128.load64_zero(a), 1);
    sum = f64x2.add(sum, f64x2.mul(pair, v128.load64_splat(weights)));
  }
  return sum;
}

/** target += Σ factorᵢ · rowᵢ, as many columns of the rows as asked for. Columns are taken eight at a time, so
 * that their sums stay in registers over all rows.
 * @param factors count float64 @param target columns float64 */
export function addRows(
  x: usize,
  width: u32,
  columns: u32,
  order: usize,
  factors: usize,
  count: u32,
  target: usize,
): void {
  const end = target + (columns << 3);
  for (; target + 56 < end; target += 64, x += 64) add8(x, width, order, factors, count, target);
  for (; target + 8 < end; target += 16, x += 16) {
    let p = v128.load(target);
    for (let i: u32 = 0; i < count; i++) {
      const factor = v128.load64_splat(factors + (i << 3));
      p = f64x2.add(p, f64x2.mul(factor, v128.load(rowAt(x, width, order, i))));
    }
    v128.store(target, p);
  }
  if (target < end) {
    let sum = load<f64>(target);
    for (let i: u32 = 0; i < count; i++) {
      sum += load<f64>(factors + (i << 3)) * load<f64>(rowAt(x, width, order, i));
    }
    store<f64>(target, sum);
  }
}

function add8(x: usize, width: u32, order: usize, factors: usize, count: u32, target: usize): void {
  let p = v128.load(target);
  let q = v128.load(target, 16);
  let r = v128.load(target, 32);
  let s = v128.load(target, 48);
  for (let i: u32 = 0; i < count; i++) {
    const row = rowAt(x, width, order, i);
    const factor = v128.load64_splat(factors + (i << 3));
    p = f64x2.add(p, f64x2.mul(factor, v128.load(row)));
    q = f64x2.add(q, f64x2.mul(factor, v128.load(row, 16)));
    r = f64x2.add(r, f64x2.mul(factor, v128.load(row, 32)));
    s = f64x2.add(s, f64x2.mul(factor, v128.load(row, 48)));
  }
  v128.store(target, p);
  v128.store(target, q, 16);
  v128.store(target, r, 32);
  v128.store(target, s, 48);
}
