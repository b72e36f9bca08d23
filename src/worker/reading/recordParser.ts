import { type Options, Parser } from 'csv-parse';

/** csv-parse looks some characters ahead before it settles one. Blank lines, which it skips, let it see that a
 * record ends. */
const blankLines = '\n'.repeat(8);

/** The worker's bundle has what csv-parse makes of these in `standIns/options.ts`. */
export function optionsFor(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
}

/** csv-parse, fed piece by piece with whole records. */
export class RecordParser {
  private readonly parser: CollectingParser;
  private readonly decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  constructor(delimiter: string) {
    this.parser = new CollectingParser(optionsFor(delimiter));
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
