import type { DecimalMark } from '../csv/dialectWish.js';
import type { LineEnd } from '../csv/lines.js';
import { answerNames } from '../table/predictionNames.js';

/** How what was scored is written: as the file was. */
export interface OutputStyle {
  readonly delimiter: string;
  readonly decimalMark: DecimalMark;
  readonly lineEnd: LineEnd;
}

/** What is written behind the cells of a row. */
export interface Answer {
  readonly probability: number;
  /** The class, as it is written. */
  readonly predicted: string;
  readonly isCorrect: boolean | undefined;
}

/** Writes rows as CSV: cells as they are, quoted where they have to be. */
export class RowWriter {
  private readonly end: string;
  private readonly special: RegExp;

  /** @param width columns of the file @param hasLabel whether there is a column for `correct` */
  constructor(
    private readonly style: OutputStyle,
    private readonly width: number,
    private readonly hasLabel: boolean,
  ) {
    this.end = { lf: '\n', crlf: '\r\n', cr: '\r', mixed: '\n' }[style.lineEnd];
    const mark = style.delimiter.replace(/[\\\]^-]/g, '\\$&');
    this.special = new RegExp(`["\\r\\n${mark}]`);
  }

  /** @param names of the file's columns; of what is added a name that they have gets a number behind it */
  head(names: readonly string[]): string {
    const own = answerNames
      .filter((name) => name !== 'correct' || this.hasLabel)
      .map((name) => {
        let free: string = name;
        for (let time = 2; names.includes(free); time++) free = `${name} (${time})`;
        return free;
      });
    return this.joined([...names, ...own]) + this.end;
  }

  /** The cells of a record, as they are written. @param given perhaps fewer or more than there are columns */
  cells(given: readonly string[]): string {
    const { width } = this;
    if (given.length === width) return this.joined(given);
    if (given.length < width)
      return this.joined([...given, ...Array.from({ length: width - given.length }, () => '')]);
    // What stands behind the last column goes into it, so that nothing is lost.
    const last = given.slice(width - 1).join(this.style.delimiter);
    return this.joined([...given.slice(0, width - 1), last]);
  }

  /** @param cells as they are written @param answer undefined where there is none
   * @param note empty where there is nothing to say */
  row(cells: string, answer: Answer | undefined, note: string): string {
    const { hasLabel, style, end } = this;
    const { delimiter, decimalMark } = style;
    const said = note === '' ? '' : this.quoted(note);
    if (answer === undefined)
      return `${cells}${delimiter}${delimiter}${hasLabel ? delimiter : ''}${delimiter}${said}${end}`;
    const { probability, predicted, isCorrect } = answer;
    const digits = decimalMark === 'comma' ? this.quoted(String(probability).replace('.', ',')) : probability;
    const correct = isCorrect === undefined ? '' : isCorrect ? 'yes' : 'no';
    return `${cells}${delimiter}${digits}${delimiter}${predicted}${hasLabel ? delimiter + correct : ''}${delimiter}${said}${end}`;
  }

  private joined(cells: readonly string[]): string {
    return cells.map((cell) => this.quoted(cell)).join(this.style.delimiter);
  }

  /** A cell as it is written. */
  quoted(cell: string): string {
    return this.special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
}
