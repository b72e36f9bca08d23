import type { Kernel } from '../kernel/kernel.js';
import type { Offset } from '../kernel/memory.js';

/** Rows of numbers in the kernel's memory, row-major, and where that is too small in a file. */
export interface StoredRows {
  readonly kernel: Kernel;
  readonly rows: number;
  readonly width: number;
  /** Where the first row lies, if {@link isSpilled} is false. */
  readonly start: Offset;
  readonly isSpilled: boolean;
  /** Rows that are read from the file at once, or written to it. */
  readonly rowsInPiece: number;
  /** Copies rows, from one on, as many as there is room for. */
  read(row: number, into: Float64Array): void;
  /** @param at bytes from the first row's */
  write(at: number, bytes: Uint8Array): void;
}
