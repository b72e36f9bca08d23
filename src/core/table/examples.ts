import { type Coded, spelledOut } from './coded.js';

/** What training needs: numbers, and nothing of where they came from. */
export interface Examples {
  readonly rows: number;
  /** Features per row, at least 1. */
  readonly width: number;
  /** Row-major, rows × width; NaN for gaps that are still to be filled. Row-major because SGD visits whole rows
   * in random order. Of features made of words it has none where these are {@link Coded}. */
  readonly x: Float64Array;
  readonly coded?: Coded;
  /** Labels, 1 for the positive class. */
  readonly y: Uint8Array;
  /** Of examples that lie on a disk, how many rows that follow each other are brought into memory together. They
   * have no `x`: who needs their numbers asks the engine. Undefined for examples in memory. */
  readonly pageRows?: number;
}

/** The features of some rows, row-major: a copy. */
export function pickRows(examples: Examples, rows: Uint32Array): Float64Array {
  if (examples.coded !== undefined) return spelledOut(examples, rows).x;
  const { width, x } = examples;
  const picked = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    picked.set(x.subarray(row * width, (row + 1) * width), i * width);
  });
  return picked;
}
