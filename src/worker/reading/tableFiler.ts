import type { DialectWish } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import { tidyDelimiter } from '../../core/csv/tidy.js';
import { type RawTable, TableBuilder } from '../../core/table/tableBuilder.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Spill } from '../storage/spill.js';
import { NumberParser } from './numberParser.js';
import { windowSize } from './readBuffer.js';
import type { PlainRows, RecordSink } from './recordReader.js';

/** Records -> table: rows of plain cells go through the kernel into its memory, all others cell by cell. */
export class TableFiler implements RecordSink {
  private readonly builder: TableBuilder;
  private parser: NumberParser | undefined;
  private readonly intoParser: PlainRows = {
    take: (unread, last, line) => {
      const { parser } = this;
      const { filing } = this.builder;
      if (parser === undefined || filing === undefined) return { rows: 0, bytes: 0, odd: true };
      for (const word of filing.takeNewWords()) parser.learn(word);
      const taken = parser.take(unread, last, filing.form.endsInDelimiter);
      if (taken.rows > 0) filing.addNumbers(taken.rows, line, taken.fieldsOf);
      return taken;
    },
  };

  /** @param opening how the file is written, with what the person says of the header
   * @param spill where numbers go that memory has no room for
   * @param lookAhead how many rows are looked at before the header is decided, see {@link TableBuilder}
   * @param time name of the column that says when rows were made */
  constructor(
    kernel: Kernel,
    opening: Opening & Pick<DialectWish, 'header'>,
    spill?: Spill,
    lookAhead?: number,
    time?: string | null,
  ) {
    const delimiter = tidyDelimiter(opening.tidying, opening.delimiter);
    const makeStore = (width: number) => {
      this.parser = new NumberParser(kernel, { ...opening, delimiter }, width, windowSize, spill);
      return this.parser.numbers;
    };
    this.builder = new TableBuilder(opening, makeStore, lookAhead, time);
  }

  /** Once it is known how many columns there are. */
  get plainRows(): PlainRows | undefined {
    const { filing } = this.builder;
    return this.parser === undefined || filing === undefined || filing.sieve.isWaiting
      ? undefined
      : this.intoParser;
  }

  push(fields: readonly string[], line: number): void {
    this.builder.push(fields, line);
  }

  /** @throws InputError `no-rows` */
  finish(): RawTable {
    if (this.parser !== undefined) this.builder.filing?.countAdded(this.parser.gapCounts);
    return this.builder.finish();
  }
}
