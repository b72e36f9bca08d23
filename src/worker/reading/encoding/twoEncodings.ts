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
    if (isTextOfAscii(first) && isTextOfAscii(second)) {
      this.inARow++;
      if (this.inARow >= enough) throw twoEncodings(this.line);
      return;
    }
    this.inARow = 0;
    const [higher, lower] = this.high === 0 ? [first, second] : [second, first];
    if (higher === 0 && lower === lineFeed) this.line++;
  }
}

/** Characters of a line in UTF-16 that are enough to tell it. */
const enoughPairs = 3;

/** Whether a line that holds zero bytes is one of UTF-16 that stands in a text of ASCII: they come between its characters, not side
 * by side as behind a loss of power. */
export function isLineOfUtf16(line: Uint8Array): boolean {
  let [between, zeros] = [0, 0];
  for (let i = 0; i < line.length; i++) {
    if (line[i] !== 0) continue;
    zeros++;
    const isBetween = [i - 1, i + 1].every((at) => at < 0 || at >= line.length || line[at] !== 0);
    if (isBetween) between++;
  }
  return between >= enoughPairs && between === zeros && 3 * zeros > line.length;
}

/** Whether the first line is no line of UTF-16, whatever follows: it ends without a zero byte, and all of it is ASCII. */
export function beginsAsAscii(head: Uint8Array): boolean {
  const end = head.indexOf(lineFeed);
  return end > 0 && head[end + 1] !== 0 && head.subarray(0, end).every(isTextOfAscii);
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
