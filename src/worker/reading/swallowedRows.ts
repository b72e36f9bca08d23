import { lineEnds } from '../../core/csv/lines.js';
import type { ReadingNote } from '../../core/table/readingNotes.js';

/** Records looked at in all: a file with many fields of several lines has them on purpose. */
const mostLookedAt = 100;
const mostBytes = 1 << 16;

/** Notices records that hold whole rows between quotes, as they do where a quote opens by mistake. */
export class SwallowedRows {
  private looked = 0;
  /** Records of which several lines have equally many fields, this many. */
  private readonly found: { readonly line: number; readonly lines: number; readonly fields: number }[] = [];

  /** @param record of several lines @param line it begins on */
  look(record: Uint8Array, line: number, delimiter: string): void {
    if (++this.looked > mostLookedAt) return;
    if (record.length > mostBytes) return;
    const text = new TextDecoder().decode(record).trimEnd();
    const lines = text.split(lineEnds).map((each) => each.split(delimiter).length);
    const [head = 0, ...others] = lines;
    // A line of a remark seldom has as many delimiters as a row.
    if (head < 3 || !others.includes(head)) return;
    this.found.push({ line, lines: lines.length, fields: head });
  }

  /** @param width of the table: the two halves of a row with a line end in a cell are shorter */
  notes(width: number): readonly ReadingNote[] {
    const [first, ...others] = this.found.filter(({ fields }) => fields >= width);
    const count = others.length + 1;
    const isRule = this.looked > mostLookedAt || count > this.looked / 2 + 2;
    if (first === undefined || isRule) return [];
    return [{ code: 'rows-in-quotes', line: first.line, lines: first.lines, count }];
  }
}
