import type { Random } from '../../src/core/random.js';
import type { Rows } from '../../src/core/rows.js';
import type { Examples } from '../../src/core/table/examples.js';
import { referenceEngine } from '../../src/core/training/referenceEngine.js';
import { split as splitting } from '../../src/core/training/split.js';
import { whole } from './slices.js';

const work = whole(splitting);

/** Splits examples in memory: their parts are lists. */
export function split(examples: Examples, choice: Parameters<typeof splitting>[1], random: Random) {
  const { train, validation, test, counts } = work(examples, choice, random, referenceEngine);
  const list = (rows: Rows): Uint32Array => {
    if (rows instanceof Uint32Array) return rows;
    throw new TypeError('these rows are marked');
  };
  return { train: list(train), validation: list(validation), test: list(test), counts };
}
