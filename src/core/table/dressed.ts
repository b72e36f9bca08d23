import type { Column } from './column.js';

/** A number with something around it: `$47,957.45`, `(1,200)`, `12.5 kg`, `3 %`, `0,78-`, `6,95,495`,
 * `5.3 ± 0.1`. */
const dressed =
  /^\(?[+-]?\s*(?:[\p{Sc}\ufffd]|(?:[A-Z]{3}|Rs\.?)\s)?\s*[+-]?\d[\d.,'’\s]*(?:[\p{Sc}\ufffd%‰-]|[°º]?\p{L}{1,4}(?:\/\p{L}{1,3})?[²³]?)?\)?(?:\s*(?:±|\+\/-)\s*\d[\d.,]*)?$/u;

/** Names of versions and addresses of computers: `1.2.10`. */
const dotted = /^\d+(?:\.\d{1,2}|\.\d+\.\d+){2,}$/;

/** Signs and units that the numbers of one column may have around them; with more they are names (`12a`, `12b`). */
const mostUnits = 3;

/** What all words of a column are, of those that are remembered: numbers with a decimal comma where the mark is a point;
 * numbers with the other mark beside such with the file's own; numbers with a sign, a unit or thousands separators.
 * Undefined where they are words. */
export function numbersIn(column: Column): 'decimal-comma' | 'mixed-marks' | 'dressed' | undefined {
  const { textCells, decimalMark } = column;
  const words = [...(textCells?.words.values() ?? [])];
  if (words.length === 0) return undefined;
  const other = decimalMark === 'point' ? /^[+-]?\d+,\d+$/ : /^[+-]?\d+\.\d+$/;
  if (words.every((word) => other.test(word)) && hasDecimals(column)) return 'mixed-marks';
  if (decimalMark === 'point' && words.every((word) => /^[+-]?\d+,\d+$/.test(word))) return 'decimal-comma';
  const areNumbers = words.every((word) => dressed.test(word) && !dotted.test(word));
  return areNumbers && unitsOf(words).size <= mostUnits ? 'dressed' : undefined;
}

/** The same of a column whose words are few enough to be categories: these are numbers for sure only where there are three
 * of them at least, all with the same around them. */
export function fewNumbersIn(column: Column): ReturnType<typeof numbersIn> {
  const words = [...(column.textCells?.words.values() ?? [])];
  return words.length > 2 && unitsOf(words).size === 1 ? numbersIn(column) : undefined;
}

function unitsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.replace(/[\d.,'’()\s+-]/gu, '')));
}

/** Whether some of a column's numbers have decimals, of those in the first rows. */
export function hasDecimals(column: Column): boolean {
  const rows = Math.min(column.rowsInMemory, 1_000);
  for (let row = 0; row < rows; row++) if (column.numberAt(row) % 1) return true;
  return false;
}
