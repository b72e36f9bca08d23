import type { Expected } from '../../core/csv/dialectWish.js';
import { findOpening, type Opening } from '../../core/csv/opening.js';
import { concat } from './concat.js';

/** Bytes looked at before it is decided how a file is written; more only where an ARFF header is longer. */
const size = 1 << 16;

/** The longest ARFF header that is waited for, some 100,000 columns. */
const most = 1 << 23;

export interface Beginning {
  readonly opening: Opening;
  /** What was gathered, from the first record on. */
  readonly body: Uint8Array;
}

/** Gathers the beginning of a file in UTF-8 until it is known how the rest is written. */
export class Head {
  private held: Uint8Array[] = [];
  private bytes = 0;
  private wanted = size;

  /** @param readingOf what is known, or said, of how a text with this beginning is written */
  constructor(private readonly readingOf: (sample: string) => Expected) {}

  /** @returns undefined while more is needed
   * @throws InputError for an ARFF header that can't be read */
  push(chunk: Uint8Array): Beginning | undefined {
    this.held.push(new Uint8Array(chunk)); // a copy: the next piece may take its place
    this.bytes += chunk.length;
    if (this.bytes < this.wanted) return undefined;
    const beginning = this.look(false);
    this.wanted *= 2;
    return beginning;
  }

  end(): Beginning {
    return this.look(true) as Beginning;
  }

  private look(complete: boolean): Beginning | undefined {
    const gathered = concat(this.held);
    this.held = [gathered];
    // What is decided must not depend on how the file is cut into pieces.
    const sample = complete ? gathered : gathered.subarray(0, this.wanted);
    const text = new TextDecoder().decode(sample);
    const opening = findOpening(text, complete || this.wanted >= most, this.readingOf(text));
    return opening && { opening, body: gathered.subarray(endOfLines(gathered, opening.linesAbove)) };
  }
}

const [lineFeed, carriageReturn] = [0x0a, 0x0d];

/** Index behind the first lines, whatever their ends. */
function endOfLines(bytes: Uint8Array, lines: number): number {
  let at = 0;
  for (let line = 0; line < lines && at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) line++;
  }
  return at;
}
