import { noWord, wordKeys } from '../table/categories.js';
import type { Column } from '../table/column.js';
import { type ColumnType, columnType, missingCount } from '../table/columnType.js';

/** What one column holds. */
export interface ColumnFacts {
  readonly type: ColumnType;
  /** Cells without a value. */
  readonly missing: number;
  /** Least and greatest number; null where there is none. */
  readonly min: number | null;
  readonly max: number | null;
  /** Whether all cells that hold a value hold the same. */
  readonly constant: boolean;
  /** Whether it names or numbers the rows rather than says something of them. */
  readonly identifies: boolean;
}

/** Below this, values that differ in every row say nothing. */
const fewestRows = 10;

/** What follows from a column's counts, its range and, where it may be an identifier, its values.
 * @param rows of the table @param min least number @param max greatest number */
export function columnFacts(column: Column, rows: number, min: number, max: number): ColumnFacts {
  const { numberCount, textCells } = column;
  const words = textCells?.words.size ?? 0;
  return {
    type: columnType(column),
    missing: missingCount(column, rows),
    min: numberCount > 0 ? min : null,
    max: numberCount > 0 ? max : null,
    constant: numberCount === 0 ? words === 1 : words === 0 && min === max,
    identifies:
      rows >= fewestRows && (column.isNumeric ? countsRows(column, rows, min, max) : namesRows(column)),
  };
}

/** Whether a number in every row is a different whole one, and they leave none out or the name says id. */
function countsRows(column: Column, rows: number, min: number, max: number): boolean {
  if (column.numberCount < rows || !Number.isInteger(min)) return false;
  if (max - min + 1 === rows) {
    const seen = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
      const place = column.numberAt(row) - min;
      if (seen[place] !== 0) return false; // undefined, for a fraction, is not 0 either
      seen[place] = 1;
    }
    return true;
  }
  if (!idNames.some((name) => name.test(column.name))) return false;
  const values = Float64Array.from({ length: rows }, (_, row) => column.numberAt(row));
  return values.every(Number.isInteger) && allDiffer(values);
}

const idNames = [/(?:^|[\s_.-])(?:id|uuid|guid|key|index|idx|serial|no|nr|번호)\.?$/iu, /[a-z]I[dD]$/u];

/** Whether a column of words holds a different one in every row. */
function namesRows({ textCells, texts, numberCount, isNumeric }: Column): boolean {
  if (textCells === undefined || isNumeric || numberCount > 0 || texts < fewestRows) return false;
  if (textCells.allDates || textCells.words.size < Math.min(texts, fewestRows)) return false;
  const keys = new Float64Array(texts);
  let count = 0;
  textCells.forEach((_, key) => {
    keys[count++] = key;
  });
  return allDiffer(keys);
}

/** Sorts the values. */
function allDiffer(values: Float64Array): boolean {
  values.sort();
  return values.every((value, i) => i === 0 || value !== values[i - 1]);
}

/** First row without a value, -1 where there is none. @param rows of the table */
export function firstGap(column: Column, rows: number): number {
  if (missingCount(column, rows) === 0) return -1;
  const keys = wordKeys(column, rows);
  for (let row = 0; row < rows; row++)
    if (Number.isNaN(column.numberAt(row)) && (keys?.[row] ?? noWord) === noWord) return row;
  return -1;
}
