import type { Sighting } from '../csv/dialect.js';
import type { Opening } from '../csv/opening.js';
import { InputError } from '../problem.js';
import { together } from './cellFaults.js';
import type { Column } from './column.js';
import { columnNamed } from './columnNamed.js';
import { refuseDelimiterChange } from './delimiterChange.js';
import { Filing } from './filing.js';
import { outnumbering } from './namesAndCells.js';
import { type MakeNumberStore, type NumberStore, plainNumbers } from './numberStore.js';
import type { ReadingNote } from './readingNotes.js';
import { tell } from './sayings.js';
import type { SkipTally } from './skipTally.js';
import { HeadSeeker, type Layout, type TableHead } from './tableHead.js';
import { TimeCells } from './timeCells.js';

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
  /** `arff` declares what its columns hold. */
  readonly format: Opening['format'];
  /** Name of the column that the file itself calls the class. */
  readonly declaredLabel: string | undefined;
  readonly notes: readonly ReadingNote[];
}

/** Whether not all numbers of a table lie in memory: what would need them all at once is then not done. */
export function areOnDisk({ rows, numbers }: Pick<RawTable, 'rows' | 'numbers'>): boolean {
  return numbers.rowsInMemory < rows;
}

const plain: Layout = { format: 'csv', comments: [], decimalMark: 'point', names: undefined, header: 'auto' };

/** Columns but for those behind the last one with a name or a value: delimiters at the ends of all lines, the names' too, leave
 * such. */
function withoutEmptyEnd(columns: readonly Column[]): readonly Column[] {
  const isAny = ({ isNameless, numberCount, textCells, gapCells }: Column) =>
    !isNameless || numberCount > 0 || textCells !== undefined || gapCells !== undefined;
  return columns.slice(0, columns.findLastIndex(isAny) + 1);
}

/** Takes a CSV's records and files their cells into columns. */
export class TableBuilder {
  private readonly seeker: HeadSeeker;
  private opened: { readonly head: TableHead; readonly filing: Filing } | undefined;

  /** @param mostRows that are looked at before the header is decided
   * @param time name of the column that says when rows were made, whose words are read as times */
  constructor(
    private readonly layout: Layout = plain,
    private readonly makeStore: MakeNumberStore = plainNumbers,
    mostRows?: number,
    private readonly time?: string | null,
  ) {
    this.seeker = new HeadSeeker(layout, mostRows);
  }

  /** Takes rows of which only the numbers are known; undefined until it is known what the columns are. */
  get filing(): Filing | undefined {
    return this.opened?.filing;
  }

  /** @param fields the record's cells @param line the line it is on, counted from 1
   * @throws InputError `too-large` for more than 100,000 columns */
  push(fields: readonly string[], line: number): void {
    if (this.opened !== undefined) {
      this.opened.filing.sieve.push(fields, line);
      return;
    }
    const head = this.seeker.push(fields, line);
    if (head !== undefined) this.open(head);
  }

  /** @throws InputError `no-rows` when nothing, or nothing but a header, came in; `malformed-csv` where the rows further down have another
   * delimiter */
  finish(): RawTable {
    const { head, filing } = this.opened ?? this.open(this.seeker.end());
    filing.settle();
    const { numbers, lines, sieve } = filing;
    const { skipped, filled } = sieve;
    const columns = withoutEmptyEnd(filing.columns);
    if (lines.rows === 0 && skipped.count === 0) {
      throw new InputError({
        code: 'no-rows',
        what: tell(columns.length > 0 ? 'header-without-rows' : 'file-empty'),
        remedy: tell('choose-csv-of-examples'),
      });
    }
    if (this.layout.delimiter === ',' && lines.rows > 0) refuseDelimiterChange(columns, lines.at(0));
    for (const line of head.comments) skipped.add(tell('comment'), line);
    const notes = [...head.notes];
    if (filled !== null)
      notes.push({
        ...{ code: 'filled-rows', line: filled.firstLine, count: filled.count },
        ...(filled.count === lines.rows ? outnumbering(columns, head.line) : {}),
      });
    return {
      columns,
      header: head.form.isNamed,
      rows: lines.rows,
      numbers,
      lineAt: (row) => lines.at(row),
      skipped,
      damaged: together([head.damaged, ...columns.map(({ oddities }) => oddities.damaged)]),
      format: this.layout.format,
      declaredLabel: head.declaredLabel,
      notes,
    };
  }

  private open(head: TableHead) {
    const { columns, form, drawn, rows } = head;
    const filing = new Filing(
      columns.map(({ name }) => name),
      this.makeStore(form.width),
      form,
    );
    columns.forEach(({ isNameless, isNominal, aside, pointed }, k) => {
      const column = filing.columns[k] as Column;
      Object.assign(column, { isNameless, aside, pointed });
      column.isNominal = isNominal ?? false;
    });
    const timed = this.time ? columnNamed(filing.columns, this.time) : undefined;
    if (timed !== undefined) timed.times = new TimeCells();
    for (const { record, why } of drawn) filing.sieve.skipped.add(why, record.line);
    for (const { fields, line } of rows) filing.sieve.push(fields, line);
    return (this.opened = { head, filing });
  }
}
