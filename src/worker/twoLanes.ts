import type { DialectWish } from '../core/csv/dialectWish.js';
import type { Opening } from '../core/csv/opening.js';
import { InputError } from '../core/problem.js';
import { type RawTable, TableBuilder } from '../core/table/tableBuilder.js';
import type { Kernel } from './kernel.js';
import { NumericLane } from './numericLane.js';
import { plainRecords } from './plainRecord.js';
import { findRecordEnd, type RecordStyle, recordStyle } from './recordEnd.js';
import { RecordParser } from './recordParser.js';
import type { Spill } from './spill.js';
import { notText } from './text.js';
import { pieceSize, Unread, windowSize } from './unread.js';

/** A record of more bytes is no row of a table; bounds the memory one line can take. */
const maxRecordSize = 1 << 24;

/** Records taken apart at once outside the numeric lane, at most; and the first time, when there is none yet: some
 * more than the header is decided by. */
const longestStretch = 1 << 10;
const firstStretch = 1 << 8;

/** A record among the unread bytes, and the line of the file it is on. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** A stretch of fewer plain rows is not worth the change of lanes. */
const worthwhile = 16;

/** Reads a CSV in two lanes: rows of plain numbers go through the kernel, every other record through csv-parse,
 * which is the reader of record: the table is the one that it alone would give. Records without a quote are cut at
 * their delimiters instead, which comes to the same. Where plain rows are few and far between, they go with the
 * others. */
export class TwoLanes {
  private readonly unread: Unread;
  private parser: RecordParser | undefined;
  private readonly builder: TableBuilder;
  private lane: NumericLane | undefined;
  private readonly style: RecordStyle;
  /** Line on which the first unread byte is. */
  private line: number;
  /** How many records are taken apart the next time that the numeric lane leaves one. */
  private stretch = firstStretch;
  /** Fewer unread bytes are not worth another look. */
  private enough = 0;

  /** @param opening how the file is written, with what the person says of the header
   * @param spill where numbers go that memory has no room for
   * @param lookAhead how many rows are looked at before the header is decided, see {@link TableBuilder} */
  constructor(
    kernel: Kernel,
    private readonly opening: Opening & Pick<DialectWish, 'header'>,
    spill?: Spill,
    lookAhead?: number,
  ) {
    this.unread = new Unread(kernel.memory);
    this.style = recordStyle(opening);
    this.line = opening.linesAbove + 1;
    const makeStore = (width: number) => {
      this.lane = new NumericLane(kernel, opening, width, windowSize, spill);
      return this.lane.numbers;
    };
    this.builder = new TableBuilder(opening, makeStore, lookAhead);
  }

  /** Reads on. Yields now and then, so that a stop gets through.
   * @param chunk UTF-8 without a byte order mark
   * @throws InputError `malformed-csv`, `not-text` or `too-large` */
  *read(chunk: Uint8Array): Generator<void> {
    for (let at = 0; at < chunk.length; at += pieceSize) {
      if (at > 0) yield;
      this.unread.add(chunk.subarray(at, at + pieceSize));
      if (this.unread.length >= this.enough) yield* this.readRecords(false);
    }
  }

  /** Reads to the end. @throws InputError `malformed-csv`, `not-text`, `too-large` or `no-rows` */
  *finish(): Generator<void, RawTable> {
    yield* this.readRecords(true);
    if (this.lane !== undefined) this.builder.filing?.countAdded(this.lane.gapCounts);
    return this.builder.finish();
  }

  private *readRecords(last: boolean): Generator<void> {
    while (this.unread.length > 0) {
      if (this.readNumbers(last) === 'incomplete') break;
      if (!(yield* this.readOdd(last))) break;
    }
    // Twice as many, or bytes that come one by one would be looked at as often as there are bytes.
    this.enough = 2 * this.unread.length;
  }

  /** @returns what the next record is, as far as this lane can tell */
  private readNumbers(last: boolean): 'odd' | 'incomplete' {
    const { lane, unread } = this;
    const { filing } = this.builder;
    if (lane === undefined || filing === undefined || unread.offset === undefined) return 'odd';
    const { rows, bytes, odd, fieldsOf } = lane.take(unread, last);
    if (rows > 0) filing.addNumbers(rows, this.line, fieldsOf);
    unread.skip(bytes);
    this.line += rows;
    this.stretch = rows >= worthwhile ? 1 : Math.min(2 * this.stretch, longestStretch);
    return odd ? 'odd' : 'incomplete';
  }

  /** Takes some whole records apart. @returns false if there is none */
  private *readOdd(last: boolean): Generator<void, boolean> {
    const { records, end, nextLine } = this.findStretch(last);
    if (this.isPlain(end)) {
      const fieldsOf = plainRecords(this.unread.bytes.slice(0, end), this.opening.delimiter);
      for (const { from, to, line } of records) this.builder.push(fieldsOf(from, to), line);
    } else yield* this.parse(records, end);
    this.unread.skip(end);
    this.line = nextLine;
    return end > 0;
  }

  /** Whether csv-parse would cut the next bytes at their delimiters and line ends, and that is all. */
  private isPlain(length: number): boolean {
    const { format } = this.opening;
    const { bytes } = this.unread;
    return format === 'csv' && length <= windowSize && !bytes.subarray(0, length).includes(this.style.quote);
  }

  /** Gives csv-parse some whole records. */
  private *parse(records: readonly Place[], end: number): Generator<void> {
    this.parser ??= new RecordParser(this.opening);
    let filed = 0;
    for (let at = 0; at < end; at += pieceSize) {
      if (at > 0) yield;
      const to = Math.min(end, at + pieceSize);
      for (const fields of this.parser.push(this.unread.bytes.subarray(at, to), to === end))
        this.builder.push(fields, (records[filed++] as Place).line);
    }
    if (filed !== records.length) throw new Error(`${records.length} records were found, ${filed} parsed`);
  }

  /** @returns the next records that are not blank, where the last one ends, and the line behind it */
  private findStretch(last: boolean): { records: readonly Place[]; end: number; nextLine: number } {
    const { bytes } = this.unread;
    const records: Place[] = [];
    let end = 0;
    let nextLine = this.line;
    for (let found = 0; found < this.stretch; found++) {
      const record = findRecordEnd(bytes, end, this.style, last);
      if ((record?.end ?? bytes.length) - end > maxRecordSize) throw tooLong(nextLine);
      if (record === undefined) {
        if (last && end < bytes.length && found === 0) throw neverClosed(nextLine);
        break;
      }
      if (record.control !== undefined) throw notText(record.control, nextLine + record.lines);
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
    what: 'a quoted field that opens here is never closed',
    where: { line },
    remedy: 'Close it with a second ", or write "" for a quote inside a field',
  });
}

function tooLong(line: number): InputError {
  return new InputError({
    code: 'malformed-csv',
    what: `a row is longer than ${maxRecordSize.toLocaleString('en-US')} bytes`,
    where: { line },
    remedy: 'Check for a " that is never closed, or for a file that is no table',
  });
}
