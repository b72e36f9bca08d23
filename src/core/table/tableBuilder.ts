import { isMissing } from '../csv/cell.js';
import type { DialectWish } from '../csv/dialectWish.js';
import { columnNames, hasHeader } from '../csv/header.js';
import type { Opening } from '../csv/opening.js';
import { InputError } from '../problem.js';
import type { Sighting } from '../run/record.js';
import { Column } from './column.js';
import { type Growable, uint32s } from './growable.js';
import { damagedNames, together } from './oddities.js';
import { SkipTally } from './skipTally.js';

/** How many rows are looked at before the header is decided. */
const lookAhead = 200;

/** Everything a CSV holds, before it is decided what is the label. */
export interface RawTable {
  readonly columns: readonly Column[];
  /** Whether the columns' names were told. */
  readonly header: boolean;
  /** Rows in the columns, those that {@link SkipTally} counted not among them. */
  readonly rows: number;
  /** Line of each row in the file, counted from 1. */
  readonly lineAt: (row: number) => number;
  readonly skipped: SkipTally;
  /** Cells with characters that the file's encoding does not have. */
  readonly damaged: Sighting | null;
}

/** What is told above the rows, and what the person says of the header. */
export interface Layout
  extends Pick<Opening, 'comments' | 'decimalMark' | 'names'>,
    Pick<DialectWish, 'header'> {}

const plain: Layout = { comments: [], decimalMark: 'point', names: undefined, header: 'auto' };

/** Takes a CSV's records one by one and files their cells into columns. */
export class TableBuilder {
  private waiting: { fields: readonly string[]; line: number }[] | undefined = [];
  private columns: Column[] = [];
  private header = false;
  private readonly lines: Growable<Uint32Array> = uint32s();
  private readonly skipped = new SkipTally();
  /** Lines of comments that turned out not to hold the names. */
  private comments: readonly number[] = [];
  private damagedHeader: Sighting | null = null;

  constructor(private readonly layout: Layout = plain) {}

  /** @param fields the record's cells @param line the line it is on, counted from 1 */
  push(fields: readonly string[], line: number): void {
    if (this.waiting === undefined) {
      this.file(fields, line);
      return;
    }
    this.waiting.push({ fields, line });
    if (this.waiting.length === lookAhead) this.decideHeader();
  }

  /** @throws InputError `no-rows` when nothing, or nothing but a header, came in */
  finish(): RawTable {
    if (this.waiting !== undefined) this.decideHeader();
    if (this.lines.length === 0 && this.skipped.count === 0) {
      throw new InputError({
        code: 'no-rows',
        what: this.columns.length > 0 ? 'the file has a header but no rows' : 'the file is empty',
        remedy: 'Choose a CSV with one row for each example',
      });
    }
    for (const line of this.comments) this.skipped.add('comment', line);
    const lines = this.lines;
    return {
      columns: this.columns,
      header: this.header,
      rows: lines.length,
      lineAt: (row) => lines.at(row),
      skipped: this.skipped,
      damaged: together([this.damagedHeader, ...this.columns.map(({ oddities }) => oddities.damaged)]),
    };
  }

  private decideHeader(): void {
    const rows = this.waiting ?? [];
    this.waiting = undefined;
    const first = rows[0]?.fields ?? [];
    const { names, comments, decimalMark } = this.layout;
    const within = this.firstRowIsHeader(rows.map(({ fields }) => fields));
    const above = within ? undefined : this.namesAbove(first.length);
    this.header = within || above !== undefined;
    this.comments = above === undefined || names?.sure ? comments : comments.slice(0, -1);
    const count = above?.length ?? first.length;
    this.columns = columnNames(within ? first : above, count).map(
      (name, i) => new Column(name, i, decimalMark),
    );
    this.damagedHeader = damagedNames(
      this.columns.map(({ name }) => name),
      rows[0]?.line ?? 1,
    );
    for (const { fields, line } of within ? rows.slice(1) : rows) this.file(fields, line);
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

  private file(fields: readonly string[], line: number): void {
    if (fields.length !== this.columns.length) {
      const than = this.header ? 'the header' : 'the first row';
      const has = fields.length === 1 ? '1 field' : `${fields.length} fields`;
      this.skipped.add(`${has} where ${than} has ${this.columns.length}`, line);
      return;
    }
    if (fields.every(isMissing)) {
      this.skipped.add('empty row', line);
      return;
    }
    this.lines.push(line);
    for (let i = 0; i < fields.length; i++) (this.columns[i] as Column).push(fields[i] as string, line);
  }
}
