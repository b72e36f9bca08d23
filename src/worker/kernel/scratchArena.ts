import type { Memory, Offset } from './memory.js';

/** Memory for one piece of work, given back as a whole. Frames end in the reverse of the order they began in. */
export class ScratchArena {
  private readonly start: Offset;

  constructor(private readonly memory: Memory) {
    this.start = memory.reserve(0);
  }

  /** Room for so many float64; what is in it is not defined. */
  float64s(count: number): Offset {
    return this.memory.reserve(8 * count);
  }

  /** Room for so many uint32. */
  uint32s(count: number): Offset {
    return this.memory.reserve(4 * count);
  }

  /** Room for so many bytes. */
  bytes(count: number): Offset {
    return this.memory.reserve(count);
  }

  /** A copy of an array. */
  put(values: Float64Array | Uint32Array): Offset {
    const at = this.memory.reserve(values.byteLength);
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    this.memory.uint8(at, values.byteLength).set(bytes);
    return at;
  }

  release(): void {
    this.memory.release(this.start);
  }
}
