import { assess, beginLoss, classes, endLoss, fileLogit, slopes } from './loss';
import { addRows, chunkRows, dot, rowAt } from './rows';

/** Of each row of a chunk its weight in a sum of outer products, then that times one of its values. */
const weights = memory.data(1024, 16);
const scaled = memory.data(1024, 16);
/** 0, 1, 2, …: the rows of a chunk in their order. */
const inOrder = memory.data(512, 16);
for (let i: u32 = 0; i < chunkRows; i++) store<u32>(inOrder + (i << 2), i);

/** Adds to the correlations of the columns: matrix += Σ z zᵀ over rows z = (x - shift) / scale, in its lower
 * triangle; to be divided by the number of rows.
 * @param chunk scratch, 128 × width float64 @param matrix width × width float64 */
export function addCorrelations(
  x: usize,
  width: u32,
  order: usize,
  count: u32,
  shift: usize,
  scale: usize,
  chunk: usize,
  matrix: usize,
): void {
  for (let start: u32 = 0; start < count; start += chunkRows) {
    const rows = min(chunkRows, count - start);
    for (let i: u32 = 0; i < rows; i++) {
      standardise(rowAt(x, width, order, start + i), width, shift, scale, chunk + ((i * width) << 3));
      store<f64>(weights + (i << 3), 1.0);
    }
    addOuterProducts(chunk, width, rows, matrix);
  }
}

/** Adds rows to what a Newton step needs: the loss, its gradient and its Hessian, at a point whose first
 * coordinate is the bias and whose others are the weights of standardised features.
 * @param point width + 1 float64 @param chunk scratch, 128 × (width + 1) float64
 * @param gradient width + 1 float64 @param hessian (width + 1)² float64, its lower triangle
 * @param sums float64, see {@link endLoss}, of these rows */
export function addCurvature(
  x: usize,
  y: usize,
  width: u32,
  order: usize,
  count: u32,
  shift: usize,
  scale: usize,
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
    for (let i: u32 = 0; i < rows; i++) {
      const z = chunk + ((i * size) << 3);
      store<f64>(z, 1.0);
      standardise(rowAt(x, width, order, start + i), width, shift, scale, z + 8);
      fileLogit(i, dot(z, point, size), load<u8>(y + load<u32>(order + ((start + i) << 2))));
    }
    assess(rows, 1.0, 1.0);
    for (let at: usize = 0; at < rows << 3; at += 8) {
      const weight = load<u64>(classes + at) ? positiveWeight : negativeWeight;
      const slope = load<f64>(slopes + at);
      const sigmoid = abs(slope);
      store<f64>(slopes + at, weight * slope);
      store<f64>(weights + at, weight * sigmoid * (1.0 - sigmoid));
    }
    addRows(chunk, size, size, inOrder, slopes, rows, gradient);
    addOuterProducts(chunk, size, rows, hessian);
  }
  endLoss(sums);
}

function standardise(row: usize, width: u32, shift: usize, scale: usize, out: usize): void {
  for (let k: u32 = 0; k < width << 3; k += 8) {
    store<f64>(out + k, (load<f64>(row + k) - load<f64>(shift + k)) / load<f64>(scale + k));
  }
}

/** matrix += Σ weightᵢ rowᵢ rowᵢᵀ, row by row of its lower triangle. */
function addOuterProducts(chunk: usize, size: u32, rows: u32, matrix: usize): void {
  for (let k: u32 = 0; k < size; k++, matrix += size << 3) {
    for (let i: u32 = 0; i < rows; i++) {
      const value = load<f64>(chunk + ((i * size + k) << 3));
      store<f64>(scaled + (i << 3), value * load<f64>(weights + (i << 3)));
    }
    addRows(chunk, size, k + 1, inOrder, scaled, rows, matrix);
  }
}
