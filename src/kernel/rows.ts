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
  for (let i = from; i < to; i++) {
    const row = rowAt(x, width, order, i);
    const end = row + (width << 3);
    for (let line = row & ~(cacheLine - 1); line < end; line += cacheLine) touched += load<u8>(line);
  }
}

/** Σ aₖ bₖ. */
export function dot(a: usize, b: usize, width: u32): f64 {
  let p = f64x2.splat(0.0);
  let q = p;
  let r = p;
  let s = p;
  const end = a + (width << 3);
  const end8 = a + ((width & ~7) << 3);
  for (; a < end8; a += 64, b += 64) {
    p = f64x2.add(p, f64x2.mul(v128.load(a), v128.load(b)));
    q = f64x2.add(q, f64x2.mul(v128.load(a, 16), v128.load(b, 16)));
    r = f64x2.add(r, f64x2.mul(v128.load(a, 32), v128.load(b, 32)));
    s = f64x2.add(s, f64x2.mul(v128.load(a, 48), v128.load(b, 48)));
  }
  for (; a + 8 < end; a += 16, b += 16) p = f64x2.add(p, f64x2.mul(v128.load(a), v128.load(b)));
  const sum = f64x2.add(f64x2.add(p, q), f64x2.add(r, s));
  const total = f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
  return a < end ? total + load<f64>(a) * load<f64>(b) : total;
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
