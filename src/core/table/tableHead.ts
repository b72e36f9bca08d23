import type { Sighting } from '../csv/dialect.js';
import type { DialectWish } from '../csv/dialectWish.js';
import { endsInBackslash, withEscapesJoined } from '../csv/escapedDelimiters.js';
import { rowNames } from '../csv/givenNames.js';
import { columnNames, repeatedNames } from '../csv/header.js';
import type { Opening } from '../csv/opening.js';
import { findShape, type Shape } from '../csv/shape.js';
import { areUnits } from '../csv/units.js';
import { withoutUnseen } from '../csv/unseen.js';
import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import { damagedNames } from './cellFaults.js';
import { outnumbered } from './namesAndCells.js';
import { drawn, refuseConflict } from './noRows.js';
import { pointedIn } from './pointed.js';
import { answersIn } from './predictionNames.js';
import type { ReadingNote } from './readingNotes.js';
import type { RowForm } from './rowSieve.js';
import { tell } from './sayings.js';

/** How many rows are looked at before the header is decided; with this many characters in them, fewer: a row may
 * have a million cells. */
const lookAhead = 200;
const mostCharacters = 1 << 20;

/** Rows that are kept to tell what the columns hold. */
const mostFirsts = 20;

/** Bounds the memory that a table of few but endless rows takes: half a kilobyte a column. */
const mostColumns = 100_000;

/** What is told above the rows, and what the person says of the header. */
export interface Layout
  extends Pick<Opening, 'format' | 'comments' | 'decimalMark' | 'names'>,
    Partial<Pick<Opening, 'delimiter' | 'tidying' | 'declaredLabel'>>,
    Pick<DialectWish, 'header'> {
  /** What is known of the header by the first record, where the names are; used where nobody says anything. */
  readonly headerBy?: (first: readonly string[]) => DialectWish['header'];
}

/** A record, and the line of the file that it begins on, counted from 1. */
export interface PlacedRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

/** What the head of a file says of a column. */
export interface ColumnHead {
  readonly name: string;
  /** Whether the file has names, but none for it. */
  readonly isNameless: boolean;
  /** Whether the file declares that it holds kinds of something; undefined where it declares nothing. */
  readonly isNominal: boolean | undefined;
  /** Why it is no feature, where the file itself says so: names of the rows, a remark. */
  readonly aside: Told | undefined;
  /** One of the first cells, where these are written as if points stood between thousands: `1.959` beside `606`. */
  readonly pointed: { readonly text: string; readonly line: number } | undefined;
}

/** What stands above the rows of a table, and what it says of them. */
export interface TableHead {
  readonly columns: readonly ColumnHead[];
  /** How its rows are told from what else stands among them. */
  readonly form: RowForm;
  /** The line of the names, or of what stands in their place. */
  readonly line: number;
  /** Lines of comments that turned out not to hold the names. */
  readonly comments: readonly number[];
  /** Names with characters that the file's encoding does not have. */
  readonly damaged: Sighting | null;
  /** Name of the column that the file itself calls the class. */
  readonly declaredLabel: string | undefined;
  readonly notes: readonly ReadingNote[];
  /** Records among the first that were drawn and are no rows. */
  readonly drawn: readonly { readonly record: PlacedRecord; readonly why: Told }[];
  /** The first records below it. */
  readonly rows: readonly PlacedRecord[];
}

/** Gathers the first records of a file until its head is known. */
export class HeadSeeker {
  private waiting: PlacedRecord[] = [];
  private characters = 0;

  constructor(
    private readonly layout: Layout,
    private readonly mostRows = lookAhead,
  ) {}

  /** @param fields the record's cells @param line the line it is on, counted from 1
   * @returns undefined while more records are needed
   * @throws InputError `too-large` for more than 100,000 columns, `malformed-csv` */
  push(fields: readonly string[], line: number): TableHead | undefined {
    if (fields.length > mostColumns) throw tooWide(fields.length, line);
    this.waiting.push({ fields, line });
    for (const { length } of fields) this.characters += length + 1;
    const enough = this.waiting.length === this.mostRows || this.characters >= mostCharacters;
    return enough && this.waiting.length > 1 ? this.end() : undefined;
  }

  /** What the records are that there were. @throws InputError `malformed-csv` */
  end(): TableHead {
    const given = this.waiting;
    this.waiting = [];
    return decideHead(given, this.layout);
  }
}

function decideHead(given: readonly PlacedRecord[], layout: Layout): TableHead {
  const { names: told, comments, decimalMark, format } = layout;
  const asDrawn = ({ fields }: PlacedRecord) => (told?.sure ? undefined : drawn(fields));
  const { delimiter = ',' } = layout;
  const kept = given.filter((row) => asDrawn(row) === undefined);
  const ofFirst = kept[0]?.fields.length ?? 0;
  const mayEscape = (fields: number) =>
    format !== 'arff' && !kept.some((row) => row.fields.length === fields && endsInBackslash(row.fields));
  const rows = mayEscape(ofFirst)
    ? kept.map(({ fields, line }) => ({ fields: withEscapesJoined(fields, ofFirst, delimiter), line }))
    : kept;
  const header =
    layout.header === 'auto' ? (layout.headerBy?.(rows[0]?.fields ?? []) ?? 'auto') : layout.header;
  const shape = told?.sure
    ? undefined
    : findShape(
        rows.map(({ fields }) => fields),
        header,
        decimalMark,
        delimiter,
      );
  if (shape?.cut) throw outnumbered(shape, rows[shape.body]?.line ?? 1);
  const width = shape?.width ?? told?.columns.length ?? 0;
  for (const { fields, line } of rows) refuseConflict(fields, line, width);
  const above = namesAbove(layout, width, shape?.names);
  const written = above ?? shape?.orange?.names ?? shape?.names;
  const line = rows[shape?.start ?? 0]?.line ?? 1;
  const named = shape?.rowNames ? [rowNames, ...(written ?? [])] : written;
  const found = columnNames(named, width);
  const data = rows.slice(shape?.body ?? 0);
  const aside = setAside(layout, shape, found);
  const isPointed = decimalMark === 'point' && format === 'csv';
  const pointedAt = (column: number) => {
    const seen = isPointed ? pointedIn(data.map(({ fields }) => fields[column] ?? '')) : undefined;
    return seen && { text: seen.text, line: data[seen.at]?.line ?? 1 };
  };
  const again = repeatedNames(written, found.slice(shape?.rowNames ? 1 : 0));
  const repeated: ReadingNote = {
    code: 'repeated-names',
    line: above === undefined ? line : (told?.line ?? 1),
    count: again.length,
    names: again.map(shorten),
  };
  return {
    columns: found.map((name, column) => ({
      name,
      isNameless: withoutUnseen(named?.[column] ?? '-').trim() === '',
      isNominal: told?.nominal?.[column],
      aside: aside.get(column),
      pointed: pointedAt(column),
    })),
    form: {
      width: found.length,
      style: { decimalMark, format },
      isNamed: written !== undefined,
      delimiter,
      escapes: mayEscape(found.length) && mayEscape(ofFirst),
      written: writtenNames(shape, rows),
      firsts: data.slice(0, mostFirsts),
      endsInDelimiter: shape?.endsInDelimiter ?? false,
      least: shape?.least ?? found.length,
    },
    line,
    comments: above === undefined ? comments : comments.filter((each) => each !== told?.line),
    damaged: damagedNames(found, line),
    declaredLabel: layout.declaredLabel ?? found[shape?.orange?.label ?? -1],
    notes: [
      ...(again.length > 0 ? [repeated] : []),
      ...(shape === undefined ? [] : notesOf(shape, rows, told === undefined)),
      ...(above !== undefined && shape?.names !== undefined
        ? [secondHeader(rows[shape.start]?.line ?? 1, 1, false, shape.names)]
        : []),
    ],
    drawn: given.flatMap((record) => {
      const why = asDrawn(record);
      return why === undefined ? [] : [{ record, why }];
    }),
    rows: data,
  };
}

/** The rows that the names are in. */
function writtenNames(shape: Shape | undefined, rows: readonly PlacedRecord[]): RowForm['written'] {
  if (shape?.twoHeads === undefined) return shape?.names === undefined ? [] : [shape.names];
  const { start, twoHeads } = shape;
  return rows.slice(start, start + twoHeads.below + 1).map(({ fields }) => fields);
}

/** Columns that the file itself says are no features, or that scoring added to it. */
function setAside(
  { tidying }: Layout,
  shape: Shape | undefined,
  names: readonly string[],
): ReadonlyMap<number, Told> {
  const aside = new Map<number, Told>();
  for (const k of answersIn(names)) aside.set(k, tell('added-by-scoring'));
  if (shape?.rowNames || shape?.index) aside.set(0, tell('names-of-rows'));
  for (const k of shape?.orange?.aside ?? []) aside.set(k, tell('no-feature-by-file'));
  if (tidying?.kind === 'arff' && tidying.remarks) aside.set(tidying.width, tell('remarks'));
  return aside;
}

/** @param width of the rows @param below the names that a row has: where these are units, the names are above
 * @returns those of a comment, where the table has none of its own */
function namesAbove(
  { header, names }: Layout,
  width: number,
  below: readonly string[] | undefined,
): readonly string[] | undefined {
  if (names?.sure) return names.columns;
  if (below !== undefined && !(areUnits(below) && names !== undefined && !areUnits(names.columns)))
    return undefined;
  return header === 'auto' && names?.columns.length === width && width > 1 ? names.columns : undefined;
}

/** What the first rows are that are none. @param mayBeGuessed whether nothing above them tells of names */
function notesOf(shape: Shape, rows: readonly PlacedRecord[], mayBeGuessed: boolean): ReadingNote[] {
  const { start, body, twoHeads, names, guessed, orange, counts } = shape;
  const line = (at: number) => rows[at]?.line ?? 1;
  const notes: ReadingNote[] = [];
  if (start > 0)
    notes.push({
      ...{ code: 'lines-above', line: line(0), count: start, tableLine: line(start) },
      ...(counts === undefined ? {} : { counts }),
    });
  if (twoHeads !== undefined) notes.push({ code: 'two-headers', line: line(start), joined: twoHeads.joined });
  const below = body - start - (twoHeads?.below ?? 0) - (names === undefined ? 0 : 1);
  if (below > 0)
    notes.push(
      secondHeader(line(body - below), below, orange !== undefined, rows[body - below]?.fields ?? []),
    );
  if (shape.rowNames)
    notes.push({
      code: 'row-names',
      line: line(body),
      named: rows[start]?.fields.length !== shape.width - 1,
    });
  if (guessed && mayBeGuessed)
    notes.push({ code: 'guessed-header', line: line(start), header: names !== undefined });
  return notes;
}

function secondHeader(line: number, count: number, orange: boolean, cells: readonly string[]): ReadingNote {
  return { code: 'second-header', line, count, orange, cells };
}

function tooWide(columns: number, line: number): InputError {
  return new InputError({
    code: 'too-large',
    what: tell('row-too-wide', { fields: columns, most: mostColumns }),
    where: { line },
    remedy: tell('leave-columns-or-check-delimiter'),
  });
}
