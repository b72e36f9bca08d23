import type { Column } from './column.js';

/** A number with something around it: `$47,957.45`, `(1,200)`, `12.5 kg`, `3 %`, `0,78-`, `6,95,495`. */
const dressed =
  /^\(?[+-]?\s*(?:[\p{Sc}\ufffd]|(?:[A-Z]{3}|Rs\.?)\s)?\s*[+-]?\d[\d.,'’\s]*(?:[\p{Sc}\ufffd%‰-]|[°º]?\p{L}{1,4}(?:\/\p{L}{1,3})?[²³]?)?\)?$/u;

/** Names of versions and addresses of computers: `1.2.10`. */
const dotted = /^\d+(?:\.\d{1,2}|\.\d+\.\d+){2,}$/;

/** Signs and units that the numbers of one column may have around them; with more they are names (`12a`, `12b`). */
const mostUnits = 3;

/** What all words of a column are, of those that are remembered: numbers with a decimal comma where the mark is a point;
 * numbers with a sign, a unit or marks between the thousands. Undefined where they are words. */
export function numbersIn({ textCells, decimalMark }: Column): 'decimal-comma' | 'dressed' | undefined {
  const words = [...(textCells?.words.values() ?? [])];
  if (words.length === 0) return undefined;
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
