import type { Cell, Table } from './table.js';

/** A table as CSV (RFC 4180: CRLF, quotes doubled). Figures have all their digits, since a program reads them; 0/0
 * stays a word, or it would be taken for a gap in the measurement. */
export function csvTable({ rows }: Table): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

function field(cell: Cell): string {
  const text = typeof cell === 'string' ? cell : String(cell.value ?? 'undefined');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
