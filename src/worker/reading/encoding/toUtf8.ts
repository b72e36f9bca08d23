import type { DialectWish, Encoding } from '../../../core/csv/dialectWish.js';
import type { Kernel } from '../../kernel/kernel.js';
import { concat } from '../concat.js';
import { refuseKnownFormat } from '../signatures.js';
import { beyondAsciiIn, type FindBeyondAscii } from './ascii.js';
import { type Converter, converterFrom } from './converters.js';
import { byteOrderMark, isGuess, narrowEncoding, otherThan, unmarkedUtf16 } from './detect.js';
import { whereUtf16Begins } from './twoEncodings.js';

/** Bytes that an encoding is decided on: of the file's beginning, and again from the first byte that is not
 * ASCII, wherever that is. A name with an accent may come first in line 100,000. */
const window = 1 << 16;

/** A file's bytes in whatever encoding -> the same text in UTF-8, without a byte order mark. UTF-8 goes through
 * as it is, without a copy. What comes out does not depend on how the file is cut into pieces. */
export class ToUtf8 {
  /** What was found, or chosen. ASCII is UTF-8. */
  encoding: Encoding = 'utf-8';
  bom = false;
  /** Where that is what was left, and may be another: which else it may be, of those known here. */
  guess: { readonly other: Encoding | undefined } | undefined;
  private held: Uint8Array[] = [];
  private heldBytes = 0;
  private begun = false;
  /** Known once there is nothing left to decide. */
  private converter: Converter | undefined;

  /** Whether it is plainly not in the encoding that was expected. */
  isOtherwise = false;

  private readonly findBeyondAscii: FindBeyondAscii;

  /** @param expected the encoding where none is chosen, unless a mark or the bytes themselves show another */
  constructor(
    private readonly chosen: DialectWish['encoding'],
    kernel: Kernel,
    private readonly expected: DialectWish['encoding'] = 'auto',
  ) {
    this.findBeyondAscii = beyondAsciiIn(kernel);
  }

  /** @returns what is known of the text by now, perhaps nothing
   * @throws InputError `not-text` for a file in a known format that is no text */
  push(chunk: Uint8Array): Uint8Array {
    if (this.converter !== undefined) return this.converter.next(chunk);
    if (this.begun && this.heldBytes === 0) return this.ascii(chunk);
    return this.hold(chunk) ? this.decide() : nothing;
  }

  /** @returns the rest of the text */
  end(): Uint8Array {
    const rest = [this.decide()];
    if (this.heldBytes > 0) rest.push(this.decide());
    if (this.converter !== undefined) rest.push(this.converter.last());
    return concat(rest);
  }

  /** @returns whether there is enough to decide on; else a copy waits, since the next piece may take this one's place */
  private hold(chunk: Uint8Array): boolean {
    this.heldBytes += chunk.length;
    const isEnough = this.heldBytes >= window;
    this.held.push(isEnough ? chunk : new Uint8Array(chunk));
    return isEnough;
  }

  private decide(): Uint8Array {
    const bytes = concat(this.held);
    this.held = [];
    this.heldBytes = 0;
    if (!this.begun) return this.begin(bytes);
    if (bytes.length === 0) return nothing;
    const all = bytes.subarray(0, window);
    const looked = all.subarray(0, whereUtf16Begins(all) || all.length);
    const found = this.orExpected(narrowEncoding(looked));
    if (isGuess(found, looked)) this.guess = { other: otherThan(found, looked) };
    return this.settle(found, bytes);
  }

  private begin(bytes: Uint8Array): Uint8Array {
    this.begun = true;
    const head = bytes.subarray(0, window);
    refuseKnownFormat(head);
    const mark = byteOrderMark(head);
    const found =
      this.chosen === 'auto'
        ? (mark?.encoding ?? unmarkedUtf16(head) ?? this.expectedUtf16(head))
        : this.chosen;
    if (found === undefined) return this.ascii(bytes);
    this.bom = mark?.encoding === found;
    return this.settle(found, this.bom ? bytes.subarray(mark?.length) : bytes);
  }

  private expectedUtf16(head: Uint8Array): Encoding | undefined {
    const { expected } = this;
    const isUtf16 = expected === 'utf-16le' || expected === 'utf-16be';
    return isUtf16 && head.includes(0) ? expected : undefined;
  }

  /** UTF-8 shows itself; what else a text may be in is a guess. */
  private orExpected(found: Encoding): Encoding {
    const { expected } = this;
    const isKnown = expected !== 'auto' && expected !== 'utf-16le' && expected !== 'utf-16be';
    return isKnown && found !== 'utf-8' ? expected : found;
  }

  private settle(encoding: Encoding, bytes: Uint8Array): Uint8Array {
    this.encoding = encoding;
    this.isOtherwise = this.expected !== 'auto' && encoding !== this.expected;
    this.converter = converterFrom(encoding, this.findBeyondAscii);
    return this.converter.next(bytes);
  }

  /** Bytes of ASCII go through; from the first other one on they are held until the encoding can be told. */
  private ascii(chunk: Uint8Array): Uint8Array {
    const at = this.findBeyondAscii(chunk);
    if (at < 0) return chunk;
    const before = chunk.subarray(0, at);
    return this.hold(chunk.subarray(at)) ? concat([before, this.decide()]) : before;
  }
}

const nothing = new Uint8Array();
