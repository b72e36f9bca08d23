import { type Slices, sliceWork } from '../slices.js';

/** Eigenvalues and vectors of a symmetric matrix. */
export interface Eigen {
  /** In no order. */
  readonly values: Float64Array;
  /** size × size, row-major: row k is the unit vector that belongs to value k. */
  readonly vectors: Float64Array;
}

/** Householder's reduction to a tridiagonal matrix, then the QL algorithm with implicit shifts (Golub & Van Loan, 8.3;
 * EISPACK's tred2 and tql2), with vectors as rows, so that every loop runs along memory. Some 9 size³ operations.
 * Rejected: Jacobi's method, shorter, but ten times the work.
 * @param matrix size × size, row-major; only the lower triangle is read */
export function* eigen(matrix: Float64Array, size: number): Slices<Eigen> {
  const { diagonal, off, vectors } = yield* tridiagonal(matrix, size);
  yield* implicitQl(diagonal, off, vectors);
  return { values: diagonal, vectors };
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Entry i couples i and i + 1; the last is 0. */
  readonly off: Float64Array;
  /** Qᵀ of matrix = Q T Qᵀ. */
  readonly vectors: Float64Array;
}

function* tridiagonal(matrix: Float64Array, size: number): Slices<Tridiagonal> {
  const a = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) a[i * size + j] = a[j * size + i] = matrix[i * size + j] as number;
  const off = new Float64Array(size);
  const mirrors: Float64Array[] = [];
  const pace = pacer();
  for (let k = 0; k < size - 1; k++) {
    const v = a.slice(k * size, (k + 1) * size).fill(0, 0, k + 1);
    off[k] = reflector(v, k + 1);
    mirrors.push(v);
    reflect(a, size, v, k + 1);
    if (pace(3 * (size - k) ** 2)) yield;
  }
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  for (let k = size - 2; k >= 0; k--) {
    const v = mirrors[k] as Float64Array;
    for (let row = k + 1; row < size; row++) mirror(vectors, row * size, v, k + 1);
    if (pace(2 * (size - k) ** 2)) yield;
  }
  return { diagonal: Float64Array.from({ length: size }, (_, i) => a[i * size + i] as number), off, vectors };
}

/** Makes of v, from `from` on, the unit normal of the mirror that turns it into a multiple of its first axis.
 * @returns that multiple; where v is 0 already, the normal is 0 */
function reflector(v: Float64Array, from: number): number {
  let largest = 0;
  for (let i = from; i < v.length; i++) largest = Math.max(largest, Math.abs(v[i] as number));
  if (largest === 0) return 0;
  let square = 0;
  for (let i = from; i < v.length; i++) {
    v[i] = (v[i] as number) / largest; // its square must not underflow
    square += (v[i] as number) ** 2;
  }
  const first = v[from] as number;
  const length = first > 0 ? -Math.sqrt(square) : Math.sqrt(square);
  v[from] = first - length;
  const norm = Math.sqrt(square - first * first + (first - length) ** 2);
  for (let i = from; i < v.length; i++) v[i] = (v[i] as number) / norm;
  return length * largest;
}

/** a := (I - 2 v vᵀ) a (I - 2 v vᵀ), on rows and columns from `from` on. */
function reflect(a: Float64Array, size: number, v: Float64Array, from: number): void {
  const p = new Float64Array(size);
  let along = 0;
  for (let i = from; i < size; i++) {
    let sum = 0;
    for (let j = from, at = i * size + from; j < size; j++, at++) sum += (a[at] as number) * (v[j] as number);
    p[i] = sum;
    along += sum * (v[i] as number);
  }
  for (let i = from; i < size; i++) p[i] = (p[i] as number) - along * (v[i] as number);
  for (let i = from; i < size; i++) {
    const vi = 2 * (v[i] as number);
    const pi = 2 * (p[i] as number);
    for (let j = from, at = i * size + from; j < size; j++, at++)
      a[at] = (a[at] as number) - vi * (p[j] as number) - pi * (v[j] as number);
  }
}

/** A row of vectors, mirrored. */
function mirror(vectors: Float64Array, row: number, v: Float64Array, from: number): void {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (vectors[row + i] as number) * (v[i] as number);
  for (let i = from; i < v.length; i++)
    vectors[row + i] = (vectors[row + i] as number) - 2 * sum * (v[i] as number);
}

/** More sweeps for one value have never been seen: two or three are usual. */
const mostSweeps = 60;

/** Turns a tridiagonal matrix into a diagonal one, and the vectors with it. @param d its diagonal @param e beside it */
function* implicitQl(d: Float64Array, e: Float64Array, vectors: Float64Array): Slices<void> {
  const size = d.length;
  const pace = pacer();
  for (let first = 0; first < size; first++) {
    for (let sweep = 0; sweep < mostSweeps; sweep++) {
      let last = first;
      while (last < size - 1 && !isNothing(e[last] as number, d[last] as number, d[last + 1] as number))
        last++;
      if (last === first) break;
      qlSweep(d, e, vectors, first, last);
      if (pace(6 * size * (last - first))) yield;
    }
  }
}

function isNothing(beside: number, a: number, b: number): boolean {
  const size = Math.abs(a) + Math.abs(b);
  return Math.abs(beside) <= Number.EPSILON * size || beside === 0;
}

/** One QL step with Wilkinson's shift on the block from `first` to `last`. */
function qlSweep(d: Float64Array, e: Float64Array, vectors: Float64Array, first: number, last: number): void {
  const size = d.length;
  const beside = e[first] as number;
  const half = ((d[first + 1] as number) - (d[first] as number)) / (2 * beside);
  const root = Math.hypot(half, 1);
  let g = (d[last] as number) - (d[first] as number) + beside / (half + (half >= 0 ? root : -root));
  let [sine, cosine, shift] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const f = sine * (e[i] as number);
    const b = cosine * (e[i] as number);
    const length = Math.hypot(f, g);
    e[i + 1] = length;
    if (length === 0) {
      d[i + 1] = (d[i + 1] as number) - shift;
      e[last] = 0;
      return;
    }
    [sine, cosine] = [f / length, g / length];
    const rest = (d[i + 1] as number) - shift;
    const turn = ((d[i] as number) - rest) * sine + 2 * cosine * b;
    shift = sine * turn;
    d[i + 1] = rest + shift;
    g = cosine * turn - b;
    rotateRows(vectors, i * size, (i + 1) * size, size, sine, cosine);
  }
  d[first] = (d[first] as number) - shift;
  e[first] = g;
  e[last] = 0;
}

function rotateRows(
  vectors: Float64Array,
  a: number,
  b: number,
  count: number,
  sine: number,
  cosine: number,
): void {
  for (let k = 0; k < count; k++) {
    const x = vectors[a + k] as number;
    const y = vectors[b + k] as number;
    vectors[b + k] = sine * x + cosine * y;
    vectors[a + k] = cosine * x - sine * y;
  }
}

/** Tells, of so much work each time, when a slice of it is done. */
function pacer(): (work: number) => boolean {
  let sum = 0;
  return (work) => {
    sum += work;
    if (sum < sliceWork) return false;
    sum = 0;
    return true;
  };
}
