/** e^(-a) for two numbers at once, a >= 0, within two units in the last place; 0 where that is no normal double
 * any more, beyond a = 708.
 *
 * Cody & Waite's reduction -a = k log 2 + r, |r| <= log(2)/2, log 2 in two parts so that k times the first is
 * exact; then the Taylor series of e^r to r^13, the first term left out being below 5e-18. Rejected: the
 * library's exponential, which takes one number at a time and looks up a table. */
export function expOfNegative(a: v128): v128 {
  const most = f64x2.splat(708.0);
  const x = f64x2.neg(f64x2.pmin(a, most));
  // 1.5 · 2^52: added, it leaves the nearest whole number in the lowest bits.
  const shifted = f64x2.add(f64x2.mul(x, f64x2.splat(1.4426950408889634)), f64x2.splat(6755399441055744.0));
  const k = f64x2.sub(shifted, f64x2.splat(6755399441055744.0));
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(6.9314718036912382e-1)));
  const r = f64x2.sub(high, f64x2.mul(k, f64x2.splat(1.90821492927058770002e-10)));
  const power = i64x2.add(i64x2.shl(shifted, 52), i64x2.splat(1023 << 52));
  return v128.andnot(f64x2.mul(exponentialSeries(r), power), f64x2.gt(a, most));
}

/** Σ rⁿ/n!, n up to 13, as four polynomials of r⁴: the one chain of Horner's rule would wait for itself. */
function exponentialSeries(r: v128): v128 {
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const a = cubic(1.0, 1.0, 1.0 / 2.0, 1.0 / 6.0, r, r2);
  const b = cubic(1.0 / 24.0, 1.0 / 120.0, 1.0 / 720.0, 1.0 / 5040.0, r, r2);
  const c = cubic(1.0 / 40320.0, 1.0 / 362880.0, 1.0 / 3628800.0, 1.0 / 39916800.0, r, r2);
  const d = f64x2.add(f64x2.splat(1.0 / 479001600.0), f64x2.mul(r, f64x2.splat(1.0 / 6227020800.0)));
  return f64x2.add(a, f64x2.mul(r4, f64x2.add(b, f64x2.mul(r4, f64x2.add(c, f64x2.mul(r4, d))))));
}

function cubic(c0: f64, c1: f64, c2: f64, c3: f64, r: v128, r2: v128): v128 {
  const low = f64x2.add(f64x2.splat(c0), f64x2.mul(r, f64x2.splat(c1)));
  const high = f64x2.add(f64x2.splat(c2), f64x2.mul(r, f64x2.splat(c3)));
  return f64x2.add(low, f64x2.mul(r2, high));
}

/** Below this {@link log1pOfSmall} holds. */
export const small: f64 = 1.0 / 1024.0;

/** log(1 + e) for two numbers at once, 0 <= e < 1/1024: e - e²/2 + e³/3 - e⁴/4 + e⁵/5, the first term left out
 * being below 2^-52 e. */
export function log1pOfSmall(e: v128): v128 {
  const d = f64x2.sub(f64x2.splat(1.0 / 4.0), f64x2.mul(e, f64x2.splat(1.0 / 5.0)));
  const c = f64x2.sub(f64x2.splat(1.0 / 3.0), f64x2.mul(e, d));
  const b = f64x2.sub(f64x2.splat(1.0 / 2.0), f64x2.mul(e, c));
  return f64x2.mul(e, f64x2.sub(f64x2.splat(1.0), f64x2.mul(e, b)));
}

/** The natural logarithm of two numbers at once, each 1 to 2^1023: m · 2^k with m from √½ to √2, then
 * log m = 2 artanh s, s = (m - 1)/(m + 1), |s| < 0.172, by its series to s^21; what is left out is below 1e-19. */
export function logOf(x: v128): v128 {
  const k = i64x2.shr_s(i64x2.sub(x, i64x2.splat(0x3fe6a09e667f3bcd)), 52); // the bits of √½
  const m = i64x2.sub(x, i64x2.shl(k, 52));
  const exponent = f64x2.convert_low_i32x4_s(i32x4.shuffle(k, k, 0, 2, 0, 2));
  const s = f64x2.div(f64x2.sub(m, f64x2.splat(1.0)), f64x2.add(m, f64x2.splat(1.0)));
  const s2 = f64x2.mul(s, s);
  let sum = f64x2.splat(1.0 / 21.0);
  for (let n = 19.0; n > 0.0; n -= 2.0) sum = f64x2.add(f64x2.splat(1.0 / n), f64x2.mul(sum, s2));
  const twoArtanh = f64x2.mul(f64x2.add(s, s), sum);
  return f64x2.add(f64x2.mul(exponent, f64x2.splat(Math.LN2)), twoArtanh);
}
