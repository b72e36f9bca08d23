import { testResult } from '../evaluation/evaluate.js';
import { StreamedPart } from '../evaluation/evaluateParts.js';
import { sigmoid, sigmoidCrossEntropy } from '../perceptron/sigmoid.js';
import { InputError } from '../problem.js';
import type { Slices } from '../slices.js';
import { type RowForm, RowSieve } from '../table/rowSieve.js';
import { tell as tellOfTable } from '../table/sayings.js';
import { HeadSeeker, type Layout, type TableHead } from '../table/tableHead.js';
import type { Told } from '../told.js';
import { type CellNote, type CellReader, cellReader } from './cellReader.js';
import { ColumnTally } from './columnTally.js';
import { type LabelCell, labelReader } from './labelReader.js';
import { matchColumns } from './matchColumns.js';
import { type OutputStyle, RowWriter } from './rowWriter.js';
import type { NotedRows, ScoredRows, Shift } from './scoredFile.js';
import type { ScoringModel } from './scoringModel.js';

export interface ScoringWish {
  /** What is added to logits before they become probabilities, where positives are as frequent as somebody says; see
   * `oddsRatio` in decision/prevalence.ts. Answers stay by the model's threshold. */
  readonly offset: number;
  /** So many of the most probable rows alone, most probable first; null for all, in the file's order. */
  readonly top: number | null;
}

/** Rows whose labels are gathered before they are evaluated. */
const batch = 1 << 12;

/** Columns told of that move the mean logit. */
const mostShifts = 5;

/** Takes the records of a file, in their order, and answers for each row: what the file held, with four more columns. Memory does not
 * grow with the rows. */
export class FileScorer {
  private readonly seeker: HeadSeeker;
  private opened: Opened | undefined;
  private text = '';

  /** @param layout how the file begins */
  constructor(
    private readonly model: ScoringModel,
    private readonly layout: Layout,
    private readonly style: OutputStyle,
    private readonly wish: ScoringWish,
  ) {
    this.seeker = new HeadSeeker(layout);
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

  /** What was written since it was last asked for, as CSV. */
  takeText(): string {
    const { text } = this;
    this.text = '';
    return text;
  }

  /** To be called at the end of the file; there is more text then. @throws InputError `no-rows` */
  *finish(): Slices<ScoredRows> {
    const opened = this.opened ?? this.open(this.seeker.end());
    opened.sieve.end();
    if (opened.rows.rows === 0) throw noRows('header-without-rows');
    this.text += opened.rows.ranked();
    return yield* opened.rows.summary();
  }

  private open({ columns, form, drawn, rows }: TableHead): Opened {
    if (form.width === 0) throw noRows('file-empty');
    const names = columns.map(({ name }) => name);
    const match = matchColumns(this.model, names, form.isNamed);
    const writer = new RowWriter(this.style, form.width, match.label !== undefined);
    this.text += writer.head(columns.map(({ name, isNameless }) => (isNameless ? '' : name)));
    const scorer = new RowScorer(this.model, match, form, writer, this.wish, (text) => {
      this.text += text;
    });
    const sieve = new RowSieve(form, scorer);
    this.opened = { sieve, rows: scorer };
    for (const { record, why } of drawn) scorer.leaveOut(record.fields, record.line, why);
    for (const { fields, line } of rows) sieve.push(fields, line);
    return this.opened;
  }
}

interface Opened {
  readonly sieve: RowSieve;
  readonly rows: RowScorer;
}

function noRows(what: 'header-without-rows' | 'file-empty'): InputError {
  return new InputError({
    code: 'no-rows',
    what: tellOfTable(what),
    remedy: tellOfTable('choose-csv-of-examples'),
  });
}

/** A row that may be among the most probable ones. */
interface Ranked {
  readonly logit: number;
  readonly text: string;
}

class RowScorer {
  rows = 0;
  private answered = 0;
  private positives = 0;
  private probabilities = 0;
  private otherLabels = 0;
  private readonly readers: readonly { at: number; name: string; reader: CellReader; tally: ColumnTally }[];
  private readonly labelOf: (cell: string) => LabelCell;
  private readonly leftOut = { rows: 0, firstLine: 0 };
  private readonly counts = { tp: 0, fp: 0, fn: 0, tn: 0 };
  private readonly part: StreamedPart;
  private loss = 0;
  private readonly logits = new Float64Array(batch);
  private readonly labels = new Uint8Array(batch);
  private labelled = 0;
  private best: Ranked[] = [];

  constructor(
    private readonly model: ScoringModel,
    private readonly match: ReturnType<typeof matchColumns>,
    form: RowForm,
    private readonly writer: RowWriter,
    private readonly wish: ScoringWish,
    private readonly write: (text: string) => void,
  ) {
    this.readers = model.columns.map((column, k) => ({
      at: match.columns[k] as number,
      name: column.name,
      reader: cellReader(column, form.style),
      tally: new ColumnTally(column),
    }));
    this.labelOf = labelReader(model);
    this.part = new StreamedPart(model.threshold + wish.offset);
  }

  take(fields: readonly string[], line: number, given: readonly string[]): void {
    this.rows++;
    let logit = this.model.bias;
    let note = '';
    for (const { at, name, reader, tally } of this.readers) {
      const cell = fields[at] as string;
      const term = reader.read(cell);
      tally.add(reader, term, cell, line);
      if (reader.note !== undefined && (note === '' || (Number.isNaN(term) && !Number.isNaN(logit))))
        note = noteOf(reader.note, name);
      logit += term;
    }
    if (Number.isNaN(logit)) {
      this.put(given, undefined, note);
      return;
    }
    this.answer(fields, given, logit, note);
  }

  /** A record that is no row is written too: nothing of a file is lost. */
  leaveOut(given: readonly string[], line: number, why: Told): void {
    if (this.leftOut.rows++ === 0) this.leftOut.firstLine = line;
    this.rows++;
    this.put(given, undefined, why.key);
  }

  private answer(fields: readonly string[], given: readonly string[], logit: number, note: string): void {
    const { model, match, wish } = this;
    const { label } = match;
    const named = label === undefined ? 'empty' : this.labelOf(fields[label] as string);
    const truth = typeof named === 'number' ? named : undefined;
    const answer = logit > model.threshold ? 1 : 0;
    const probability = sigmoid(logit + wish.offset);
    this.answered++;
    this.positives += answer;
    this.probabilities += probability;
    if (truth !== undefined) this.learnLabel(logit, truth, answer);
    else if (named === 'other') this.otherLabels++;
    const predicted = model.classes[answer].value;
    const isCorrect = truth === undefined ? undefined : truth === answer;
    this.put(given, { probability, predicted, isCorrect }, note, logit);
  }

  private put(
    given: readonly string[],
    answer: Parameters<RowWriter['row']>[1],
    note: string,
    logit = Number.NaN,
  ): void {
    const { top } = this.wish;
    if (top === null) this.write(this.writer.row(given, answer, note));
    else if (answer !== undefined) this.rank({ logit, text: this.writer.row(given, answer, note) }, top);
  }

  /** Keeps twice as many as are wanted at most. */
  private rank(row: Ranked, top: number): void {
    this.best.push(row);
    if (this.best.length >= 2 * top + batch) this.cut(top);
  }

  private cut(top: number): void {
    this.best = this.best.sort((a, b) => b.logit - a.logit).slice(0, top);
  }

  /** The most probable rows, where only these are wanted. */
  ranked(): string {
    const { top } = this.wish;
    if (top === null) return '';
    this.cut(top);
    return this.best.map(({ text }) => text).join('');
  }

  private learnLabel(logit: number, truth: 0 | 1, answer: 0 | 1): void {
    const name = truth === 1 ? (answer === 1 ? 'tp' : 'fn') : answer === 1 ? 'fp' : 'tn';
    this.counts[name]++;
    const shifted = logit + this.wish.offset;
    this.loss += sigmoidCrossEntropy(shifted, truth);
    this.logits[this.labelled] = shifted;
    this.labels[this.labelled++] = truth;
    if (this.labelled === batch) this.evaluateLabelled();
  }

  private evaluateLabelled(): void {
    this.part.add(this.logits.slice(0, this.labelled), this.labels.slice(0, this.labelled));
    this.labelled = 0;
  }

  *summary(): Slices<ScoredRows> {
    const { model, answered, rows, positives, otherLabels, readers } = this;
    this.evaluateLabelled();
    for (const { tally } of readers) tally.refuseOther();
    const { trainRows } = model;
    const notes: NotedRows[] = readers.flatMap(({ tally }) => tally.notes());
    const { rows: left, firstLine } = this.leftOut;
    if (left > 0)
      notes.push({ code: 'left-out', column: null, rows: left, unanswered: left, firstLine, words: [] });
    const part = this.part.rows === 0 ? null : yield* this.part.evaluate();
    return {
      rows,
      answered,
      positives,
      meanProbability: answered === 0 ? null : this.probabilities / answered,
      notes: notes.sort((a, b) => b.rows - a.rows || a.firstLine - b.firstLine),
      outside: readers.flatMap(({ tally }) => tally.outsiders(trainRows) ?? []),
      shifts: trainRows === null ? [] : largest(readers.flatMap(({ tally }) => tally.shift(trainRows) ?? [])),
      labelled: part && {
        test: testResult(this.loss / this.part.rows, this.counts),
        evaluation: { test: part },
      },
      otherLabels,
    };
  }
}

function largest(shifts: readonly Shift[]): Shift[] {
  return shifts.toSorted((a, b) => Math.abs(b.logit) - Math.abs(a.logit)).slice(0, mostShifts);
}

/** As it stands in the column `note`: a code, as those of warnings, in no language. */
function noteOf(note: CellNote, column: string): string {
  return `${note}: ${column}`;
}
