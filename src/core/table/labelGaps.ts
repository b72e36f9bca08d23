import type { Slices } from '../slices.js';
import { type Column, noValue } from './column.js';
import { missingCount } from './columnType.js';
import type { Classes } from './labelClasses.js';
import { tell } from './sayings.js';
import type { ClassCount } from './summary.js';
import { summaryCells } from './summaryWords.js';
import { areOnDisk, type RawTable } from './tableBuilder.js';
import { textKey } from './textCells.js';

/** Of two classes, the rarer one with at most this share of the rows says that these hold nothing where they lack numbers */
const fewestOfAll = 0.1;
/** in so many other columns at least, and hardly any other row does. */
const columnsLacking = 2;
const nearlyAll = 0.9;

/** Whether the rarer of two classes is hardly more than the rows without numbers, as `NODATA` of a log is: it says how the
 * row was recorded. @param columns of the table */
export function* isOfGaps(
  column: Column,
  { classes, codes }: Classes,
  columns: readonly Column[],
  rows: number,
): Slices<boolean> {
  const [one, other, third] = classes;
  if (one === undefined || other === undefined || third !== undefined) return false;
  const rarer = other.count < one.count ? 1 : 0;
  const { count } = classes[rarer] as ClassCount;
  const lacking = columns.filter((each) => {
    const gaps = rows - each.numberCount;
    return each !== column && each.isNumeric && nearlyAll * gaps <= count && nearlyAll * count <= gaps;
  });
  if (lacking.length < columnsLacking || count > fewestOfAll * rows || column.rowsInMemory < rows)
    return false;
  const cells = yield* codes();
  const agreeing = lacking.filter((each) => {
    let both = 0;
    cells.forEach((code, row) => {
      if (code === rarer && Number.isNaN(each.numberAt(row))) both++;
    });
    return both >= nearlyAll * Math.max(count, rows - each.numberCount);
  });
  return agreeing.length >= columnsLacking;
}

/** How many rows are looked at: what a spreadsheet's cells were merged in is seen in the first ones. */
const mostLooked = 10_000;

/** Whether the label stands in the first row of each group only, as a spreadsheet saves merged cells: in the first row of
 * the table, never in two rows on end, and in less than half of them. */
export function isMerged({ rows }: Pick<RawTable, 'rows'>, column: Column): boolean {
  if (2 * missingCount(column, rows) <= rows) return false;
  const looked = Math.min(rows, column.rowsInMemory, mostLooked);
  const filled = new Uint8Array(looked + 1);
  for (let row = 0; row < looked; row++) if (!Number.isNaN(column.numberAt(row))) filled[row] = 1;
  column.textCells?.forEach((row) => {
    if (row < looked) filled[row] = 1;
  });
  return filled[0] === 1 && !filled.some((is, row) => is === 1 && filled[row + 1] === 1);
}

/** What to do about merged cells. */
export const fillDown = tell('fill-label-down');

/** More rows below a table are no summary of it. */
const mostBelow = 10;

let summaryKeys: ReadonlySet<number> | undefined;

/** A column remembers its first words only, but the keys of all. */
function keysOfSummaries(): ReadonlySet<number> {
  summaryKeys ??= new Set(Array.from(summaryCells(), textKey));
  return summaryKeys;
}

/** How many rows at the end have no label and belong to no row above, but sum these up or remark on them: one of them
 * begins with a word for that which stands nowhere above, or holds a word and nothing else. The first one does so too, or has half
 * of its cells at most: above it may stand a row of the table that only lacks its label.
 * @param codes by row, `noValue` where there is no label */
export function rowsBelowTable(table: RawTable, codes: Uint8Array): number {
  const { columns, rows } = table;
  let first = rows;
  while (first > 0 && rows - first <= mostBelow && codes[first - 1] === noValue) first--;
  const count = rows - first;
  if (count === 0 || count > mostBelow || first === 0 || areOnDisk(table)) return 0;
  const summaries = keysOfSummaries();
  const cells = Array.from({ length: count }, () => 0);
  const begins = cells.map(() => false);
  const words = cells.map(() => 0);
  for (const column of columns) {
    const above = new Set<number>();
    for (let k = 0; k < count; k++)
      if (!Number.isNaN(column.numberAt(first + k))) cells[k] = (cells[k] ?? 0) + 1;
    column.textCells?.forEach((row, key) => {
      const k = row - first;
      if (k < 0) {
        if (summaries.has(key)) above.add(key);
        return;
      }
      if (cells[k] === 0 && summaries.has(key) && !above.has(key)) begins[k] = true;
      cells[k] = (cells[k] ?? 0) + 1;
      words[k] = (words[k] ?? 0) + 1;
    });
  }
  const isRemark = cells.some((filled, k) => filled === 1 && words[k] === 1) && columns.length > 2;
  if (!isRemark && !begins.includes(true)) return 0;
  return count - cells.findIndex((filled, k) => begins[k] || 2 * filled <= columns.length);
}
