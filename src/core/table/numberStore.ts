import type { MarkedRows } from '../rows.js';
import { inSlices, type Slices } from '../slices.js';
import { type NumberScan, scanNumbers } from './numberScan.js';

/** Where the numbers of a table lie: row-major, a cell for each column, NaN where a cell holds no number. A port:
 * the worker keeps them in the kernel's memory, and what that has no room for in a file; the plain one here says
 * what is meant, and serves tests. */
export interface NumberStore {
  readonly rows: number;
  readonly width: number;
  /** How many rows, from the first on, lie in memory: all of them, or the others lie on a disk and are better
   * visited once, in order. */
  readonly rowsInMemory: number;
  /** Adds a row. @param row width numbers */
  push(row: Float64Array): void;
  /** @param row 0 to rows - 1 @param column 0 to width - 1 */
  at(row: number, column: number): number;
  /** The rows that came in last, count × width. Valid until the store, or the memory it is in, grows. */
  last(count: number): Float64Array;
  /** All of them, rows × width, as they lie there; only where all lie in memory. Valid as long. */
  values(): Float64Array;
  /** Looks at every number once, see {@link scanNumbers}; asked again it may give the same. */
  scan(): Slices<NumberScan>;
  /** Drops every other row and column, in place: a second copy would double the memory of a large file.
   * @param columns ascending */
  keep(rows: MarkedRows, columns: readonly number[]): Slices<void>;
}

export type MakeNumberStore = (width: number) => NumberStore;

/** The definition of a {@link NumberStore}. */
export function plainNumbers(width: number): NumberStore {
  let numbers = new Float64Array(64 * width);
  const store = {
    rows: 0,
    width,
    get rowsInMemory() {
      return store.rows;
    },
    push(row: Float64Array) {
      const at = store.rows * width;
      if (at + width > numbers.length) {
        const larger = new Float64Array(2 * numbers.length);
        larger.set(numbers);
        numbers = larger;
      }
      numbers.set(row, at);
      store.rows++;
    },
    at: (row: number, column: number) => numbers[row * store.width + column] as number,
    last: (count: number) => store.values().subarray((store.rows - count) * store.width),
    values: () => numbers.subarray(0, store.rows * store.width),
    scan: () => scanNumbers(store.values(), store.width),
    *keep(rows: MarkedRows, columns: readonly number[]) {
      yield* keepTogether(numbers, store.width, rows, columns);
      store.rows = rows.length;
      store.width = columns.length;
    },
  };
  return store;
}

/** Rows between two yields: some milliseconds. */
const slice = 1 << 15;

/** Moves the rows and columns that stay to the front of a row-major matrix, without gaps between them. Nothing is
 * overwritten before it was moved, since both ascend.
 * @param width columns as they are before */
function* keepTogether(
  numbers: Float64Array,
  width: number,
  rows: MarkedRows,
  columns: readonly number[],
): Slices<void> {
  let to = 0;
  yield* inSlices(rows, slice, (some) => {
    for (const row of some)
      for (const column of columns) numbers[to++] = numbers[row * width + column] as number;
  });
}
