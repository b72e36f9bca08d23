import type { Slices } from '../slices.js';
import type { Examples } from './examples.js';

/** What reads rows of examples. The reference is `pickRows` and `rowHashes`; another gives the same, faster. */
export interface RowReader {
  /** The features of some rows, row-major: a copy. */
  pick(examples: Examples, rows: Uint32Array): Float64Array;
  rowHashes(examples: Examples): Slices<Uint32Array>;
}
