import type { DecimalMark } from '../csv/dialectWish.js';
import type { LineEnd } from '../csv/lines.js';

/** How what was scored is written: as the file was. */
export interface OutputStyle {
  readonly delimiter: string;
  readonly decimalMark: DecimalMark;
  readonly lineEnd: LineEnd;
}

/** The columns that scoring adds. */
const added = ['probability', 'predicted', 'correct', 'note'] as const;

/** What is written behind the cells of a row. */
export interface Answer {
  readonly probability: number;
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
    this.special = new RegExp(`["\\r\\n${mark}]|^\\s|\\s$`);
  }

  /** @param names of the file's columns; of what is added a name that they have gets a number behind it */
  head(names: readonly string[]): string {
    const own = added
      .filter((name) => name !== 'correct' || this.hasLabel)
      .map((name) => {
        let free: string = name;
        for (let time = 2; names.includes(free); time++) free = `${name} (${time})`;
        return free;
      });
    return this.line([...names, ...own]);
  }

  /** @param given a record's cells, perhaps fewer or more than there are columns
   * @param answer undefined where there is none @param note empty where there is nothing to say */
  row(given: readonly string[], answer: Answer | undefined, note: string): string {
    const { width, hasLabel, style } = this;
    const cells = given.length > width ? this.joined(given) : given;
    const padding = Array.from({ length: width - cells.length }, () => '');
    const correct = answer?.isCorrect === undefined ? '' : answer.isCorrect ? 'yes' : 'no';
    const probability = answer === undefined ? '' : String(answer.probability);
    return this.line([
      ...cells,
      ...padding,
      style.decimalMark === 'comma' ? probability.replace('.', ',') : probability,
      answer?.predicted ?? '',
      ...(hasLabel ? [correct] : []),
      note,
    ]);
  }

  /** What stands behind the last column goes into it, so that nothing is lost. */
  private joined(given: readonly string[]): readonly string[] {
    const last = this.width - 1;
    return [...given.slice(0, last), given.slice(last).join(this.style.delimiter)];
  }

  private line(cells: readonly string[]): string {
    const { special } = this;
    const quoted = cells.map((cell) => (special.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
    return quoted.join(this.style.delimiter) + this.end;
  }
}
