import { moveTogether, type NumberStore } from '../core/table/numberStore.js';
import type { Memory, Offset } from './memory.js';

/** A {@link NumberStore} in the kernel's memory, where {@link NumericLane} writes rows without a detour. Nothing
 * else may be reserved while it still grows. */
export class KernelNumbers implements NumberStore {
  rows = 0;
  private readonly start: Offset;
  /** All of the memory; taken away, with a length of 0, when that grows. */
  private everything = new Float64Array();

  constructor(
    private readonly memory: Memory,
    public width: number,
  ) {
    this.start = memory.reserve(0);
  }

  private get bytes(): number {
    return 8 * this.rows * this.width;
  }

  /** Room for rows behind the last one. @param bytes of these rows @returns where it begins */
  room(bytes: number): Offset {
    this.memory.resize(this.start, this.bytes + bytes);
    return this.start + this.bytes;
  }

  push(row: Float64Array): void {
    const at = this.room(8 * this.width);
    this.memory.float64(at, this.width).set(row);
    this.rows++;
  }

  at(row: number, column: number): number {
    if (this.everything.length === 0) this.everything = new Float64Array(this.memory.buffer);
    return this.everything[this.start / 8 + row * this.width + column] as number;
  }

  values(): Float64Array {
    return this.memory.float64(this.start, this.rows * this.width);
  }

  keep(rows: Uint32Array, columns: readonly number[]): void {
    moveTogether(this.values(), this.width, rows, columns);
    this.rows = rows.length;
    this.width = columns.length;
    this.memory.resize(this.start, this.bytes);
  }
}
