import { type CsvError, type Info, Parser } from 'csv-parse';
import { createXXHash128 } from 'hash-wasm';
import type { DialectWish } from '../core/csv/dialectWish.js';
import type { Opening } from '../core/csv/opening.js';
import { InputError } from '../core/problem.js';
import type { Dialect } from '../core/run/record.js';
import { type RawTable, TableBuilder } from '../core/table/tableBuilder.js';
import type { ByteSource } from './byteSource.js';
import { ToUtf8 } from './encoding/toUtf8.js';
import { type Beginning, Head } from './head.js';
import { firstNonText, notText } from './text.js';

export interface ReadResult {
  readonly table: RawTable;
  readonly dialect: Dialect;
  /** XXH128 of the bytes, 32 hexadecimal digits. */
  readonly fingerprint: string;
}

/** A record longer than this, in characters, is no row of a table; bounds the memory one line can take. */
const maxRecordSize = 1 << 24;

/** Bytes -> table: the seam behind which a faster reader can stand. Yields the bytes read so far.
 * @throws InputError for everything that is wrong with the file */
export async function* readCsv(
  { chunks }: ByteSource,
  reading: DialectWish,
): AsyncGenerator<number, ReadResult> {
  const hash = await createXXHash128();
  const toUtf8 = new ToUtf8(reading.encoding);
  const intake = new Intake(reading);
  let bytesRead = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytesRead += chunk.length;
    await intake.push(toUtf8.push(chunk));
    yield bytesRead;
  }
  await intake.push(toUtf8.end());
  const { table, opening } = await intake.end();
  const { format, delimiter, lineEnd, decimalMark } = opening;
  const { encoding, bom } = toUtf8;
  const { header, damaged } = table;
  return {
    table,
    dialect: { format, encoding, bom, delimiter, lineEnd, decimalMark, header, damaged },
    fingerprint: hash.digest(),
  };
}

/** Text in UTF-8 -> table: looks at the beginning, then hands everything to the parser. */
class Intake {
  private readonly head: Head;
  private started: { parser: RecordParser; builder: TableBuilder; opening: Opening } | undefined;

  constructor(private readonly reading: DialectWish) {
    this.head = new Head(reading);
  }

  async push(text: Uint8Array): Promise<void> {
    if (this.started !== undefined) return this.started.parser.write(text);
    const beginning = this.head.push(text);
    if (beginning !== undefined) await this.start(beginning);
  }

  async end(): Promise<{ table: RawTable; opening: Opening }> {
    const { parser, builder, opening } = this.started ?? (await this.start(this.head.end()));
    await parser.end();
    return { table: builder.finish(), opening };
  }

  private async start({ opening, body }: Beginning) {
    const builder = new TableBuilder({ ...opening, header: this.reading.header });
    const parser = new RecordParser(opening, builder);
    this.started = { parser, builder, opening };
    await parser.write(body);
    return this.started;
  }
}

const arffOptions = { escape: '\\', comment: '%', comment_no_infix: true, ltrim: true };

/** csv-parse, fed piece by piece; its records go straight into the table, none is queued. */
class RecordParser {
  private readonly parser: Parser;
  /** Line on which the last record ended. */
  private line: number;
  /** Line ends that csv-parse counted twice: it takes a CRLF between quotes for two. */
  private surplus = 0;
  /** Bytes become text here, once: csv-parse's browser build takes no plain bytes. It drops a BOM. */
  private readonly decoder = new TextDecoder();

  constructor({ format, delimiter, quote, linesAbove }: Opening, builder: TableBuilder) {
    this.line = linesAbove;
    this.parser = new Parser({
      delimiter,
      ...(format === 'arff' ? { ...arffOptions, quote } : {}),
      max_record_size: maxRecordSize,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }: Info) => {
        builder.push(fields, this.beginning(fields, lines + linesAbove));
        return null; // keeps the record out of the stream's own queue
      },
    });
    this.parser.on('error', () => {}); // reported to the writer, through its callback
    this.parser.resume();
  }

  /** The line a record begins on. @param lines the file's lines up to its end, as csv-parse counts them */
  private beginning(fields: readonly string[], lines: number): number {
    let within = 0;
    if (lines - this.surplus > this.line + 1) {
      const ends = fields.flatMap((field) => field.match(/\r\n|\r|\n/g) ?? []);
      within = ends.length;
      this.surplus += ends.filter((end) => end === '\r\n').length;
    }
    this.line = lines - this.surplus;
    return this.line - within;
  }

  write(chunk: Uint8Array): Promise<void> {
    return this.writeText(this.decoder.decode(chunk, { stream: true }));
  }

  async end(): Promise<void> {
    await this.writeText(this.decoder.decode());
    await this.finish();
  }

  private finish(): Promise<void> {
    return this.settled((done) => {
      this.parser.once('end', done).once('error', done);
      this.parser.end();
    });
  }

  private async writeText(text: string): Promise<void> {
    const at = firstNonText(text);
    if (at < 0) await this.settled((done) => this.parser.write(text, done));
    else throw notText(text.charAt(at), await this.lineBehind(text.slice(0, at)));
  }

  /** The line on which a text ends, by reading it and one character more as the last record. */
  private async lineBehind(text: string): Promise<number> {
    try {
      await this.settled((done) => this.parser.write(`${text}x`, done));
      await this.finish();
      return this.line;
    } catch {
      return this.line + 1; // within quotes that were open
    }
  }

  private settled(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      act((error) => (error ? reject(explain(error as CsvError, this.line + 1)) : resolve()));
    });
  }
}

/** @param line where the record begins that the parser could not finish */
function explain(error: CsvError, line: number): Error {
  const faults: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
    CSV_QUOTE_NOT_CLOSED: [
      'a quoted field that opens here is never closed',
      'Close it with a second ", or write "" for a quote inside a field',
    ],
    CSV_MAX_RECORD_SIZE: [
      `a row is longer than ${maxRecordSize.toLocaleString('en-US')} characters`,
      'Check for a " that is never closed, or for a file that is no table',
    ],
  };
  const fault = faults[error.code];
  if (fault === undefined) return error;
  const [what, remedy] = fault;
  return new InputError({ code: 'malformed-csv', what, where: { line }, remedy });
}
