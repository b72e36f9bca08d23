import type { Memory, Offset } from '../kernel/memory.js';

/** At most this many bytes are added at once. */
export const pieceSize = 1 << 18;

/** What is left of a piece, and the next one. */
export const windowSize = 2 * pieceSize;

/** Bytes the kernel writes or looks at behind the last one, see `parseRows`. */
const behind = 64;

/** Bytes that have arrived and are not read yet. They lie in the kernel's memory as long as they are no more than
 * two pieces; a record that is longer than one outgrows it, and is kept here until it is read. */
export class ReadBuffer {
  private readonly window: Offset;
  private outgrown: Uint8Array | undefined;
  private from = 0;
  private to = 0;

  constructor(private readonly memory: Memory) {
    this.window = memory.reserve(windowSize + behind);
  }

  get length(): number {
    return this.to - this.from;
  }

  /** A view: valid until something is added, or reserved in the kernel's memory. */
  get bytes(): Uint8Array {
    return this.place.subarray(this.from, this.to);
  }

  /** Where they lie in the kernel's memory; undefined if they outgrew it. */
  get offset(): Offset | undefined {
    return this.outgrown === undefined ? this.window + this.from : undefined;
  }

  private get place(): Uint8Array {
    return this.outgrown ?? this.memory.uint8(this.window, windowSize);
  }

  /** @param piece at most {@link pieceSize} bytes */
  add(piece: Uint8Array): void {
    const kept = this.bytes;
    const length = kept.length + piece.length;
    if (length <= windowSize) this.outgrown = undefined;
    else if (this.outgrown === undefined || this.outgrown.length < length)
      this.outgrown = new Uint8Array(2 * length);
    const place = this.place;
    if (kept.byteOffset !== place.byteOffset || kept.buffer !== place.buffer) place.set(kept);
    place.set(piece, kept.length);
    this.from = 0;
    this.to = length;
  }

  /** Takes bytes as read. */
  skip(count: number): void {
    this.from += count;
  }
}
