import bytes from '../kernel/kernel.wasm';
import { Memory } from './memory.js';

/** What src/kernel exports; explained there. Offsets come back as signed numbers: `>>> 0` makes them right. */
export interface KernelExports {
  readonly memory: WebAssembly.Memory;
  heapBase(): number;
  powersOfFive(): number;
  parseRows(
    from: number,
    to: number,
    delimiter: number,
    decimalMark: number,
    width: number,
    out: number,
    starts: number,
    gaps: number,
  ): number;
  stoppedAt(): number;
  /** As WebAssembly has truth: 0 or 1. */
  stoppedOdd(): number;
  rowLogits(
    x: number,
    width: number,
    weights: number,
    bias: number,
    rows: number,
    count: number,
    out: number,
  ): void;
}

/** The hot loops, and the memory their arrays lie in. One for each run: a run's memory goes with it. */
export interface Kernel {
  readonly run: KernelExports;
  readonly memory: Memory;
}

/** Compiled at once: a few kilobytes take a millisecond, and an asynchronous start would take as long. */
export function startKernel(): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), {
    env: {
      abort: () => {
        throw new Error('the kernel gave up');
      },
    },
  });
  const run = exports as unknown as KernelExports;
  return { run, memory: new Memory(run.memory, run.heapBase()) };
}
