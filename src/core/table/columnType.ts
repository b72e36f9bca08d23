import { isTimeOfDay } from '../csv/words.js';
import type { Column } from './column.js';

/** What a column's cells are, as far as most of them agree. */
export type ColumnType = 'number' | 'boolean' | 'date' | 'text' | 'empty';

/** A column is of numbers as {@link Column.isNumeric} has it; boolean or a date only if every value is; of text whatever its
 * values look like, if the file declares that it holds kinds. */
export function columnType({ isNumeric, isNominal, textCells, numberCount, allDates }: Column): ColumnType {
  if (isNumeric) return 'number';
  if (isNominal && (numberCount > 0 || allDates)) return 'text';
  if (textCells === undefined) return 'empty';
  if (numberCount > 0) return 'text';
  if (textCells.allBooleans) return 'boolean';
  return allDates ? 'date' : 'text';
}

/** Whether a column of dates holds times without a day. */
export function areTimesOfDay(column: Column): boolean {
  return columnType(column) === 'date' && [...(column.textCells?.words.values() ?? [])].every(isTimeOfDay);
}

/** Cells without a value. @param rows of the table */
export function missingCount({ numberCount, texts }: Column, rows: number): number {
  return rows - numberCount - texts;
}
