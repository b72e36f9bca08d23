/** Scales rows in place: (x - shift) / scale, then, where there is one, L⁻¹ by forward substitution. Two rows at
 * once, one in each lane, with the operations of `applyScaler` in src/core/training/scaler.ts in their order: bit
 * for bit the same result.
 * @param x the first of `rows` rows that stand one after the other
 * @param lower L, width × width float64, its diagonal 0 where a column depends on others; or 0 for none
 * @param pairs scratch, width × 2 float64 */
export function scaleRows(
  x: usize,
  width: u32,
  rows: u32,
  shift: usize,
  scale: usize,
  lower: usize,
  pairs: usize,
): void {
  const stride = width << 3;
  const end = x + rows * stride;
  for (; x < end; x += 2 * stride) {
    // The last row of an odd number keeps itself company.
    const other = x + stride < end ? x + stride : x;
    for (let k: u32 = 0; k < stride; k += 8) {
      const pair = v128.load64_lane(other + k, v128.load64_zero(x + k), 1);
      const centred = f64x2.sub(pair, v128.load64_splat(shift + k));
      v128.store(pairs + (k << 1), f64x2.div(centred, v128.load64_splat(scale + k)));
    }
    if (lower) solveLower(lower, width, pairs);
    for (let k: u32 = 0; k < stride; k += 8) {
      const pair = v128.load(pairs + (k << 1));
      v128.store64_lane(x + k, pair, 0);
      v128.store64_lane(other + k, pair, 1);
    }
  }
}

function solveLower(lower: usize, width: u32, pairs: usize): void {
  const stride = width << 3;
  for (let i: u32 = 0; i < stride; i += 8, lower += stride) {
    let rest = v128.load(pairs + (i << 1));
    for (let k: u32 = 0; k < i; k += 8) {
      rest = f64x2.sub(rest, f64x2.mul(v128.load64_splat(lower + k), v128.load(pairs + (k << 1))));
    }
    const pivot = v128.load64_splat(lower + i);
    const solved = f64x2.div(rest, pivot);
    const dependent = f64x2.eq(pivot, f64x2.splat(0.0));
    v128.store(pairs + (i << 1), v128.andnot(solved, dependent));
  }
}
