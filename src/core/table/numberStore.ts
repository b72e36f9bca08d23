/** Where the numbers of a table lie: row-major, a cell for each column, NaN where a cell holds no number. A port:
 * the worker keeps them in the kernel's memory; the plain one here says what is meant, and serves tests. */
export interface NumberStore {
  readonly rows: number;
  readonly width: number;
  /** Adds a row. @param row width numbers */
  push(row: Float64Array): void;
  /** @param row 0 to rows - 1 @param column 0 to width - 1 */
  at(row: number, column: number): number;
  /** All of them, rows × width, as they lie there. Valid until the store, or the memory it is in, grows. */
  values(): Float64Array;
  /** Drops every other row and column, in place: a second copy would double the memory of a large file.
   * @param rows ascending @param columns ascending */
  keep(rows: Uint32Array, columns: readonly number[]): void;
}

export type MakeNumberStore = (width: number) => NumberStore;

/** The definition of a {@link NumberStore}. */
export function plainNumbers(width: number): NumberStore {
  let numbers = new Float64Array(64 * width);
  const store = {
    rows: 0,
    width,
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
    values: () => numbers.subarray(0, store.rows * store.width),
    keep(rows: Uint32Array, columns: readonly number[]) {
      moveTogether(numbers, store.width, rows, columns);
      store.rows = rows.length;
      store.width = columns.length;
    },
  };
  return store;
}

/** Moves the rows and columns that stay to the front of a row-major matrix, without gaps between them. Nothing is
 * overwritten before it was moved, since both ascend. @param width columns as they are before */
export function moveTogether(
  numbers: Float64Array,
  width: number,
  rows: Uint32Array,
  columns: readonly number[],
): void {
  let to = 0;
  for (let i = 0; i < rows.length; i++) {
    const from = (rows[i] as number) * width;
    for (let k = 0; k < columns.length; k++) numbers[to++] = numbers[from + (columns[k] as number)] as number;
  }
}
