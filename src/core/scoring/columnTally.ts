import type { DecimalMark } from '../csv/dialectWish.js';
import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import { tell } from '../run/workSayings.js';
import { tell as tellOfTable } from '../table/sayings.js';
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
/** What a variable of the gamma distribution with shape 2 and scale 1 exceeds once in 10,000 times. */
const rarely = 11.8;

/** Fewer cells may all be slips. */
const fewestCells = 3;

/** Fractions whose decimals are counted. */
const mostFractions = 1_000;

/** Numbers with two or more thousands separators, where that is the mark between whole and decimals. */
const groups: Readonly<Record<DecimalMark, RegExp>> = {
  point: /^\D?\d{1,3}(?:\.\d{3}){2,}$/,
  comma: /^\D?\d{1,3}(?:,\d{3}){2,}$/,
};

/** What a column's cells were in the rows scored. */
export class ColumnTally {
  private readonly noted = new Map<CellNote, Noted>();
  private rows = 0;
  private hasNumber = false;
  private cells = 0;
  private terms = 0;
  private squares = 0;
  private numbers = 0;
  private values = 0;
  private outside = 0;
  private fractions = 0;
  private ofThreeDecimals = 0;
  private grouped: { readonly cell: string; readonly line: number } | undefined;
  private readonly centre: number;

  /** @param decimalMark of the file */
  constructor(
    private readonly column: ModelColumn,
    private readonly decimalMark: DecimalMark,
  ) {
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
    if (Number.isNaN(value)) return;
    this.hasNumber = true;
    if (!Number.isInteger(value) && this.fractions < mostFractions) this.countDecimals(value);
    const { range } = this.column;
    if (range === null) return;
    this.numbers++;
    this.values += value - this.centre;
    if (value < range.min || value > range.max) this.outside++;
  }

  private countDecimals(value: number): void {
    this.fractions++;
    if (/\.\d{3}$/.test(String(value))) this.ofThreeDecimals++;
  }

  private note(note: CellNote, isUnanswered: boolean, cell: string, line: number): void {
    let noted = this.noted.get(note);
    if (noted === undefined) {
      noted = { rows: 0, unanswered: 0, firstLine: line, words: new Set() };
      this.noted.set(note, noted);
    }
    noted.rows++;
    if (isUnanswered) noted.unanswered++;
    if (note === 'not-a-number' && groups[this.decimalMark].test(cell.trim()))
      this.grouped ??= { cell, line };
    if (note !== 'missing-value' && noted.words.size < mostWords) noted.words.add(shorten(cell.trim()));
  }

  /** @throws InputError `columns-differ` where numbers are needed, and some cells hold something else, but none a number */
  refuseOther(): void {
    const noted = this.noted.get('not-a-number');
    if (noted === undefined || this.hasNumber || noted.rows < fewestCells) return;
    throw new InputError({
      code: 'columns-differ',
      what: tell('column-of-no-numbers', {
        column: this.column.name,
        cells: [...noted.words].slice(0, 3),
        rows: this.rows,
      }),
      where: { line: noted.firstLine },
      remedy: tell('write-as-trained'),
    });
  }

  /** Rows that have their answers already would have others: beside `1.234.567` the point of 8.578 stands between thousands, too.
   * @throws InputError `columns-differ` */
  refuseThousands(): void {
    const { grouped, column } = this;
    if (grouped === undefined || 2 * this.ofThreeDecimals <= this.fractions) return;
    throw new InputError({
      code: 'columns-differ',
      what: tellOfTable('thousands-in-column', {
        column: column.name,
        cell: grouped.cell.trim(),
        mark: this.decimalMark === 'point' ? '.' : ',',
      }),
      where: { line: grouped.line },
      remedy: tell('write-as-trained'),
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

  /** Beyond the least and greatest of N numbers lie of n others from the same source as many as a variable of the gamma distribution with
   * shape 2 and scale n / N says, nearly: each end is as uncertain as it is far. */
  outsiders(trainRows: number | null): OutsideNumbers | undefined {
    const { range, name } = this.column;
    const most = Math.max(
      leastOutside * this.numbers,
      3 + (rarely * this.numbers) / (trainRows ?? this.numbers),
    );
    if (range === null || this.outside <= most) return undefined;
    return { column: name, rows: this.outside, ...range };
  }

  /** Terms are 0 on average in the training part; that the mean there is known from so many rows only counts too. Few rows show too little
   * of how far their terms scatter: as far as in the training part at least. */
  shift(trainRows: number): Shift | undefined {
    const { cells, terms, squares, column } = this;
    if (cells === 0) return undefined;
    const logit = terms / cells;
    const variance = Math.max(squares / cells - logit * logit, usualVariance(column));
    const error = Math.sqrt(variance * (1 / cells + 1 / trainRows));
    if (Math.abs(logit) < leastShift || !(Math.abs(logit) > leastErrors * error)) return undefined;
    const deviation = column.terms[0]?.deviation ?? null;
    return {
      column: column.name,
      logit,
      deviations: this.numbers === 0 || !deviation ? null : this.values / this.numbers / deviation,
    };
  }
}

/** Of a column's terms in the training part: of words, which are 1 as often as their centres say, and of a number and its gaps, as if these
 * did not hang together. */
function usualVariance({ terms }: ModelColumn): number {
  const areWords = terms.every(({ feature }) => feature.category !== undefined);
  const sum = (of: (term: ModelColumn['terms'][number]) => number) =>
    terms.reduce((total, term) => total + of(term), 0);
  if (areWords) {
    const mean = sum(({ weight, centre }) => weight * centre);
    return Math.max(0, sum(({ weight, centre }) => weight * weight * centre) - mean * mean);
  }
  return sum(({ weight, deviation }) => (weight * (deviation ?? 0)) ** 2);
}

interface Noted {
  rows: number;
  unanswered: number;
  readonly firstLine: number;
  readonly words: Set<string>;
}
