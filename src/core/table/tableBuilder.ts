import type { DialectWish } from '../csv/dialectWish.js';
import { columnNames, hasHeader } from '../csv/header.js';
import type { Opening } from '../csv/opening.js';
import { InputError } from '../problem.js';
import type { Sighting } from '../run/record.js';
import type { Column } from './column.js';
import { Filing } from './filing.js';
import { type MakeNumberStore, type NumberStore, plainNumbers } from './numberStore.js';
import { damagedNames, together } from './oddities.js';
import type { SkipTally } from './skipTally.js';

/** How many rows are looked at before the header is decided; with this many characters in them, fewer: a row may
 * have a million cells. */
const lookAhead = 200;
const mostCharacters = 1 << 20;

/** Bounds the memory that a table of few but endless rows takes: half a kilobyte a column. */
const mostColumns = 100_000;

/** Everything a CSV holds, before it is decided what is the label. */
export interface RawTable {
  readonly columns: readonly Column[];
  /** Whether the columns' names were told. */
  readonly header: boolean;
  /** Rows in the columns, those that {@link SkipTally} counted not among them. */
  readonly rows: number;
  /** The numbers of these rows and columns. */
  readonly numbers: NumberStore;
  /** Line of each row in the file, counted from 1. */
  readonly lineAt: (row: number) => number;
  readonly skipped: SkipTally;
  /** Cells with characters that the file's encoding does not have. */
  readonly damaged: Sighting | null;
}

/** Whether not all numbers of a table lie in memory: what would need them all at once is then not done. */
export function areOnDisk({ rows, numbers }: Pick<RawTable, 'rows' | 'numbers'>): boolean {
  return numbers.rowsInMemory < rows;
}

/** What is told above the rows, and what the person says of the header. */
export interface Layout
  extends Pick<Opening, 'comments' | 'decimalMark' | 'names'>,
    Pick<DialectWish, 'header'> {}

const plain: Layout = { comments: [], decimalMark: 'point', names: undefined, header: 'auto' };

/** Takes a CSV's records and files their cells into columns. */
export class TableBuilder {
  private waiting: { fields: readonly string[]; line: number }[] = [];
  private characters = 0;
  private header = false;
  private opened: Filing | undefined;
  /** Lines of comments that turned out not to hold the names. */
  private comments: readonly number[] = [];
  private damagedHeader: Sighting | null = null;

  constructor(
    private readonly layout: Layout = plain,
    private readonly makeStore: MakeNumberStore = plainNumbers,
    private readonly mostRows = lookAhead,
  ) {}

  /** Takes rows of which only the numbers are known; undefined until it is known what the columns are. */
  get filing(): Filing | undefined {
    return this.opened;
  }

  /** @param fields the record's cells @param line the line it is on, counted from 1
   * @throws InputError `too-large` for more than 100,000 columns */
  push(fields: readonly string[], line: number): void {
    if (this.opened !== undefined) {
      this.opened.push(fields, line);
      return;
    }
    if (fields.length > mostColumns) throw tooWide(fields.length, line);
    this.waiting.push({ fields, line });
    for (const { length } of fields) this.characters += length + 1;
    const enough = this.waiting.length === this.mostRows || this.characters >= mostCharacters;
    if (enough && this.waiting.length > 1) this.opened = this.decideHeader();
  }

  /** @throws InputError `no-rows` when nothing, or nothing but a header, came in */
  finish(): RawTable {
    const { columns, numbers, lines, skipped } = (this.opened ??= this.decideHeader());
    if (lines.rows === 0 && skipped.count === 0) {
      throw new InputError({
        code: 'no-rows',
        what: columns.length > 0 ? 'the file has a header but no rows' : 'the file is empty',
        remedy: 'Choose a CSV with one row for each example',
      });
    }
    for (const line of this.comments) skipped.add('comment', line);
    return {
      columns,
      header: this.header,
      rows: lines.rows,
      numbers,
      lineAt: (row) => lines.at(row),
      skipped,
      damaged: together([this.damagedHeader, ...columns.map(({ oddities }) => oddities.damaged)]),
    };
  }

  private decideHeader(): Filing {
    const rows = this.waiting;
    this.waiting = [];
    const first = rows[0]?.fields ?? [];
    const { names, comments, decimalMark } = this.layout;
    const within = this.firstRowIsHeader(rows.map(({ fields }) => fields));
    const above = within ? undefined : this.namesAbove(first.length);
    this.header = within || above !== undefined;
    this.comments = above === undefined || names?.sure ? comments : comments.slice(0, -1);
    const found = columnNames(within ? first : above, above?.length ?? first.length);
    this.damagedHeader = damagedNames(found, rows[0]?.line ?? 1);
    const measure = this.header ? 'the header' : 'the first row';
    const filing = new Filing(found, this.makeStore(found.length), decimalMark, measure);
    for (const { fields, line } of within ? rows.slice(1) : rows) filing.push(fields, line);
    return filing;
  }

  private firstRowIsHeader(rows: readonly (readonly string[])[]): boolean {
    const { header, names, decimalMark } = this.layout;
    if (names?.sure) return false;
    return header === 'auto' ? hasHeader(rows, decimalMark) : header === 'yes' && rows.length > 0;
  }

  /** @param width of the first row */
  private namesAbove(width: number): readonly string[] | undefined {
    const { header, names } = this.layout;
    if (names?.sure) return names.columns;
    return header === 'auto' && names?.columns.length === width && width > 1 ? names.columns : undefined;
  }
}

function tooWide(columns: number, line: number): InputError {
  const [has, most] = [columns, mostColumns].map((count) => count.toLocaleString('en-US'));
  return new InputError({
    code: 'too-large',
    what: `this row has ${has} fields, and a table may have ${most} columns`,
    where: { line },
    remedy: 'Leave out columns, or check the line ends and the delimiter',
  });
}
