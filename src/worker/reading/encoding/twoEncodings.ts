import { tell } from '../../../core/csv/sayings.js';
import { InputError } from '../../../core/problem.js';

/** Text in UTF-16 with lines of an encoding that extends ASCII among it, or the other way round, as PowerShell's `>>` leaves
 * a file that another program wrote. Read as one of the two, the lines of the other are lost, and no count of them makes that
 * right. */

const lineFeed = 0x0a;

/** Code units in a row of which both bytes are of ASCII. In Chinese one in five is so, and sixteen in a row are none of it. */
const enough = 16;

/** So few are enough where the last line ends behind them: code units that end in 0x0a are of Gurmukhi and Gujarati. */
const enoughAtEnd = 2;

/** A tab, ends of lines, and `,-.`: as the higher half of a code unit they are of alphabets that tables hardly hold, and of no two of these
 * in a row. A row of Korean words and numbers in another encoding has both halves of ASCII only here and there, but these in each. */
const marks: ReadonlySet<number> = new Set([0x09, lineFeed, 0x0d, 0x2c, 0x2d, 0x2e]);
const enoughMarks = 4;

function isTextOfAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === lineFeed || byte === 0x0d;
}

/** Watches text in UTF-16 for lines of another encoding. */
export class Utf16Watch {
  private line = 1;
  /** The first byte of a code unit whose second one has not come. */
  private half: number | undefined;
  private inARow = 0;
  private lastByte = 0;
  /** Of {@link marks}, those in the higher half since a character of ASCII came. */
  private marked: number[] = [];

  /** @param high which of a code unit's two bytes is its higher half */
  constructor(private readonly high: 0 | 1) {}

  /** @throws InputError `not-text` where the text is in another encoding from some line on */
  look(chunk: Uint8Array): void {
    let at = 0;
    if (this.half !== undefined && chunk.length > 0) {
      this.lookAt(this.half, chunk[0] as number);
      at = 1;
    }
    for (; at + 1 < chunk.length; at += 2) this.lookAt(chunk[at] as number, chunk[at + 1] as number);
    if (chunk.length > 0) this.half = at < chunk.length ? chunk[at] : undefined;
  }

  /** Once, behind the last byte. @throws InputError as {@link look} */
  end(): void {
    const endsLine = (this.half ?? this.lastByte) === lineFeed;
    if (this.inARow >= enoughAtEnd && endsLine) throw twoEncodings(this.line);
  }

  private lookAt(first: number, second: number): void {
    this.lastByte = second;
    const [higher, lower] = this.high === 0 ? [first, second] : [second, first];
    if (higher === 0) this.marked = [];
    else if (marks.has(higher)) {
      this.marked.push(higher);
      if (this.marked.length >= enoughMarks && new Set(this.marked).size > 1) throw twoEncodings(this.line);
    }
    if (isTextOfAscii(first) && isTextOfAscii(second)) {
      this.inARow++;
      if (this.inARow >= enough) throw twoEncodings(this.line);
      return;
    }
    this.inARow = 0;
    if (higher === 0 && lower === lineFeed) this.line++;
  }
}

/** Zero bytes of a line in UTF-16 that are enough to tell it. */
const enoughZeros = 3;

/** So many zero bytes side by side are those of a loss of power. Before a syllable like 가 there are two. */
const tooManyZeros = 3;

/** Whether a line that holds zero bytes is one of UTF-16 that stands in another text: they come beside most of its characters of ASCII,
 * and not side by side as behind a loss of power. Of Korean words one half is of ASCII too, every third time. */
export function isLineOfUtf16(line: Uint8Array): boolean {
  let [zeros, run, ascii, beside] = [0, 0, 0, 0];
  for (let i = 0; i < line.length; i++) {
    const byte = line[i] as number;
    run = byte === 0 ? run + 1 : 0;
    if (run >= tooManyZeros) return false;
    if (byte === 0) zeros++;
    else if (isTextOfAscii(byte)) {
      ascii++;
      if (byte === lineFeed || line[i - 1] === 0 || line[i + 1] === 0) beside++;
    }
  }
  const isPadding = 2 * beside > 3 * zeros; // a zero byte behind each word has a character on both sides
  return zeros >= enoughZeros && !isPadding && 3 * zeros >= ascii && 2 * beside >= ascii;
}

/** Where a text that begins in another encoding goes on in UTF-16; its length where it does not. */
export function whereUtf16Begins(bytes: Uint8Array): number {
  const zero = bytes.indexOf(0);
  if (zero < 0) return bytes.length;
  const from = bytes.lastIndexOf(lineFeed, zero) + 1;
  const end = bytes.indexOf(lineFeed, zero);
  return isLineOfUtf16(bytes.subarray(from, end < 0 ? bytes.length : end)) ? from : bytes.length;
}

/** The first line without its end, if no zero byte is in it or behind it: as the line of a text in UTF-16 it would be one without any
 * delimiter. */
export function firstLineWithoutZeros(head: Uint8Array): Uint8Array | undefined {
  const end = head.indexOf(lineFeed);
  if (end <= 0 || head[end + 1] === 0) return undefined;
  const line = head.subarray(0, end);
  return line.includes(0) ? undefined : line;
}

/** @param line the first one in the other encoding */
export function twoEncodings(line: number): InputError {
  return new InputError({
    code: 'not-text',
    what: tell('encoding-changes'),
    where: { line },
    remedy: tell('save-all-in-one-encoding'),
  });
}
