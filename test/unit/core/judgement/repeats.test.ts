import { describe, expect, test } from 'vitest';
import { pairsOf, spreadOfDifference } from '../../../../src/core/judgement/repeats.js';
import type { Repeats } from '../../../../src/core/run/record.js';
import { endedRecord } from '../../webview/fixtures.js';

const own = endedRecord().test;

/** Repeats with these seeds and accuracies. */
function repeats(
  runs: readonly (readonly [seed: number, accuracy: number])[],
  wanted = runs.length,
): Repeats {
  return {
    ...{ wanted, trainRows: 80, testRows: 20 },
    runs: runs.map(([seed, accuracy]) => ({
      ...{
        seed,
        test: { ...own, accuracy },
        rocArea: accuracy,
        averagePrecision: accuracy,
        calibrationError: 0,
      },
    })),
  };
}
const byTime = (of: Repeats): Repeats => ({ ...of, byTime: true });
const seeds = (a: Repeats, b: Repeats) => pairsOf(a, b).map((pair) => pair.map(({ seed }) => seed));

const one = repeats([
  [2, 0.7],
  [3, 0.8],
  [4, 0.9],
]);
const other = repeats([
  [4, 0.9],
  [9, 0.8],
  [3, 0.7],
]);

describe('two runs are compared on the same splits', () => {
  test('which the same seed gives', () =>
    expect(seeds(one, other)).toEqual([
      [3, 3],
      [4, 4],
    ]));

  test('by time their places, whatever the seeds: the first sees the fewest rows', () =>
    expect(seeds(byTime(one), byTime(other))).toEqual([
      [2, 4],
      [3, 9],
      [4, 3],
    ]));

  test('by time as far as both got, of as many as were wanted of either', () => {
    const stopped = { ...byTime(other), runs: other.runs.slice(0, 2) };
    expect(seeds(byTime(one), stopped)).toEqual([
      [2, 4],
      [3, 9],
    ]);
    // Of ten the second sees other rows than of three.
    expect(seeds(byTime(one), { ...byTime(other), wanted: 10 })).toEqual([]);
    expect([seeds(byTime(one), other), seeds(one, byTime(other))]).toEqual([[], []]);
  });
});

test('a difference that guessing could make has no interval, whichever of the two may only guess', () => {
  const about = (area: number) => repeats(Array.from({ length: 10 }, (_, i) => [i, area + (i % 2) / 50]));
  const [strong, weak] = [about(0.95), about(0.5)];
  const interval = (a: Repeats, b: Repeats) => spreadOfDifference('recall', a, b)?.interval;
  expect(interval(strong, about(0.96))).toEqual({ low: expect.any(Number), high: expect.any(Number) });
  expect([interval(strong, weak), interval(weak, strong)]).toEqual([null, null]);
});

test('runs that are the same but for their seeds do not differ by time', () => {
  const again = repeats(one.runs.map(({ seed, test }) => [seed + 5, test.accuracy]));
  expect(spreadOfDifference('accuracy', byTime(one), byTime(again))).toEqual({
    ...{ mean: 0, interval: null, lowest: 0, highest: 0, count: 3 },
  });
  expect(spreadOfDifference('accuracy', one, again)).toBeNull();
});
