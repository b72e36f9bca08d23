import { gapWord, isEmpty, readNumber } from '../csv/cell.js';
import { bareCell } from '../csv/unseen.js';
import type { CellStyle } from '../table/column.js';
import { readNotation } from '../table/lateNumbers.js';
import type { ModelColumn, Term } from './scoringModel.js';

/** What is to be said of a cell, gravest first: it is no number where one is needed, a word that the model does not know, or there
 * is no value. */
export const cellNotes = ['not-a-number', 'new-word', 'missing-value'] as const;
export type CellNote = (typeof cellNotes)[number];

/** What a cell of a column adds to a row's logit, by the rules by which the model's own file was read: see {@link Feature}. */
export interface CellReader {
  /** What is to be said of the last cell; undefined where nothing is. */
  readonly note: CellNote | undefined;
  /** The last cell's number; NaN where it held none. */
  readonly value: number;
  /** @returns NaN where the model has no answer for such a cell: without a value, if nothing stands in for it */
  read(cell: string): number;
  /** The same of a cell that holds this number, or nothing if it is NaN. */
  readNumber(value: number): number;
}

/** @param style how the file to score is written */
export function cellReader(column: ModelColumn, style: CellStyle): CellReader {
  const isOfWords = column.terms.some(({ feature }) => feature.category !== undefined);
  return isOfWords ? new WordReader(column.terms, style) : new NumberReader(column.terms, style);
}

class NumberReader implements CellReader {
  note: CellNote | undefined;
  value = Number.NaN;
  private readonly own: Term;
  private readonly absent: readonly number[];
  /** What the feature that tells of gaps adds, where there is a number and where there is none. */
  private readonly present: number;
  /** What a cell without a number adds in all. */
  private readonly gap: number;

  constructor(
    terms: readonly Term[],
    private readonly style: CellStyle,
  ) {
    this.own = terms.find(({ feature }) => !feature.missing) as Term;
    const flag = terms.find(({ feature }) => feature.missing);
    const { median, sentinel, wild = [] } = this.own.feature;
    this.absent = sentinel === undefined ? wild : [sentinel, ...wild];
    this.present = flag === undefined ? 0 : flag.weight * (0 - flag.centre);
    const flagged = flag === undefined ? 0 : flag.weight * (1 - flag.centre);
    this.gap = median === undefined ? Number.NaN : this.termOf(median) + flagged;
  }

  read(cell: string): number {
    const { decimalMark, format } = this.style;
    const { notation, sign } = this.own.feature;
    let number = readNumber(cell, decimalMark);
    if (Number.isNaN(number) && notation !== undefined)
      number = readNotation(notation, bareCell(cell), decimalMark, sign);
    this.value = number;
    if (Number.isNaN(number)) {
      const isGap = isEmpty(cell, format) || (format === 'csv' && gapWord(bareCell(cell)) !== undefined);
      this.note = isGap ? 'missing-value' : 'not-a-number';
      return this.gap;
    }
    return this.readNumber(number);
  }

  readNumber(value: number): number {
    if (Number.isNaN(value) || this.absent.includes(value)) {
      this.value = Number.NaN;
      this.note = 'missing-value';
      return this.gap;
    }
    this.value = value;
    this.note = undefined;
    return this.termOf(value) + this.present;
  }

  private termOf(value: number): number {
    return this.own.weight * (value - this.own.centre);
  }
}

class WordReader implements CellReader {
  note: CellNote | undefined;
  readonly value = Number.NaN;
  /** By word what the column adds; null stands for a cell without a value. */
  private readonly known: ReadonlyMap<string | null, number>;
  /** The same by words in small letters, see {@link inSmallLetters}. */
  private readonly alike: ReadonlyMap<string, number>;
  /** What it adds where none of its features is 1. */
  private readonly none: number;

  constructor(
    terms: readonly Term[],
    private readonly style: CellStyle,
  ) {
    const none = terms.reduce((sum, { weight, centre }) => sum - weight * centre, 0);
    this.none = none;
    this.known = new Map(terms.map(({ feature, weight }) => [feature.category ?? null, none + weight]));
    this.alike = inSmallLetters(this.known);
  }

  read(cell: string): number {
    const { decimalMark, format } = this.style;
    const text = bareCell(cell);
    const number = readNumber(text, decimalMark);
    const word = Number.isNaN(number) ? text : String(number);
    const term = this.known.get(word) ?? this.alike.get(word.toLowerCase());
    if (term !== undefined) {
      this.note = undefined;
      return term;
    }
    const isGap = isEmpty(cell, format) || (format === 'csv' && gapWord(text) !== undefined);
    const ofGap = isGap ? this.known.get(null) : undefined;
    // Where a cell without a value has a feature of its own, it says something: that there is no tick.
    this.note = ofGap !== undefined ? undefined : isGap ? 'missing-value' : 'new-word';
    return isGap ? (ofGap ?? Number.NaN) : this.none;
  }

  readNumber(value: number): number {
    return this.read(Number.isNaN(value) ? '' : String(value));
  }
}

/** Words by their small letters, but for those that differ in letter case alone. Programs write the same flag as `True`, `TRUE` or 1:
 * where the words are just true and false, 1 and 0 are these. */
function inSmallLetters<Known>(known: ReadonlyMap<string | null, Known>): ReadonlyMap<string, Known> {
  const words = [...known].flatMap(([word, each]) =>
    word === null ? [] : [[word.toLowerCase(), each] as const],
  );
  const times = (key: string) => words.filter(([other]) => other === key).length;
  const alike = new Map(words.filter(([key]) => times(key) === 1));
  const [yes, no] = [alike.get('true'), alike.get('false')];
  if (words.length === 2 && yes !== undefined && no !== undefined) alike.set('1', yes).set('0', no);
  return alike;
}
