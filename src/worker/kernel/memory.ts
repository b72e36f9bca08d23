import { InputError } from '../../core/problem.js';
import { tell } from '../../core/run/workSayings.js';

/** A place in the kernel's memory: a byte offset. */
export type Offset = number;

const pageSize = 1 << 16;

/** As far as 32-bit offsets reach. */
const mostBytes = 2 ** 32;

/** A cache line: a row of eight doubles that begins on one is fetched as one. */
const alignment = 64;

const aligned = (bytes: number) => Math.ceil(bytes / alignment) * alignment;

/** Hands out the kernel's memory from bottom to top. What was reserved last can be given back or enlarged; that
 * is all a run needs, whose arrays are made one after the other and live to its end. Rejected: a real allocator,
 * whose bookkeeping would be larger than the kernel.
 *
 * A view is one of JavaScript's typed arrays on the memory. Every growth takes all views away (their length
 * becomes 0): keep offsets, and make views anew after anything may have been reserved. */
export class Memory {
  private top: Offset;
  /** Asking the engine for it takes as long as reading a row, and nobody else lets the memory grow. */
  private current: ArrayBuffer;

  /** @param start where free memory begins */
  constructor(
    private readonly memory: WebAssembly.Memory,
    start: Offset,
  ) {
    this.top = aligned(start);
    this.current = memory.buffer as ArrayBuffer;
  }

  /** The buffer as it is now: that of a view tells whether an array lies here. */
  get buffer(): ArrayBuffer {
    return this.current;
  }

  /** Room for this many bytes, beginning on a cache line; what lies in it is not defined.
   * @throws InputError `too-large` when that is more than the machine, or 32-bit offsets, allow */
  reserve(bytes: number): Offset {
    const at = this.top;
    this.ensure(at + bytes);
    this.top = aligned(at + bytes);
    return at;
  }

  /** Gives the reservation at `at`, the last one made, this size; what it held stays. */
  resize(at: Offset, bytes: number): void {
    this.top = at;
    this.reserve(bytes);
  }

  /** Gives back `at` and everything reserved after it. */
  release(at: Offset): void {
    this.top = at;
  }

  private ensure(end: number): void {
    const there = this.current.byteLength;
    if (end <= there) return;
    // Generously: what is not touched takes up none of the machine's memory, and every growth takes all views away.
    const wished = Math.min(mostBytes, Math.max(end, 2 * there));
    if (end > mostBytes || !(this.grow(wished - there) || this.grow(end - there))) throw tooLarge(end);
  }

  private grow(bytes: number): boolean {
    try {
      this.memory.grow(Math.ceil(bytes / pageSize));
      this.current = this.memory.buffer as ArrayBuffer;
      return true;
    } catch {
      return false;
    }
  }

  float64(at: Offset, length: number): Float64Array<ArrayBuffer> {
    return new Float64Array(this.buffer, at, length);
  }

  uint32(at: Offset, length: number): Uint32Array<ArrayBuffer> {
    return new Uint32Array(this.buffer, at, length);
  }

  uint8(at: Offset, length: number): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.buffer, at, length);
  }
}

function tooLarge(bytes: number): InputError {
  return new InputError({
    code: 'too-large',
    what: tell('table-needs-memory', { megabytes: Math.ceil(bytes / 2 ** 20) }),
    remedy: tell('leave-out-or-close-programs'),
  });
}
