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
  const end = width << 3;
  for (let i: u32 = 0; i < count; i += 2, chunk += 16) {
    const a = rowAt(x, width, order, i);
    // Beside the last row of an odd number a row of zeros, so that sums over pairs of rows come out right.
    const alone = i + 1 == count;
    const b = alone ? a : rowAt(x, width, order, i + 1);
    let out = chunk;
    let k: u32 = 0;
    for (; k + 8 < end; k += 16, out += 2 * columnBytes) {
      const s = v128.load(shift + k);
      const f = v128.load(inverses + k);
      const p = f64x2.mul(f64x2.sub(v128.load(a + k), s), f);
      const q = f64x2.mul(f64x2.sub(v128.load(b + k), s), f);
      v128.store(out, v128.shuffle<f64>(p, q, 0, 2));
      v128.store(out + columnBytes, v128.shuffle<f64>(p, q, 1, 3));
    }
    if (k < end) {
      const pair = v128.load64_lane(b + k, v128.load64_zero(a + k), 1);
      const centred = f64x2.sub(pair, v128.load64_splat(shift + k));
      v128.store(out, f64x2.mul(centred, v128.load64_splat(inverses + k)));
    }
    if (alone)
      for (out = chunk + 8; out < chunk + width * columnBytes; out += columnBytes) store<f64>(out, 0.0);
  }
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
