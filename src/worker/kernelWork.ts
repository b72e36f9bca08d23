import { inSlices, type Slices } from '../core/slices.js';
import { extentOf, type Rows } from '../core/table/rows.js';
import type { Frame } from './frame.js';
import type { Kernel } from './kernel.js';
import type { KernelExports } from './kernelExports.js';
import type { Memory, Offset } from './memory.js';

/** Multiplications in a slice: some 5 ms of the kernel's work. */
const sliceWork = 20_000_000;

/** Rows that the kernel works on together; see src/kernel/rows.ts. */
const chunkRows = 128;

/** Numbers of a column of a chunk; see src/kernel/columns.ts. */
export const columnLength = chunkRows + 8;

/** Rows in a slice, whole chunks where a row is not too long for that: 5,000 features have 12 million products.
 * @param perRow multiplications a row takes beside some thirty for a sigmoid */
export function rowsPerSlice(perRow: number): number {
  const rows = Math.ceil(sliceWork / (perRow + 30));
  return rows < chunkRows ? Math.max(16, rows) : chunkRows * Math.ceil(rows / chunkRows);
}

/** What the engine's loops share: calls of the kernel on lists of rows, a slice at a time. */
export class KernelWork {
  readonly run: KernelExports;
  readonly memory: Memory;

  constructor({ run, memory }: Kernel) {
    this.run = run;
    this.memory = memory;
  }

  /** Does something with rows, their indices in the kernel's memory, a slice at a time. */
  *inSlices(
    rows: Rows,
    perRow: number,
    frame: Frame,
    act: (order: Offset, count: number) => void,
  ): Slices<void> {
    const size = rowsPerSlice(perRow);
    const order = frame.uint32s(Math.min(extentOf(rows), size));
    yield* inSlices(rows, size, (slice) => {
      this.memory.uint32(order, slice.length).set(slice);
      act(order, slice.length);
    });
  }

  /** Sums of the two classes, negatives first; see `endLoss` in src/kernel/loss.ts. */
  readSums(at: Offset) {
    const [loss0, loss1, right0, right1, positives] = this.memory.float64(at, 5) as unknown as Five;
    return { loss: [loss0, loss1], right: [right0, right1], positives } as const;
  }

  /** A place for so many float64, all 0. */
  zeros(frame: Frame, count: number): Offset {
    const at = frame.float64s(count);
    this.memory.float64(at, count).fill(0);
    return at;
  }
}

type Five = readonly [number, number, number, number, number];
