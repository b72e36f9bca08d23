import type { MarkedRows } from '../../core/rows.js';
import type { Slices } from '../../core/slices.js';
import type { NumberScan } from '../../core/table/numberScan.js';
import type { NumberStore } from '../../core/table/numberStore.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Memory, Offset } from '../kernel/memory.js';
import { compactRows } from './compactRows.js';
import { scanRows } from './kernelScan.js';
import type { Spill, SpillFile } from './spill.js';

/** Bytes that are written to the file, or read from it, at once: some milliseconds. */
const mostPieceBytes = 1 << 22;

/** A {@link NumberStore} in the kernel's memory, where `NumberParser` of reading/ writes rows without a detour. Nothing
 * else may be reserved while it still grows. What there is no room for goes into a file piece by piece: the first
 * rows stay in memory, then come those in the file, then in memory again the last ones, which are no whole piece. */
export class KernelNumbers implements NumberStore {
  rows = 0;
  /** Where the first row lies. */
  readonly start: Offset;
  private readonly memory: Memory;
  /** All of the memory; taken away, with a length of 0, when that grows. */
  private everything = new Float64Array();
  private file: SpillFile | undefined;
  /** Bytes before the file's, and in it. */
  private before = 0;
  private filed = 0;
  /** Some rows of the file, from one on, for those who look at one cell after the other. */
  private window = new Float64Array();
  private windowFrom = 0;
  private scanned: NumberScan | undefined;

  /** @param spill undefined where all has to fit into memory */
  constructor(
    readonly kernel: Kernel,
    public width: number,
    private readonly spill?: Spill,
  ) {
    this.memory = kernel.memory;
    this.start = this.memory.reserve(0);
  }

  /** Whether some rows are in a file. */
  get isSpilled(): boolean {
    return this.file !== undefined;
  }

  get rowsInMemory(): number {
    return this.file === undefined ? this.rows : Math.floor(this.before / this.rowBytes);
  }

  /** Rows that are read from the file at once, or written to it. */
  get rowsInPiece(): number {
    return Math.max(1, Math.floor(this.pieceBytes / this.rowBytes));
  }

  private get rowBytes(): number {
    return 8 * this.width;
  }

  private get pieceBytes(): number {
    return Math.min(mostPieceBytes, this.spill?.mostBytes ?? mostPieceBytes);
  }

  private get bytes(): number {
    return this.rows * this.rowBytes;
  }

  /** Room for rows behind the last one. @param bytes of these rows @returns where it begins
   * @throws InputError `too-large` or `disk-full` */
  room(bytes: number): Offset {
    const { spill } = this;
    this.scanned = undefined;
    if (spill && this.bytes - this.filed >= spill.mostBytes + this.pieceBytes) this.put(spill);
    const there = this.bytes - this.filed;
    this.memory.resize(this.start, there + bytes);
    return this.start + there;
  }

  /** Puts all but the first rows into the file. */
  private put(spill: Spill): void {
    if (this.file === undefined) {
      this.file = spill.open();
      this.before = Math.floor(spill.mostBytes / this.rowBytes) * this.rowBytes;
    }
    const behind = this.bytes - this.filed - this.before;
    this.file.write(this.memory.uint8(this.start + this.before, behind), this.filed);
    this.filed += behind;
  }

  push(row: Float64Array): void {
    const at = this.room(this.rowBytes);
    this.memory.float64(at, this.width).set(row);
    this.rows++;
  }

  at(row: number, column: number): number {
    if (this.file !== undefined) return this.inWindow(row, column);
    if (this.everything.length === 0) this.everything = new Float64Array(this.memory.buffer);
    return this.everything[this.start / 8 + row * this.width + column] as number;
  }

  private inWindow(row: number, column: number): number {
    const { width, windowFrom } = this;
    const at = (row - windowFrom) * width + column;
    if (at >= 0 && at < this.window.length) return this.window[at] as number;
    const rows = Math.max(1, Math.floor(this.pieceBytes / 16 / this.rowBytes));
    const from = row - (row % rows);
    this.window = new Float64Array(Math.min(rows, this.rows - from) * width);
    this.windowFrom = from;
    this.read(from, this.window);
    return this.window[(row - from) * width + column] as number;
  }

  last(count: number): Float64Array {
    const length = count * this.width;
    return this.memory.float64(this.start + this.bytes - this.filed - 8 * length, length);
  }

  values(): Float64Array {
    if (this.isSpilled) throw new TypeError('these numbers do not all lie in memory');
    return this.memory.float64(this.start, this.rows * this.width);
  }

  /** Copies rows from one on. @param into as many as it has room for: at most up to the last row
   * @throws InputError `file-unreadable` */
  read(row: number, into: Float64Array): void {
    const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength);
    this.visit(row * this.rowBytes, bytes, {
      inMemory: (there, piece) => piece.set(there),
      inFile: (file, at, piece) => file.read(piece, at),
    });
  }

  *scan(): Slices<NumberScan> {
    this.scanned ??= yield* scanRows(this);
    return this.scanned;
  }

  *keep(rows: MarkedRows, columns: readonly number[]): Slices<void> {
    yield* compactRows(this, rows, columns);
    this.rows = rows.length;
    this.width = columns.length;
    this.window = new Float64Array();
    this.scanned = undefined;
    // What is left may fit into memory.
    if (this.bytes <= this.before) {
      this.file = undefined;
      this.filed = 0;
    }
    if (!this.isSpilled) this.memory.resize(this.start, this.bytes);
  }

  /** Puts rows in the place of others. @param at bytes from the first row on @param bytes of whole rows */
  write(at: number, bytes: Uint8Array): void {
    this.visit(at, bytes, {
      inMemory: (there, piece) => there.set(piece),
      inFile: (file, from, piece) => file.write(piece, from),
    });
  }

  /** Visits where some bytes of the matrix lie. @param piece the part of `bytes` that lies there */
  private visit(
    from: number,
    bytes: Uint8Array,
    act: {
      readonly inMemory: (there: Uint8Array, piece: Uint8Array) => void;
      readonly inFile: (file: SpillFile, at: number, piece: Uint8Array) => void;
    },
  ): void {
    const { before, filed, file, memory, start } = this;
    for (let done = 0; done < bytes.length; ) {
      const at = from + done;
      const isFiled = file !== undefined && at >= before && at < before + filed;
      const end = at < before ? before : isFiled ? before + filed : Number.POSITIVE_INFINITY;
      const piece = bytes.subarray(done, done + Math.min(bytes.length - done, end - at));
      if (isFiled) act.inFile(file, at - before, piece);
      else act.inMemory(memory.uint8(start + at - (at < before ? 0 : filed), piece.length), piece);
      done += piece.length;
    }
  }
}
