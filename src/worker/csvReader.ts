import { type CsvError, type Info, Parser } from 'csv-parse';
import { createXXHash128 } from 'hash-wasm';
import { findDelimiter } from '../core/csv/delimiter.js';
import { InputError } from '../core/problem.js';
import type { Dialect } from '../core/run/record.js';
import { type RawTable, TableBuilder } from '../core/table/tableBuilder.js';
import type { ByteSource } from './byteSource.js';
import { requireText } from './text.js';

export interface ReadResult {
  readonly table: RawTable;
  readonly dialect: Dialect;
  /** XXH128 of the bytes, 32 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Bytes looked at before the delimiter is decided. */
const headSize = 1 << 16;

/** A record longer than this, in characters, is no row of a table; bounds the memory one line can take. */
const maxRecordSize = 1 << 24;

/** Bytes -> table: the seam behind which a faster reader can stand. Yields the bytes read so far.
 * @throws InputError for everything that is wrong with the file */
export async function* readCsv({ chunks }: ByteSource): AsyncGenerator<number, ReadResult> {
  const hash = await createXXHash128();
  const builder = new TableBuilder();
  let parser: RecordParser | undefined;
  let head: Uint8Array[] = [];
  let bytesRead = 0;
  const begin = (): RecordParser => {
    const text = requireText(concat(head));
    return new RecordParser(findDelimiter(text), builder);
  };
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytesRead += chunk.length;
    if (parser !== undefined) await parser.write(chunk);
    else {
      head.push(chunk);
      if (bytesRead >= headSize) {
        parser = begin();
        await parser.write(concat(head));
        head = [];
      }
    }
    yield bytesRead;
  }
  parser ??= begin();
  for (const chunk of head) await parser.write(chunk);
  await parser.end();
  const table = builder.finish();
  return {
    table,
    dialect: { delimiter: parser.delimiter, header: table.header },
    fingerprint: hash.digest(),
  };
}

/** csv-parse, fed piece by piece; its records go straight into the table, none is queued. */
class RecordParser {
  private readonly parser: Parser;
  /** Line on which the last record ended. */
  private line = 0;
  /** Line ends that csv-parse counted twice: it takes a CRLF between quotes for two. */
  private surplus = 0;
  /** Bytes become text here, once: csv-parse's browser build takes no plain bytes. It drops a BOM. */
  private readonly decoder = new TextDecoder();

  constructor(
    readonly delimiter: string,
    builder: TableBuilder,
  ) {
    this.parser = new Parser({
      delimiter,
      max_record_size: maxRecordSize,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (fields: string[], { lines }: Info) => {
        builder.push(fields, this.beginning(fields, lines));
        return null; // keeps the record out of the stream's own queue
      },
    });
    this.parser.on('error', () => {}); // reported to the writer, through its callback
    this.parser.resume();
  }

  /** The line a record begins on. @param lines csv-parse's count at its end */
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
    await this.settled((done) => {
      this.parser.once('end', done).once('error', done);
      this.parser.end();
    });
  }

  private writeText(text: string): Promise<void> {
    return this.settled((done) => this.parser.write(text, done));
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

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
