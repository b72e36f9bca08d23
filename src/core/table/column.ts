import { isMissing, readNumber } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import { inSpans, type Slices } from '../slices.js';
import { type Growable, uint8s } from './growable.js';
import type { NumberStore } from './numberStore.js';
import { Oddities } from './oddities.js';
import { TextCells } from './textCells.js';

/** How many different values are remembered, enough to name a few in an error. */
const maxValues = 4;

/** Different words that may each stand for "no number" in a column of numbers. */
const mostMarks = 3;

/** Rows between two yields: some milliseconds. */
const slice = 1 << 16;

/** Code of a cell without a value, see {@link Column.codeAt}. */
export const noValue = 255;

/** A distinct value of a column: as first written, and how many cells hold it. */
export interface DistinctValue {
  readonly written: string;
  count: number;
}

/** A value by which cells are compared: its number, or NaN and the text. As labels `1`, `1.0` and ` 1` are the
 * same, `yes` and `Yes` are not: see {@link labelKey}. */
interface KnownValue extends DistinctValue {
  readonly number: number;
}

/** One column. It can serve as a feature (its numbers) or, while it has at most two values, as the label (its
 * codes): which one is only known at the end of the file. */
export class Column {
  /** Cells that are no number but something, and the first of them. */
  texts = 0;
  /** These cells; undefined while there is none. */
  textCells: TextCells | undefined;
  firstText: { readonly text: string; readonly line: number } | undefined;
  /** The first cell that says in a word that there is no value: NA, none, ? or -. */
  firstMark: string | undefined;
  /** What some of the texts suffer from. */
  readonly oddities = new Oddities();
  /** Cells with a number. */
  numberCount = 0;

  private readonly values: KnownValue[] = [];
  private overflown = false;
  /** By row, the codes of the cells that hold texts; those of numbers follow from the numbers. */
  private textCodes: Growable<Uint8Array> | undefined;

  /** @param name as in the header @param column 0-based position in the file */
  constructor(
    readonly name: string,
    readonly column: number,
    private readonly numbers: NumberStore,
    readonly decimalMark: DecimalMark = 'point',
  ) {}

  /** Files one cell of a row. @returns its number, NaN where there is none, for the store */
  push(cell: string, row: number, line: number): number {
    const number = readNumber(cell, this.decimalMark);
    if (!Number.isNaN(number)) {
      this.numberCount++;
      this.learn(cell, number);
    } else if (isMissing(cell)) this.firstMark ??= cell.trim() || undefined;
    else {
      this.texts++;
      const text = cell.trim();
      this.firstText ??= { text, line };
      this.textCells ??= new TextCells();
      this.textCells.add(row, text);
      this.oddities.look(cell, line);
      const code = this.learn(cell, number);
      if (this.hasCodes) setCode((this.textCodes ??= uint8s()), row, code);
    }
    return number;
  }

  /** Counts a value among the distinct ones. @returns its code, while there is room for it */
  learn(cell: string, number = readNumber(cell, this.decimalMark)): number {
    if (this.overflown) return noValue;
    const text = cell.trim();
    const isNumber = !Number.isNaN(number);
    const code = this.values.findIndex((known) =>
      isNumber ? known.number === number : Number.isNaN(known.number) && known.written === text,
    );
    const known = this.values[code];
    if (known !== undefined) known.count++;
    else if (this.values.length === maxValues) this.overflown = true;
    else {
      this.values.push({ written: text, count: 1, number });
      if (!this.hasCodes) this.textCodes = undefined;
      return this.values.length - 1;
    }
    return code;
  }

  /** Counts the numbers of some rows, down to the first that is not among the distinct ones yet.
   * @param numbers of these rows, as wide as the store @param from the first row @param to behind the last
   * @returns the row of that number, or `to`: its cell is to be {@link learn}ed, from its text */
  countNumbers(numbers: Float64Array, from: number, to: number): number {
    if (this.overflown) return to;
    const { values } = this;
    const { width } = this.numbers;
    let at = from * width + this.column;
    for (let row = from; row < to; row++, at += width) {
      const number = numbers[at] as number;
      let code = 0;
      while (code < values.length && (values[code] as KnownValue).number !== number) code++;
      const known = values[code];
      if (known !== undefined) known.count++;
      else if (!Number.isNaN(number)) return row;
    }
    return to;
  }

  /** Whether {@link countNumbers} has nothing left to do. */
  get isFull(): boolean {
    return this.overflown;
  }

  /** Distinct values in the order of their first cells; at most four are remembered. */
  get distinct(): { readonly values: readonly DistinctValue[]; readonly more: boolean } {
    return { values: this.values.map(({ written, count }) => ({ written, count })), more: this.overflown };
  }

  /** Of numbers if nine in ten of its values are, or if the others, though more, are but a few different words: marks
   * for what could not be measured. Anything else is text, with numbers in it. */
  get isNumeric(): boolean {
    const { numberCount, texts, textCells } = this;
    if (numberCount <= texts) return false;
    return 10 * texts <= numberCount + texts || (textCells?.words.size ?? 0) <= mostMarks;
  }

  /** The number in a row, NaN where there is none. */
  numberAt(row: number): number {
    return this.numbers.at(row, this.column);
  }

  private get hasCodes(): boolean {
    return this.values.length <= 2;
  }

  /** Index into `distinct.values` of a row's value, or {@link noValue}; only for at most two values. */
  codeAt(row: number): number {
    if (!this.hasCodes) return noValue;
    const number = this.numberAt(row);
    if (this.values[0]?.number === number) return 0;
    if (this.values[1]?.number === number) return 1;
    return this.textCodes !== undefined && row < this.textCodes.length ? this.textCodes.at(row) : noValue;
  }

  /** The codes of all rows. @param rows of the table */
  *codes(rows: number): Slices<Uint8Array> {
    const codes = new Uint8Array(rows);
    yield* inSpans(rows, slice, (from, to) => {
      for (let row = from; row < to; row++) codes[row] = this.codeAt(row);
    });
    return codes;
  }
}

/** @param row at or behind the end of the list; rows left out hold no text */
function setCode(codes: Growable<Uint8Array>, row: number, code: number): void {
  while (codes.length < row) codes.push(noValue);
  codes.push(code);
}
