import type { Kernel } from '../kernel/kernel.js';
import { Pages, type SpilledExamples } from './pages.js';
import { PieceEngine } from './pieceEngine.js';

/** The engine of examples that do not all lie in memory. */
export class PagedEngine extends PieceEngine {
  /** @param slots pages in memory at first */
  constructor(kernel: Kernel, examples: SpilledExamples, slots?: number) {
    super(kernel, new Pages(kernel, examples, slots));
  }

  rowHashes(): never {
    throw new TypeError('nobody looks for equal rows among those that do not all lie in memory');
  }
}
