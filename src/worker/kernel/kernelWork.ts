import { extentOf, type Rows } from '../../core/rows.js';
import { inSlices, type Slices } from '../../core/slices.js';
import type { Kernel } from './kernel.js';
import type { KernelExports } from './kernelExports.js';
import type { Memory, Offset } from './memory.js';
import type { ScratchArena } from './scratchArena.js';

/** Multiplications in a slice: one or two milliseconds. Calls that short also let the WebAssembly engine put better
 * code in the place of its first, which it does between calls only. */
const sliceWork = 4_000_000;

/** As many as a slice may take where rows are so long that a whole chunk of them is more than that. */
const mostWork = 200_000_000;

/** Rows that the kernel works on together; see src/kernel/rows.ts. */
const chunkRows = 128;

/** Numbers of a column of a chunk; see src/kernel/columns.ts. */
export const columnLength = chunkRows + 8;

/** Rows in a slice: whole chunks, less than one only of very long rows (5,000 features have 12 million products).
 * @param perRow multiplications a row takes beside some thirty for a sigmoid */
export function rowsPerSlice(perRow: number): number {
  const work = perRow + 30;
  const chunks = Math.ceil(sliceWork / work / chunkRows);
  return Math.min(chunks * chunkRows, Math.ceil(mostWork / work));
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
    frame: ScratchArena,
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
  zeros(frame: ScratchArena, count: number): Offset {
    const at = frame.float64s(count);
    this.memory.float64(at, count).fill(0);
    return at;
  }
}

type Five = readonly [number, number, number, number, number];
