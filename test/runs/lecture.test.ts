/** The lecture's run on the real HTRU2 file, against what numpy got over ten seeds (../shared/reference). */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { RunRecord } from '../../src/core/run/record.js';
import { fromBytes } from '../../src/worker/reading/byteSource.js';
import { describeWith, htru2 } from '../unit/shared.js';
import { recordOf, timeless, trainFile, trainFrom, type Wish } from '../unit/training.js';

const seeds = Array.from({ length: 10 }, (_, i) => i + 1);

async function tenRuns(wish: Wish): Promise<RunRecord[]> {
  const bytes = await readFile(htru2);
  const runs = [];
  for (const seed of seeds)
    runs.push(recordOf(await trainFrom(async () => fromBytes(bytes), { ...wish, seed })));
  return runs;
}

function mean(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value as number), 0) / values.length;
}

function within(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
}

describeWith('data/pulsar_stars.csv', 'HTRU2, ten seeds', () => {
  test('as taught: accuracy 0.974, loss from 0.144 to 0.124, precision .913, recall .790, F1 .845', async () => {
    const runs = await tenRuns({});
    for (const { split, dataset, epochs, test } of runs) {
      expect(split).toMatchObject({ train: 14_310, validation: 0, test: 3_588, copies: 0 });
      expect(dataset.classes.map(({ count }) => count)).toEqual([16_259, 1_639]);
      expect(epochs).toHaveLength(10);
      within(test.accuracy, 0.93, 0.985); // numpy over sixty seeds: 0.933 to 0.980
      expect(test.accuracy).toBe(epochs.at(-1)?.testAccuracy);
    }
    within(mean(runs.map(({ test }) => test.accuracy)), 0.972, 0.976);
    within(mean(runs.map(({ epochs }) => epochs[0]?.loss as number)), 0.14, 0.148);
    within(mean(runs.map(({ epochs }) => epochs[9]?.loss as number)), 0.12, 0.128);
    within(mean(runs.map(({ test }) => test.precision)), 0.88, 0.94);
    within(mean(runs.map(({ test }) => test.recall)), 0.75, 0.83);
    within(mean(runs.map(({ test }) => test.f1)), 0.83, 0.86);
  });

  test('balanced before the split, as 2.8 has it: a 50/50 test part, F1 about .89', async () => {
    const runs = await tenRuns({ balance: 'lecture' });
    for (const { split, test } of runs) {
      expect(split).toMatchObject({ train: 26_010, validation: 0, test: 6_508, copies: 14_620 });
      within((test.confusion.tp + test.confusion.fn) / test.rows, 0.48, 0.52);
    }
    within(mean(runs.map(({ test }) => test.accuracy)), 0.83, 0.93); // numpy: 0.882, 0.716 to 0.929
    within(mean(runs.map(({ test }) => test.f1)), 0.85, 0.93); // numpy: .892
  });

  test('balanced in the training part only: recall up, precision down, and unsteady', async () => {
    const runs = await tenRuns({ balance: 'oversample' });
    for (const { split, test } of runs) {
      expect([split.train, split.test]).toEqual([14_310, 3_588]);
      within((test.confusion.tp + test.confusion.fn) / test.rows, 0.07, 0.115);
    }
    // A wild ride: over sixty seeds numpy's last epoch lies between 0.13 and 0.98, its mean over ten of them
    // between 0.81 and 0.91; the ten of the reference had 0.940.
    within(mean(runs.map(({ test }) => test.accuracy)), 0.78, 0.97);
    within(mean(runs.map(({ test }) => test.recall)), 0.82, 0.95); // numpy over sixty: .894
    within(mean(runs.map(({ test }) => test.precision)), 0.45, 0.82); // numpy over sixty: .597
  });

  test('the same seed gives the same record, from a file or from bytes; another seed another', async () => {
    const first = timeless(recordOf(await trainFile(htru2)));
    const bytes = await readFile(htru2);
    const again = timeless(recordOf(await trainFrom(async () => fromBytes(bytes))));
    expect(JSON.stringify(again)).toBe(JSON.stringify(first));
    const other = recordOf(await trainFile(htru2, { seed: 2 }));
    expect(other.model.weights).not.toEqual(first.model.weights);
  });
});
