import type { Dialect } from '../../core/csv/dialect.js';
import type { DialectWish } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import { guessedEncoding, type ReadingNote } from '../../core/table/readingNotes.js';
import type { RawTable } from '../../core/table/tableBuilder.js';
import { type Kernel, startKernel } from '../kernel/kernel.js';
import type { Spill } from '../storage/spill.js';
import type { ByteSource } from './byteSource.js';
import { ToUtf8 } from './encoding/toUtf8.js';
import { Fingerprint } from './fingerprint.js';
import { Intake } from './intake.js';
import type { RecordSink } from './recordReader.js';
import { TableFiler } from './tableFiler.js';

export interface ReadResult {
  readonly table: RawTable;
  readonly dialect: Dialect;
  /** XXH128 of the bytes, 32 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Bytes -> records in a sink. Yields the bytes read so far, often enough for a stop to get through.
 * @param makeSink once it is known how the file is written
 * @throws InputError for everything that is wrong with the file */
export async function* readRecords<Sink extends RecordSink>(
  { chunks }: ByteSource,
  reading: DialectWish,
  kernel: Kernel,
  makeSink: (opening: Opening & Pick<DialectWish, 'header'>) => Sink,
) {
  const fingerprint = new Fingerprint(kernel);
  const toUtf8 = new ToUtf8(reading.encoding, kernel);
  const intake = new Intake(reading, kernel, (opening) => makeSink({ ...opening, header: reading.header }));
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
  return { ...step.value, toUtf8, fingerprint: fingerprint.end() };
}

/** Bytes -> table. Yields the bytes read so far, often enough for a stop to get through.
 * @param kernel in whose memory the table's numbers are put @param spill where those go that it has no room for
 * @param time name of the column that says when rows were made: its words are read as times
 * @throws InputError for everything that is wrong with the file */
export async function* readCsv(
  source: ByteSource,
  reading: DialectWish,
  kernel = startKernel(),
  spill?: Spill,
  time?: string | null,
): AsyncGenerator<number, ReadResult> {
  const makeFiler = (opening: Opening & Pick<DialectWish, 'header'>) =>
    new TableFiler(kernel, opening, spill, undefined, time);
  const taken = yield* readRecords(source, reading, kernel, makeFiler);
  const { sink, opening, notesOn, toUtf8, fingerprint } = taken;
  const filed = sink.finish();
  const read = { ...filed, notes: [...filed.notes, ...notesOn(filed.columns.length)] };
  const { guess } = toUtf8;
  const table = guess ? withNote(read, guessedEncoding(read, toUtf8.encoding, guess.other)) : read;
  const { format, delimiter, lineEnd, decimalMark } = opening;
  const { encoding, bom } = toUtf8;
  const { header, damaged } = table;
  return {
    table,
    dialect: { format, encoding, bom, delimiter, lineEnd, decimalMark, header, damaged },
    fingerprint,
  };
}

function withNote(table: RawTable, note: ReadingNote | undefined): RawTable {
  return note === undefined ? table : { ...table, notes: [...table.notes, note] };
}
