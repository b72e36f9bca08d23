import { assess, beginLoss, classes, endLoss, slopes } from './loss';
import { addRows, chunkRows, touchRows } from './rows';
import { forward, logitsOfTwo } from './sgd';

/** What Newton's method needs of rows without the matrix of second derivatives; its definition is `slopes` in
 * src/core/training/curvature.ts.
 * @param gradient width float64, the weights' part of it is added here, to be divided by the number of rows
 * @param bends count float64: c p (1 - p) of each row @param sums of these rows, see {@link endLoss}
 * @returns the bias' part of the gradient */
export function addSlopes(
  x: usize,
  y: usize,
  width: u32,
  order: usize,
  count: u32,
  negativeWeight: f64,
  positiveWeight: f64,
  weights: usize,
  bias: f64,
  gradient: usize,
  bends: usize,
  sums: usize,
): f64 {
  beginLoss();
  let sum = 0.0;
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const rows = min(chunkRows, count - start);
    const chunk = order + (start << 2);
    touchRows(x, width, order, start + rows, min(start + 2 * rows, count));
    forward(x, y, width, chunk, rows, weights, bias);
    assess(rows, 1.0, 1.0);
    for (let i: u32 = 0; i < rows; i++, bends += 8) {
      const at = i << 3;
      const weight = load<u64>(classes + at) ? positiveWeight : negativeWeight;
      const slope = load<f64>(slopes + at);
      const sigmoid = abs(slope);
      store<f64>(bends, weight * sigmoid * (1.0 - sigmoid));
      store<f64>(slopes + at, weight * slope);
      sum += weight * slope;
    }
    addRows(x, width, width, chunk, slopes, rows, gradient);
  }
  endLoss(sums);
  return sum;
}

/** Adds rows to a product of the second derivatives; its definition is `bend` in src/core/training/curvature.ts.
 * @param direction width float64 @param product width float64, to be divided by the number of rows
 * @returns the bias' part of the product */
export function addBend(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  direction: usize,
  bias: f64,
  bends: usize,
  product: usize,
): f64 {
  let sum = f64x2.splat(0.0);
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const rows = min(chunkRows, count - start);
    const chunk = order + (start << 2);
    touchRows(x, width, order, start + rows, min(start + 2 * rows, count));
    for (let i: u32 = 0; i < rows; i += 2, bends += 16) {
      let bend = v128.load64_zero(bends);
      if (i + 1 < rows) bend = v128.load(bends);
      const pair = f64x2.mul(bend, logitsOfTwo(x, width, chunk, i, rows, direction, bias));
      v128.store(slopes + (i << 3), pair);
      sum = f64x2.add(sum, pair);
    }
    if (rows & 1) bends -= 8;
    addRows(x, width, width, chunk, slopes, rows, product);
  }
  return f64x2.extract_lane(sum, 0) + f64x2.extract_lane(sum, 1);
}
