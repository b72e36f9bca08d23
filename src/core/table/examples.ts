import type { Groups } from './groups.js';
import type { Times } from './times.js';

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
  /** Which of the rows belong together; undefined where nobody said so. */
  readonly groups?: Groups | undefined;
  /** When they were made; undefined where nobody said so. */
  readonly times?: Times | undefined;
  /** Of examples that lie on a disk, how many rows that follow each other are brought into memory together. They
   * have no `x`: who needs their numbers asks the engine. Undefined for examples in memory. */
  readonly pageRows?: number;
}

/** How columns of words lie in memory where a feature for each word would take up much of it: a row has a byte for each
 * such column, which says which of its features is 1. */
export interface Coded {
  /** Which feature each number of a row of `x` is. */
  readonly numbers: Uint32Array;
  /** Of each column of codes its first feature, and how many they are. */
  readonly columns: readonly CodedColumn[];
  /** Row-major, rows × columns: 0 for the first feature of the column; from `count` on none of them is 1. */
  readonly codes: Uint8Array;
}

export interface CodedColumn {
  readonly first: number;
  readonly count: number;
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

/** What codes mean: some rows with all their features, in this order. */
export function spelledOut(examples: Examples, rows: Uint32Array): Examples {
  const { width, x, y, coded } = examples;
  const numbers = coded?.numbers ?? Uint32Array.from({ length: width }, (_, k) => k);
  const spelled = new Float64Array(rows.length * width);
  rows.forEach((row, i) => {
    numbers.forEach((feature, k) => {
      spelled[i * width + feature] = x[row * numbers.length + k] as number;
    });
    coded?.columns.forEach(({ first, count }, k) => {
      const code = coded.codes[row * coded.columns.length + k] as number;
      if (code < count) spelled[i * width + first + code] = 1;
    });
  });
  return { rows: rows.length, width, x: spelled, y: Uint8Array.from(rows, (row) => y[row] as number) };
}
