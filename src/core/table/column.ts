import { isMissing, labelKey, readNumber } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import { float64s, type Growable, uint8s } from './growable.js';
import { Oddities } from './oddities.js';
import { TextCells } from './textCells.js';

/** How many different values are remembered, enough to name a few in an error. */
const maxValues = 4;

/** Code of a cell without a value, see {@link Column.codeAt}. */
export const noValue = 255;

/** A distinct value of a column: as first written, and how many cells hold it. */
export interface DistinctValue {
  readonly written: string;
  count: number;
}

/** One column, filled cell by cell. It can serve as a feature (its numbers) or, while it has at most two
 * values, as the label (its codes): which one is only known at the end of the file. */
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

  private readonly numbers: Growable<Float64Array> = float64s();
  private readonly values = new Map<string, DistinctValue & { readonly code: number }>();
  private codes: Growable<Uint8Array> | undefined = uint8s();
  private overflown = false;

  /** @param name as in the header @param column 0-based position in the file */
  constructor(
    readonly name: string,
    readonly column: number,
    readonly decimalMark: DecimalMark = 'point',
  ) {}

  push(cell: string, line: number): void {
    const number = readNumber(cell, this.decimalMark);
    this.numbers.push(number);
    if (!Number.isNaN(number)) this.numberCount++;
    else if (isMissing(cell)) {
      this.firstMark ??= cell.trim() || undefined;
      this.codes?.push(noValue);
      return;
    } else {
      this.texts++;
      const text = cell.trim();
      this.firstText ??= { text, line };
      this.textCells ??= new TextCells();
      this.textCells.add(this.numbers.length - 1, text);
      this.oddities.look(cell, line);
    }
    if (!this.overflown) this.remember(cell);
  }

  private remember(cell: string): void {
    const key = labelKey(cell, this.decimalMark);
    const known = this.values.get(key);
    if (known !== undefined) known.count++;
    else if (this.values.size === maxValues) this.overflown = true;
    else this.values.set(key, { written: cell.trim(), count: 1, code: this.values.size });
    if (this.values.size > 2) this.codes = undefined;
    this.codes?.push((known ?? (this.values.get(key) as { code: number })).code);
  }

  /** Distinct values in the order of their first cells; at most four are remembered. */
  get distinct(): { readonly values: readonly DistinctValue[]; readonly more: boolean } {
    return { values: [...this.values.values()], more: this.overflown };
  }

  /** A feature if most of its values are numbers; a few texts among them cost rows, not the column. */
  get isNumeric(): boolean {
    return this.numberCount > this.texts;
  }

  /** The number in a row, NaN where there is none. */
  numberAt(row: number): number {
    return this.numbers.at(row);
  }

  /** Index into `distinct.values` of a row's value, or {@link noValue}; only for at most two values. */
  codeAt(row: number): number {
    return this.codes?.at(row) ?? noValue;
  }
}
