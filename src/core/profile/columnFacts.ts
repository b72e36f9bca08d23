import { type Column, noValue } from '../table/column.js';
import { type ColumnType, columnType, missingCount } from '../table/columnType.js';
import {
  areKeys,
  countDifferent,
  countsIn,
  fewestRows,
  holdsKeys,
  isCounting,
  isIdentifier,
} from '../table/identifier.js';
import type { RawTable } from '../table/tableBuilder.js';
import { maxCategories } from '../table/textCells.js';

/** What one column holds. */
export interface ColumnFacts {
  readonly type: ColumnType;
  /** Cells without a value. */
  readonly missing: number;
  /** Least and greatest number; null where there is none, or where numbers are names of kinds. */
  readonly min: number | null;
  readonly max: number | null;
  /** Whether all cells that hold a value hold the same. */
  readonly constant: boolean;
  /** Whether it names or numbers the rows rather than says something of them. */
  readonly identifies: boolean;
}

/** The share of the rows that have a value of their own in an identifier, and of the numbers between the least and the
 * greatest that are taken, where they are not in order. Numbers drawn at random never have both. */
const nearlyAll = 0.9;

/** What a column's values lie between; Infinity and -Infinity where it has no number. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** What follows from a column's counts, its range and, where it may be an identifier, its values.
 * @param repeats rows of the table that repeat an earlier one; null where that is not known */
export function columnFacts(
  column: Column,
  rows: number,
  repeats: number | null,
  range: NumberRange,
): ColumnFacts {
  const { numberCount, textCells, isNumeric, isNominal } = column;
  const { min, max } = range;
  const words = textCells?.words.size ?? 0;
  const hasRange = numberCount > 0 && !isNominal;
  return {
    type: columnType(column),
    missing: missingCount(column, rows),
    min: hasRange ? min : null,
    max: hasRange ? max : null,
    constant: numberCount === 0 ? words === 1 : words === 0 && min === max,
    identifies:
      repeats !== null &&
      (isNumeric ? numbersRows(column, rows, repeats, range) : namesRows(column, repeats)),
  };
}

/** What a column's numbers lie between, without those that count as gaps: what is beyond has no value in this file.
 * @param absent numbers that count as gaps @param rows of the table, all in memory */
export function rangeWithout(column: Column, absent: readonly number[], rows: number): NumberRange {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < rows; row++) {
    const number = column.numberAt(row);
    if (Number.isNaN(number) || absent.includes(number)) continue;
    min = Math.min(min, number);
    max = Math.max(max, number);
  }
  return { min, max };
}

/** Whether a column of numbers counts the rows: by its name, in order, or out of order and hardly leaving any out. */
function numbersRows(column: Column, rows: number, repeats: number, { min, max }: NumberRange): boolean {
  const { numberCount } = column;
  if (isIdentifier(column, rows) || holdsKeys(column, rows) === 'perhaps') return true;
  const mayBeKeys = min > Number.MAX_SAFE_INTEGER;
  if (numberCount < fewestRows || (!mayBeKeys && max - min >= 5 * numberCount)) return false;
  const values = countsIn(column, rows);
  if (values === undefined || mayBeKeys) return values !== undefined && areKeys(values);
  if (isCounting(values, numberCount)) return true;
  // A repeated row has no number of its own; where most rows are, the columns hold few different values.
  const own = numberCount - repeats;
  if (2 * own < numberCount || own < fewestRows || values.length < numberCount) return false;
  if (!Number.isInteger(values[0]) || max - min + 1 < nearlyAll * own) return false;
  const different = countDifferent(values);
  return different >= nearlyAll * own && different >= nearlyAll * (max - min + 1);
}

/** Whether nearly every row that is not a repeated one has a word of its own. */
function namesRows({ textCells, texts, numberCount }: Column, repeats: number): boolean {
  const own = texts - repeats;
  if (textCells === undefined || numberCount > 0 || textCells.allDates || own < fewestRows) return false;
  if (2 * own < texts || textCells.words.size < Math.min(nearlyAll * own, maxCategories)) return false;
  const keys = new Float64Array(texts);
  let count = 0;
  textCells.forEach((_, key) => {
    keys[count++] = key;
  });
  return countDifferent(keys) >= nearlyAll * own;
}

/** Rows with a label, and those of them that have no value in a column. */
export interface Gaps {
  readonly rows: number;
  readonly missing: number;
  /** Null where there is none, or none among the rows in memory. */
  readonly firstLine: number | null;
}

/** The gaps of a column that cost something: a row without a label is not trained on anyway.
 * @param codes by row, `noValue` where there is no label; null where all rows count */
export function gapsOf(table: RawTable, column: Column, codes: Uint8Array | null): Gaps {
  const { rows, numbers, lineAt } = table;
  const all = missingCount(column, rows);
  if (codes === null || all === 0 || numbers.rowsInMemory < rows || !codes.includes(noValue))
    return { rows, missing: all, firstLine: all === 0 ? null : firstGap(table, column) };
  const words = column.textCells?.byRow(rows);
  let [labelled, missing, first] = [0, 0, -1];
  for (let row = 0; row < rows; row++) {
    if (codes[row] === noValue) continue;
    labelled++;
    if (!Number.isNaN(column.numberAt(row)) || words?.[row]) continue;
    missing++;
    if (first < 0) first = row;
  }
  return { rows: labelled, missing, firstLine: first < 0 ? null : lineAt(first) };
}

/** Line of the first row without a value; null where there is none, or none among the rows in memory. */
export function firstGap({ numbers, lineAt }: RawTable, column: Column): number | null {
  const words = column.textCells?.byRow(numbers.rows);
  for (let row = 0; row < numbers.rowsInMemory; row++)
    if (Number.isNaN(column.numberAt(row)) && !words?.[row]) return lineAt(row);
  return null;
}
