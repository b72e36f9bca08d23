import { maySaySummary, saysSummary } from './summaryWords.js';

/** Rows that stand below a table: what sums it up, and remarks. */

/** Fewer rows are themselves a summary. */
const fewestRows = 10;
const mostFeet = 12;

/** A word that may begin one, or undefined. */
export function footWord(fields: readonly string[]): string | undefined {
  const word = fields.find((cell) => cell !== '')?.trim() ?? '';
  return word.length <= 20 && maySaySummary(word) ? word : undefined;
}

/** How a remark begins or what it has in it, and what will do below an empty row: a person's name has a space as well. */
const remark = /^[*†‡※©(（].*\p{L}|\p{L}(?::(?:\s|$)|：)/u;
const words = /\p{L}.*[\s:：]/u;

/** Whether there is nothing but a source, a note or a day of printing, in the first cell alone.
 * @param isApart whether an empty row is above */
export function isRemark(fields: readonly string[], isApart: boolean): boolean {
  if (fields.length < 3 || fields[1]?.trim() !== '') return false; // most rows, told at once
  const text = fields[0]?.trim() ?? '';
  return (
    (remark.test(text) || (isApart && words.test(text))) && !fields.some((cell, k) => k > 0 && cell.trim())
  );
}

/** Rows that wait for the end of a file, since below them there may be others.
 * @typeParam Row what there is of each */
export class FootRows<Row> {
  private waiting: { readonly word: string | undefined; readonly row: Row }[] = [];
  private isOver = false;

  get areWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** @param word that the row begins with, see {@link footWord}; undefined of a remark @param rows filed so far
   * @returns whether it waits */
  hold(word: string | undefined, row: Row, rows: number): boolean {
    const isNone = rows < fewestRows || this.waiting.length === mostFeet;
    if (word !== undefined) this.isOver ||= isNone;
    if (isNone || (word !== undefined && this.isOver)) return false;
    this.waiting.push({ word, row });
    return true;
  }

  /** Where another row follows, those that wait are rows as well, and the table has such words in it. */
  release(): readonly Row[] {
    const rows = this.waiting.map(({ row }) => row);
    this.isOver ||= this.waiting.some(({ word }) => word !== undefined);
    this.waiting = [];
    return rows;
  }

  /** At the end of the file. @returns those that sum up and the remarks; the others are rows as well */
  end(): { readonly sums: readonly Row[]; readonly remarks: readonly Row[]; readonly rows: readonly Row[] } {
    const { waiting } = this;
    this.waiting = [];
    const remarks = waiting.filter(({ word }) => word === undefined).map(({ row }) => row);
    const others = waiting.flatMap(({ word, row }) => (word === undefined ? [] : [{ word, row }]));
    const all = others.map(({ row }) => row);
    const told = new Set(others.map(({ word }) => word.toLowerCase()));
    const areSums =
      told.size === all.length && (told.size > 1 || others.some(({ word }) => saysSummary(word)));
    return areSums ? { sums: all, remarks, rows: [] } : { sums: [], remarks, rows: all };
  }
}
