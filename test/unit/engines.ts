import type { Coded, Examples } from '../../src/core/table/examples.js';
import { referenceEngine } from '../../src/core/training/referenceEngine.js';
import { KernelEngine } from '../../src/worker/engine/kernelEngine.js';
import { holdExamples } from '../../src/worker/engine/kernelExamples.js';
import { placeExamples, type PlacedExamples as Worked } from '../../src/worker/engine/placeExamples.js';
import { startKernel } from '../../src/worker/kernel/kernel.js';
import { KernelNumbers } from '../../src/worker/storage/kernelNumbers.js';
import type { Spill } from '../../src/worker/storage/spill.js';

/** An engine, and examples where it can work on them. */
export type Station = Pick<Worked, 'engine' | 'examples'>;

export function withDefinition(examples: Examples): Station {
  return { engine: referenceEngine, examples };
}

export function withKernel(examples: Examples): Station {
  const kernel = startKernel();
  return { engine: new KernelEngine(kernel), examples: holdExamples(kernel.memory, examples) };
}

/** Most rows in a file. @param spill of which nothing was opened yet */
export function withFile({ rows, width, x, y }: Examples, spill: Spill): Station {
  const kernel = startKernel();
  const numbers = new KernelNumbers(kernel, width, spill);
  for (let row = 0; row < rows; row++) numbers.push(x.subarray(row * width, (row + 1) * width));
  return placeExamples(kernel, numbers, { rows, width, x, y });
}

/** Words as codes. */
export function withCodes({ rows, width, x, y, coded }: Examples & { readonly coded: Coded }): Worked {
  const kernel = startKernel();
  const numbers = new KernelNumbers(kernel, coded.numbers.length);
  for (let row = 0; row < rows; row++)
    numbers.push(x.subarray(row * numbers.width, (row + 1) * numbers.width));
  return placeExamples(kernel, numbers, {
    ...{ rows, width, y, coded },
    get x() {
      return numbers.values();
    },
  });
}

/** For `describe.each`: what holds must hold for both. */
export const stations = [
  ['the definition', withDefinition],
  ['the kernel', withKernel],
] as const;
