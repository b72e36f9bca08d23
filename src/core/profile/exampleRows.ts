import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import { hashRow } from '../table/rowHash.js';
import type { ComparableRows } from './rowSet.js';

/** Rows of examples: equal in every feature and in the label. @param hashes of all rows, see {@link rowHashes} */
export function exampleRows({ width, x, y }: Examples, hashes: Uint32Array): ComparableRows {
  return {
    hashes,
    equal(a, b) {
      if (y[a] !== y[b]) return false;
      for (let k = 0; k < width; k++) if (x[a * width + k] !== x[b * width + k]) return false;
      return true;
    },
  };
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
