/** When a run is said to have learned nothing: on made-up truths, and what it then offers. */
import { describe, expect, test } from 'vitest';
import { balancedLoss, entropy } from '../../../src/core/profile/learnedNothing.js';
import { Random } from '../../../src/core/random.js';
import type { RunRecord } from '../../../src/core/run/record.js';
import { withChange } from '../../../src/core/training/config.js';
import { recordOf, trainText, type Wish } from '../training.js';

/** Rows whose label follows a logistic model of the first of some features.
 * @param signal its weight; 0 for noise @param scale what the other features are multiplied by */
function made(rows: number, features: number, signal: number, seed: number, scale = 1): string {
  const random = Random.fromSeed(seed, 7);
  const lines = Array.from({ length: rows }, () => {
    const x = Array.from({ length: features }, () => random.normal());
    const label = random.uniform() < 1 / (1 + Math.exp(-signal * (x[0] as number))) ? 1 : 0;
    return [...x.map((value, k) => (k === 0 ? value : value * scale)), label].join(',');
  });
  return [[...Array.from({ length: features }, (_, k) => `f${k}`), 'label'].join(','), ...lines].join('\n');
}

const nothing = ({ warnings }: RunRecord) => warnings.find(({ code }) => code === 'learned-nothing');

async function shareSaid(signal: number, wish: Wish): Promise<number> {
  let said = 0;
  const runs = 20;
  for (let seed = 1; seed <= runs; seed++) {
    const run = await trainText(made(240, 6, signal, seed), {
      preset: 'recommended',
      label: 'label',
      ...wish,
    });
    if (nothing(recordOf(run)) !== undefined) said++;
  }
  return said / runs;
}

describe.each<[string, Wish]>([
  ['as they are', {}],
  ['weighted', { balance: 'weights' }],
  ['oversampled', { balance: 'oversample' }],
])('rows %s', (_, wish) => {
  test('of noise teach nothing, and that is nearly always said', async () => {
    expect(await shareSaid(0, wish)).toBeGreaterThan(0.75);
  });

  test('with a signal teach something, and nothing is said', async () => {
    expect(await shareSaid(4, wish)).toBe(0);
  });
});

test('the chapter’s run on features of many sizes says so first, names the reason, and what it offers works', async () => {
  const text = made(400, 3, 4, 1, 50_000);
  const run = await trainText(text, { preset: 'lecture', label: 'label', learningRate: 0.5 });
  const [first] = recordOf(run).warnings;
  expect(first?.code).toBe('learned-nothing');
  expect(first?.message).toMatch(/differ in size by a factor of \d+,000$/);
  expect(first?.remedy).toContain('recommended');
  expect(first?.fixes).toEqual([{ preset: 'recommended', learningRate: 1 }]);
  const again = recordOf(await trainText(text, withChange(run.config, first?.fixes?.[0] ?? {})));
  expect(nothing(again)).toBeUndefined();
});

test('of noise it says that the columns tell nothing, and offers no setting', async () => {
  for (const preset of ['lecture', 'recommended'] as const) {
    const found = nothing(recordOf(await trainText(made(400, 3, 0, 3), { preset, label: 'label' })));
    expect(found?.remedy).toContain('say nothing of the label');
    expect(found?.fixes).toBeUndefined();
  }
});

test('words that were left out are offered where numbers tell nothing', async () => {
  const random = Random.fromSeed(5, 7);
  const rows = Array.from({ length: 300 }, () => {
    const label = random.below(2);
    const agrees = random.below(5) > 0;
    return `${random.normal()},${(label === 1) === agrees ? 'red' : 'blue'},${label ? 'p' : 'n'}`;
  });
  const text = ['a,colour,label', ...rows].join('\n');
  const run = await trainText(text, { preset: 'recommended', textColumns: 'leave-out', label: 'label' });
  const found = nothing(recordOf(run));
  expect(found?.fixes).toEqual([{ textColumns: 'one-hot' }]);
  const again = recordOf(await trainText(text, withChange(run.config, { textColumns: 'one-hot' })));
  expect(nothing(again)).toBeUndefined();
});

test('a class that is hardly ever the answer is told from nothing learned: the weights put it right', async () => {
  // One in seven is positive where x is high: always "0" is right most often, yet x tells.
  const random = Random.fromSeed(2, 7);
  const rows = Array.from({ length: 2_000 }, () => {
    const x = random.normal();
    return `${x},${random.normal()},${random.uniform() < 1 / (1 + Math.exp(2 - x)) ? 1 : 0}`;
  });
  const text = ['x,y,label', ...rows].join('\n');
  const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
  for (const seed of seeds) {
    const run = await trainText(text, { preset: 'recommended', seed, label: 'label' });
    const found = nothing(recordOf(run));
    if (found === undefined) continue;
    expect(found.message).toMatch(/right less often .*though the probabilities tell something/);
    expect(found.fixes).toEqual([{ balance: 'weights' }]);
    const again = recordOf(await trainText(text, withChange(run.config, { balance: 'weights' })));
    expect(nothing(again)).toBeUndefined();
    return;
  }
  throw new Error('no seed gave such a run');
});

test('losses of both classes count the same where training let them', () => {
  expect(entropy(0.5)).toBeCloseTo(Math.LN2, 15);
  expect(entropy(0)).toBe(0);
  const split = {
    train: 0,
    validation: 0,
    test: 10,
    copies: 0,
    positives: { train: 0, validation: 0, test: 2 },
  };
  expect(balancedLoss([4, 3], split)).toEqual({ model: (4 / 8 + 3 / 2) / 2, constant: Math.LN2 });
});
