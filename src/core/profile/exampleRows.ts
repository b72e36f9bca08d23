import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import { finish, mix } from './mix.js';
import type { ComparableRows } from './rowSet.js';

/** Rows of examples: equal in every feature and in the label. @param hashes of all rows, see {@link rowHashes} */
export function exampleRows({ width, x, y }: Examples, hashes: Uint32Array): ComparableRows {
  return {
    hash: (row) => hashes[row] as number,
    equal(a, b) {
      if (y[a] !== y[b]) return false;
      for (let k = 0; k < width; k++) if (x[a * width + k] !== x[b * width + k]) return false;
      return true;
    },
  };
}

/** 32 bits for every row, the same for equal rows. */
export function* rowHashes({ rows, width, x, y }: Examples): Slices<Uint32Array> {
  const words = new Uint32Array(x.buffer, x.byteOffset, 2 * x.length);
  const hashes = new Uint32Array(rows);
  const slice = rowsPerSlice(2 * width);
  for (let row = 0; row < rows; row++) {
    if (row % slice === slice - 1) yield;
    // The low and the high halves of the doubles by themselves: a processor then mixes two words at once.
    let [low, high] = [y[row] as number, 0];
    const end = 2 * (row + 1) * width;
    for (let at = 2 * row * width; at < end; at += 2) {
      low = mix(low, words[at] as number);
      high = mix(high, words[at + 1] as number);
    }
    hashes[row] = finish(mix(low, high));
  }
  return hashes;
}
