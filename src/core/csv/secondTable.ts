import { isMissing, readNumber } from './cell.js';
import { repeats, sampleColumns } from './columns.js';
import type { DecimalMark } from './dialectWish.js';
import { bareCell } from './unseen.js';

/** A table below another one, in the same file: a summary, what a program writes next. */

type Fields = readonly string[];

/** Of fewer rows nobody knows what their columns hold. */
const fewestRows = 3;

/** Whether a record behind a gap may hold the names of a second table: words alone, each another, from the first field on without a
 * gap, one of them at least where the rows above have numbers; and where these have words that come again, another word.
 * @param rows the first ones above, all as long as `width` */
export function mayBeNames(
  given: Fields,
  rows: readonly Fields[],
  width: number,
  decimal: DecimalMark,
): boolean {
  const cells = filled(given).map(bareCell);
  if (cells.length < 2 || rows.length < fewestRows || new Set(cells).size < cells.length) return false;
  if (cells.some((cell) => isMissing(cell) || !Number.isNaN(readNumber(cell, decimal)))) return false;
  const columns = sampleColumns(rows, Math.min(width, cells.length), decimal);
  return (
    columns.some(({ isNumeric, numbers }) => isNumeric && numbers.length >= fewestRows) &&
    !columns.some((column, k) => repeats(column) && column.different().has(cells[k] as string))
  );
}

/** Whether the record below them is a row of theirs: as long, with a number in it. */
export function isRowOf(names: Fields, row: Fields, decimal: DecimalMark): boolean {
  const cells = filled(row);
  return (
    cells.length === filled(names).length && cells.some((cell) => !Number.isNaN(readNumber(cell, decimal)))
  );
}

/** Without the empty cells at its end, which spreadsheets put there. */
function filled(fields: Fields): Fields {
  return fields.slice(0, fields.findLastIndex((cell) => cell.trim() !== '') + 1);
}
