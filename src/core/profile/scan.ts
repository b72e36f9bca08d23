import type { ComparableRows } from '../table/exampleRows.js';
import type { NumberScan } from '../table/numberScan.js';
import { finish, mix } from '../table/rowHash.js';
import type { RawTable } from '../table/tableBuilder.js';

/** What one pass over a table tells. */
export interface Scan extends Pick<NumberScan, 'lows' | 'highs'> {
  /** Rows are equal if every cell is: numbers by their value, words by their letters, gaps like gaps. Undefined
   * where not all lie in memory: looking at two of them again would be a way to the disk each time. */
  readonly comparable: ComparableRows | undefined;
}

/** Looks at every cell once. Yields now and then. */
export function* scan({ columns, rows, numbers }: RawTable): Generator<void, Scan> {
  const { lows, highs, hashes } = yield* numbers.scan();
  if (hashes === undefined) return { lows, highs, comparable: undefined };
  for (const { textCells } of columns) {
    // Column by column: equal rows take the same words in the same order.
    textCells?.forEach((row, key) => {
      hashes[row] = finish(mix(hashes[row] as number, key));
    });
    yield;
  }
  const words = columns.map(({ textCells }) => textCells?.byRow(rows));
  const equal = (a: number, b: number) =>
    columns.every((column, k) => {
      const [one, other] = [column.numberAt(a), column.numberAt(b)];
      return one === other || (Number.isNaN(one) && Number.isNaN(other) && words[k]?.[a] === words[k]?.[b]);
    });
  return { lows, highs, comparable: { hashes, equal } };
}
