import { InputError } from '../../core/problem.js';
import { tell } from '../../core/run/workSayings.js';
import bytes from '../../kernel/kernel.wasm';
import type { KernelExports } from './kernelExports.js';
import { Memory } from './memory.js';

/** The hot loops, and the memory their arrays lie in. One for each run: a run's memory goes with it. */
export interface Kernel {
  readonly run: KernelExports;
  readonly memory: Memory;
}

/** Compiled at once: a few kilobytes take less than a millisecond, and an asynchronous start would take as long.
 * @throws InputError `no-address-space` */
export function startKernel(): Kernel {
  const run = instance().exports as unknown as KernelExports;
  return { run, memory: new Memory(run.memory, run.heapBase()) };
}

function instance(): WebAssembly.Instance {
  try {
    return new WebAssembly.Instance(new WebAssembly.Module(bytes));
  } catch (error) {
    // Nothing else can be out of memory here: the module asks for a few pages, of which it uses one. V8 reserves
    // 10 GB of addresses for whatever memory, so that it need not check each access; a smaller maximum changes nothing.
    if (error instanceof RangeError) throw noAddressSpace();
    throw error;
  }
}

function noAddressSpace(): InputError {
  return new InputError({
    code: 'no-address-space',
    what: tell('no-address-space'),
    remedy: tell('raise-limit'),
  });
}
