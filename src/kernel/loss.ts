import { expOfNegative, log1pOfSmall, logOf, small } from './exponential';
import { chunkRows } from './rows';

/** Of each row of a chunk first the logit, its sign turned for positives so that above 0 is wrong for both
 * classes; then, in its place, the slope of the loss. */
export const slopes = memory.data(1024, 16);

/** Of each row of a chunk what class it has: all bits set for a positive, none for a negative. */
export const classes = memory.data(1024, 16);

// Running sums, in pairs of lanes that are added up at the end.
let negativeLoss = f64x2.splat(0.0);
let positiveLoss = f64x2.splat(0.0);
let negativeHits = i64x2.splat(0);
let positiveHits = i64x2.splat(0);
let positives = i64x2.splat(0);

// Of log(1 + e), a term of every loss, only the product of all 1 + e is kept and its logarithm taken now and
// then. Each factor adds half a unit in the last place to the logarithm, too much where e itself is that small:
// there the term goes into the sum by its series. Every factor kept is above 1 + 1/1024, so the error stays
// below 1024 · 2^-53 = 1.1e-13 of the loss.
let negativeProduct = f64x2.splat(1.0);
let positiveProduct = f64x2.splat(1.0);
let factors: u32 = 0;

/** A factor is at most 2, and a double holds 2^1023. */
const mostFactors: u32 = 1000 - chunkRows;

export function beginLoss(): void {
  negativeLoss = f64x2.splat(0.0);
  positiveLoss = f64x2.splat(0.0);
  negativeHits = i64x2.splat(0);
  positiveHits = i64x2.splat(0);
  positives = i64x2.splat(0);
}

function takeLogarithms(): void {
  negativeLoss = f64x2.add(negativeLoss, logOf(negativeProduct));
  positiveLoss = f64x2.add(positiveLoss, logOf(positiveProduct));
  negativeProduct = f64x2.splat(1.0);
  positiveProduct = f64x2.splat(1.0);
  factors = 0;
}

/** @param sums five float64: sigmoid cross entropy of the negatives, of the positives; rows of the negatives
 * predicted right, of the positives; positives */
export function endLoss(sums: usize): void {
  takeLogarithms();
  store<f64>(sums, lanesOf(negativeLoss));
  store<f64>(sums, lanesOf(positiveLoss), 8);
  store<f64>(sums, countOf(negativeHits), 16);
  store<f64>(sums, countOf(positiveHits), 24);
  store<f64>(sums, countOf(positives), 32);
}

function lanesOf(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1);
}

function countOf(pair: v128): f64 {
  return (i64x2.extract_lane(pair, 0) + i64x2.extract_lane(pair, 1)) as f64;
}

/** Files a row's logit under `slopes`, and its class. @param z 0 or 1 */
export function fileLogit(i: u32, logit: f64, z: u64): void {
  store<u64>(slopes + (i << 3), reinterpret<u64>(logit) ^ (z << 63));
  store<u64>(classes + (i << 3), 0 - z);
}

/** The same of the rows i and i + 1: what is read as a pair should be written as one.
 * @param y of the first, 0 or 1 @param z of the second */
export function fileLogits(i: u32, logits: v128, y: u64, z: u64): void {
  const positive = i64x2.neg(i64x2.replace_lane(i64x2.splat(y), 1, z));
  v128.store(slopes + (i << 3), v128.xor(logits, i64x2.shl(positive, 63)));
  v128.store(classes + (i << 3), positive);
}

/** Takes the logits of `count` rows into the running sums and puts the slopes of the loss, times the weight of
 * the row's class, in their place. @returns the sum of the slopes */
export function assess(count: u32, negativeWeight: f64, positiveWeight: f64): f64 {
  const one = f64x2.splat(1.0);
  const zero = f64x2.splat(0.0);
  const sign = i64x2.splat(0x8000000000000000);
  const odd = (count & 1) as bool;
  // A row of no consequence beside the last: a negative with a logit of -∞ costs nothing.
  if (odd) fileLogit(count, -Infinity, 0);
  let sum = zero;
  // The running sums in locals: a global is written to memory each time.
  let loss0 = negativeLoss;
  let loss1 = positiveLoss;
  let product0 = negativeProduct;
  let product1 = positiveProduct;
  let hits0 = negativeHits;
  let hits1 = positiveHits;
  let count1 = positives;
  for (let at: usize = 0; at < count << 3; at += 16) {
    const t = v128.load(slopes + at);
    const positive = v128.load(classes + at);
    const e = expOfNegative(f64x2.abs(t));
    const onePlus = f64x2.add(one, e);
    const wrong = f64x2.gt(t, zero);
    // σ(t) without a branch: 1 / (1 + e) above 0, e / (1 + e) below.
    const sigmoid = f64x2.mul(v128.bitselect(one, e, wrong), f64x2.div(one, onePlus));
    const weight = v128.bitselect(f64x2.splat(positiveWeight), f64x2.splat(negativeWeight), positive);
    const slope = v128.xor(f64x2.mul(weight, sigmoid), v128.and(positive, sign));
    v128.store(slopes + at, slope);
    sum = f64x2.add(sum, slope);

    const isSmall = f64x2.lt(e, f64x2.splat(small));
    const loss = f64x2.add(f64x2.pmax(t, zero), v128.and(log1pOfSmall(e), isSmall));
    loss0 = f64x2.add(loss0, v128.andnot(loss, positive));
    loss1 = f64x2.add(loss1, v128.and(loss, positive));
    const factor = v128.bitselect(one, onePlus, isSmall);
    product0 = f64x2.mul(product0, v128.bitselect(one, factor, positive));
    product1 = f64x2.mul(product1, v128.bitselect(factor, one, positive));
    // A logit of exactly 0 is no positive. Minus: a lane of all bits set is -1.
    hits0 = i64x2.sub(hits0, v128.andnot(f64x2.le(t, zero), positive));
    hits1 = i64x2.sub(hits1, v128.and(f64x2.lt(t, zero), positive));
    count1 = i64x2.sub(count1, positive);
  }
  negativeLoss = loss0;
  positiveLoss = loss1;
  negativeProduct = product0;
  positiveProduct = product1;
  negativeHits = odd ? i64x2.sub(hits0, i64x2(0, 1)) : hits0;
  positiveHits = hits1;
  positives = count1;
  factors += count;
  if (factors > mostFactors) takeLogarithms();
  return lanesOf(sum);
}
