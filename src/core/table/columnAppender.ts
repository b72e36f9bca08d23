import { isEmpty, readNumber } from '../csv/cell.js';
import type { Sighting } from '../csv/dialect.js';
import { fieldCount, filledUp } from '../csv/shape.js';
import { InputError } from '../problem.js';
import { type CellStyle, Column, type PlainWord } from './column.js';
import { FootRows, footWord } from './footRows.js';
import { Lines } from './lines.js';
import { drawn, maySayNoRow, noRow, refuseConflict } from './noRows.js';
import type { NumberStore } from './numberStore.js';
import { tell } from './sayings.js';
import { SkipTally } from './skipTally.js';

/** Files rows under the columns they have: one by one as texts, or many at once where their numbers are in the
 * store already. */
export class Filing {
  readonly columns: readonly Column[];
  readonly lines = new Lines();
  readonly skipped = new SkipTally();
  /** Rows that were filled up with empty cells. */
  filled: Sighting | null = null;
  private readonly feet = new FootRows<{ readonly fields: readonly string[]; readonly line: number }>();
  private readonly row: Float64Array;
  /** Columns whose different numbers are still of interest. */
  private open: readonly Column[];
  private addedRows = 0;
  private readonly header: readonly string[] | undefined;
  private readonly names: ReadonlySet<string> | undefined;
  /** The header's cells without spaces around them, in small letters. */
  private readonly headerWords: ReadonlySet<string>;
  /** Plain words that were not taken yet, and the columns of those that were. */
  private readonly newWords: PlainWord[] = [];
  private readonly wordColumns = new Set<Column>();

  /** @param numbers an empty store as wide as there are names @param isNamed whether names say how many fields a row has, not the first row
   * @param header names as written, which files put together hold again further down
   * @param endsInDelimiter whether the last field of a row may be followed by a delimiter: only where the first rows
   * have it so, or a row with one delimiter too many would be filed with its cells in the wrong columns
   * @param least fields of a row; of the columns behind them it may lack any number */
  constructor(
    names: readonly string[],
    readonly numbers: NumberStore,
    private readonly style: CellStyle,
    private readonly isNamed: boolean,
    header?: readonly string[],
    readonly endsInDelimiter = false,
    private readonly least = names.length,
  ) {
    const isName = (cell: string) => cell.trim() !== '' && Number.isNaN(readNumber(cell, style.decimalMark));
    if (header?.some(isName)) {
      this.header = header; // a row of numbers alone is one
      const names = new Set(header.map(plainName));
      if (header.every(isName) && names.size === header.length) this.names = names;
    }
    this.headerWords = new Set(this.header?.map(inSmall));
    this.columns = names.map((name, i) => new Column(name, i, numbers, style, this.newWords));
    this.open = this.columns;
    this.row = new Float64Array(names.length);
  }

  /** @param given the row's cells @param line the line it begins on, counted from 1 */
  push(given: readonly string[], line: number): void {
    const { columns, lines, least } = this;
    if (this.isHeader(given)) {
      this.skipped.add(tell('names-again'), line);
      return;
    }
    if (this.isHeaderInDisorder(given)) throw inDisorder(line);
    refuseConflict(given, line, columns.length);
    const asDrawn = drawn(given);
    if (asDrawn !== undefined) {
      this.skipped.add(asDrawn, line);
      return;
    }
    const fields = filledUp(given, { least, width: columns.length });
    const count = this.endsInDelimiter ? fieldCount(fields, columns.length) : fields.length;
    const none = noRow(given, count !== columns.length);
    if (none !== undefined) {
      this.skipped.add(none, line);
      return;
    }
    if (count !== columns.length) {
      const counts = { fields: fields.length, wanted: columns.length, header: this.isNamed };
      this.skipped.add(tell('other-field-count', counts), line);
      this.skipped.addUneven(fields.length > columns.length, line);
      return;
    }
    if (fields.every((cell) => isEmpty(cell, this.style.format))) {
      this.skipped.add(tell('empty-row'), line);
      return;
    }
    const word = footWord(fields);
    if (word !== undefined && this.feet.hold(word, { fields: given, line }, lines.rows)) return;
    for (const row of this.feet.release()) this.file(row.fields, row.line);
    this.file(given, line);
  }

  /** Whether rows wait, so that none may come before them. */
  get isWaiting(): boolean {
    return this.feet.areWaiting;
  }

  private file(given: readonly string[], line: number): void {
    const { columns, row, lines, least } = this;
    const fields = filledUp(given, { least, width: columns.length });
    if (fields !== given)
      this.filled = { count: (this.filled?.count ?? 0) + 1, firstLine: this.filled?.firstLine ?? line };
    for (let i = 0; i < columns.length; i++)
      row[i] = (columns[i] as Column).push(fields[i] as string, lines.rows, line);
    this.numbers.push(row);
    lines.add(line);
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
    const { header } = this;
    if (header === undefined || fields.length !== header.length) return false;
    const isEqual = (alike: (cell: string) => string) =>
      alike(plainName(fields[0] as string)) === alike(plainName(header[0] as string)) &&
      fields.every((cell, i) => i === 0 || alike(cell) === alike(header[i] as string));
    return isEqual((cell) => cell) || (this.names !== undefined && header.length > 1 && isEqual(inSmall));
  }

  /** The plain words found since, but for those that may stand in a line which is no row: a row with nothing but numbers,
   * such words and empty cells may be added with {@link addNumbers}. */
  takeNewWords(): readonly PlainWord[] {
    if (this.newWords.length === 0) return this.newWords;
    const mayBeFiled = ({ text }: PlainWord) => !maySayNoRow(text) && !this.headerWords.has(inSmall(text));
    const taken = this.newWords.splice(0).filter(mayBeFiled);
    for (const { column } of taken) this.wordColumns.add(this.columns[column] as Column);
    return taken;
  }

  /** Files the rows that the store got last: numbers, words as codes (see {@link Column.takeWords}) and empty cells, on
   * consecutive lines.
   * @param count of rows @param line of the first of them
   * @param fieldsOf the cells of one of them, 0 to count - 1, as written */
  addNumbers(count: number, line: number, fieldsOf: (row: number) => readonly string[]): void {
    const firstRow = this.lines.rows;
    this.lines.add(line, count);
    this.addedRows += count;
    const numbers = this.numbers.last(count);
    for (const column of this.wordColumns) column.takeWords(numbers, firstRow);
    let searches = this.open.map((column) => ({ column, row: 0 }));
    // Few passes, since a column is full with its fifth value; and each row is taken apart once in a pass.
    while (searches.length > 0) {
      for (const search of searches) search.row = search.column.countNumbers(numbers, search.row, count);
      searches = searches.filter(({ row }) => row < count).sort((a, b) => a.row - b.row);
      let fields: readonly string[] = [];
      let row = -1;
      for (const search of searches) {
        if (search.row !== row) fields = fieldsOf(search.row);
        row = search.row;
        search.column.learn(fields[search.column.column] as string, firstRow + search.row);
        search.row++;
      }
    }
    this.open = this.open.filter(({ isFull }) => !isFull);
  }

  /** Counts the numbers of rows added at once, which nobody looked at one by one.
   * @param gaps by column, the cells among them without a number */
  countAdded(gaps: ArrayLike<number>): void {
    for (const column of this.columns) column.numberCount += this.addedRows - (gaps[column.column] ?? 0);
    this.addedRows = 0;
  }

  /** Decides what each column's gap words are; to be called once, at the end of the file. */
  settle(): void {
    const { feet, rows } = this.feet.end();
    for (const { fields, line } of rows) this.file(fields, line);
    for (const { line } of feet) this.skipped.add(tell('total-below'), line);
    for (const column of this.columns) column.settle((row) => this.lines.at(row));
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
