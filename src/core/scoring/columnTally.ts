import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import { tell } from '../run/workSayings.js';
import type { CellNote } from './cellReader.js';
import type { NotedRows, OutsideNumbers, Shift } from './scoredFile.js';
import type { ModelColumn } from './scoringModel.js';

/** Words of a column that are remembered. */
const mostWords = 5;

/** Standard errors that a mean has to be away from the training part's, and how much of a logit it has to move, to be told. */
const leastErrors = 4;
const leastShift = 0.1;

/** Share of the numbers that has to lie outside. */
const leastOutside = 0.01;

/** Fewer cells may all be slips. */
const fewestCells = 10;

/** What a column's cells were in the rows scored. */
export class ColumnTally {
  private readonly noted = new Map<CellNote, Noted>();
  private rows = 0;
  private cells = 0;
  private terms = 0;
  private squares = 0;
  private numbers = 0;
  private values = 0;
  private outside = 0;
  private readonly centre: number;

  constructor(private readonly column: ModelColumn) {
    this.centre = column.terms[0]?.centre ?? 0;
  }

  /** @param value the cell's number, NaN where it has none @param term what the cell adds to the logit, NaN where there is no answer */
  add(note: CellNote | undefined, value: number, term: number, cell: string, line: number): void {
    this.rows++;
    if (note !== undefined) this.note(note, Number.isNaN(term), cell, line);
    if (!Number.isNaN(term)) {
      this.cells++;
      this.terms += term;
      this.squares += term * term;
    }
    const { range } = this.column;
    if (range === null || Number.isNaN(value)) return;
    this.numbers++;
    this.values += value - this.centre;
    if (value < range.min || value > range.max) this.outside++;
  }

  private note(note: CellNote, isUnanswered: boolean, cell: string, line: number): void {
    let noted = this.noted.get(note);
    if (noted === undefined) {
      noted = { rows: 0, unanswered: 0, firstLine: line, words: new Set() };
      this.noted.set(note, noted);
    }
    noted.rows++;
    if (isUnanswered) noted.unanswered++;
    if (note !== 'missing-value' && noted.words.size < mostWords) noted.words.add(shorten(cell.trim()));
  }

  /** @throws InputError `columns-differ` where a number is needed and not one of many cells holds one, nor is a gap */
  refuseOther(): void {
    const noted = this.noted.get('not-a-number');
    if (noted === undefined || noted.rows < this.rows || noted.rows < fewestCells) return;
    throw new InputError({
      code: 'columns-differ',
      what: tell('column-of-no-numbers', {
        column: this.column.name,
        cells: [...noted.words].slice(0, 3),
        rows: noted.rows,
      }),
      where: { line: noted.firstLine },
      remedy: tell('name-them-so'),
    });
  }

  notes(): NotedRows[] {
    return [...this.noted].map(([code, { words, ...counts }]) => ({
      code,
      column: this.column.name,
      ...counts,
      words: [...words],
    }));
  }

  /** Of as many rows like those trained on, two in (rows trained on) lie outside by chance. */
  outsiders(trainRows: number | null): OutsideNumbers | undefined {
    const { range, name } = this.column;
    const expected = (2 * this.numbers) / ((trainRows ?? this.numbers) + 1);
    const most = Math.max(leastOutside * this.numbers, expected + 4 * Math.sqrt(expected + 1));
    if (range === null || this.outside <= most) return undefined;
    return { column: name, rows: this.outside, ...range };
  }

  /** Terms are 0 on average in the training part; that the mean there is known from so many rows only counts too. */
  shift(trainRows: number): Shift | undefined {
    const { cells, terms, squares, column } = this;
    if (cells === 0) return undefined;
    const logit = terms / cells;
    const variance = Math.max(0, squares / cells - logit * logit);
    const deviation = column.terms[0]?.deviation ?? null;
    const usual =
      column.range !== null && deviation !== null ? deviation * (column.terms[0]?.weight ?? 0) : 0;
    const error = Math.sqrt(variance / cells + Math.max(variance, usual * usual) / trainRows);
    if (Math.abs(logit) < leastShift || Math.abs(logit) <= leastErrors * error) return undefined;
    return {
      column: column.name,
      logit,
      deviations: this.numbers === 0 || !deviation ? null : this.values / this.numbers / deviation,
    };
  }
}

interface Noted {
  rows: number;
  unanswered: number;
  readonly firstLine: number;
  readonly words: Set<string>;
}
