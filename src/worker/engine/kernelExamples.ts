import type { Examples } from '../../core/table/examples.js';
import type { Memory, Offset } from '../kernel/memory.js';

/** Examples that lie in the kernel's memory. `x` is a view, made anew whenever memory has grown: do not keep one across
 * anything that may reserve memory. */
export class KernelExamples implements Examples {
  private xView: Float64Array<ArrayBuffer>;

  /** @param xAt rows × width float64 @param yAt rows uint8
   * @param y the same: whoever has the engine divide rows by their labels keeps them while its memory grows */
  constructor(
    private readonly memory: Memory,
    readonly rows: number,
    readonly width: number,
    readonly xAt: Offset,
    readonly yAt: Offset,
    readonly y: Uint8Array = memory.uint8(yAt, rows),
    readonly groups?: Examples['groups'],
    readonly times?: Examples['times'],
  ) {
    this.xView = memory.float64(xAt, rows * width);
  }

  // A view that was taken away is empty. Comparing buffers would ask the engine for the memory's each time.
  get x(): Float64Array<ArrayBuffer> {
    if (this.xView.length === 0) this.xView = this.memory.float64(this.xAt, this.rows * this.width);
    return this.xView;
  }
}

/** Copies examples into the kernel's memory; features that were read into it stay where they are. */
export function holdExamples(memory: Memory, examples: Examples): KernelExamples {
  const { rows, width, x, y, groups, times } = examples;
  const isThere = x.buffer === memory.buffer;
  const xAt = isThere ? x.byteOffset : memory.reserve(x.byteLength);
  const yAt = memory.reserve(y.byteLength);
  const held = new KernelExamples(memory, rows, width, xAt, yAt, y, groups, times);
  if (!isThere) held.x.set(x);
  memory.uint8(yAt, rows).set(y);
  return held;
}

/** Examples as the kernel's loops take them: they work on nothing outside its memory. */
export function inKernel(examples: Examples): KernelExamples {
  if (examples instanceof KernelExamples) return examples;
  throw new TypeError('the kernel works on examples in its memory: see holdExamples');
}
