import type { Column } from '../table/column.js';
import type { RawTable } from '../table/tableBuilder.js';

/** The first word of a column; where it has none, as one of kinds that are written as numbers, its first number. */
export function firstValue(
  { lineAt }: RawTable,
  { firstText, differentNumbers }: Column,
): { readonly text: string; readonly line: number | null } {
  const [number] = differentNumbers.numbers;
  if (firstText !== undefined) return firstText;
  return number === undefined
    ? { text: '', line: null }
    : { text: number.written, line: lineAt(number.firstRow) };
}

/** Line of the first cell that holds a value; null where the rows in memory have none. */
export function firstFilled({ numbers, lineAt }: RawTable, column: Column): number | null {
  const rows = numbers.rowsInMemory;
  let row = 0;
  while (row < rows && Number.isNaN(column.numberAt(row))) row++;
  const line = Math.min(
    row < rows ? lineAt(row) : Number.POSITIVE_INFINITY,
    column.firstText?.line ?? Number.POSITIVE_INFINITY,
  );
  return Number.isFinite(line) ? line : null;
}
