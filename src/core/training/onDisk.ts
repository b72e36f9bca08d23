import { balances } from '../balance.js';
import type { TrainingConfig } from '../config.js';
import { InputError } from '../problem.js';
import { tell } from './sayings.js';

/** Refuses what would need all numbers of a table at once, where memory has no room for them.
 * @throws InputError `too-large` */
export function refuseOnDisk({ balance, missingValues, time }: TrainingConfig): void {
  if (balances[balance].copies !== 'none')
    throw new InputError({
      code: 'too-large',
      what: tell('too-large-to-repeat-rows'),
      remedy: tell('balance-by-weights'),
      fixes: [{ balance: 'weights' }],
    });
  if (missingValues !== 'median' && !time) return;
  throw new InputError({
    code: 'too-large',
    what: tell('too-large-for-medians'),
    ...(time
      ? { remedy: tell('train-without-times'), fixes: [{ time: '' }] }
      : { remedy: tell('skip-rows-with-gaps'), fixes: [{ missingValues: 'skip' }] }),
  });
}
