import type { Examples } from '../../src/core/table/dataset.js';
import { definition, type Engine } from '../../src/core/training/engine.js';
import { startKernel } from '../../src/worker/kernel.js';
import { KernelEngine } from '../../src/worker/kernelEngine.js';
import { holdExamples } from '../../src/worker/kernelExamples.js';

/** An engine, and examples where it can work on them. */
export interface Station {
  readonly engine: Engine;
  readonly examples: Examples;
}

export function withDefinition(examples: Examples): Station {
  return { engine: definition, examples };
}

export function withKernel(examples: Examples): Station {
  const kernel = startKernel();
  return { engine: new KernelEngine(kernel), examples: holdExamples(kernel.memory, examples) };
}

/** For `describe.each`: what holds must hold for both. */
export const stations = [
  ['the definition', withDefinition],
  ['the kernel', withKernel],
] as const;
