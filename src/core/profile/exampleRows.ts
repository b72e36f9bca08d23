import type { Examples } from '../table/dataset.js';
import { finish, mix } from './mix.js';
import type { ComparableRows } from './rowSet.js';

/** Rows of examples: equal in every feature and in the label. */
export function exampleRows({ width, x, y }: Examples): ComparableRows {
  const words = new Uint32Array(x.buffer, x.byteOffset, 2 * x.length);
  return {
    hash(row) {
      let h = y[row] as number;
      const end = 2 * (row + 1) * width;
      for (let at = 2 * row * width; at < end; at++) h = mix(h, words[at] as number);
      return finish(h);
    },
    equal(a, b) {
      if (y[a] !== y[b]) return false;
      for (let k = 0; k < width; k++) if (x[a * width + k] !== x[b * width + k]) return false;
      return true;
    },
  };
}
