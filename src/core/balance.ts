import type { Balance } from './trainingConfig.js';

/** What a balance means. */
interface BalanceRules {
  /** Where both classes count the same: nowhere; in training alone, so that its probabilities have to be put right and the other
   * parts say what it is worth where the classes are as they are; or everywhere. */
  readonly evens: 'nothing' | 'training' | 'all parts';
  readonly weighs: boolean;
  /** Where rows of the rarer class are repeated. */
  readonly copies: 'none' | 'training' | 'all parts';
}

/** The only place that tells balances apart: everything else asks it for what a balance means. */
export const balances: Readonly<Record<Balance, BalanceRules>> = {
  none: { evens: 'nothing', weighs: false, copies: 'none' },
  weights: { evens: 'training', weighs: true, copies: 'none' },
  oversample: { evens: 'training', weighs: false, copies: 'training' },
  // The chapter's: rows are repeated before they are divided, so that one row may stand in two parts.
  lecture: { evens: 'all parts', weighs: false, copies: 'all parts' },
};
