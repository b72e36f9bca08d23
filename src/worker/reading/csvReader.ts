import type { Dialect } from '../../core/csv/dialect.js';
import type { DialectWish } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import { guessedEncoding, type ReadingNote } from '../../core/table/readingNotes.js';
import type { RawTable } from '../../core/table/tableBuilder.js';
import { startKernel } from '../kernel/kernel.js';
import type { Spill } from '../storage/spill.js';
import type { ByteSource } from './byteSource.js';
import { ToUtf8 } from './encoding/toUtf8.js';
import { Fingerprint } from './fingerprint.js';
import { Intake } from './intake.js';
import { TableFiler } from './tableFiler.js';

export interface ReadResult {
  readonly table: RawTable;
  readonly dialect: Dialect;
  /** XXH128 of the bytes, 32 hexadecimal digits. */
  readonly fingerprint: string;
}

/** Bytes -> table. Yields the bytes read so far, often enough for a stop to get through.
 * @param kernel in whose memory the table's numbers are put @param spill where those go that it has no room for
 * @param time name of the column that says when rows were made: its words are read as times
 * @throws InputError for everything that is wrong with the file */
export async function* readCsv(
  { chunks }: ByteSource,
  reading: DialectWish,
  kernel = startKernel(),
  spill?: Spill,
  time?: string | null,
): AsyncGenerator<number, ReadResult> {
  const fingerprint = new Fingerprint(kernel);
  const toUtf8 = new ToUtf8(reading.encoding, kernel);
  const makeFiler = (opening: Opening) =>
    new TableFiler(kernel, { ...opening, header: reading.header }, spill, undefined, time);
  const intake = new Intake(reading, kernel, makeFiler);
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
  const { sink, opening, notesOn } = step.value;
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
    fingerprint: fingerprint.end(),
  };
}

function withNote(table: RawTable, note: ReadingNote | undefined): RawTable {
  return note === undefined ? table : { ...table, notes: [...table.notes, note] };
}
