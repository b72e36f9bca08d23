import { noWord, wordKeys } from '../table/categories.js';
import type { Column } from '../table/column.js';
import { type ColumnType, columnType, missingCount } from '../table/columnType.js';
import type { RawTable } from '../table/tableBuilder.js';
import { maxCategories } from '../table/textCells.js';

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

/** What a column's values lie between; Infinity and -Infinity where it has no number. */
interface Range {
  readonly min: number;
  readonly max: number;
}

/** What follows from a column's counts, its range and, where it may be an identifier, its values.
 * @param repeats rows of the table that repeat an earlier one; null where that is not known */
export function columnFacts(column: Column, rows: number, repeats: number | null, range: Range): ColumnFacts {
  const { numberCount, textCells, isNumeric } = column;
  const { min, max } = range;
  const words = textCells?.words.size ?? 0;
  const different = rows - (repeats ?? 0);
  return {
    type: columnType(column),
    missing: missingCount(column, rows),
    min: numberCount > 0 ? min : null,
    max: numberCount > 0 ? max : null,
    constant: numberCount === 0 ? words === 1 : words === 0 && min === max,
    identifies:
      repeats !== null &&
      different >= fewestRows &&
      (isNumeric ? countsRows(column, rows, different, range) : namesRows(column, different)),
  };
}

/** Whether every row that is not a repeated one has a whole number of its own, and these leave hardly any out or
 * the name says id. */
function countsRows(column: Column, rows: number, different: number, { min, max }: Range): boolean {
  if (column.numberCount < rows || !Number.isInteger(min) || !Number.isInteger(max)) return false;
  const places = max - min + 1;
  if (places < different) return false;
  if (places <= 2 * rows - different) {
    const seen = new Uint8Array(places);
    for (let row = 0; row < rows; row++) {
      const place = column.numberAt(row) - min;
      if (!Number.isInteger(place)) return false;
      seen[place] = 1;
    }
    return seen.reduce((sum, each) => sum + each, 0) >= different;
  }
  if (!idNames.some((name) => name.test(column.name))) return false;
  const values = Float64Array.from({ length: rows }, (_, row) => column.numberAt(row));
  return values.every(Number.isInteger) && countDifferent(values) >= different;
}

const idNames = [/(?:^|[\s_.-])(?:id|uuid|guid|key|index|idx|serial|no|nr|번호)\.?$/iu, /[a-z]I[dD]$/u];

/** Whether every row that is not a repeated one has a word of its own. */
function namesRows({ textCells, texts, numberCount }: Column, different: number): boolean {
  if (textCells === undefined || numberCount > 0 || textCells.allDates || texts < different) return false;
  if (textCells.words.size < Math.min(different, maxCategories)) return false;
  const keys = new Float64Array(texts);
  let count = 0;
  textCells.forEach((_, key) => {
    keys[count++] = key;
  });
  return countDifferent(keys) >= different;
}

/** Sorts the values. */
function countDifferent(values: Float64Array): number {
  values.sort();
  return values.reduce((sum, value, i) => (value === values[i - 1] ? sum : sum + 1), 0);
}

/** Line of the first row without a value; null where there is none, or none among the rows in memory. */
export function firstGap({ numbers, lineAt }: RawTable, column: Column): number | null {
  const keys = wordKeys(column, numbers.rows);
  for (let row = 0; row < numbers.rowsInMemory; row++)
    if (Number.isNaN(column.numberAt(row)) && (keys?.[row] ?? noWord) === noWord) return lineAt(row);
  return null;
}
