import { inSpans } from '../slices.js';
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

/** Rows between two yields: some milliseconds. */
const slice = 1 << 16;

/** Looks at every cell once. Yields now and then. */
export function* scan({ columns, rows, numbers }: RawTable): Generator<void, Scan> {
  const { lows, highs, hashes: ofNumbers } = yield* numbers.scan();
  if (ofNumbers === undefined) return { lows, highs, comparable: undefined };
  const words = columns.map(({ textCells }) => textCells?.byRow(rows));
  const hashes = words.some((some) => some !== undefined) ? ofNumbers.slice() : ofNumbers;
  for (const some of words) {
    if (some === undefined) continue;
    yield* inSpans(rows, slice, (from, to) => {
      for (let row = from; row < to; row++)
        hashes[row] = finish(mix(hashes[row] as number, some[row] as number));
    });
    yield;
  }
  const equal = (a: number, b: number) =>
    columns.every((column, k) => {
      const [one, other] = [column.numberAt(a), column.numberAt(b)];
      return one === other || (Number.isNaN(one) && Number.isNaN(other) && words[k]?.[a] === words[k]?.[b]);
    });
  return { lows, highs, comparable: { hashes, equal } };
}
