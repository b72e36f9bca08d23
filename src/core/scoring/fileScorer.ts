import { InputError } from '../problem.js';
import type { Slices } from '../slices.js';
import type { PlainWord } from '../table/column.js';
import { RowSieve } from '../table/rowSieve.js';
import { tell as tellOfTable } from '../table/sayings.js';
import { HeadSeeker, type Layout, type TableHead } from '../table/tableHead.js';
import { headerAsTrained } from './asTrained.js';
import { type Match, matchColumns } from './matchColumns.js';
import { type PlainRows, RowScorer, type ScoringWish } from './rowScorer.js';
import { type OutputStyle, RowWriter } from './rowWriter.js';
import type { ScoredRows } from './scoredFile.js';
import type { ScoringModel } from './scoringModel.js';

/** Takes the records of a file, in their order, and answers for each row: what the file held, with four more columns. Memory does not
 * grow with the rows. */
export class FileScorer {
  private readonly seeker: HeadSeeker;
  private opened: Opened | undefined;
  private text = '';
  /** Whether what was said of the header in training is not so here. */
  isHeadOtherwise = false;

  /** @param layout how the file begins */
  constructor(
    private readonly model: ScoringModel,
    layout: Layout,
    private readonly style: OutputStyle,
    private readonly wish: ScoringWish,
  ) {
    const headerBy = (first: readonly string[]) => {
      const { header, isOtherwise } = headerAsTrained(model, first);
      this.isHeadOtherwise = isOtherwise;
      return header;
    };
    this.seeker = new HeadSeeker({ ...layout, headerBy });
  }

  /** @param fields a record's cells @param line the line it is on, counted from 1
   * @throws InputError `columns-differ`, `too-large`, `malformed-csv` */
  push(fields: readonly string[], line: number): void {
    if (this.opened !== undefined) this.opened.sieve.push(fields, line);
    else {
      const head = this.seeker.push(fields, line);
      if (head !== undefined) this.open(head);
    }
  }

  /** Where the model's columns are, once that is known. */
  get match(): Match | undefined {
    return this.opened?.match;
  }

  /** Columns of the file, once they are known, and where rows of plain cells can be taken by {@link addPlain}; else undefined. */
  get plainWidth(): number | undefined {
    if (this.opened === undefined || this.opened.sieve.isWaiting) return undefined;
    return this.opened.plainWidth;
  }

  /** Words that cells of plain rows may hold, those found since. */
  takeNewWords(): readonly PlainWord[] {
    const { rows, sieve } = this.opened as Opened;
    return rows.takeNewWords().filter(({ text }) => sieve.isHarmless(text));
  }

  addPlain(plain: PlainRows): void {
    const { rows, sieve } = this.opened as Opened;
    sieve.countOthers(plain.lines.length, plain.firstLine);
    rows.takePlain(plain);
  }

  /** What was written since it was last asked for, as CSV. */
  takeText(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  /** To be called at the end of the file; there is more text then. @throws InputError `no-rows`, `columns-differ` */
  *finish(): Slices<ScoredRows> {
    const { rows, sieve } = this.opened ?? this.open(this.seeker.end());
    sieve.end();
    if (rows.count === 0) throw noRows('header-without-rows');
    this.text += rows.ranked();
    return yield* rows.summary();
  }

  private open({ columns, form, drawn, rows }: TableHead): Opened {
    const { width, endsInDelimiter } = form;
    if (width === 0) throw noRows('file-empty');
    const names = columns.map(({ name }) => name);
    const match = matchColumns(this.model, names, form.isNamed);
    const writer = new RowWriter(this.style, width, match.label !== undefined);
    this.text += writer.head(columns.map(({ name, isNameless }) => (isNameless ? '' : name)));
    const scorer = new RowScorer(this.model, match, form, writer, this.wish, (text) => {
      this.text += text;
    });
    const sieve = new RowSieve(form, scorer);
    this.opened = { match, sieve, rows: scorer, plainWidth: endsInDelimiter ? undefined : width };
    for (const { record, why } of drawn) scorer.leaveOut(record.fields, record.line, why);
    for (const { fields, line } of rows) sieve.push(fields, line);
    return this.opened;
  }
}

interface Opened {
  readonly match: Match;
  readonly sieve: RowSieve;
  readonly rows: RowScorer;
  readonly plainWidth: number | undefined;
}

function noRows(what: 'header-without-rows' | 'file-empty'): InputError {
  return new InputError({
    code: 'no-rows',
    what: tellOfTable(what),
    remedy: tellOfTable('choose-csv-of-examples'),
  });
}
