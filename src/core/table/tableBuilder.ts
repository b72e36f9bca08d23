import type { Sighting } from '../csv/dialect.js';
import type { DialectWish } from '../csv/dialectWish.js';
import { rowNames } from '../csv/givenNames.js';
import { columnNames, repeatedNames } from '../csv/header.js';
import type { Opening } from '../csv/opening.js';
import { findShape, type Shape } from '../csv/shape.js';
import { areUnits } from '../csv/units.js';
import { withoutUnseen } from '../csv/unseen.js';
import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import { damagedNames, together } from './cellFaults.js';
import type { Column } from './column.js';
import { Filing } from './columnAppender.js';
import { outnumbered, outnumbering } from './namesAndCells.js';
import { drawn, refuseConflict } from './noRows.js';
import { type MakeNumberStore, type NumberStore, plainNumbers } from './numberStore.js';
import { pointedIn } from './pointed.js';
import type { ReadingNote } from './readingNotes.js';
import { tell } from './sayings.js';
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

/** What is told above the rows, and what the person says of the header. */
export interface Layout
  extends Pick<Opening, 'format' | 'comments' | 'decimalMark' | 'names'>,
    Partial<Pick<Opening, 'delimiter' | 'tidying' | 'declaredLabel'>>,
    Pick<DialectWish, 'header'> {}

const plain: Layout = { format: 'csv', comments: [], decimalMark: 'point', names: undefined, header: 'auto' };

/** A record that waits until the header is decided. */
interface Waiting {
  readonly fields: readonly string[];
  readonly line: number;
}

/** Columns but for those behind the last one with a name or a value: delimiters at the ends of all lines, the names' too, leave
 * such. */
function withoutEmptyEnd(columns: readonly Column[]): readonly Column[] {
  const isAny = ({ isNameless, numberCount, textCells, gapCells }: Column) =>
    !isNameless || numberCount > 0 || textCells !== undefined || gapCells !== undefined;
  return columns.slice(0, columns.findLastIndex(isAny) + 1);
}

/** Takes a CSV's records and files their cells into columns. */
export class TableBuilder {
  private waiting: Waiting[] = [];
  private characters = 0;
  private header = false;
  private headerLine = 1;
  private opened: Filing | undefined;
  /** Lines of comments that turned out not to hold the names. */
  private comments: readonly number[] = [];
  private damagedHeader: Sighting | null = null;
  private label: string | undefined;
  private readonly notes: ReadingNote[] = [];

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
    const filing = (this.opened ??= this.decideHeader());
    filing.settle();
    const { numbers, lines, skipped } = filing;
    const columns = withoutEmptyEnd(filing.columns);
    if (lines.rows === 0 && skipped.count === 0) {
      throw new InputError({
        code: 'no-rows',
        what: tell(columns.length > 0 ? 'header-without-rows' : 'file-empty'),
        remedy: tell('choose-csv-of-examples'),
      });
    }
    for (const line of this.comments) skipped.add(tell('comment'), line);
    const { filled } = filing;
    if (filled !== null)
      this.notes.push({
        ...{ code: 'filled-rows', line: filled.firstLine, count: filled.count },
        ...(filled.count === lines.rows ? outnumbering(columns, this.headerLine) : {}),
      });
    return {
      columns,
      header: this.header,
      rows: lines.rows,
      numbers,
      lineAt: (row) => lines.at(row),
      skipped,
      damaged: together([this.damagedHeader, ...columns.map(({ oddities }) => oddities.damaged)]),
      format: this.layout.format,
      declaredLabel: this.label,
      notes: this.notes,
    };
  }

  private decideHeader(): Filing {
    const { names: told, comments, decimalMark, header, format } = this.layout;
    const asDrawn = ({ fields }: Waiting) => (told?.sure ? undefined : drawn(fields));
    const rows = this.waiting.filter((row) => asDrawn(row) === undefined);
    const others = this.waiting.filter((row) => asDrawn(row) !== undefined);
    this.waiting = [];
    const shape = told?.sure
      ? undefined
      : findShape(
          rows.map(({ fields }) => fields),
          header,
          decimalMark,
          this.layout.delimiter,
        );
    if (shape?.cut) throw outnumbered(shape.width, rows[shape.body]?.line ?? 1);
    const width = shape?.width ?? told?.columns.length ?? 0;
    for (const { fields, line } of rows) refuseConflict(fields, line, width);
    const above = this.namesAbove(width, shape?.names);
    const written = above ?? shape?.orange?.names ?? shape?.names;
    this.header = written !== undefined;
    this.headerLine = rows[shape?.start ?? 0]?.line ?? 1;
    this.comments = above === undefined ? comments : comments.filter((line) => line !== told?.line);
    const named = shape?.rowNames ? [rowNames, ...(written ?? [])] : written;
    const found = columnNames(named, width);
    this.damagedHeader = damagedNames(found, this.headerLine);
    const filing = new Filing(
      found,
      this.makeStore(found.length),
      { decimalMark, format },
      this.header,
      shape?.names,
      shape?.endsInDelimiter,
      shape?.least,
    );
    this.setAside(filing.columns, shape);
    for (const column of filing.columns)
      column.isNameless = withoutUnseen(named?.[column.column] ?? '-').trim() === '';
    told?.nominal?.forEach((isNominal, k) => {
      const column = filing.columns[k];
      if (column !== undefined) column.isNominal = isNominal;
    });
    const again = repeatedNames(written, found.slice(shape?.rowNames ? 1 : 0));
    if (again.length > 0)
      this.notes.push({
        code: 'repeated-names',
        line: above === undefined ? this.headerLine : (told?.line ?? 1),
        count: again.length,
        names: again.map(shorten),
      });
    if (shape !== undefined) this.note(shape, rows);
    if (above !== undefined && shape?.names !== undefined)
      this.notes.push({
        code: 'second-header',
        line: rows[shape.start]?.line ?? 1,
        count: 1,
        orange: false,
        cells: shape.names,
      });
    for (const row of others) filing.skipped.add(asDrawn(row) as Told, row.line);
    const data = rows.slice(shape?.body ?? 0);
    for (const column of decimalMark === 'point' && format === 'csv' ? filing.columns : []) {
      const seen = pointedIn(data.map(({ fields }) => fields[column.column] ?? ''));
      if (seen !== undefined) column.pointed = { text: seen.text, line: data[seen.at]?.line ?? 1 };
    }
    for (const { fields, line } of data) filing.push(fields, line);
    return filing;
  }

  /** Columns that the file itself says are no features, and the one it calls the class. */
  private setAside(columns: readonly Column[], shape: Shape | undefined): void {
    const { tidying, declaredLabel } = this.layout;
    const aside = (k: number, why: Told) => {
      const column = columns[k];
      if (column !== undefined) column.aside = why;
    };
    if (shape?.rowNames || shape?.index) aside(0, tell('names-of-rows'));
    for (const k of shape?.orange?.aside ?? []) aside(k, tell('no-feature-by-file'));
    if (tidying?.kind === 'arff' && tidying.remarks) aside(tidying.width, tell('remarks'));
    this.label = declaredLabel ?? columns[shape?.orange?.label ?? -1]?.name;
  }

  /** @param width of the rows @param below the names that a row has: where these are units, the names are above
   * @returns those of a comment, where the table has none of its own */
  private namesAbove(width: number, below: readonly string[] | undefined): readonly string[] | undefined {
    const { header, names } = this.layout;
    if (names?.sure) return names.columns;
    if (below !== undefined && !(areUnits(below) && names !== undefined && !areUnits(names.columns)))
      return undefined;
    return header === 'auto' && names?.columns.length === width && width > 1 ? names.columns : undefined;
  }

  private note(shape: Shape, rows: readonly Waiting[]): void {
    const { start, body, twoHeads, names, guessed, orange, counts } = shape;
    const line = (at: number) => rows[at]?.line ?? 1;
    if (start > 0)
      this.notes.push({
        ...{ code: 'lines-above', line: line(0), count: start, tableLine: line(start) },
        ...(counts === undefined ? {} : { counts }),
      });
    if (twoHeads !== undefined)
      this.notes.push({ code: 'two-headers', line: line(start), joined: twoHeads.joined });
    const below = body - start - (twoHeads?.below ?? 0) - (names === undefined ? 0 : 1);
    if (below > 0)
      this.notes.push({
        code: 'second-header',
        line: line(body - below),
        count: below,
        orange: orange !== undefined,
        cells: rows[body - below]?.fields ?? [],
      });
    if (shape.rowNames)
      this.notes.push({
        code: 'row-names',
        line: line(body),
        named: rows[start]?.fields.length !== shape.width - 1,
      });
    if (guessed && this.layout.names === undefined)
      this.notes.push({ code: 'guessed-header', line: line(start), header: names !== undefined });
  }
}

function tooWide(columns: number, line: number): InputError {
  return new InputError({
    code: 'too-large',
    what: tell('row-too-wide', { fields: columns, most: mostColumns }),
    where: { line },
    remedy: tell('leave-columns-or-check-delimiter'),
  });
}
