import type { Opening } from '../../core/csv/opening.js';
import type { PlainWord } from '../../core/table/column.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Offset } from '../kernel/memory.js';
import { KernelNumbers } from '../storage/kernelNumbers.js';
import type { Spill } from '../storage/spill.js';
import { powersOfFive } from './powersOfFive.js';
import type { ReadBuffer } from './readBuffer.js';

const lineFeed = 0x0a;
const uint32Size = 4;
const noByte = 0xff; // nowhere in UTF-8; the kernel compares the lowest eight bits of it

const encoder = new TextEncoder();

/** What a cell can be written with as it is: a quote has a meaning, and a control character is counted. */
const plainText = /^[ !#-~]+$/;

const isLineEnd = (code: number) => code === lineFeed || code === 0x0d;

let powers: BigUint64Array | undefined;

export interface Taken {
  readonly rows: number;
  /** How many of the bytes these were. */
  readonly bytes: number;
  /** Whether a row follows that is not plain; otherwise one of which the end is not there yet, or nothing. */
  readonly odd: boolean;
  /** The cells of one of the rows as written, until the bytes are skipped. */
  readonly fieldsOf: (row: number) => readonly string[];
  /** The rows as written, a line each without its end, until the bytes are skipped. */
  readonly lines: () => readonly string[];
}

/** Rows of plain cells, from bytes to doubles in the kernel; words it was told of become codes. */
export class NumberParser {
  readonly numbers: KernelNumbers;
  private readonly starts: Offset;
  private readonly gaps: Offset;
  /** The table of the words, and how many are in it: not touched before there is one. */
  private readonly words: Offset;
  private wordCount = 0;
  /** Where a word is handed in. */
  private readonly word: Offset;
  private readonly decoder = new TextDecoder();

  private readonly delimiter: number;
  private readonly decimalMark: number;

  /** @param width columns @param mostBytes parsed at once
   * @param spill where numbers go that memory has no room for */
  constructor(
    private readonly kernel: Kernel,
    { delimiter, decimalMark }: Pick<Opening, 'delimiter' | 'decimalMark'>,
    private readonly width: number,
    mostBytes: number,
    spill?: Spill,
  ) {
    const { memory, run } = kernel;
    this.delimiter = delimiter.charCodeAt(0);
    const mark = decimalMark === 'comma' ? ',' : '.';
    // What separates cells can't stand in one of them, but for quotes.
    this.decimalMark = mark === delimiter ? noByte : mark.charCodeAt(0);
    powers ??= powersOfFive();
    new BigUint64Array(memory.buffer, run.powersOfFive(), powers.length).set(powers);
    // A row has at least a digit or a delimiter for each column, and a line end.
    this.starts = memory.reserve((uint32Size * mostBytes) / 2);
    this.gaps = memory.reserve(uint32Size * width);
    memory.uint32(this.gaps, width).fill(0);
    this.word = memory.reserve(run.longestWord());
    this.words = memory.reserve(run.wordTableBytes(width));
    this.numbers = new KernelNumbers(kernel, width, spill); // last, for it grows
  }

  /** From now on takes rows with this word in its column, unless it is long, holds more than plain ASCII, or there are too
   * many in all. */
  learn({ text, column, code }: PlainWord): void {
    const { kernel, word, words } = this;
    const { memory, run } = kernel;
    const length = text.length;
    if (length > run.longestWord() || !plainText.test(text) || this.wordCount === run.mostWords()) return;
    if (this.wordCount++ === 0) memory.uint8(words, run.wordTableBytes(this.width)).fill(0);
    encoder.encodeInto(text, memory.uint8(word, length));
    run.learnWord(words, word, length, column, code);
  }

  /** Takes plain rows from the beginning of the bytes, into {@link numbers}.
   * @param unread in the kernel's memory @param last whether the file ends with these bytes
   * @param trailing whether a delimiter may stand behind the last field */
  take(unread: ReadBuffer, last: boolean, trailing = false): Taken {
    const { memory, run } = this.kernel;
    const from = unread.offset as Offset;
    const length = unread.length;
    const out = this.numbers.room(8 * (length + 2)); // a delimiter or a line end for each cell but one
    if (last) memory.uint8(from + length, 1)[0] = lineFeed; // the last row may lack it
    const to = from + length + (last ? 1 : 0);
    const rows = run.parseRows(
      from,
      to,
      this.delimiter,
      this.decimalMark,
      this.width,
      out,
      this.starts,
      this.gaps,
      trailing,
      this.wordCount === 0 ? 0 : this.words,
    );
    this.numbers.rows += rows;
    const end = run.stoppedAt() >>> 0;
    return {
      rows,
      bytes: Math.min(end - from, length),
      odd: run.stoppedOdd() !== 0,
      fieldsOf: (row) => this.fields(from, end, row, rows),
      lines: () => this.lines(from, end, rows),
    };
  }

  private fields(from: Offset, end: Offset, row: number, rows: number): readonly string[] {
    const starts = this.kernel.memory.uint32(this.starts, rows);
    const start = from + (starts[row] as number);
    const next = row + 1 < rows ? from + (starts[row + 1] as number) : end;
    const text = this.decoder.decode(this.kernel.memory.uint8(start, next - start));
    return text.replace(/[\r\n]+$/, '').split(String.fromCharCode(this.delimiter));
  }

  /** All of them are ASCII, so that places in the bytes are places in the text. */
  private lines(from: Offset, end: Offset, rows: number): readonly string[] {
    const starts = this.kernel.memory.uint32(this.starts, rows);
    const text = this.decoder.decode(this.kernel.memory.uint8(from, end - from));
    return Array.from(starts, (start, row) => {
      let to = row + 1 < rows ? (starts[row + 1] as number) : text.length;
      while (to > start && isLineEnd(text.charCodeAt(to - 1))) to--;
      return text.slice(start, to);
    });
  }

  /** By column, the cells without a number of all rows taken. */
  get gapCounts(): Uint32Array {
    return this.kernel.memory.uint32(this.gaps, this.width);
  }
}
