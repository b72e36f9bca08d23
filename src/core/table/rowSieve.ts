import { isEmpty, readNumber } from '../csv/cell.js';
import type { Sighting } from '../csv/dialect.js';
import { endsInBackslash, withEscapesJoined } from '../csv/escapedDelimiters.js';
import { fieldCount, filledUp } from '../csv/shape.js';
import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import type { CellStyle } from './column.js';
import { FootRows, footWord, isRemark } from './footRows.js';
import { drawn, maySayNoRow, noRow, refuseConflict } from './noRows.js';
import { tell } from './sayings.js';
import { SkipTally } from './skipTally.js';

/** What gets the rows of a table, in their order. */
export interface RowTaker {
  /** @param fields as many as there are columns, but for an empty one behind the last delimiter
   * @param line of the file on which the row begins, counted from 1 */
  take(fields: readonly string[], line: number): void;
  /** Gets a record that is no row of the table, or one that cannot be read as such. */
  leaveOut?(given: readonly string[], line: number, why: Told): void;
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
  /** Whether the last field of a row may be followed by a delimiter: only where the first rows have it so, or a row with one
   * delimiter too many would be filed with its cells in the wrong columns. */
  readonly endsInDelimiter: boolean;
  /** What stands between fields. */
  readonly delimiter: string;
  /** Whether a backslash takes a delimiter into its field, until a row shows that it does not. */
  readonly escapes: boolean;
  /** Fields that a row has at least; of the columns behind them it may lack any number. */
  readonly least: number;
}

/** Tells the rows of a table from what else stands among its records: the names once more, rules, counts, sums, comments, rows of
 * another length. */
export class RowSieve {
  readonly skipped = new SkipTally();
  /** Rows that were filled up with empty cells. */
  filled: Sighting | null = null;
  private taken = 0;
  /** Whether an empty row is above, with no other one between. */
  private isApart = false;
  private readonly feet = new FootRows<{ readonly fields: readonly string[]; readonly line: number }>();
  private readonly headers: readonly (readonly string[])[];
  private readonly names: ReadonlySet<string> | undefined;
  /** The headers' cells without spaces around them, in small letters. */
  private readonly headerWords: ReadonlySet<string>;
  private escapes: boolean;

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
    const { width, least, style, endsInDelimiter, isNamed, delimiter } = this.form;
    if (this.escapes && written.length === width && endsInBackslash(written)) this.escapes = false;
    const given = this.escapes ? withEscapesJoined(written, width, delimiter) : written;
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
    const fields = filledUp(given, { least, width });
    const count = endsInDelimiter ? fieldCount(fields, width) : fields.length;
    const none = noRow(given, count !== width);
    if (none !== undefined) {
      this.skip(given, line, none);
      return;
    }
    if (count !== width) {
      const counts = { fields: fields.length, wanted: width, header: isNamed };
      this.skip(given, line, tell('other-field-count', counts));
      this.skipped.addUneven(fields.length > width, line);
      return;
    }
    if (fields.every((cell) => isEmpty(cell, style.format))) {
      this.isApart = true;
      this.skip(given, line, tell('empty-row'));
      return;
    }
    const word = footWord(fields);
    const mayBeFoot = word !== undefined || isRemark(fields, this.isApart);
    if (mayBeFoot && this.feet.hold(word, { fields: given, line }, this.taken)) return;
    this.release();
    this.take(given, line);
  }

  /** Whether rows wait, so that none may come before them. */
  get isWaiting(): boolean {
    return this.feet.areWaiting;
  }

  /** Counts rows that were filed past it. */
  countOthers(rows: number): void {
    this.taken += rows;
    if (rows > 0) this.isApart = false;
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
    const { sums, remarks, rows } = this.feet.end();
    for (const { fields, line } of rows) this.take(fields, line);
    for (const { fields, line } of sums) this.skip(fields, line, tell('total-below'));
    for (const { fields, line } of remarks) this.skip(fields, line, tell('comment'));
  }

  private release(): void {
    for (const { fields, line } of this.feet.release()) this.take(fields, line);
  }

  private take(given: readonly string[], line: number): void {
    const { least, width } = this.form;
    const fields = filledUp(given, { least, width });
    if (fields !== given)
      this.filled = { count: (this.filled?.count ?? 0) + 1, firstLine: this.filled?.firstLine ?? line };
    this.taken++;
    this.isApart = false;
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
