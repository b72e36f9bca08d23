import { Parser } from 'csv-parse';
import type { Opening } from '../core/csv/opening.js';

/** csv-parse looks some characters ahead before it settles one. Blank lines, which it skips, let it see that a
 * record ends. */
const blankLines = '\n'.repeat(8);

const arffOptions = { escape: '\\', comment: '%', comment_no_infix: true, ltrim: true };

/** csv-parse, fed piece by piece with whole records. */
export class RecordParser {
  private readonly parser: Parser;
  /** Bytes become text here, once: csv-parse's browser build takes no plain bytes. */
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  private records: string[][] = [];

  constructor({ format, delimiter, quote }: Pick<Opening, 'format' | 'delimiter' | 'quote'>) {
    this.parser = new Parser({
      delimiter,
      ...(format === 'arff' ? { ...arffOptions, quote } : {}),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (fields: string[]) => {
        this.records.push(fields);
        return null; // keeps the record out of the stream's own queue, so that no write ever waits
      },
    });
  }

  /** @param bytes UTF-8 @returns the records that are finished by now; blank lines are none */
  push(bytes: Uint8Array): readonly string[][] {
    return this.write(this.decoder.decode(bytes, { stream: true }));
  }

  /** Says that all that was pushed is whole records. @returns those not given yet */
  settle(): readonly string[][] {
    return this.write(this.decoder.decode() + blankLines);
  }

  private write(text: string): readonly string[][] {
    this.parser.write(text);
    const { records } = this;
    this.records = [];
    return records;
  }
}
