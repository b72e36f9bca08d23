import type { Perceptron } from '../perceptron/slp.js';
import type { Rows } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { LossAndConfusion } from './lossAndConfusion.js';

/** What scores rows for evaluation. The reference is `lossAndConfusion` and `logitsOf`; another gives the same to rounding, faster. */
export interface Scorer {
  lossAndConfusion(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<LossAndConfusion>;
  logits(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<Float64Array>;
}
