import { gapWord, isEmpty, readNumber } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import { areColonCodes } from '../csv/duration.js';
import { bareCell } from '../csv/unseen.js';
import type { Told } from '../told.js';
import { areOneCurrency } from './amounts.js';
import { CellFaults } from './cellFaults.js';
import { GapCells } from './gapCells.js';
import type { Notation } from './lateKind.js';
import { LateNumbers } from './lateNumbers.js';
import type { NumberStore } from './numberStore.js';
import { maxCategories, TextCells, textKey } from './textCells.js';
import type { TimeCells } from './timeCells.js';

/** How many different numbers are remembered while a file is read: a label has two as a rule, and a column of
 * measurements is full after five rows and costs nothing from then on. Of more there are at most fifty classes, which
 * labelClasses.ts counts where they are asked for. */
const maxNumbers = 4;

/** Numbers are words' neighbours where at most this share of the values is words, or these are few. */
const strayShare = 0.05;
/** Beside a single word it is this share that is numbers at least. */
const leastNumbers = 0.1;
export const fewWords = 3;

/** Code of a cell without a value, where cells are told apart by codes. */
export const noValue = 255;

/** A different number of a column: as first written, and the cells that hold it. */
export interface KnownNumber {
  readonly number: number;
  readonly written: string;
  firstRow: number;
  count: number;
}

/** A word that comes again as a rule, and without anything odd about it. */
export interface PlainWord {
  readonly column: number;
  /** Without spaces around it. */
  readonly text: string;
  /** 1 to 255. */
  readonly code: number;
}

/** The upper half of a NaN's bits; the lower one may hold a code. */
const upperNaN = 0x7ff80000;

/** How a column's cells are written. */
export interface CellStyle {
  readonly decimalMark: DecimalMark;
  /** In ARFF `?` is the only gap. */
  readonly format: 'csv' | 'arff';
}

/** One column. It can serve as a feature (its numbers, or its words) or as the label (its classes, see
 * {@link classesOf}): which one is only known at the end of the file. */
export class Column {
  /** Cells that hold a word. */
  texts = 0;
  /** These cells; undefined while there is none. */
  textCells: TextCells | undefined;
  firstText: { readonly text: string; readonly line: number } | undefined;
  /** Cells with a word that says "no value"; those that are words after all also stand among the texts. */
  gapCells: GapCells | undefined;
  /** What some of the texts suffer from. */
  readonly oddities = new CellFaults();
  /** Cells with a number. */
  numberCount = 0;
  /** Why it is no feature, where the file itself says so: names of the rows, a remark. */
  aside: Told | undefined;
  /** One of the first cells, where these are written as if points stood between thousands: `1.959` beside `606`. */
  pointed: { readonly text: string; readonly line: number } | undefined;
  /** Whether the file has names, but none for it. */
  isNameless = false;
  /** Whether the file declares that it holds kinds of something: its numbers are names of them. */
  isNominal = false;
  /** Its words as times, where a person says that it tells when rows were made. */
  times: TimeCells | undefined;

  /** How its numbers are written, where that is not plainly; known once it is settled. */
  notation: Notation | undefined;
  /** Of amounts, cells by their sign of money, most frequent first. Of different currencies these are no numbers. */
  signs: readonly (readonly [sign: string, cells: number])[] = [];

  /** Codes of words with nothing odd about them, while different ones are few: the next such cell need not be looked at
   * again, which takes as long as all else of reading it. */
  private plainWords: Map<string, number> | undefined;
  private readonly known: KnownNumber[] = [];
  /** The texts once more, for each way in which they may be numbers after all: durations, percentages, amounts. */
  private late: readonly LateNumbers[] = [];
  private overflown = false;
  /** What has a say in whether it is of numbers, where not all rows have; see {@link judgeBy}. */
  private judged: { numbers: number; texts: number; words: number } | undefined;

  /** @param name as in the header @param column 0-based position in the file
   * @param newWords where its plain words are put when they first come */
  constructor(
    readonly name: string,
    readonly column: number,
    private readonly numbers: NumberStore,
    private readonly style: CellStyle,
    private readonly newWords: PlainWord[] = [],
  ) {}

  get decimalMark(): DecimalMark {
    return this.style.decimalMark;
  }

  /** Files one cell of a row. @returns its number, NaN where there is none, for the store */
  push(cell: string, row: number, line: number): number {
    const code = this.plainWords?.get(cell);
    if (code !== undefined) {
      this.addPlainWord(row, code);
      return Number.NaN;
    }
    const { format, decimalMark } = this.style;
    const number = readNumber(cell, decimalMark);
    if (!Number.isNaN(number)) {
      this.numberCount++;
      this.learn(cell, row, number);
    } else if (!isEmpty(cell, format)) {
      const text = bareCell(cell);
      if (format === 'csv' && gapWord(text) !== undefined)
        (this.gapCells ??= new GapCells()).add(row, line, text);
      else {
        const code = this.addText(row, line, text);
        const isPlain = !this.oddities.look(cell, line);
        if (code === undefined) this.plainWords = undefined;
        else if (isPlain) this.know(text, code);
      }
    }
    return number;
  }

  private addText(row: number, line: number, text: string): number | undefined {
    if (this.textCells === undefined) this.late = LateNumbers.from(text, this.decimalMark);
    this.keepLate((late) => late.add(row, line, text));
    this.times?.add(row, line, text);
    this.texts++;
    if (this.firstText === undefined || line < this.firstText.line) this.firstText = { text, line };
    this.textCells ??= new TextCells();
    return this.textCells.add(row, text);
  }

  private know(text: string, code: number): void {
    this.plainWords ??= new Map();
    if (this.plainWords.has(text)) return;
    this.plainWords.set(text, code);
    for (const late of this.late) late.know(code, text);
    this.times?.know(code, text);
    this.newWords.push({ column: this.column, text, code });
  }

  private addPlainWord(row: number, code: number): void {
    this.keepLate((late) => late.addCode(row, code));
    this.times?.addCode(row, code);
    this.texts++;
    this.textCells?.addCode(row, code);
  }

  private keepLate(mayBe: (late: LateNumbers) => boolean): void {
    if (this.late.length === 0) return;
    this.late = this.isSpilled ? [] : this.late.filter(mayBe);
  }

  /** Files plain words that stand as codes where the numbers of their rows do: in the lower halves of NaNs.
   * @param numbers of these rows, as wide as the store; afterwards there are none but plain NaNs
   * @param firstRow which row of the table the first of them is */
  takeWords(numbers: Float64Array, firstRow: number): void {
    const halves = new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
    const stride = 2 * this.numbers.width;
    for (let at = 2 * this.column, row = firstRow; at < halves.length; at += stride, row++) {
      const code = halves[at] as number;
      if (code === 0 || halves[at + 1] !== upperNaN) continue;
      this.addPlainWord(row, code);
      halves[at] = 0;
    }
  }

  /** Decides what the cells are that only the whole column tells of: durations and percentages become numbers, gap words are gaps among numbers
   * and among dates; `none`, `-` and `.` are words elsewhere, where these are all that there is too.
   * @param lineAt the line of a row */
  settle(lineAt: (row: number) => number): void {
    this.settleLate();
    const { gapCells } = this;
    if (gapCells === undefined || this.isNumeric || this.allDates) return;
    const { words } = gapCells;
    const isWord = words.map(({ written }) => gapWord(written) === 'among-words');
    if (!isWord.includes(true)) return;
    gapCells.forEach((row, code) => {
      if (isWord[code]) this.addText(row, lineAt(row), words[code]?.written as string);
    });
  }

  /** Durations, percentages and amounts are numbers; not in a file larger than memory, where nothing is written over. */
  private settleLate(): void {
    const { numbers, isNominal } = this;
    const late = this.late.find((each) => this.arePlain(each) && each.areNumbers(this.name));
    this.late = [];
    if (
      late === undefined ||
      isNominal ||
      this.isSpilled ||
      (late.notation === 'duration' && this.holdsCodes)
    )
      return;
    this.signs = [...late.signs].sort((a, b) => b[1] - a[1]);
    if (!areOneCurrency(late.signs.keys())) return;
    const values = numbers.values();
    this.notation = late.notation;
    this.oddities.grouped = null;
    late.forEach((row, number) => {
      values[row * numbers.width + this.column] = number;
      this.numberCount++;
      this.learn(String(number), row, number);
    });
    this.texts = late.otherCount;
    this.textCells = late.otherCount > 0 ? late.others : undefined;
    this.firstText = late.firstOther;
  }

  /** Whether all that is a number without ado may stand beside these. */
  private arePlain(late: LateNumbers): boolean {
    if (this.numberCount === 0) return true;
    for (let row = 0; row < this.numbers.rows; row++) {
      const number = this.numberAt(row);
      if (!Number.isNaN(number) && !late.mayBeBeside(number)) return false;
    }
    return true;
  }

  /** Counts a number among the different ones, while there is room for it. */
  learn(cell: string, row: number, number = readNumber(cell, this.decimalMark)): void {
    if (this.overflown) return;
    const known = this.known.find((each) => each.number === number);
    if (known !== undefined) {
      known.count++;
      known.firstRow = Math.min(known.firstRow, row); // those that are read late stand anywhere
    } else if (this.known.length === maxNumbers) this.overflown = true;
    else this.known.push({ number, written: bareCell(cell), firstRow: row, count: 1 });
  }

  /** Counts the numbers of some rows, down to the first that is not among the different ones yet.
   * @param numbers of these rows, as wide as the store @param from the first row @param to behind the last
   * @returns the row of that number, or `to`: its cell is to be {@link learn}ed, from its text */
  countNumbers(numbers: Float64Array, from: number, to: number): number {
    if (this.overflown) return to;
    const { known } = this;
    const { width } = this.numbers;
    let at = from * width + this.column;
    for (let row = from; row < to; row++, at += width) {
      const number = numbers[at] as number;
      let code = 0;
      while (code < known.length && (known[code] as KnownNumber).number !== number) code++;
      const found = known[code];
      if (found !== undefined) found.count++;
      else if (!Number.isNaN(number)) return row;
    }
    return to;
  }

  /** Whether {@link countNumbers} has nothing left to do. */
  get isFull(): boolean {
    return this.overflown;
  }

  /** The different numbers in the order of their first cells; `more` where there are more than the four that are
   * remembered, whose counts then end somewhere. */
  get differentNumbers(): { readonly numbers: readonly KnownNumber[]; readonly more: boolean } {
    return { numbers: this.known, more: this.overflown };
  }

  /** Whether it is a column of numbers, in which a word is a stray one or says that there is none: most values are numbers, and
   * at most one in twenty is a word, or a few words come again and again among more than four different numbers; or
   * it is one word, as the M of weather stations, that stands in up to nine of ten rows. So a
   * column of ticket numbers, a quarter of which have letters, is of words, and so is 0, 1, 2, `3+`: as numbers they
   * would cost these rows. */
  get isNumeric(): boolean {
    const { numberCount, isNominal, textCells } = this;
    const { numbers, texts, words } = this.judged ?? {
      numbers: numberCount,
      texts: this.texts,
      words: textCells?.words.size ?? 0,
    };
    if (isNominal || numbers === 0) return false;
    if (this.overflown && words === 1 && numbers >= leastNumbers * (numbers + texts)) return true;
    if (numbers <= texts) return false;
    if (texts <= strayShare * (numbers + texts)) return true;
    return this.overflown && words <= fewWords;
  }

  /** Has the words of other rows no say any more in whether it is a column of numbers: a heading of a group, a subtotal and a row that
   * waits for its label are not trained on. What is of numbers by all rows stays so.
   * @param isCounted whether a row is trained on; undefined for all of them */
  judgeBy(isCounted: ((row: number) => boolean) | undefined): void {
    this.judged = undefined;
    const { textCells, numbers, numberCount } = this;
    if (isCounted === undefined || textCells === undefined || numberCount === 0) return;
    if (this.isNumeric || this.isSpilled) return;
    const gaps = new Set(this.gapCells?.words.map(({ written }) => textKey(written))); // among numbers they are none
    const words = new Set<number>();
    const judged = { numbers: 0, texts: 0, words: 0 };
    textCells.forEach((row, key) => {
      if (gaps.has(key) || !isCounted(row)) return;
      judged.texts++;
      words.add(key);
    });
    for (let row = 0; row < numbers.rows; row++)
      if (isCounted(row) && !Number.isNaN(this.numberAt(row))) judged.numbers++;
    this.judged = { ...judged, words: words.size };
  }

  /** Whether all its cells are dates or times, and no codes that look like these. */
  get allDates(): boolean {
    return this.numberCount === 0 && (this.textCells?.allDates ?? false) && !this.holdsCodes;
  }

  private get holdsCodes(): boolean {
    const words = [...(this.textCells?.words.values() ?? [])];
    return words.length <= maxCategories && areColonCodes(words, this.texts, this.name);
  }

  private get isSpilled(): boolean {
    return this.numbers.rowsInMemory < this.numbers.rows;
  }

  get rowsInMemory(): number {
    return this.numbers.rowsInMemory;
  }

  /** The number in a row, NaN where there is none. */
  numberAt(row: number): number {
    return this.numbers.at(row, this.column);
  }
}
