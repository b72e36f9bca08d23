import { assess, beginLoss, endLoss, fileLogits, slopes } from './loss';
import { addRows, chunkRows, dots, rowAt, touchRows } from './rows';

/** How many rows ahead are asked for, all at once: one by one, memory would be idle between them. More push each
 * other out of the cache. */
const ahead: u32 = 64;

/** SGD over whole minibatches of rows, and what is left of a last one; its definition is `updateOnBatch` in
 * src/core/perceptron/slp.ts.
 * @param x row-major matrix @param y labels, uint8 @param order indices of the rows, uint32, `count` of them
 * @param weights width float64, changed @param gradient width float64, scratch
 * @param rates a learning rate for each batch, float64 @param decays width float64: the penalty on each weight
 * @param reach of a batch, see `BatchSettings`; infinite for any
 * @param sums five float64, see {@link endLoss}; each row's loss is that before its batch's update
 * @returns the new bias */
export function trainBatches(
  x: usize,
  y: usize,
  width: u32,
  order: usize,
  count: u32,
  batchSize: u32,
  weights: usize,
  bias: f64,
  gradient: usize,
  rates: usize,
  decays: usize,
  reach: f64,
  negativeWeight: f64,
  positiveWeight: f64,
  sums: usize,
): f64 {
  beginLoss();
  let seen: u32 = 0;
  for (let from: u32 = 0; from < count; from += batchSize, rates += 8) {
    const to = min(from + batchSize, count);
    memory.fill(gradient, 0, width << 3);
    let slope = 0.0;
    for (let start = from; start < to; start += chunkRows) {
      const rows = min(chunkRows, to - start);
      if (start + rows >= seen) {
        const until = min(start + rows + ahead, count);
        touchRows(x, width, order, seen, until);
        seen = until;
      }
      const chunk = order + (start << 2);
      forward(x, y, width, chunk, rows, weights, bias);
      slope += assess(rows, negativeWeight, positiveWeight);
      addRows(x, width, width, chunk, slopes, rows, gradient);
    }
    let rate = load<f64>(rates);
    if (reach < Infinity) {
      const square = slope * slope + squareOf(gradient, width);
      rate = min(rate, (reach * ((to - from) as f64)) / square);
    }
    const step = rate / ((to - from) as f64);
    update(weights, gradient, width, step, rate, decays);
    bias -= step * slope;
  }
  endLoss(sums);
  return bias;
}

/** Loss and hits of rows on which nothing is learned; its definition is `evaluate` in
 * src/core/evaluation/evaluate.ts. @param sums five float64, see {@link endLoss} */
export function tally(
  x: usize,
  y: usize,
  width: u32,
  order: usize,
  count: u32,
  weights: usize,
  bias: f64,
  sums: usize,
): void {
  beginLoss();
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const rows = min(chunkRows, count - start);
    touchRows(x, width, order, start + rows, min(start + 2 * rows, count));
    forward(x, y, width, order + (start << 2), rows, weights, bias);
    assess(rows, 1.0, 1.0);
  }
  endLoss(sums);
}

/** The logits of rows: bias + weights · row. @param out count float64 */
export function logits(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  weights: usize,
  bias: f64,
  out: usize,
): void {
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const end = min(start + chunkRows, count);
    touchRows(x, width, order, end, min(end + chunkRows, count));
    for (let i = start; i < end; i += 2) {
      const pair = logitsOfTwo(x, width, order, i, count, weights, bias);
      v128.store64_lane(out + (i << 3), pair, 0);
      if (i + 1 < end) v128.store64_lane(out + (i << 3), pair, 1, 8);
    }
  }
}

/** Files the logits of a chunk's rows for `assess`, with their classes. */
export function forward(
  x: usize,
  y: usize,
  width: u32,
  order: usize,
  count: u32,
  weights: usize,
  bias: f64,
): void {
  for (let i: u32 = 0; i < count; i += 2) {
    const pair = logitsOfTwo(x, width, order, i, count, weights, bias);
    const z0 = load<u8>(y + load<u32>(order + (i << 2)));
    const z1 = load<u8>(y + load<u32>(order + (min(i + 1, count - 1) << 2)));
    fileLogits(i, pair, z0, z1);
  }
}

/** The logits of the rows i and i + 1 of the list; behind its end the last one keeps itself company. */
export function logitsOfTwo(
  x: usize,
  width: u32,
  order: usize,
  i: u32,
  count: u32,
  weights: usize,
  bias: f64,
): v128 {
  const next = rowAt(x, width, order, min(i + 1, count - 1));
  return f64x2.add(f64x2.splat(bias), dots(rowAt(x, width, order, i), next, weights, width));
}

function squareOf(vector: usize, width: u32): f64 {
  let sum = 0.0;
  for (const end = vector + (width << 3); vector < end; vector += 8)
    sum += load<f64>(vector) * load<f64>(vector);
  return sum;
}

/** weights = (weights - step · gradient) / (1 + rate · decay) */
function update(weights: usize, gradient: usize, width: u32, step: f64, rate: f64, decays: usize): void {
  const one = f64x2.splat(1.0);
  const end = weights + (width << 3);
  for (; weights + 8 < end; weights += 16, gradient += 16, decays += 16) {
    const moved = f64x2.sub(v128.load(weights), f64x2.mul(f64x2.splat(step), v128.load(gradient)));
    const shrunk = f64x2.add(one, f64x2.mul(f64x2.splat(rate), v128.load(decays)));
    v128.store(weights, f64x2.div(moved, shrunk));
  }
  if (weights < end) {
    const moved = load<f64>(weights) - step * load<f64>(gradient);
    store<f64>(weights, moved / (1.0 + rate * load<f64>(decays)));
  }
}
