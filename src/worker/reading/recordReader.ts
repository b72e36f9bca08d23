import type { Sighting } from '../../core/csv/dialect.js';
import type { Opening } from '../../core/csv/opening.js';
import { tell } from '../../core/csv/sayings.js';
import { tidyDelimiter } from '../../core/csv/tidy.js';
import { InputError } from '../../core/problem.js';
import type { ReadingNote } from '../../core/table/readingNotes.js';
import type { Memory } from '../kernel/memory.js';
import { isBinary, notText } from './controlCharacters.js';
import { isLineOfUtf16, twoEncodings } from './encoding/twoEncodings.js';
import { plainRecords } from './plainRecord.js';
import { pieceSize, ReadBuffer, windowSize } from './readBuffer.js';
import { type Controls, findRecordEnd } from './recordEnd.js';
import { RecordParser } from './recordParser.js';
import { SwallowedRows } from './swallowedRows.js';
import { TidyStage } from './tidyStage.js';

/** A record of more bytes is no row of a table; bounds the memory one line can take. */
const maxRecordSize = 1 << 24;

/** Records taken apart at once on the general path, at most; and the first time, when there is none yet: some
 * more than the header is decided by. */
const longestStretch = 1 << 10;
const firstStretch = 1 << 8;

const quote = 0x22;

/** A record among the unread bytes, and the line of the file it is on. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A stretch of fewer plain rows is not worth the change of ways. */
const worthwhile = 4;

/** What takes the records of a file, in their order. */
export interface RecordSink {
  /** What takes rows of plain cells as bytes; undefined where nothing does, or not yet. */
  readonly plainRows: PlainRows | undefined;
  /** @param line of the file on which the record begins, counted from 1 */
  push(fields: readonly string[], line: number): void;
}

export interface PlainRows {
  /** Takes rows off the front of the unread bytes, as far as they hold nothing but numbers and words that it knows.
   * @param last whether the file ends with these bytes @param line on which the first of them begins
   * @returns how many rows and bytes it took, and whether what follows is a record for the general path; else it is one
   * whose end is not there yet */
  take(unread: ReadBuffer, last: boolean, line: number): { rows: number; bytes: number; odd: boolean };
}

/** Bytes -> records, on two paths: rows of plain cells go to the sink as they are, every other record through csv-parse,
 * which is the reader of record: the sink gets what it alone would give. Records without a quote are cut at their delimiters
 * instead, which comes to the same. Where plain rows are few and far between, they go with the others. */
export class RecordReader {
  private readonly unread: ReadBuffer;
  private parser: RecordParser | undefined;
  private readonly tidy: TidyStage | undefined;
  /** What stands between fields once they are tidied. */
  readonly delimiter: string;
  private readonly swallowed = new SwallowedRows();
  private controls: Sighting | null = null;
  private bytesRead = 0;
  /** Line on which the first unread byte is. */
  private line: number;
  /** How many records are taken apart the next time that there is one for the general path. */
  private stretch = firstStretch;
  /** Fewer unread bytes are not worth another look. */
  private enough = 0;

  /** @param opening how the file is written */
  constructor(
    memory: Memory,
    private readonly opening: Opening,
    private readonly sink: RecordSink,
  ) {
    this.unread = new ReadBuffer(memory);
    const { tidying, delimiter } = opening;
    this.delimiter = tidyDelimiter(tidying, delimiter);
    if (tidying !== undefined) this.tidy = new TidyStage(tidying, delimiter, maxRecordSize);
    this.line = opening.linesAbove + 1;
  }

  /** Reads on. Yields now and then, so that a stop gets through.
   * @param given UTF-8 without a byte order mark
   * @throws InputError `malformed-csv`, `not-text` or `too-large` */
  *read(given: Uint8Array): Generator<void> {
    yield* this.take(this.tidy?.push(given) ?? given);
  }

  private *take(chunk: Uint8Array): Generator<void> {
    for (let at = 0; at < chunk.length; at += pieceSize) {
      if (at > 0) yield;
      this.unread.add(chunk.subarray(at, at + pieceSize));
      if (this.unread.length >= this.enough) yield* this.readRecords(false);
    }
  }

  /** Reads to the end. @throws InputError `malformed-csv`, `not-text` or `too-large` */
  *finish(): Generator<void> {
    if (this.tidy !== undefined) yield* this.take(this.tidy.end());
    yield* this.readRecords(true);
  }

  /** What is to be told of how the file was read. @param width columns of its table */
  notes(width: number): ReadingNote[] {
    const { controls, opening } = this;
    const weights = this.tidy?.tidier.weights() ?? null;
    const at = ({ count, firstLine }: Sighting) => ({ count, line: firstLine });
    return [
      ...(opening.strayQuote === undefined
        ? []
        : [{ code: 'quotes-as-text', line: opening.strayQuote } as const]),
      ...this.swallowed.notes(width),
      ...(controls === null ? [] : [{ code: 'control-characters', ...at(controls) } as const]),
      ...(weights === null
        ? []
        : [
            {
              code: 'instance-weights',
              count: weights.count,
              line: weights.firstLine + opening.linesAbove,
            } as const,
          ]),
    ];
  }

  private *readRecords(last: boolean): Generator<void> {
    while (this.unread.length > 0) {
      if (this.readNumbers(last) === 'incomplete') break;
      if (!(yield* this.readGeneral(last))) break;
    }
    // Twice as many, or bytes that come one by one would be looked at as often as there are bytes.
    this.enough = 2 * this.unread.length;
  }

  /** @returns which the next record is, as far as the fast path can tell */
  private readNumbers(last: boolean): 'odd' | 'incomplete' {
    const { plainRows } = this.sink;
    if (plainRows === undefined || this.unread.offset === undefined) return 'odd';
    const { rows, bytes, odd } = plainRows.take(this.unread, last, this.line);
    this.skip(bytes);
    this.line += rows;
    this.stretch = rows >= worthwhile ? 1 : Math.min(2 * this.stretch, longestStretch);
    return odd ? 'odd' : 'incomplete';
  }

  /** Takes some whole records apart. @returns false if there is none */
  private *readGeneral(last: boolean): Generator<void, boolean> {
    const { records, end, nextLine } = this.findStretch(last);
    if (this.isPlain(end)) {
      const fieldsOf = plainRecords(this.unread.bytes.slice(0, end), this.delimiter);
      for (const { from, to, line } of records) this.sink.push(fieldsOf(from, to), line);
    } else yield* this.parse(records, end);
    this.skip(end);
    this.line = nextLine;
    return end > 0;
  }

  /** Whether csv-parse would cut the next bytes at their delimiters and line ends, and that is all. */
  private isPlain(length: number): boolean {
    return length <= windowSize && !this.unread.bytes.subarray(0, length).includes(quote);
  }

  /** Gives csv-parse some whole records. */
  private *parse(records: readonly Place[], end: number): Generator<void> {
    this.parser ??= new RecordParser(this.delimiter);
    let filed = 0;
    for (let at = 0; at < end; at += pieceSize) {
      if (at > 0) yield;
      const to = Math.min(end, at + pieceSize);
      for (const fields of this.parser.push(this.unread.bytes.subarray(at, to), to === end))
        this.sink.push(fields, (records[filed++] as Place).line);
    }
    if (filed !== records.length) throw new Error(`${records.length} records were found, ${filed} parsed`);
  }

  private skip(bytes: number): void {
    this.unread.skip(bytes);
    this.bytesRead += bytes;
  }

  /** Counts control characters. @param line the record begins on @param bytes up to its end
   * @throws InputError `not-text` where there are too many */
  private allow({ count, first, lines, tooMany }: Controls, line: number, bytes: number): void {
    const sum = (this.controls?.count ?? 0) + count;
    if (tooMany || isBinary(sum, bytes)) throw notText(first, line + lines);
    this.controls = { count: sum, firstLine: this.controls?.firstLine ?? line + lines };
  }

  /** @returns the next records that are not blank, where the last one ends, and the line behind it
   * @throws InputError `malformed-csv`, `not-text` or `too-large` */
  private findStretch(last: boolean): { records: readonly Place[]; end: number; nextLine: number } {
    const { bytes } = this.unread;
    const records: Place[] = [];
    let end = 0;
    let nextLine = this.line;
    for (let found = 0; found < this.stretch; found++) {
      const record = findRecordEnd(bytes, end, this.delimiter.charCodeAt(0), last);
      if ((record?.end ?? bytes.length) - end > maxRecordSize) throw tooLong(nextLine);
      if (record === undefined) {
        if (last && end < bytes.length && found === 0) throw neverClosed(nextLine);
        break;
      }
      if (record.controls !== undefined) {
        if (isLineOfUtf16(bytes.subarray(end, record.end))) throw twoEncodings(nextLine);
        this.allow(record.controls, nextLine, this.bytesRead + record.end);
      }
      if (record.lines > 1) this.swallowed.look(bytes.subarray(end, record.end), nextLine, this.delimiter);
      if (!record.blank) records.push({ from: end, to: record.end, line: nextLine });
      end = record.end;
      nextLine += record.lines;
    }
    return { records, end, nextLine };
  }
}

function neverClosed(line: number): InputError {
  return new InputError({
    code: 'malformed-csv',
    what: tell('quote-never-closed'),
    where: { line },
    remedy: tell('close-quote'),
  });
}

function tooLong(line: number): InputError {
  return new InputError({
    code: 'malformed-csv',
    what: tell('row-too-long', { bytes: maxRecordSize }),
    where: { line },
    remedy: tell('check-for-open-quote'),
  });
}
