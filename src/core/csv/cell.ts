/** The rules for one cell.
 *
 * | cell | read as |
 * |---|---|
 * | `1`, `-2.5e-3`, `+.5`, `5.`, `007`, spaces around them | the nearest double |
 * | `−2.5`, `–2.5` (the minus sign U+2212, the dash U+2013) | -2.5 |
 * | `1e-400` | 0: too small for a double |
 * | `1e400`, `inf`, `Infinity` | text: no double holds it, and a guess would be another number |
 * | `NaN`, `NA`, `N/A`, `null`, `none`, `?`, `-`, in any case, and the empty cell | no value |
 * | `0x10`, `0b1`, `0o7`, `1_000` | text: a program's notation, not data's |
 * | `1,5` | 1.5 where the decimal mark is a comma, else text; `1.5` the other way round |
 * | `1,234.5`, `1.234,5`, `1 234` | text that makes its column refused, see table/thousands.ts |
 *
 * A text in a column of numbers is a gap like an empty cell, and counted as such. */
import type { DecimalMark } from './dialectWish.js';

const missingMarks = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-']);

/** Whether a cell stands for "no value": empty, or one of NA, N/A, NaN, null, none, ?, - in any case. */
export function isMissing(text: string): boolean {
  return missingMarks.has(text.trim().toLowerCase());
}

/** A decimal number in any of the usual spellings, spaces around it allowed; NaN for everything else. */
export function readNumber(text: string, decimal: DecimalMark = 'point'): number {
  if (decimal === 'comma') return text.includes('.') ? Number.NaN : readNumber(text.replace(',', '.'));
  const value = Number(text);
  if (Number.isFinite(value)) return exotic.test(text) ? Number.NaN : value;
  return typeset.test(text) ? -readNumber(text.replace(typeset, '')) : Number.NaN;
}

/** The minus sign of typeset tables, U+2212, and the dash that word processors make of a hyphen, in front of a
 * number. */
const typeset = /^\s*[−–](?=[\d.])/;

/** What JavaScript reads as a number and this table does not. */
const exotic = /^\s*$|[xXoObB]/;

/** One spelling for equal labels: `1`, `1.0` and ` 1` are the same label, `yes` and `Yes` are not. */
export function labelKey(text: string, decimal: DecimalMark = 'point'): string {
  const number = readNumber(text, decimal);
  return Number.isNaN(number) ? text.trim() : String(number);
}
