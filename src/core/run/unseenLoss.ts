import type { Split } from '../training/partition.js';
import type { Preparation, RunRecord } from './record.js';

/** How many rows of equally frequent classes tell as much as these: the variance of a mean in which both classes count the
 * same is a quarter of the sum of theirs, so that it is down to the rarer one. Every row counted, one in ten trainings on
 * noise with a rare class seemed to have learned. */
export function rowsOfBalanced(negatives: number, positives: number): number {
  return 4 / (1 / negatives + 1 / positives);
}

/** A run that is over: what it was told, and what came of it. */
export type Ended = Pick<Preparation, 'config' | 'dataset' | 'profile' | 'baseline' | 'split' | 'warnings'> &
  Pick<RunRecord, 'optimum' | 'train' | 'test' | 'evaluation' | 'model'> & {
    readonly unseenLoss: UnseenLoss;
  };

/** Mean cross entropy on the test part in nats, and that of the best constant answer that training could give. With balance `weights`
 * and `oversample` both classes count the same in both, as they did in training; what is then expected of accuracy, to lie below the majority's, says nothing. */
export interface UnseenLoss {
  readonly model: number;
  readonly constant: number;
}

/** @param losses summed over the negatives and over the positives of the test part */
export function balancedLoss(losses: readonly [number, number], { test, positives }: Split): UnseenLoss {
  const mean = (sum: number, rows: number) => (rows === 0 ? 0 : sum / rows);
  const model = (mean(losses[0], test - positives.test) + mean(losses[1], positives.test)) / 2;
  return { model, constant: Math.LN2 };
}
