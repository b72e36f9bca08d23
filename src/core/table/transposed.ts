import type { Problem } from '../problem.js';
import type { Column } from './column.js';
import { tell } from './sayings.js';

/** More rows than this are examples; a table on its side has few, and more columns than rows. */
const mostRows = 100;
const fewestColumns = 20;

/** What is wrong with a table that lies on its side, as biologists write them: a row for each measurement, a column for
 * each example. Each of its rows holds numbers alone or words alone, and there are both.
 * @param rows of the table */
export function transposedFault(columns: readonly Column[], rows: number): Problem | undefined {
  const [names, ...examples] = columns;
  const isWide = examples.length >= Math.max(fewestColumns, rows) && rows > 1 && rows <= mostRows;
  if (names === undefined || names.numberCount > 0 || !isWide) return undefined;
  let [ofNumbers, ofWords] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const numbers = examples.filter((column) => !Number.isNaN(column.numberAt(row))).length;
    if (numbers >= 0.9 * examples.length) ofNumbers++;
    else if (numbers <= 0.1 * examples.length) ofWords++;
  }
  if (ofNumbers + ofWords < rows || ofNumbers === 0 || ofWords === 0) return undefined;
  return {
    code: 'no-label',
    what: tell('table-on-its-side'),
    remedy: tell('turn-table', {
      code: 'pandas.read_csv("FILE", index_col=0, dtype=str).T.to_csv("data.csv", index=False)',
    }),
  };
}
