import type { DialectWish, Expected } from '../../core/csv/dialectWish.js';
import type { Opening } from '../../core/csv/opening.js';
import type { ReadingNote } from '../../core/table/readingNotes.js';
import type { Kernel } from '../kernel/kernel.js';
import { type Beginning, Head } from './dialectSniffer.js';
import { RecordReader, type RecordSink } from './recordReader.js';
import { TrailingZeros } from './trailingZeros.js';

/** What was read to its end. */
interface Taken<Sink> {
  /** It has all records. */
  readonly sink: Sink;
  readonly opening: Opening;
  /** What is to be told of how the file was read. @param width columns of its table */
  readonly notesOn: (width: number) => ReadingNote[];
}

/** Text in UTF-8 -> records in a sink: looks at the beginning, then has everything read. Yields where there is more to do.
 * @typeParam Sink what takes the records */
export class Intake<Sink extends RecordSink> {
  private readonly head: Head;
  private readonly zeros = new TrailingZeros();
  private started: { reader: RecordReader; sink: Sink; opening: Opening } | undefined;

  /** @param reading what is said of how the file is written, or what comes to that by its beginning
   * @param makeSink once it is known how the file is written */
  constructor(
    reading: DialectWish | ((sample: string) => Expected),
    private readonly kernel: Kernel,
    private readonly makeSink: (opening: Opening) => Sink,
  ) {
    this.head = new Head(typeof reading === 'function' ? reading : () => reading);
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

  *end(): Generator<void, Taken<Sink>> {
    const { reader, sink, opening } = this.started ?? (yield* this.start(this.head.end()));
    yield* reader.finish();
    const { count } = this.zeros;
    const atEnd: readonly ReadingNote[] = count === 0 ? [] : [{ code: 'zeros-at-end', count }];
    return { sink, opening, notesOn: (width) => [...reader.notes(width), ...atEnd] };
  }

  /** What takes the records; undefined until the beginning was looked at. */
  get sink(): Sink | undefined {
    return this.started?.sink;
  }

  private *start({ opening, body }: Beginning) {
    const sink = this.makeSink(opening);
    const reader = new RecordReader(this.kernel.memory, opening, sink);
    this.started = { reader, sink, opening };
    yield* reader.read(body);
    return this.started;
  }
}
