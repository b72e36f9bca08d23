/** Standardises rows in place: (x - shift) / scale, as `scaleRows` in src/core/training/scaler.ts does, bit for bit.
 * @param x the first of `rows` rows that stand one after the other */
export function scaleRows(x: usize, width: u32, rows: u32, shift: usize, scale: usize): void {
  const bytes = width << 3;
  const even = (width & ~1) << 3;
  for (const end = x + rows * bytes; x < end; x += bytes) {
    for (let k: u32 = 0; k < even; k += 16) {
      const centred = f64x2.sub(v128.load(x + k), v128.load(shift + k));
      v128.store(x + k, f64x2.div(centred, v128.load(scale + k)));
    }
    if (even < bytes) {
      store<f64>(x + even, (load<f64>(x + even) - load<f64>(shift + even)) / load<f64>(scale + even));
    }
  }
}

/** Rows that are rotated together, in pairs of lanes: each entry of the matrix is loaded once for all of them. */
const together: u32 = 8;

/** Brings rows into other coordinates, in place, as `rotateRows` in src/core/training/scaler.ts does, bit for bit.
 * @param x the first of `rows` rows that stand one after the other
 * @param matrix directions × width float64 @param offsets directions float64 @param columns scratch, 8 × width float64 */
export function rotateRows(
  x: usize,
  width: u32,
  rows: u32,
  matrix: usize,
  offsets: usize,
  directions: u32,
  columns: usize,
): void {
  const bytes = width << 3;
  for (let start: u32 = 0; start < rows; start += together, x += together * bytes) {
    const last = min(together, rows - start) - 1;
    for (let i: u32 = 0; i < together; i++) {
      // Behind the end the last row keeps itself company.
      const row = x + min(i, last) * bytes;
      let out = columns + (i << 3);
      for (let k: u32 = 0; k < bytes; k += 8, out += 64) store<f64>(out, load<f64>(row + k));
    }
    memory.fill(x, 0, (last + 1) * bytes);
    let entry = matrix;
    for (let k: u32 = 0; k < directions << 3; k += 8) {
      let p = v128.load64_splat(offsets + k);
      let q = p;
      let r = p;
      let s = p;
      const end = entry + bytes;
      for (let column = columns; entry < end; entry += 8, column += 64) {
        const factor = v128.load64_splat(entry);
        p = f64x2.add(p, f64x2.mul(factor, v128.load(column)));
        q = f64x2.add(q, f64x2.mul(factor, v128.load(column, 16)));
        r = f64x2.add(r, f64x2.mul(factor, v128.load(column, 32)));
        s = f64x2.add(s, f64x2.mul(factor, v128.load(column, 48)));
      }
      storeLanes(x + k, bytes, 0, last, p);
      storeLanes(x + k, bytes, 2, last, q);
      storeLanes(x + k, bytes, 4, last, r);
      storeLanes(x + k, bytes, 6, last, s);
    }
  }
}

function storeLanes(x: usize, bytes: u32, first: u32, last: u32, pair: v128): void {
  if (first <= last) v128.store64_lane(x + first * bytes, pair, 0);
  if (first < last) v128.store64_lane(x + (first + 1) * bytes, pair, 1);
}
