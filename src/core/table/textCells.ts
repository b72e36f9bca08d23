import { isBoolean, isDate } from '../csv/words.js';
import { Growable, uint32s } from './growable.js';

/** Different words of a column that are remembered: more make no sensible categories. */
export const maxCategories = 50;

/** The cells of a column that hold a word. Kept apart from the numbers, since most
 * columns have none; of the words themselves a key is kept, not the text: a column of names or comments
 * would hold the whole file in memory. */
export class TextCells {
  /** Whether all of them are boolean words, or dates. */
  allBooleans = true;
  allDates = true;
  /** The first different words by their keys, in the order in which they were added; at most one more than
   * {@link maxCategories}. */
  readonly words = new Map<number, string>();

  private readonly rows = uint32s();
  private readonly keys = new Growable((length) => new Float64Array(length));

  /** @param row one that is not among them yet @param text not empty, without spaces around it */
  add(row: number, text: string): void {
    const key = textKey(text);
    this.rows.push(row);
    this.keys.push(key);
    this.allBooleans &&= isBoolean(text);
    this.allDates &&= isDate(text);
    if (this.words.size <= maxCategories && !this.words.has(key)) this.words.set(key, text);
  }

  /** Visits the cells in the order in which they were added: by rows, but that gap words which are words come last. */
  forEach(visit: (row: number, key: number) => void): void {
    for (let i = 0; i < this.rows.length; i++) visit(this.rows.at(i), this.keys.at(i));
  }
}

/** A whole number from 0 to 2^53 - 1 that stands for a text: cyrb53 (bryc, public domain). Two texts of a
 * million share one with a chance of 6e-5. */
export function textKey(text: string): number {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
