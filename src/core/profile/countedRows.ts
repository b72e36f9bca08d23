import { isCalledCount } from '../table/bookkeeping.js';
import type { Column } from '../table/column.js';
import type { LabelChoice } from '../table/labelChoice.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { Warning } from '../warning.js';
import { firstFilled } from './cellsOf.js';
import type { ColumnFacts } from './columnFacts.js';
import { ofOne } from './finding.js';
import { tell } from './sayings.js';

/** Rows that stand for many cases each: a column called as a count, and besides nothing but words and the label, of
 * which each combination may be there once.
 * @param columns that are not the label @param factsOf each of them */
export function countedRows(
  table: RawTable,
  label: LabelChoice | null,
  columns: readonly Column[],
  factsOf: ReadonlyMap<Column, ColumnFacts>,
): Warning[] {
  const rest = columns.filter((column) => column.numberCount > 0 && factsOf.get(column)?.identifies !== true);
  const [column] = rest;
  const words = columns.filter(({ numberCount, textCells }) => numberCount === 0 && textCells !== undefined);
  if (label === null || column === undefined || rest.length > 1 || words.length === 0) return [];
  if (!column.isNumeric || !isCalledCount(column.name)) return [];
  const sizes = words.map(({ textCells }) => textCells?.words.size ?? 1);
  if (table.rows > sizes.reduce((all, size) => all * size, label.classes.classes.length)) return [];
  if (!column.differentNumbers.more || !holdsCounts(column, table.rows)) return [];
  return [
    {
      code: 'instance-weights',
      column: column.column,
      count: table.rows,
      line: firstFilled(table, column),
      what: tell('rows-counted', ofOne(column)),
      remedy: tell('write-each-row-as-often'),
    },
  ];
}

function holdsCounts(column: Column, rows: number): boolean {
  for (let row = 0; row < Math.min(rows, column.rowsInMemory); row++) {
    const number = column.numberAt(row);
    if (number < 0 || !(Number.isNaN(number) || Number.isInteger(number))) return false;
  }
  return true;
}
