import bytes from '../kernel/kernel.wasm';
import type { KernelExports } from './kernelExports.js';
import { Memory } from './memory.js';

/** The hot loops, and the memory their arrays lie in. One for each run: a run's memory goes with it. */
export interface Kernel {
  readonly run: KernelExports;
  readonly memory: Memory;
}

/** Compiled at once: a few kilobytes take less than a millisecond, and an asynchronous start would take as long. */
export function startKernel(): Kernel {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
  const run = exports as unknown as KernelExports;
  return { run, memory: new Memory(run.memory, run.heapBase()) };
}
