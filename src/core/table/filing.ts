import { Column, type PlainWord } from './column.js';
import { Lines } from './lines.js';
import type { NumberStore } from './numberStore.js';
import { type RowForm, RowSieve } from './rowSieve.js';

/** Files rows under the columns they have: one by one as texts, or many at once where their numbers are in the
 * store already. */
export class Filing {
  readonly columns: readonly Column[];
  readonly lines = new Lines();
  readonly sieve: RowSieve;
  private readonly row: Float64Array;
  /** Columns whose different numbers are still of interest. */
  private open: readonly Column[];
  private addedRows = 0;
  /** Plain words that were not taken yet, and the columns of those that were. */
  private readonly newWords: PlainWord[] = [];
  private readonly wordColumns = new Set<Column>();

  /** @param numbers an empty store as wide as there are names */
  constructor(
    names: readonly string[],
    readonly numbers: NumberStore,
    readonly form: RowForm,
  ) {
    this.columns = names.map((name, i) => new Column(name, i, numbers, form.style, this.newWords));
    this.open = this.columns;
    this.row = new Float64Array(names.length);
    this.sieve = new RowSieve(form, { take: (fields, line) => this.file(fields, line) });
  }

  private file(fields: readonly string[], line: number): void {
    const { columns, row, lines } = this;
    for (let i = 0; i < columns.length; i++)
      row[i] = (columns[i] as Column).push(fields[i] as string, lines.rows, line);
    this.numbers.push(row);
    lines.add(line);
  }

  /** The plain words found since, but for those that may stand in a line which is no row: a row with nothing but numbers,
   * such words and empty cells may be added with {@link addNumbers}. */
  takeNewWords(): readonly PlainWord[] {
    if (this.newWords.length === 0) return this.newWords;
    const taken = this.newWords.splice(0).filter(({ text }) => this.sieve.isHarmless(text));
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
    this.sieve.countOthers(count, line);
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
    this.sieve.end();
    for (const column of this.columns) column.settle((row) => this.lines.at(row));
  }
}
