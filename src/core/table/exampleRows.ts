import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from './examples.js';
import { hashRow } from './rowHash.js';

/** Rows that can be told apart. */
export interface ComparableRows {
  /** 32 bits for each row, the same for equal rows. */
  readonly hashes: Uint32Array;
  /** Asked only of rows with the same hash. */
  readonly equal: (a: number, b: number) => boolean;
}

/** Rows of examples: equal in every feature and in the label. @param hashes of all rows, see {@link rowHashes} */
export function exampleRows({ rows, x, y, coded }: Examples, hashes: Uint32Array): ComparableRows {
  const parts = coded === undefined ? [x] : [x, coded.codes];
  return {
    hashes,
    equal: (a, b) => y[a] === y[b] && parts.every((part) => haveEqual(part, part.length / rows, a, b)),
  };
}

/** Whether two rows of a row-major matrix are equal. */
function haveEqual(matrix: ArrayLike<number>, width: number, a: number, b: number): boolean {
  for (let k = 0; k < width; k++) if (matrix[a * width + k] !== matrix[b * width + k]) return false;
  return true;
}

/** 32 bits for every row, the same for equal rows. */
export function* rowHashes({ rows, width, x, y }: Examples): Slices<Uint32Array> {
  const hashes = new Uint32Array(rows);
  const slice = rowsPerSlice(2 * width);
  for (let row = 0; row < rows; row++) {
    if (row % slice === slice - 1) yield;
    hashes[row] = hashRow(x, row * width, (row + 1) * width, y[row]);
  }
  return hashes;
}
