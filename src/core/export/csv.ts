import { printable } from '../printable.js';
import type { Cell, Table } from './table.js';

/** A table as CSV (RFC 4180: CRLF, quotes doubled). Figures have all their digits, since a program reads them; 0/0
 * stays a word, or it would be taken for a gap in the measurement. A text that a spreadsheet would take for a formula
 * gets an apostrophe before it: names and classes come from anybody's file, and formulas run programs. */
export function csvTable({ rows }: Table): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const text = typeof cell === 'string' ? noFormula(printable(cell)) : String(cell.value ?? 'undefined');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A plain number runs nothing, and classes are often called -1 and +1. */
function noFormula(text: string): string {
  return /^\s*[=+\-@\t＝＋－＠]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}
