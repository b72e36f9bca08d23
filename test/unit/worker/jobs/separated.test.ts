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

/** The sign of x is the label, but for rows where x is 0: those have both labels, so that no cut is without a mistake. */
const undecided = [
  ...Array.from({ length: 199 }, (_, i) => [(i + 1) / 100, 1]),
  ...Array.from({ length: 199 }, (_, i) => [-(i + 1) / 100, 0]),
  ...Array.from({ length: 30 }, (_, i) => [0, i % 2]),
].map(([x, label], i) => `${x},${(i * 7919) % 101},${label}`);

test.each(['auto', 0] as const)(
  'rows that no others contradict, and some that nothing decides: what is certain is learned, λ %s',
  async (l2) => {
    const record = recordOf(
      await trainText(`x,z,label\n${undecided.join('\n')}\n`, { preset: 'recommended', l2 }),
    );
    // Who knows the sign is certain of all but the undecided ones. The least is not reached: weights would grow without end.
    const { train, positives } = record.split;
    expect(positives.train / train).toBeCloseTo(0.5, 1);
    const known = (30 / undecided.length) * Math.LN2;
    expect(record.train.loss).toBeLessThan(1.25 * known);
    expect(record.evaluation.test.rocArea).toBeGreaterThan(0.97);
    if (l2 === 'auto') expect(record.optimum.l2).toBeGreaterThan(0); // without a penalty there is no minimum to choose
  },
);
