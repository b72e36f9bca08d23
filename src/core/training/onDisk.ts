import type { Change } from '../change.js';
import type { TrainingConfig } from '../config.js';
import { InputError } from '../problem.js';

/** Refuses what would need all numbers of a table at once, where memory has no room for them.
 * @throws InputError `too-large` */
export function refuseOnDisk({ balance, missingValues }: TrainingConfig): void {
  const refuse = (what: string, remedy: string, fix: Change): never => {
    throw new InputError({
      code: 'too-large',
      what: `the file is too large for memory, where ${what}`,
      remedy: `${remedy}, or train on fewer rows`,
      fixes: [fix],
    });
  };
  if (balance === 'oversample' || balance === 'lecture')
    refuse('rows of the rarer class would have to be repeated', 'Set balance to "weights"', {
      balance: 'weights',
    });
  if (missingValues === 'median')
    refuse('all values of a column would have to be sorted for its median', 'Set missingValues to "skip"', {
      missingValues: 'skip',
    });
}
