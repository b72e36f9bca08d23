/** logit = bias + w · x of rows of a row-major matrix.
 * @param x rows × width float64 @param weights width float64 @param rows indices, uint32
 * @param count of rows @param out count float64 */
export function rowLogits(
  x: usize,
  width: u32,
  weights: usize,
  bias: f64,
  rows: usize,
  count: u32,
  out: usize,
): void {
  for (let i: u32 = 0; i < count; i++) {
    const row = x + ((load<u32>(rows + (i << 2)) * width) << 3);
    store<f64>(out + (i << 3), bias + dot(weights, row, width));
  }
}

function dot(a: usize, b: usize, length: u32): f64 {
  let sum = 0.0;
  for (let k: usize = 0; k < (length as usize) << 3; k += 8) sum += load<f64>(a + k) * load<f64>(b + k);
  return sum;
}
