import type { ClassWeights } from '../perceptron/slp.js';
import type { Examples } from '../table/dataset.js';
import type { Balance } from './config.js';

/** With balance `weights`, n / (2 n_c) for a class with n_c of the n rows: both then count the same in the mean
 * loss, and the weights' own mean over the rows is 1 (King & Zeng 2001; scikit-learn's "balanced"). A class
 * without rows gets 1. @param rows the training part */
export function classWeightsFor(balance: Balance, { y }: Examples, rows: Uint32Array): ClassWeights {
  if (balance !== 'weights') return [1, 1];
  const positives = rows.reduce((sum, row) => sum + (y[row] as number), 0);
  const weight = (count: number) => (count === 0 ? 1 : rows.length / (2 * count));
  return [weight(rows.length - positives), weight(positives)];
}
