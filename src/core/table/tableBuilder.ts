import { isMissing } from '../csv/cell.js';
import { columnNames, hasHeader } from '../csv/header.js';
import { InputError } from '../problem.js';
import { Column } from './column.js';
import { type Growable, uint32s } from './growable.js';
import { SkipTally } from './skipTally.js';

/** How many rows are looked at before the header is decided. */
const lookAhead = 200;

/** Everything a CSV holds, before it is decided what is the label. */
export interface RawTable {
  readonly columns: readonly Column[];
  readonly header: boolean;
  /** Rows in the columns, those that {@link SkipTally} counted not among them. */
  readonly rows: number;
  /** Line of each row in the file, counted from 1. */
  readonly lineAt: (row: number) => number;
  readonly skipped: SkipTally;
}

/** Takes a CSV's records one by one and files their cells into columns. */
export class TableBuilder {
  private waiting: { fields: readonly string[]; line: number }[] | undefined = [];
  private columns: Column[] = [];
  private header = false;
  private readonly lines: Growable<Uint32Array> = uint32s();
  private readonly skipped = new SkipTally();

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
    const lines = this.lines;
    return {
      columns: this.columns,
      header: this.header,
      rows: lines.length,
      lineAt: (row) => lines.at(row),
      skipped: this.skipped,
    };
  }

  private decideHeader(): void {
    const rows = this.waiting ?? [];
    this.waiting = undefined;
    this.header = hasHeader(rows.map(({ fields }) => fields));
    const first = rows[0]?.fields ?? [];
    this.columns = columnNames(this.header ? first : undefined, first.length).map(
      (name, i) => new Column(name, i),
    );
    for (const { fields, line } of this.header ? rows.slice(1) : rows) this.file(fields, line);
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
