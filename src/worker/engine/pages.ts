import { atOnce } from '../../core/slices.js';
import type { Examples } from '../../core/table/examples.js';
import type { Coordinates } from '../../core/training/coordinates.js';
import type { Standardisation } from '../../core/training/moments.js';
import type { Kernel } from '../kernel/kernel.js';
import type { Offset } from '../kernel/memory.js';
import type { KernelNumbers } from '../storage/kernelNumbers.js';
import { KernelEngine } from './kernelEngine.js';
import { KernelExamples } from './kernelExamples.js';
import type { RowSource } from './pieceEngine.js';

/** Bytes of a page, at most, where a row is no longer: worth a way to the disk. */
const pageBytes = 1 << 18;
const mostPageRows = 1 << 12;

/** Pages in memory: what a piece of an epoch visits, see `BlockOrder`, comes from four groups of 64 at most. */
const fewestSlots = 256;

/** Examples of which some lie in a file. */
export class SpilledExamples implements Examples {
  readonly rows: number;
  readonly width: number;
  readonly pageRows: number;

  constructor(
    readonly numbers: KernelNumbers,
    readonly y: Uint8Array,
    readonly groups?: Examples['groups'],
  ) {
    this.rows = numbers.rows;
    this.width = numbers.width;
    this.pageRows = Math.max(1, Math.min(mostPageRows, Math.floor(pageBytes / 8 / this.width)));
  }

  get x(): never {
    throw new TypeError('these examples do not all lie in memory: ask the engine');
  }
}

/** Pages of examples in the kernel's memory, brought when they are asked for, scaled on the way. Where there is no
 * place for another, the one goes that was not asked for the longest. The last reservation in that memory, since
 * it may grow. */
export class Pages implements RowSource {
  private readonly slotOf: Int32Array;
  private pageIn = new Int32Array();
  private askedAt = new Float64Array();
  private round = 0;
  private readonly start: Offset;
  private frame: Standardisation | undefined;
  private coordinates: Coordinates | undefined;
  private place: KernelExamples;

  constructor(
    private readonly kernel: Kernel,
    private readonly spilled: SpilledExamples,
    private slots: number = fewestSlots,
  ) {
    this.slotOf = new Int32Array(Math.ceil(spilled.rows / spilled.pageRows));
    this.start = kernel.memory.reserve(0);
    this.place = this.makePlace();
  }

  get width(): number {
    return this.spilled.width;
  }

  get pieceRows(): number {
    return this.spilled.pageRows;
  }

  get held(): KernelExamples {
    return this.place;
  }

  scaleBy(frame: Standardisation | undefined): void {
    this.frame = frame;
    this.coordinates = undefined;
    this.forget();
  }

  rotateBy(coordinates: Coordinates): void {
    this.coordinates = coordinates;
    this.forget();
  }

  bring(rows: Uint32Array): Uint32Array {
    const { pageRows } = this.spilled;
    const local = new Uint32Array(rows.length);
    this.round++;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      const page = Math.floor(row / pageRows);
      const slot = this.slotWith(page);
      if (slot < 0) return local.subarray(0, i);
      local[i] = slot * pageRows + row - page * pageRows;
    }
    return local;
  }

  bringAll(rows: Uint32Array): Uint32Array {
    for (;;) {
      const local = this.bring(rows);
      if (local.length === rows.length) return local;
      this.kernel.memory.release(this.start);
      this.slots *= 2;
      this.place = this.makePlace();
    }
  }

  private makePlace(): KernelExamples {
    const { memory } = this.kernel;
    const { width, pageRows } = this.spilled;
    const rows = this.slots * pageRows;
    this.pageIn = new Int32Array(this.slots);
    this.askedAt = new Float64Array(this.slots);
    this.forget();
    return new KernelExamples(memory, rows, width, memory.reserve(8 * rows * width), memory.reserve(rows));
  }

  private forget(): void {
    this.slotOf.fill(-1);
    this.pageIn.fill(-1);
    this.askedAt.fill(-1);
  }

  /** @returns -1 where all slots hold pages asked for in this round */
  private slotWith(page: number): number {
    let slot = this.slotOf[page] as number;
    if (slot < 0) {
      slot = this.oldest();
      if (this.askedAt[slot] === this.round) return -1;
      const other = this.pageIn[slot] as number;
      if (other >= 0) this.slotOf[other] = -1;
      this.load(page, slot);
      this.pageIn[slot] = page;
      this.slotOf[page] = slot;
    }
    this.askedAt[slot] = this.round;
    return slot;
  }

  private oldest(): number {
    let oldest = 0;
    for (let slot = 1; slot < this.slots; slot++)
      if ((this.askedAt[slot] as number) < (this.askedAt[oldest] as number)) oldest = slot;
    return oldest;
  }

  private load(page: number, slot: number): void {
    const { memory } = this.kernel;
    const { numbers, y, width, rows, pageRows } = this.spilled;
    const from = page * pageRows;
    const count = Math.min(pageRows, rows - from);
    const xAt = this.place.xAt + 8 * slot * pageRows * width;
    const yAt = this.place.yAt + slot * pageRows;
    numbers.read(from, memory.float64(xAt, count * width));
    memory.uint8(yAt, count).set(y.subarray(from, from + count));
    const loaded = new KernelExamples(memory, count, width, xAt, yAt);
    const engine = new KernelEngine(this.kernel);
    if (this.frame !== undefined) atOnce(engine.scaleRows(loaded, this.frame));
    if (this.coordinates !== undefined) atOnce(engine.rotateRows(loaded, this.coordinates));
  }
}
