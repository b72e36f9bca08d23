/** Classes that some words tell apart for certain: without a penalty the loss has no minimum there. */
import { expect, test } from 'vitest';
import { Random } from '../../../../src/core/random.js';
import { recordOf, trainText } from '../../training.js';

/** Deals, most with a reason why they were lost: those are never won, of the others two in three. */
function deals(
  seed: number,
  reasons: readonly string[],
): { readonly text: string; readonly open: number; readonly won: number } {
  const random = Random.fromSeed(seed);
  let [open, won] = [0, 0];
  const lines = Array.from({ length: 600 }, () => {
    const isLost = random.uniform() < 0.5;
    const isWon = !isLost && random.uniform() < 0.66;
    if (!isLost) open++;
    if (isWon) won++;
    const reason = isLost ? reasons[random.below(reasons.length)] : '';
    return `${(random.uniform() + (isWon ? 0.3 : 0)).toFixed(4)},${reason},${isWon ? 'yes' : 'no'}`;
  });
  return { text: `size,reason,won\n${lines.join('\n')}\n`, open, won };
}

test.each([1, 2, 3, 4, 5])(
  'reasons for a loss: the loss is at most that of knowing them alone, seed %i',
  async (seed) => {
    const { text, open, won } = deals(seed, ['Price', 'Timing', 'Competitor']);
    const {
      epochs,
      train,
      test: tested,
    } = recordOf(await trainText(text, { preset: 'recommended', label: 'won', l2: 0 }));
    // Who knows the reasons alone is certain of the lost ones, and of the others knows the share that was won.
    const share = won / open;
    const entropy = -share * Math.log(share) - (1 - share) * Math.log(1 - share);
    const known = (open / 600) * entropy;
    expect(epochs[0]?.loss).toBeLessThan(0.69); // guessing
    expect(train.loss).toBeLessThan(1.1 * known);
    expect(tested.accuracy).toBeGreaterThan(0.75);
  },
);
