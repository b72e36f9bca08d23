import { isBoolean, isDate } from '../csv/words.js';
import { float64s, type Growable, uint8s, uint32s } from './growable.js';

/** Different words of a column that are remembered: more make no sensible categories. */
export const maxCategories = 50;

/** Different words that a byte for each cell tells apart, 0 being no word. */
const maxCodes = 255;

/** The cells of a column that hold a word. Kept apart from the numbers, since most
 * columns have none; of the words themselves a key is kept, not the text: a column of names or comments
 * would hold the whole file in memory. */
export class TextCells {
  /** Whether all of them are boolean words. */
  allBooleans = true;
  private allLikeDates = true;
  /** Whether all are one to something: thinned so many times, not a time of day. */
  private allRatios = true;
  /** The first different words by their keys, in the order in which they were added; at most one more than
   * {@link maxCategories}. */
  readonly words = new Map<number, string>();

  private count = 0;
  /** Cells on consecutive rows are one run: its first row, and which cell that is. */
  private readonly firstRows = uint32s();
  private readonly firstCells = uint32s();
  private nextRow = -1;
  /** Of each cell the code of its word while there are few, as in most columns of millions of rows. */
  private codes = uint8s();
  /** Of each code, from 1 on, the key. */
  private keyOf: number[] = [0];
  private codeOf = new Map<number, number>();
  /** Of each cell the key, where there are more words than codes. */
  private keys: ReturnType<typeof float64s> | undefined;

  /** Whether all of them are dates or times. */
  get allDates(): boolean {
    return this.allLikeDates && !this.allRatios;
  }

  /** @param row one that is not among them yet @param text not empty, without spaces around it
   * @returns the word's code; undefined where it has none, since there are more words than codes */
  add(row: number, text: string): number | undefined {
    const key = textKey(text);
    const code = this.codeOf.get(key) ?? this.addNew(key, text);
    if (code !== undefined) this.addCode(row, code);
    else {
      this.addRow(row);
      this.keys?.push(key);
    }
    return code;
  }

  /** The same of a word that was given this code, even if others no longer are. */
  addCode(row: number, code: number): void {
    this.addRow(row);
    if (this.keys === undefined) this.codes.push(code);
    else this.keys.push(this.keyOf[code] as number);
  }

  private addRow(row: number): void {
    if (row !== this.nextRow) {
      this.firstRows.push(row);
      this.firstCells.push(this.count);
    }
    this.nextRow = row + 1;
    this.count++;
  }

  private addNew(key: number, text: string): number | undefined {
    this.allBooleans &&= isBoolean(text);
    this.allLikeDates &&= isDate(text);
    this.allRatios &&= /^1:\d{2}$/.test(text);
    if (this.words.size <= maxCategories && !this.words.has(key)) this.words.set(key, text);
    if (this.keys === undefined && this.keyOf.length > maxCodes) this.keepKeys();
    if (this.keys !== undefined) return undefined;
    this.codeOf.set(key, this.keyOf.length);
    return this.keyOf.push(key) - 1;
  }

  /** From now on keys are kept, not codes. */
  private keepKeys(): void {
    const keys = float64s();
    for (let i = 0; i < this.codes.length; i++) keys.push(this.keyOf[this.codes.at(i)] as number);
    this.keys = keys;
    this.codes = uint8s();
    this.codeOf = new Map();
  }

  /** Visits the cells in the order in which they were added: by rows, but that gap words which are words come last. */
  forEach(visit: (row: number, key: number) => void): void {
    const { codes, keys, keyOf } = this;
    this.visitRuns((row, from, to) => {
      for (let cell = from; cell < to; cell++)
        visit(row + cell - from, keys?.at(cell) ?? (keyOf[codes.at(cell)] as number));
    });
  }

  /** Of each row a number that is another for each word, 0 where there is none; while they are few, 1 for the first one added,
   * and so on. @param rows of the table */
  byRow(rows: number): Uint8Array | Float64Array {
    const { codes, keys } = this;
    if (keys === undefined) return this.spread(codes, new Uint8Array(rows));
    return this.spread(keys, new Float64Array(rows).fill(-1)).map((key) => key + 1);
  }

  /** The keys of the first cells. */
  firstKeys(most: number): number[] {
    const { codes, keys, keyOf } = this;
    return Array.from({ length: Math.min(most, this.count) }, (_, cell) =>
      keys === undefined ? (keyOf[codes.at(cell)] as number) : keys.at(cell),
    );
  }

  /** The key of the word that {@link byRow} has a number for. */
  keyAt(number: number): number {
    return this.keys === undefined ? (this.keyOf[number] as number) : number - 1;
  }

  /** Puts what there is of each cell where its row is. */
  private spread<B extends Uint8Array | Float64Array>(cells: Growable<B>, byRow: B): B {
    this.visitRuns((row, from, to) => cells.copy(from, to, byRow, row));
    return byRow;
  }

  private visitRuns(visit: (row: number, from: number, to: number) => void): void {
    const { firstRows, firstCells, count } = this;
    for (let run = 0; run < firstRows.length; run++) {
      const to = run + 1 < firstCells.length ? firstCells.at(run + 1) : count;
      visit(firstRows.at(run), firstCells.at(run), to);
    }
  }
}

/** Cells that are looked at for words which come again. */
const mostLooked = 10_000;

/** Whether a column holds words that come again, of more kinds than are remembered: a label of too many classes, and neither names
 * nor sentences. */
export function isOfManyKinds({
  isNumeric,
  textCells,
}: {
  readonly isNumeric: boolean;
  readonly textCells: TextCells | undefined;
}): boolean {
  if (isNumeric || textCells === undefined || textCells.allDates) return false;
  if (textCells.words.size <= maxCategories) return false;
  const some = textCells.firstKeys(mostLooked);
  return new Set(some).size <= some.length / 2;
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
