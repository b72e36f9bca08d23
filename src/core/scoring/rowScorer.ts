import { sigmoid } from '../perceptron/sigmoid.js';
import type { Slices } from '../slices.js';
import type { PlainWord } from '../table/column.js';
import type { RowForm, RowTaker } from '../table/rowSieve.js';
import type { Told } from '../told.js';
import { type CellNote, type CellReader, cellNotes, cellReader } from './cellReader.js';
import { ColumnTally } from './columnTally.js';
import { type LabelCell, labelReader } from './labelReader.js';
import { LabelTally } from './labelTally.js';
import type { matchColumns } from './matchColumns.js';
import { PlainWords } from './plainWords.js';
import type { RowWriter } from './rowWriter.js';
import type { NotedRows, ScoredRows, Shift } from './scoredFile.js';
import type { ScoringModel } from './scoringModel.js';

export interface ScoringWish {
  /** What is added to logits before they become probabilities, where positives are as frequent as somebody says; see
   * `oddsRatio` in decision/prevalence.ts. Answers stay by the model's threshold. */
  readonly offset: number;
  /** So many of the most probable rows alone, most probable first; null for all, in the file's order. */
  readonly top: number | null;
}

/** Rows that hold nothing but numbers, words that were told of, and empty cells. */
export interface PlainRows {
  /** Row by row, as many as there are columns; NaN of the others, with a word's code in its lower 32 bits, 0 of an empty cell. */
  readonly numbers: Float64Array;
  readonly lines: readonly string[];
  /** Of the first of them in the file, counted from 1; the others follow without a gap. */
  readonly firstLine: number;
}

/** Columns told of that move the mean logit. */
const mostShifts = 5;

/** Rows kept beyond those that are wanted, before the least probable go. */
const spare = 1 << 12;

/** A row that may be among the most probable ones. */
interface Ranked {
  readonly logit: number;
  readonly text: string;
}

/** A column of the file that the model takes something of. */
interface Reading {
  readonly at: number;
  readonly name: string;
  readonly reader: CellReader;
  readonly tally: ColumnTally;
  /** What a word comes to, by its code. */
  readonly words: { readonly term: number; readonly note: CellNote | undefined; readonly value: number }[];
}

/** Answers for rows, writes them, and counts what came of it. */
export class RowScorer implements RowTaker {
  /** Records so far. */
  count = 0;
  private answered = 0;
  private positives = 0;
  private probabilities = 0;
  private readonly readings: readonly Reading[];
  private readonly labelOf: (cell: string) => LabelCell;
  private readonly labels: LabelTally;
  /** The classes' names as they are written, negative first. */
  private readonly predicted: readonly [string, string];
  private readonly leftOut = { rows: 0, firstLine: 0 };
  private readonly plainWords: PlainWords;
  private best: Ranked[] = [];
  /** What is to be said of the row at hand, as it was met, and how grave each of it is: 0 most of all. */
  private readonly said: string[] = [];
  private readonly ranks: number[] = [];

  constructor(
    private readonly model: ScoringModel,
    private readonly match: ReturnType<typeof matchColumns>,
    private readonly form: RowForm,
    private readonly writer: RowWriter,
    private readonly wish: ScoringWish,
    private readonly write: (text: string) => void,
  ) {
    this.readings = model.columns.map((column, k) => ({
      at: match.columns[k] as number,
      name: column.name,
      reader: cellReader(column, form.style),
      tally: new ColumnTally(column, form.style.decimalMark),
      words: [],
    }));
    this.labelOf = labelReader(model, form.style.decimalMark);
    const [negative, positive] = model.classes;
    this.predicted = [writer.quoted(negative.value), writer.quoted(positive.value)];
    this.labels = new LabelTally(model.threshold);
    this.plainWords = new PlainWords(form.width, form.style.decimalMark);
  }

  take(fields: readonly string[], line: number): void {
    this.plainWords.look(fields);
    let logit = this.begin();
    for (const reading of this.readings) {
      const cell = fields[reading.at] as string;
      const term = reading.reader.read(cell);
      this.heed(reading, reading.reader.note, reading.reader.value, term, cell, line);
      logit += term;
    }
    const { label } = this.match;
    this.end(this.writer.cells(fields), logit, label === undefined ? undefined : fields[label]);
  }

  /** The same of many at once. */
  takePlain({ numbers, lines, firstLine }: PlainRows): void {
    const { width } = this.form;
    const { label } = this.match;
    const halves = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
    lines.forEach((text, row) => {
      const from = row * width;
      const line = firstLine + row;
      let logit = this.begin();
      for (const reading of this.readings) {
        const { at, reader } = reading;
        const value = numbers[from + at] as number;
        const code = Number.isNaN(value) ? (halves[2 * (from + at)] as number) : 0;
        if (code > 0) logit += this.takeWord(reading, code, line);
        else {
          const term = reader.readNumber(value);
          const said = reader.note === undefined || Number.isNaN(value) ? '' : String(value);
          this.heed(reading, reader.note, reader.value, term, said, line);
          logit += term;
        }
      }
      this.end(
        text,
        logit,
        label === undefined ? undefined : this.plainCell(numbers, halves, from + label, label),
      );
    });
  }

  private takeWord(reading: Reading, code: number, line: number): number {
    const { at, reader, words } = reading;
    const text = this.plainWords.wordAt(at, code);
    let known = words[code];
    if (known === undefined) {
      const term = reader.read(text);
      known = { term, note: reader.note, value: reader.value };
      words[code] = known;
    }
    this.heed(reading, known.note, known.value, known.term, text, line);
    return known.term;
  }

  private plainCell(numbers: Float64Array, halves: Uint32Array, at: number, column: number): string {
    const value = numbers[at] as number;
    if (!Number.isNaN(value)) return String(value);
    const code = halves[2 * at] as number;
    return code === 0 ? '' : this.plainWords.wordAt(column, code);
  }

  /** Words that rows may hold which come all at once. */
  takeNewWords(): readonly PlainWord[] {
    return this.plainWords.takeNew();
  }

  /** A record that is no row is written too: nothing of a file is lost. */
  leaveOut(given: readonly string[], line: number, why: Told): void {
    if (this.leftOut.rows++ === 0) this.leftOut.firstLine = line;
    this.count++;
    if (this.wish.top === null) this.write(this.writer.row(this.writer.cells(given), undefined, why.key));
  }

  /** @returns the logit of a row of which no cell was looked at */
  private begin(): number {
    this.count++;
    if (this.said.length > 0) this.said.length = this.ranks.length = 0;
    return this.model.bias;
  }

  /** Counts a cell, and keeps what is to be said of it. */
  private heed(
    { name, tally }: Reading,
    note: CellNote | undefined,
    value: number,
    term: number,
    cell: string,
    line: number,
  ): void {
    tally.add(note, value, term, cell, line);
    if (note === undefined) return;
    this.said.push(`${note}: ${name}`);
    this.ranks.push(cellNotes.indexOf(note) + (Number.isNaN(term) ? 0 : cellNotes.length));
  }

  /** All that is to be said of the row: first why it has no answer, then by its kind, then as the model has its columns. */
  private note(): string {
    const { said, ranks } = this;
    if (said.length < 2) return said[0] ?? '';
    const order = [...ranks.keys()].sort((a, b) => (ranks[a] as number) - (ranks[b] as number));
    return order.map((each) => said[each]).join('; ');
  }

  /** @param cells as they are written @param label the cell of the label; undefined where there is no such column */
  private end(cells: string, logit: number, label: string | undefined): void {
    if (Number.isNaN(logit)) {
      if (this.wish.top === null) this.write(this.writer.row(cells, undefined, this.note()));
      return;
    }
    const { model, wish, labels } = this;
    const answer = logit > model.threshold ? 1 : 0;
    const probability = sigmoid(logit + wish.offset);
    const truth = label === undefined ? 'empty' : this.labelOf(label);
    this.answered++;
    this.positives += answer;
    this.probabilities += probability;
    if (truth === 'other') labels.others++;
    // By the model's own probabilities: the file has positives as it has them.
    else if (truth !== 'empty') labels.add(logit, truth);
    const isCorrect = typeof truth === 'number' ? truth === answer : undefined;
    const predicted = this.predicted[answer];
    const text = this.writer.row(cells, { probability, predicted, isCorrect }, this.note());
    if (wish.top === null) this.write(text);
    else this.rank({ logit, text }, wish.top);
  }

  private rank(row: Ranked, top: number): void {
    this.best.push(row);
    if (this.best.length >= 2 * top + spare) this.cut(top);
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

  /** @throws InputError `columns-differ` where a column turns out to be another one */
  *summary(): Slices<ScoredRows> {
    const { answered, count, positives, labels, readings } = this;
    for (const { tally } of readings) {
      tally.refuseOther();
      tally.refuseThousands();
    }
    const { trainRows } = this.model;
    const { rows: left, firstLine } = this.leftOut;
    const notes: NotedRows[] = readings.flatMap(({ tally }) => tally.notes());
    if (left > 0)
      notes.push({ code: 'left-out', column: null, rows: left, unanswered: left, firstLine, words: [] });
    return {
      rows: count,
      byPlace: this.match.byPlace,
      answered,
      positives,
      meanProbability: answered === 0 ? null : this.probabilities / answered,
      notes: notes.sort((a, b) => b.rows - a.rows || a.firstLine - b.firstLine),
      outside: readings.flatMap(({ tally }) => tally.outsiders(trainRows) ?? []),
      shifts:
        trainRows === null ? [] : largest(readings.flatMap(({ tally }) => tally.shift(trainRows) ?? [])),
      labelled: yield* labels.result(),
      otherLabels: labels.others,
    };
  }
}

function largest(shifts: readonly Shift[]): Shift[] {
  return shifts.toSorted((a, b) => Math.abs(b.logit) - Math.abs(a.logit)).slice(0, mostShifts);
}
