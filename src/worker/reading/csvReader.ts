import type { Dialect } from '../../core/csv/dialect.js';
import type { DialectWish } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import { guessedEncoding, type ReadingNote } from '../../core/table/readingNotes.js';
import type { RawTable } from '../../core/table/tableBuilder.js';
import { type Kernel, startKernel } from '../kernel/kernel.js';
import type { Spill } from '../storage/spill.js';
import type { ByteSource } from './byteSource.js';
import { type Beginning, Head } from './dialectSniffer.js';
import { ToUtf8 } from './encoding/toUtf8.js';
import { Fingerprint } from './fingerprint.js';
import { RecordReader } from './recordReader.js';
import { TableFiler } from './tableFiler.js';
import { TrailingZeros } from './trailingZeros.js';

export interface ReadResult {
  readonly table: RawTable;
  readonly dialect: Dialect;
  /** XXH128 of the bytes, 32 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Bytes -> table. Yields the bytes read so far, often enough for a stop to get through.
 * @param kernel in whose memory the table's numbers are put @param spill where those go that it has no room for
 * @throws InputError for everything that is wrong with the file */
export async function* readCsv(
  { chunks }: ByteSource,
  reading: DialectWish,
  kernel = startKernel(),
  spill?: Spill,
): AsyncGenerator<number, ReadResult> {
  const fingerprint = new Fingerprint(kernel);
  const toUtf8 = new ToUtf8(reading.encoding, kernel);
  const intake = new Intake(reading, kernel, spill);
  let bytesRead = 0;
  for await (const chunk of chunks) {
    fingerprint.add(chunk);
    bytesRead += chunk.length;
    for (const _ of intake.push(toUtf8.push(chunk))) yield bytesRead;
    yield bytesRead;
  }
  for (const _ of intake.push(toUtf8.end())) yield bytesRead;
  const end = intake.end();
  let step = end.next();
  for (; !step.done; step = end.next()) yield bytesRead;
  const { table: read, opening } = step.value;
  const { guess } = toUtf8;
  const table = guess ? withNote(read, guessedEncoding(read, toUtf8.encoding, guess.other)) : read;
  const { format, delimiter, lineEnd, decimalMark } = opening;
  const { encoding, bom } = toUtf8;
  const { header, damaged } = table;
  return {
    table,
    dialect: { format, encoding, bom, delimiter, lineEnd, decimalMark, header, damaged },
    fingerprint: fingerprint.end(),
  };
}

function withNote(table: RawTable, note: ReadingNote | undefined): RawTable {
  return note === undefined ? table : { ...table, notes: [...table.notes, note] };
}

/** Text in UTF-8 -> table: looks at the beginning, then has everything read. Yields where there is more to do. */
class Intake {
  private readonly head: Head;
  private readonly zeros = new TrailingZeros();
  private started: { reader: RecordReader; filer: TableFiler; opening: Opening } | undefined;

  constructor(
    private readonly reading: DialectWish,
    private readonly kernel: Kernel,
    private readonly spill?: Spill,
  ) {
    this.head = new Head(reading);
  }

  *push(given: Uint8Array): Generator<void> {
    const text = this.zeros.push(given);
    if (this.started !== undefined) {
      yield* this.started.reader.read(text);
      return;
    }
    const beginning = this.head.push(text);
    if (beginning !== undefined) yield* this.start(beginning);
  }

  *end(): Generator<void, { table: RawTable; opening: Opening }> {
    const { reader, filer, opening } = this.started ?? (yield* this.start(this.head.end()));
    yield* reader.finish();
    const table = filer.finish();
    const { count } = this.zeros;
    const notes = [
      ...table.notes,
      ...reader.notes(table.columns.length),
      ...(count === 0 ? [] : [{ code: 'zeros-at-end', count } as const]),
    ];
    return { table: { ...table, notes }, opening };
  }

  private *start({ opening, body }: Beginning) {
    const { header } = this.reading;
    const filer = new TableFiler(this.kernel, { ...opening, header }, this.spill);
    const reader = new RecordReader(this.kernel.memory, opening, filer);
    this.started = { reader, filer, opening };
    yield* reader.read(body);
    return this.started;
  }
}
