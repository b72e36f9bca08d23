import { balances } from '../balance.js';
import type { Balance } from '../config.js';
import type { ClassWeights } from '../perceptron/slp.js';
import type { Split } from './partition.js';

/** With balance `weights`, n / (2 n_c) for a class with n_c of the n rows: both then count the same in the mean
 * loss, and the weights' own mean over the rows is 1 (King & Zeng 2001; scikit-learn's "balanced"). Where a class
 * has no rows, nothing is weighted. @param split whose training part is meant; it has no copies then */
export function classWeightsFor(balance: Balance, split: Split): ClassWeights {
  return balances[balance].weighs ? evening(split) : [1, 1];
}

function evening({ train, positives }: Split): ClassWeights {
  const [negatives, ones] = [train - positives.train, positives.train];
  return negatives === 0 || ones === 0 ? [1, 1] : [train / (2 * negatives), train / (2 * ones)];
}

/** How what is judged by folds counts: copies made after the split are no rows of their own, and the weights that come
 * to the same take their place. (With `lecture` copies stand in all parts, so that folds have them too.) */
export function classWeightsOfFolds(balance: Balance, split: Split): ClassWeights {
  return balances[balance].evens === 'training' ? evening(split) : [1, 1];
}

/** What has to be added to the bias after training on balanced classes, so that probabilities are those of the training
 * part as it was: the logarithm of its odds, ln(n₁ / n₀) (King & Zeng 2001, 4.2). The order of rows stays. With balance
 * `lecture` nothing: there the other parts are balanced, too. */
export function priorCorrection(balance: Balance, { train, positives }: Split): number {
  const negatives = train - positives.train;
  if (balances[balance].evens !== 'training') return 0;
  return negatives > 0 && positives.train > 0 ? Math.log(positives.train / negatives) : 0;
}
