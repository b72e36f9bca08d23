import { noWord, wordKeys } from '../table/categories.js';
import type { RawTable } from '../table/tableBuilder.js';
import { finish, mix } from './mix.js';
import type { ComparableRows } from './rowSet.js';

/** Cells between two yields: some milliseconds. */
const sliceCells = 1 << 17;

/** What one pass over a table's numbers tells. */
export interface Scan {
  /** Least and greatest number of each column; Infinity and -Infinity where there is none. */
  readonly min: Float64Array;
  readonly max: Float64Array;
  /** Rows are equal if every cell is: numbers by their value, words by their letters, gaps like gaps. Undefined
   * where not all lie in memory: looking at two of them again would be a way to the disk each time. */
  readonly comparable: ComparableRows | undefined;
}

/** Row by row, as the table is stored: going through it once for each column would take ten times as long on a
 * table larger than the processor's cache. Yields now and then. */
export function* scan({ columns, rows, numbers }: RawTable): Generator<void, Scan> {
  const min = new Float64Array(columns.length).fill(Number.POSITIVE_INFINITY);
  const max = new Float64Array(columns.length).fill(Number.NEGATIVE_INFINITY);
  const inMemory = numbers.rowsInMemory === rows;
  const keys = inMemory ? columns.map((column) => wordKeys(column, rows)) : [];
  const hashes = new Uint32Array(inMemory ? rows : 0);
  const slice = Math.max(1, Math.floor(sliceCells / columns.length));
  const bits = new Float64Array(1);
  const halves = new Uint32Array(bits.buffer);
  for (let row = 0; row < rows; row++) {
    let hash = 0;
    for (let k = 0; k < columns.length; k++) {
      const value = numbers.at(row, k);
      if (value < (min[k] as number)) min[k] = value;
      if (value > (max[k] as number)) max[k] = value;
      if (!inMemory) continue;
      // A NaN has many bit patterns, and 0 has two.
      bits[0] = Number.isNaN(value) ? (keys[k]?.[row] ?? noWord) : value + 0;
      hash = mix(hash, (halves[0] as number) ^ Math.imul(halves[1] as number, 0x9e3779b1));
    }
    if (inMemory) hashes[row] = finish(hash);
    if (row % slice === slice - 1) yield;
  }
  if (!inMemory) return { min, max, comparable: undefined };
  const equal = (a: number, b: number) =>
    hashes[a] === hashes[b] &&
    columns.every((column, k) => {
      const [one, other] = [column.numberAt(a), column.numberAt(b)];
      return one === other || (Number.isNaN(one) && Number.isNaN(other) && keys[k]?.[a] === keys[k]?.[b]);
    });
  return { min, max, comparable: { hash: (row) => hashes[row] as number, equal } };
}
