import type { TrainingConfig } from '../config.js';

/** Passes that are always made. */
const fewest = 10;
/** Beyond these more passes over few rows change nothing that a test part could show, and a curve of so many epochs is
 * hard to read. */
const most = 300;
/** Weight updates after which the falling learning rate has led somewhere. */
const enoughUpdates = 4_000;

/** Passes over the training part where nobody says how many: 10, or as many as make 4,000 updates, 300 at most.
 *
 * Measured on the sets of `npm run bench:quality`, 20 splits each: with 4,000 updates the worst of all splits ended .08 %
 * above the minimum, with 3,000 .17 %.
 * More passes do not learn the rows by heart, since the penalty decides where the minimum is. Rejected: ten passes for
 * rows few beside the features, as it was before a penalty was chosen.
 * @param rows of the training part */
export function epochsFor(
  { epochs, batchSize }: Pick<TrainingConfig, 'epochs' | 'batchSize'>,
  rows: number,
): number {
  if (epochs !== null) return epochs;
  const updates = Math.ceil(rows / batchSize);
  return Math.min(most, Math.max(fewest, Math.ceil(enoughUpdates / updates)));
}
