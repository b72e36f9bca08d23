/** The rules for one cell. */

const missingMarks = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', '?', '-']);

/** Whether a cell stands for "no value": empty, or one of NA, N/A, NaN, null, none, ?, - in any case. */
export function isMissing(text: string): boolean {
  return missingMarks.has(text.trim().toLowerCase());
}

/** A decimal number in any of the usual spellings, spaces around it allowed; NaN for everything else.
 *
 * Not numbers here, though JavaScript reads them: the empty cell (0), `0x10`, `0b1`, `0o7`, `Infinity`,
 * and `1e400`, which a double cannot hold. */
export function readNumber(text: string): number {
  const value = Number(text);
  return Number.isFinite(value) && !exotic.test(text) ? value : Number.NaN;
}

const exotic = /^\s*$|[xXoObB]/;

/** One spelling for equal labels: `1`, `1.0` and ` 1` are the same label, `yes` and `Yes` are not. */
export function labelKey(text: string): string {
  const number = readNumber(text);
  return Number.isNaN(number) ? text.trim() : String(number);
}
