import { Parser } from 'csv-parse';
import type { Opening } from '../core/csv/opening.js';

/** csv-parse looks some characters ahead before it settles one. Blank lines, which it skips, let it see that a
 * record ends. */
const blankLines = '\n'.repeat(8);

const arffOptions = { escape: '\\', comment: '%', comment_no_infix: true, ltrim: true };

/** csv-parse, fed piece by piece with whole records. */
export class RecordParser {
  private readonly parser: CollectingParser;
  /** Bytes become text here, once: csv-parse's browser build takes no plain bytes. */
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor({ format, delimiter, quote }: Pick<Opening, 'format' | 'delimiter' | 'quote'>) {
    this.parser = new CollectingParser({
      delimiter,
      ...(format === 'arff' ? { ...arffOptions, quote } : {}),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    this.parser.on('error', () => {}); // none is known with these options; it would show in the records
  }

  /** @param bytes UTF-8 @param settled whether all that was pushed by now is whole records
   * @returns the records finished since, all of them where `settled`; blank lines are none */
  push(bytes: Uint8Array, settled: boolean): readonly string[][] {
    this.parser.write(this.decoder.decode(bytes, { stream: !settled }) + (settled ? blankLines : ''));
    return this.parser.records.splice(0);
  }
}

/** Keeps records out of the stream's queue, so that no write ever waits. Rejected: the option `on_record`, for
 * which csv-parse describes every record in an object: two fifths of its time. */
class CollectingParser extends Parser {
  readonly records: string[][] = [];

  override push(record: string[]): boolean {
    this.records.push(record);
    return true;
  }
}
