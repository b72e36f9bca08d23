import { addProducts, columnBytes, fillColumns } from './columns';
import { assess, beginLoss, classes, endLoss, fileLogit, slopes } from './loss';
import { chunkRows } from './rows';

/** Of each row of a chunk its weight in a sum of outer products, and that times one of its values. */
const weights = memory.data(1024, 16);
const weighted = memory.data(1024, 16);

/** Adds rows to what a Newton step needs: the loss, its gradient and its Hessian, at a point whose first
 * coordinate is the bias and whose others are the weights of standardised features.
 * @param inverses 1 / scale of each feature @param point width + 1 float64
 * @param chunk scratch, (128 + 8) × (width + 1) float64 @param gradient width + 1 float64
 * @param hessian (width + 1)² float64, its lower triangle @param sums of these rows, see {@link endLoss} */
export function addCurvature(
  x: usize,
  y: usize,
  width: u32,
  order: usize,
  count: u32,
  shift: usize,
  inverses: usize,
  negativeWeight: f64,
  positiveWeight: f64,
  point: usize,
  chunk: usize,
  gradient: usize,
  hessian: usize,
  sums: usize,
): void {
  const size = width + 1;
  beginLoss();
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const rows = min(chunkRows, count - start);
    const some = order + (start << 2);
    const even = (rows + 1) & ~1;
    for (let i: u32 = 0; i < even; i++) store<f64>(chunk + (i << 3), i < rows ? 1.0 : 0.0);
    fillColumns(x, width, some, rows, shift, inverses, chunk + columnBytes);
    logitsOfColumns(chunk, size, even, point);
    for (let i: u32 = 0; i < rows; i++) {
      fileLogit(i, load<f64>(slopes + (i << 3)), load<u8>(y + load<u32>(some + (i << 2))));
    }
    assess(rows, 1.0, 1.0);
    for (let at: usize = 0; at < even << 3; at += 16) {
      const positive = v128.load(classes + at);
      const weight = v128.bitselect(f64x2.splat(positiveWeight), f64x2.splat(negativeWeight), positive);
      const slope = v128.load(slopes + at);
      const sigmoid = f64x2.abs(slope);
      const curvature = f64x2.mul(sigmoid, f64x2.sub(f64x2.splat(1.0), sigmoid));
      v128.store(slopes + at, f64x2.mul(weight, slope));
      v128.store(weights + at, f64x2.mul(weight, curvature));
    }
    addProducts(slopes, chunk, size, even << 3, gradient);
    addOuterProducts(chunk, size, rows, hessian);
  }
  endLoss(sums);
}

/** Σ pointₖ · columnₖ for each row, to where `assess` expects it. */
function logitsOfColumns(chunk: usize, size: u32, rows: u32, point: usize): void {
  for (let at: usize = 0; at < rows << 3; at += 16) {
    let sum = f64x2.splat(0.0);
    let column = chunk + at;
    for (let k: u32 = 0; k < size << 3; k += 8, column += columnBytes) {
      sum = f64x2.add(sum, f64x2.mul(v128.load64_splat(point + k), v128.load(column)));
    }
    v128.store(slopes + at, sum);
  }
}

/** matrix += Σ weightᵢ rowᵢ rowᵢᵀ, row by row of its lower triangle. */
function addOuterProducts(chunk: usize, size: u32, rows: u32, matrix: usize): void {
  const bytes = ((rows + 1) & ~1) << 3;
  for (let k: u32 = 0; k < size; k++, matrix += size << 3) {
    const column = chunk + k * columnBytes;
    for (let at: usize = 0; at < bytes; at += 16) {
      v128.store(weighted + at, f64x2.mul(v128.load(weights + at), v128.load(column + at)));
    }
    addProducts(weighted, chunk, k + 1, bytes, matrix);
  }
}
