import { isEmpty, isMissing, readNumber } from '../csv/cell.js';
import { type ColumnSample, sampleColumns } from '../csv/columns.js';
import type { Sighting } from '../csv/dialect.js';
import { endsInBackslash, withEscapesJoined } from '../csv/escapedDelimiters.js';
import { isRowOf, mayBeNames } from '../csv/secondTable.js';
import { fitted } from '../csv/shape.js';
import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import type { CellStyle } from './column.js';
import { FootRows, footWord, isRemark } from './footRows.js';
import { drawn, maySayNoRow, noRow, refuseConflict } from './noRows.js';
import { tell } from './sayings.js';
import { SkipTally } from './skipTally.js';

/** What gets the rows of a table, in their order. */
export interface RowTaker {
  /** @param fields as many as there are columns
   * @param line of the file on which the row begins, counted from 1 */
  take(fields: readonly string[], line: number): void;
  /** Gets a record that is no row of the table, or one that cannot be read as such. */
  leaveOut?(given: readonly string[], line: number, why: Told): void;
}

/** A record, and the line that it begins on. */
interface Placed {
  readonly fields: readonly string[];
  readonly line: number;
}

/** What is known of a table's rows once its head is. */
export interface RowForm {
  /** Columns of the table. */
  readonly width: number;
  readonly style: CellStyle;
  /** Whether names say how many fields a row has, not the first row. */
  readonly isNamed: boolean;
  /** Rows of names as written, which files put together hold again further down; the last one names the columns. */
  readonly written: readonly (readonly string[])[];
  /** Whether a delimiter stands behind the last field of the first rows. */
  readonly endsInDelimiter: boolean;
  /** Some of the first records below the names, which tell what the columns hold. */
  readonly firsts: readonly Placed[];
  /** What stands between fields. */
  readonly delimiter: string;
  /** Whether a backslash takes a delimiter into its field, until a row shows that it does not. */
  readonly escapes: boolean;
  /** Fields that a row has at least; of the columns behind them it may lack any number. */
  readonly least: number;
}

/** Tells the rows of a table from what else stands among its records: the names once more, rules, counts, sums, comments, rows of
 * another length, another table. */
export class RowSieve {
  readonly skipped = new SkipTally();
  /** Rows that were filled up with empty cells. */
  filled: Sighting | null = null;
  private taken = 0;
  /** Whether an empty row is above, with no other one between. */
  private isApart = false;
  private readonly feet = new FootRows<Placed>();
  /** Whether an empty row or line is above, with no row between. */
  private isBehindGap = false;
  /** The record before; of one that was counted the last line alone. */
  private last: Placed | undefined;
  /** What may be the names of a second table: the record below them tells. */
  private perhapsNames: Placed | undefined;
  /** Whether the table is over, and all below belongs to another. */
  private isOver = false;
  private readonly headers: readonly (readonly string[])[];
  private readonly names: ReadonlySet<string> | undefined;
  /** The headers' cells without spaces around them, in small letters. */
  private readonly headerWords: ReadonlySet<string>;
  private escapes: boolean;
  private samples: readonly ColumnSample[] | undefined;

  constructor(
    private readonly form: RowForm,
    private readonly taker: RowTaker,
  ) {
    const { written, style, escapes } = form;
    this.escapes = escapes;
    const isName = (cell: string) => cell.trim() !== '' && Number.isNaN(readNumber(cell, style.decimalMark));
    this.headers = written.filter((header) => header.some(isName)); // a row of numbers alone is one
    const lowest = this.headers.at(-1) ?? [];
    const names = new Set(lowest.map(plainName));
    if (names.size > 0 && lowest.every(isName) && names.size === lowest.length) this.names = names;
    this.headerWords = new Set(this.headers.flat().map(inSmall));
  }

  /** @param written a record's cells @param line the line it begins on, counted from 1
   * @throws InputError `malformed-csv` for the names in another order, or two versions left by Git */
  push(written: readonly string[], line: number): void {
    const { width, delimiter } = this.form;
    if (this.escapes && written.length === width && endsInBackslash(written)) this.escapes = false;
    const joined = this.escapes ? withEscapesJoined(written, width, delimiter) : written;
    const within = fitted(joined, { least: width, width });
    const given = within === joined || this.isHeader(within) || this.isAsFirsts(within) ? within : joined;
    if (this.isOfSecondTable(given, line)) return;
    if (this.isHeader(given)) {
      this.skip(given, line, tell('names-again'));
      return;
    }
    if (this.isHeaderInDisorder(given)) throw inDisorder(line);
    refuseConflict(given, line, width);
    const asDrawn = drawn(given);
    if (asDrawn !== undefined) {
      this.skip(given, line, asDrawn);
      return;
    }
    if (this.isBehindGap && this.mayBeNames(given, line)) this.perhapsNames = { fields: given, line };
    else this.place(given, line);
  }

  /** Whether a record may hold the names of another table, by the first rows of this one. */
  private mayBeNames(given: readonly string[], line: number): boolean {
    const { firsts, width, style } = this.form;
    const rows = firsts
      .filter((first) => first.line < line)
      .map(({ fields }) => fitted(fields, this.form))
      .filter(({ length }) => length === width);
    return mayBeNames(given, rows, width, style.decimalMark);
  }

  /** Whether a row that had empty fields behind its columns has numbers and words where the first rows have them: one with a
   * delimiter too many further in front, and nothing in its last field, has its cells in the wrong columns. */
  private isAsFirsts(fields: readonly string[]): boolean {
    const { endsInDelimiter, firsts, width, style } = this.form;
    if (endsInDelimiter) return true;
    const asWide = () => firsts.flatMap((first) => (first.fields.length === width ? [first.fields] : []));
    this.samples ??= sampleColumns(asWide(), width, style.decimalMark);
    return this.samples.every(({ words, numbers }, k) => {
      const cell = fields[k] as string;
      const unlike = Number.isNaN(readNumber(cell, style.decimalMark)) ? words.length : 0;
      return words.length === 0 || isMissing(cell) || numbers.length !== unlike;
    });
  }

  /** Whether a record is one of a second table, which is not read: of its names it is known at the next one. */
  private isOfSecondTable(given: readonly string[], line: number): boolean {
    const { perhapsNames, last } = this;
    if (!this.isOver) {
      this.perhapsNames = undefined;
      if (perhapsNames !== undefined) {
        if (isRowOf(perhapsNames.fields, given, this.form.style.decimalMark)) {
          this.endFeet();
          this.isOver = true;
          this.skip(perhapsNames.fields, perhapsNames.line, tell('second-table'));
        } else this.place(perhapsNames.fields, perhapsNames.line);
      }
      const lines = last === undefined ? 0 : line - last.line;
      if (lines > 1 && lines > linesOf(last?.fields ?? [])) this.isBehindGap = true;
      this.last = { fields: given, line };
    }
    if (this.isOver) this.skip(given, line, tell('second-table'));
    return this.isOver;
  }

  private place(given: readonly string[], line: number): void {
    const { width, least, style, isNamed } = this.form;
    const fields = given.length < width ? fitted(given, { least, width }) : given;
    const isUneven = fields.length !== width;
    const none = noRow(given, isUneven);
    if (none !== undefined) {
      this.skip(given, line, none);
      return;
    }
    if (isUneven) {
      const counts = { fields: fields.length, wanted: width, header: isNamed };
      this.skip(given, line, tell('other-field-count', counts));
      this.skipped.addUneven(fields.length > width, line);
      return;
    }
    if (fields.every((cell) => isEmpty(cell, style.format))) {
      this.isApart = true;
      this.isBehindGap = true;
      this.skip(given, line, tell('empty-row'));
      return;
    }
    const word = footWord(fields);
    const mayBeFoot = word !== undefined || isRemark(fields, this.isApart);
    if (mayBeFoot && this.feet.hold(word, { fields: given, line }, this.taken)) return;
    this.release();
    this.take(given, line);
  }

  /** Whether rows wait, so that none may come before them; or are those of another table. */
  get isWaiting(): boolean {
    return this.feet.areWaiting || this.perhapsNames !== undefined || this.isOver;
  }

  /** Counts rows that were filed past it, on consecutive lines. @param line of the first of them */
  countOthers(rows: number, line: number): void {
    if (rows === 0) return;
    this.taken += rows;
    this.isApart = false;
    this.isBehindGap = false;
    this.last = { fields: [], line: line + rows - 1 };
  }

  /** Whether a row that holds this word may be taken without a look at the row.
   * @param text without spaces around it */
  isHarmless(text: string): boolean {
    return (
      !maySayNoRow(text) && !(this.escapes && text.endsWith('\\')) && !this.headerWords.has(inSmall(text))
    );
  }

  /** To be called at the end of the file. */
  end(): void {
    const { perhapsNames } = this;
    this.perhapsNames = undefined;
    if (perhapsNames !== undefined) this.place(perhapsNames.fields, perhapsNames.line);
    this.endFeet();
  }

  private endFeet(): void {
    const { sums, remarks, rows } = this.feet.end();
    for (const { fields, line } of rows) this.take(fields, line);
    for (const { fields, line } of sums) this.skip(fields, line, tell('total-below'));
    for (const { fields, line } of remarks) this.skip(fields, line, tell('comment'));
  }

  private release(): void {
    for (const { fields, line } of this.feet.release()) this.take(fields, line);
  }

  private take(given: readonly string[], line: number): void {
    const fields = fitted(given, this.form);
    if (fields !== given)
      this.filled = { count: (this.filled?.count ?? 0) + 1, firstLine: this.filled?.firstLine ?? line };
    this.taken++;
    this.isApart = false;
    this.isBehindGap = false;
    this.taker.take(fields, line);
  }

  private skip(given: readonly string[], line: number, why: Told): void {
    this.skipped.add(why, line);
    this.taker.leaveOut?.(given, line, why);
  }

  /** Whether the names come again in another order, so that the rows below are of another table. Of two words one
   * may well stand where the other did. */
  private isHeaderInDisorder(fields: readonly string[]): boolean {
    const { names } = this;
    if (names === undefined || fields.length !== names.size || fields.length < 3) return false;
    if (!names.has(plainName(fields[0] as string))) return false;
    const written = fields.map(plainName);
    return written.every((name) => names.has(name)) && new Set(written).size === names.size;
  }

  private isHeader(fields: readonly string[]): boolean {
    return this.headers.some((header) => {
      if (fields.length !== header.length) return false;
      const isEqual = (alike: (cell: string) => string) =>
        alike(plainName(fields[0] as string)) === alike(plainName(header[0] as string)) &&
        fields.every((cell, i) => i === 0 || alike(cell) === alike(header[i] as string));
      return isEqual((cell) => cell) || (this.names !== undefined && header.length > 1 && isEqual(inSmall));
    });
  }
}

/** Lines that a record takes. */
function linesOf(fields: readonly string[]): number {
  return 1 + fields.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function inSmall(cell: string): string {
  return cell.trim().toLowerCase();
}

/** Without the byte order mark that a second file began with. */
function plainName(cell: string): string {
  return cell.startsWith('\ufeff') ? cell.slice(1) : cell;
}

function inDisorder(line: number): InputError {
  return new InputError({
    code: 'malformed-csv',
    what: tell('names-in-disorder'),
    where: { line },
    remedy: tell('bring-into-order'),
  });
}
