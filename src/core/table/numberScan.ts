import { rowsPerSlice, type Slices } from '../slices.js';
import { hashRow } from './rowHash.js';

/** What one pass over a table's numbers tells. */
export interface NumberScan {
  /** Least and greatest number of each column; Infinity and -Infinity where there is none. */
  readonly lows: Float64Array;
  readonly highs: Float64Array;
  /** Of each row's numbers, see {@link hashRow}; undefined where not all rows lie in memory. */
  readonly hashes: Uint32Array | undefined;
}

/** Row by row, as the table is stored: going through it once for each column would take ten times as long on a
 * table larger than the processor's cache. @param numbers row-major, rows × width */
export function* scanNumbers(numbers: Float64Array, width: number): Slices<NumberScan> {
  const rows = numbers.length / width;
  const lows = new Float64Array(width).fill(Number.POSITIVE_INFINITY);
  const highs = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const hashes = new Uint32Array(rows);
  const slice = rowsPerSlice(2 * width);
  for (let row = 0; row < rows; row++) {
    if (row % slice === slice - 1) yield;
    const at = row * width;
    for (let k = 0; k < width; k++) {
      const value = numbers[at + k] as number;
      if (value < (lows[k] as number)) lows[k] = value;
      if (value > (highs[k] as number)) highs[k] = value;
    }
    hashes[row] = hashRow(numbers, at, at + width);
  }
  return { lows, highs, hashes };
}
