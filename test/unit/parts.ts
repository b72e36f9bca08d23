import type { Rows } from '../../src/core/table/rows.js';
import { split as splitting } from '../../src/core/training/split.js';
import { whole } from './slices.js';

const work = whole(splitting);

/** Splits examples in memory: their parts are lists. */
export function split(...args: Parameters<typeof splitting>) {
  const { train, validation, test, counts } = work(...args);
  const list = (rows: Rows): Uint32Array => {
    if (rows instanceof Uint32Array) return rows;
    throw new TypeError('these rows are marked');
  };
  return { train: list(train), validation: list(validation), test: list(test), counts };
}
