import { isBookkeeping } from './bookkeeping.js';
import type { Column } from './column.js';
import { isIdentifier } from './identifier.js';
import { isOfRemarks } from './labelNames.js';
import { saysSplit } from './splitColumn.js';
import { maxCategories } from './textCells.js';

/** Where a column stands; undefined for in between. */
export type Place = 'last' | 'before-last' | 'first' | undefined;

/** The columns that a label's place is counted by, from the first to the last: those that hold anything, but for what names or
 * numbers the rows, says which of them are for training, and for remarks on some, which tables have in front of all others or behind them.
 * @param rows of the table */
export function placedColumns(columns: readonly Column[], rows: number): readonly Column[] {
  return columns.filter((column) => isFilled(column) && !filesRows(column, columns, rows));
}

/** @param placed those that places are counted by @param header whether the columns have names */
export function placeOf(column: Column, placed: readonly Column[], header: boolean): Place {
  const last = placed.at(-1);
  if (column === last) return 'last';
  if (column === placed[0]) return 'first';
  // Behind the kinds there may be a number that says how sure they are, or how hard to find.
  const [other, before] = [placed.at(-3), placed.at(-2)];
  const isBefore = column === before && !column.isNumeric && last?.isNumeric && other?.isNumeric;
  return !header && isBefore ? 'before-last' : undefined;
}

function isFilled({ numberCount, textCells, gapCells }: Column): boolean {
  return numberCount > 0 || textCells !== undefined || gapCells !== undefined;
}

function filesRows(column: Column, columns: readonly Column[], rows: number): boolean {
  return (
    isIdentifier(column, rows) ||
    isBookkeeping(column, columns) ||
    nameRows(column, rows) ||
    holdsRemarks(column, rows) ||
    saysSplit(column)
  );
}

/** Whether a column is called as one of remarks, and has none in most rows. */
export function holdsRemarks({ name, texts, numberCount }: Column, rows: number): boolean {
  return isOfRemarks(name) && 2 * (texts + numberCount) < rows;
}

/** Whether a column, whatever it is called, holds another text in nearly every row, as the names of images do. */
export function nameRows({ textCells, texts }: Column, rows: number): boolean {
  if (textCells === undefined || textCells.words.size <= maxCategories || texts < rows / 2) return false;
  const different = new Set<number>();
  textCells.forEach((_, key) => different.add(key));
  return different.size >= nearlyAll * texts;
}

const nearlyAll = 0.9;
