import { maySaySummary, saysSummary } from './summaryWords.js';

/** Rows that stand below a table and sum it up. */

/** Fewer rows are themselves a summary. */
const fewestRows = 10;
const mostFeet = 12;

/** A word that may begin one, or undefined. */
export function footWord(fields: readonly string[]): string | undefined {
  const word = fields.find((cell) => cell !== '')?.trim() ?? '';
  return word.length <= 20 && maySaySummary(word) ? word : undefined;
}

/** Rows that wait for the end of a file, since below them there may be others.
 * @typeParam Row what there is of each */
export class FootRows<Row> {
  private waiting: { readonly word: string; readonly row: Row }[] = [];
  private isOver = false;

  get areWaiting(): boolean {
    return this.waiting.length > 0;
  }

  /** @param word that the row begins with, see {@link footWord} @param rows filed so far @returns whether it waits */
  hold(word: string, row: Row, rows: number): boolean {
    if (this.isOver || rows < fewestRows || this.waiting.length === mostFeet) this.isOver = true;
    else this.waiting.push({ word, row });
    return !this.isOver;
  }

  /** Where another row follows, those that wait are rows as well, and the table has such words in it. */
  release(): readonly Row[] {
    const rows = this.waiting.map(({ row }) => row);
    this.isOver ||= rows.length > 0;
    this.waiting = [];
    return rows;
  }

  /** At the end of the file. @returns those that sum up; the others are rows as well */
  end(): { readonly feet: readonly Row[]; readonly rows: readonly Row[] } {
    const { waiting } = this;
    this.waiting = [];
    const all = waiting.map(({ row }) => row);
    const words = new Set(waiting.map(({ word }) => word.toLowerCase()));
    const isFoot =
      words.size === all.length && (words.size > 1 || waiting.some(({ word }) => saysSummary(word)));
    return isFoot ? { feet: all, rows: [] } : { feet: [], rows: all };
  }
}
