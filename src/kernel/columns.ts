import { chunkRows, rowAt } from './rows';

/** Bytes from one column of a chunk to the next. A chunk holds its rows column by column, standardised; eight
 * numbers more than rows, for columns a power of two apart would share few places in the cache. */
export const columnBytes: u32 = (chunkRows + 8) << 3;

/** Fills columns of a chunk with (value - shift) · inverse of rows.
 * @param inverses 1 / scale of each feature @param chunk where the column of the first feature begins */
export function fillColumns(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  shift: usize,
  inverses: usize,
  chunk: usize,
): void {
  for (let i: u32 = 0; i < count; i++) {
    const row = rowAt(x, width, order, i);
    let out = chunk + (i << 3);
    for (let k: u32 = 0; k < width << 3; k += 8, out += columnBytes) {
      store<f64>(out, (load<f64>(row + k) - load<f64>(shift + k)) * load<f64>(inverses + k));
    }
  }
  if ((count & 1) === 0) return;
  // A row of zeros, so that sums over pairs of rows come out right.
  for (let k: u32 = 0; k < width; k++, chunk += columnBytes) store<f64>(chunk + (count << 3), 0.0);
}

/** outₖ += Σ aᵢ · columnₖᵢ over rows, for each of so many columns, four at a time: each aᵢ is loaded once for four
 * products. @param bytes of the rows in a column, a multiple of 16 @param out columns float64 */
export function addProducts(a: usize, chunk: usize, columns: u32, bytes: u32, out: usize): void {
  const end = out + (columns << 3);
  for (; out + 24 < end; out += 32, chunk += 4 * columnBytes) {
    let p = f64x2.splat(0.0);
    let q = p;
    let r = p;
    let s = p;
    for (let i: usize = 0; i < bytes; i += 16) {
      const factor = v128.load(a + i);
      p = f64x2.add(p, f64x2.mul(factor, v128.load(chunk + i)));
      q = f64x2.add(q, f64x2.mul(factor, v128.load(chunk + i + columnBytes)));
      r = f64x2.add(r, f64x2.mul(factor, v128.load(chunk + i + 2 * columnBytes)));
      s = f64x2.add(s, f64x2.mul(factor, v128.load(chunk + i + 3 * columnBytes)));
    }
    add(out, p);
    add(out + 8, q);
    add(out + 16, r);
    add(out + 24, s);
  }
  for (; out < end; out += 8, chunk += columnBytes) {
    let p = f64x2.splat(0.0);
    for (let i: usize = 0; i < bytes; i += 16) {
      p = f64x2.add(p, f64x2.mul(v128.load(a + i), v128.load(chunk + i)));
    }
    add(out, p);
  }
}

function add(out: usize, pair: v128): void {
  store<f64>(out, load<f64>(out) + f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1));
}
