import type { DialectWish } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import { tidyDelimiter } from '../../core/csv/tidy.js';
import { PlainWords } from '../../core/scoring/plainWords.js';
import { RowSieve } from '../../core/table/rowSieve.js';
import { HeadSeeker, type TableHead } from '../../core/table/tableHead.js';
import type { Kernel } from '../kernel/kernel.js';
import { NumberParser } from './numberParser.js';
import { windowSize } from './readBuffer.js';
import type { PlainRows, RecordSink } from './recordReader.js';

/** Takes the records of a file and keeps the cells of a few rows, as they are written. Rows of plain cells are passed by in the
 * kernel, where they are not wanted. */
export class RowPicker implements RecordSink {
  private readonly seeker: HeadSeeker;
  private opened:
    | {
        readonly head: TableHead;
        readonly sieve: RowSieve;
        readonly parser: NumberParser;
        readonly words: PlainWords;
      }
    | undefined;
  private readonly byPlain: PlainRows = {
    take: (unread, last, line) => {
      const { opened } = this;
      if (opened === undefined) return { rows: 0, bytes: 0, odd: true };
      const { head, sieve, parser, words } = opened;
      for (const word of words.takeNew()) if (sieve.isHarmless(word.text)) parser.learn(word);
      const taken = parser.take(unread, last, head.form.endsInDelimiter);
      for (let row = 0; row < taken.rows; row++)
        if (this.wanted.has(line + row)) this.keep(taken.fieldsOf(row), line + row);
      sieve.countOthers(taken.rows, line);
      parser.numbers.rows = 0; // the next ones take their place
      return taken;
    },
  };

  /** @param opening how the file is written, with what the person says of the header
   * @param wanted lines on which rows begin @param keep gets their cells */
  constructor(
    private readonly kernel: Kernel,
    private readonly opening: Opening & Pick<DialectWish, 'header'>,
    private readonly wanted: ReadonlySet<number>,
    private readonly keep: (fields: readonly string[], line: number) => void,
  ) {
    this.seeker = new HeadSeeker(opening);
  }

  get plainRows(): PlainRows | undefined {
    return this.opened === undefined || this.opened.sieve.isWaiting ? undefined : this.byPlain;
  }

  push(fields: readonly string[], line: number): void {
    if (this.opened !== undefined) this.opened.sieve.push(fields, line);
    else {
      const head = this.seeker.push(fields, line);
      if (head !== undefined) this.open(head);
    }
  }

  /** To be called at the end of the file. @returns names of its columns */
  finish(): readonly string[] {
    const { head, sieve } = this.opened ?? this.open(this.seeker.end());
    sieve.end();
    return head.columns.map(({ name }) => name);
  }

  private open(head: TableHead) {
    const { kernel, opening, wanted } = this;
    const { width, style } = head.form;
    const words = new PlainWords(width, style.decimalMark);
    const sieve = new RowSieve(head.form, {
      take: (fields, line) => {
        words.look(fields);
        if (wanted.has(line)) this.keep(fields, line);
      },
    });
    const written = { ...opening, delimiter: tidyDelimiter(opening.tidying, opening.delimiter) };
    const opened = { head, sieve, words, parser: new NumberParser(kernel, written, width, windowSize) };
    this.opened = opened;
    for (const { fields, line } of head.rows) sieve.push(fields, line);
    return opened;
  }
}
