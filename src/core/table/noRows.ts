import { areTypes } from '../csv/units.js';
import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import { footWord } from './footRows.js';
import { areDots, maySpeakOfRows, saidOfRows } from './printed.js';
import { tell } from './sayings.js';

/** Lines of a file that are no rows of its table, though they stand among them. */

/** What programs for databases draw below the names, on each page of a listing again: dashes in each field, or in a
 * single one with a + where a bar would be. Tables of reStructuredText have = there. */
function isRule([first = '', ...others]: readonly string[]): boolean {
  if (!/^\s*[-=]/.test(first)) return false; // most rows, told at once
  if (others.length === 0) return /^\s*(?:-{3,}[-+ \t]*|={3,}[=+ \t]*)\s*$/.test(first);
  const drawn = first.includes('=') ? /^\s*=+\s*$/ : /^\s*-+\s*$/;
  const fields = [first, ...others];
  return fields.every((cell) => drawn.test(cell)) && fields.some((cell) => cell.trim().length > 2);
}

/** What a line among the rows was drawn or written for, and is none: a rule, R's types of columns, dots in place of rows. */
export function drawn(fields: readonly string[]): Told | undefined {
  if (isRule(fields)) return tell('drawn-line');
  if (areDots(fields)) return tell('rows-left-out', {});
  return areTypes(fields) ? tell('types-of-columns') : undefined;
}

/** What Zeek writes above its rows and below them, as wide as these where they have two fields. */
const ofZeek = /^#(?:fields|types|open|close)$/;

/** Comments, and when SQL Server's studio was done, which it writes below the rows. */
const comment = /^\s*(?:#|%|\/\/|Completion time: \d{4}-)/;

/** What a line is that stands among the rows and is none; undefined for a row.
 * @param isUneven whether it has another number of fields than they: only then a # begins a comment,
 * but for Zeek's */
export function noRow(fields: readonly string[], isUneven: boolean): Told | undefined {
  const said = saidOfRows(fields, isUneven);
  if (said !== undefined) return said;
  const [first = ''] = fields;
  return (isUneven && comment.test(first)) || (first.startsWith('#') && ofZeek.test(first))
    ? tell('comment')
    : undefined;
}

/** Whether a line that holds this word may be none of the table: for each of the rules here a word of it.
 * @param text without spaces around it */
export function maySayNoRow(text: string): boolean {
  return (
    footWord([text]) !== undefined ||
    maySpeakOfRows(text) ||
    /^(?:[-=]|#|\*$|<{7}|<[a-z]{3})|^Completion/.test(text)
  );
}

/** @throws InputError `malformed-csv` where Git has left two versions of the rows, since half of them are wrong
 * @param width of the table: a row as long as the others may well begin so */
export function refuseConflict(fields: readonly string[], line: number, width: number): void {
  const [first = ''] = fields;
  if (!first.startsWith('<<<<<<<') || !/^<{7}(?: \S.*)?$/.test(first)) return;
  if (width !== 1 && fields.length === width) return;
  throw new InputError({
    code: 'malformed-csv',
    what: tell('merge-conflict'),
    where: { line },
    remedy: tell('resolve-conflict'),
  });
}
