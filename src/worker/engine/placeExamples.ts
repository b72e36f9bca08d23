import type { Examples } from '../../core/table/examples.js';
import type { NumberStore } from '../../core/table/numberStore.js';
import type { Engine } from '../../core/training/engine.js';
import type { Kernel } from '../kernel/kernel.js';
import { KernelNumbers } from '../storage/kernelNumbers.js';
import { CodedEngine } from './codedEngine.js';
import type { CodedExamples } from './codedRows.js';
import { KernelEngine } from './kernelEngine.js';
import { holdExamples } from './kernelExamples.js';
import { PagedEngine } from './pagedEngine.js';
import { SpilledExamples } from './pages.js';

/** Examples, and the engine that can work on them where they lie. */
export interface PlacedExamples {
  readonly examples: Examples;
  readonly engine: Engine;
  /** Lets the examples be fitted anew: makes them what they are now. */
  readonly keepForLater: () => () => void;
}

/** @param numbers the table's, of which the examples were made */
export function placeExamples(kernel: Kernel, numbers: NumberStore, examples: Examples): PlacedExamples {
  if (numbers instanceof KernelNumbers && numbers.isSpilled) {
    const spilled = new SpilledExamples(numbers, examples.y, examples.groups);
    const engine = new PagedEngine(kernel, spilled);
    return { examples: spilled, engine, keepForLater: () => () => engine.unscale() };
  }
  if (examples.coded !== undefined) {
    const engine = new CodedEngine(kernel, examples as CodedExamples);
    return {
      examples,
      engine,
      keepForLater() {
        const own = examples.x.slice(); // gaps are filled in place
        return () => {
          examples.x.set(own);
          engine.unscale();
        };
      },
    };
  }
  const held = holdExamples(kernel.memory, examples);
  return {
    examples: held,
    engine: new KernelEngine(kernel),
    keepForLater() {
      const own = held.x.slice();
      return () => held.x.set(own);
    },
  };
}
