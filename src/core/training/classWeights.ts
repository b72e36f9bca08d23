import type { ClassWeights } from '../perceptron/slp.js';
import type { Split } from '../run/record.js';
import type { Balance } from './config.js';

/** With balance `weights`, n / (2 n_c) for a class with n_c of the n rows: both then count the same in the mean
 * loss, and the weights' own mean over the rows is 1 (King & Zeng 2001; scikit-learn's "balanced"). A class
 * without rows gets 1. @param split whose training part is meant; it has no copies then */
export function classWeightsFor(balance: Balance, { train, positives }: Split): ClassWeights {
  if (balance !== 'weights') return [1, 1];
  const weight = (count: number) => (count === 0 ? 1 : train / (2 * count));
  return [weight(train - positives.train), weight(positives.train)];
}
