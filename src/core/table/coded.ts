import type { Examples } from './examples.js';

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

/** The numbers of a feature that has some of its own: where the first one lies in `x`, and how far the next. */
export function placeOf({ width, coded }: Examples, feature: number): { from: number; step: number } {
  return coded === undefined
    ? { from: feature, step: width }
    : { from: coded.numbers.indexOf(feature), step: coded.numbers.length };
}
