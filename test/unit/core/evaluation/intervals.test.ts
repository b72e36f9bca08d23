/** Intervals against published figures, and against how often they hold. */
import { describe, expect, test } from 'vitest';
import { spreadOf, spreadOfDifference } from '../../../../src/core/comparison/repeats.js';
import { centralProbability, t95 } from '../../../../src/core/comparison/studentT.js';
import { type Interval, wilson } from '../../../../src/core/evaluation/interval.js';
import {
  differenceInterval,
  reportIntervals,
  scoreIntervals,
} from '../../../../src/core/evaluation/intervals.js';
import { scores } from '../../../../src/core/evaluation/metrics.js';
import { Random } from '../../../../src/core/random.js';
import type { Repeat, Repeats } from '../../../../src/core/run/record.js';

describe('Wilson', () => {
  // Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%i of %i: %d to %d', (hits, trials, low, high) => {
    const interval = wilson(hits, trials);
    expect(interval?.low).toBeCloseTo(low, 4);
    expect(interval?.high).toBeCloseTo(high, 4);
  });

  test('is exact at the ends, and undefined without trials', () => {
    expect(wilson(0, 7)?.low).toBe(0);
    expect(wilson(7, 7)?.high).toBe(1);
    expect(wilson(0, 0)).toBeNull();
  });
});

test('a difference of proportions: Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10', () => {
  const of = (hits: number, trials: number) => ({
    score: hits / trials,
    interval: wilson(hits, trials) as { low: number; high: number },
  });
  const between = (a: [number, number], b: [number, number]) => differenceInterval(of(...a), of(...b));
  const first = between([56, 70], [48, 80]);
  expect([first.low, first.high].map((each) => each.toFixed(4))).toEqual(['0.0524', '0.3339']);
  const second = between([9, 10], [3, 10]);
  expect([second.low, second.high].map((each) => each.toFixed(4))).toEqual(['0.1705', '0.8090']);
});

/** Counts of a test part whose rows are drawn one by one. */
function draw(random: Random, rows: number, chances: readonly number[]) {
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < rows; i++) {
    let left = random.uniform();
    let cell = 0;
    while (cell < 3 && left >= (chances[cell] as number)) left -= chances[cell++] as number;
    (counts[cell] as number) += 1;
  }
  const [tp, fp, fn, tn] = counts as [number, number, number, number];
  return { tp, fp, fn, tn };
}

test('about 95 of 100 test parts give an interval that holds the true score', () => {
  const chances = [0.07, 0.01, 0.02, 0.9];
  const [tp, fp, fn] = chances as [number, number, number];
  const truth = {
    precision: tp / (tp + fp),
    recall: tp / (tp + fn),
    f1: (2 * tp) / (2 * tp + fp + fn),
    macroRecall: (tp / (tp + fn) + 0.9 / 0.91) / 2,
  };
  const random = Random.fromSeed(1);
  const held = { precision: 0, recall: 0, f1: 0, macroRecall: 0 };
  const trials = 2_000;
  for (let i = 0; i < trials; i++) {
    const counts = draw(random, 400, chances);
    const intervals = { ...scoreIntervals(counts), macroRecall: reportIntervals(counts).macro.recall };
    for (const key of ['precision', 'recall', 'f1', 'macroRecall'] as const) {
      const interval = intervals[key];
      if (interval !== null && interval.low <= truth[key] && truth[key] <= interval.high) held[key]++;
    }
  }
  for (const [key, times] of Object.entries(held)) {
    expect(times / trials, key).toBeGreaterThan(0.93);
    expect(times / trials, key).toBeLessThan(0.98);
  }
});

test('every interval holds its own score; an undefined score has none', () => {
  const counts = { tp: 40, fp: 7, fn: 12, tn: 500 };
  const { precision, recall, f1 } = scoreIntervals(counts);
  const own = scores(counts);
  for (const [score, interval] of [
    [own.precision, precision],
    [own.recall, recall],
    [own.f1, f1],
  ] as const) {
    expect(interval?.low).toBeLessThan(score as number);
    expect(interval?.high).toBeGreaterThan(score as number);
  }
  const never = reportIntervals({ tp: 0, fp: 0, fn: 9, tn: 91 });
  expect(never.positive.precision).toBeNull();
  expect(never.macro.precision).toBeNull();
  expect(never.positive.recall?.low).toBe(0);
});

describe('averages weighted by support', () => {
  const counts = { tp: 27, fp: 9, fn: 27, tn: 91 };

  test('recall is accuracy, and has its interval', () => {
    const { weighted, accuracy } = reportIntervals(counts);
    expect(weighted.recall).toEqual(accuracy);
    expect(accuracy?.low).toBeCloseTo(0.693, 3);
  });

  // By numeric derivatives of the definitions, in numpy: `f(count + h) - f(count - h)` for each of the four counts.
  test.each([
    ['precision', false, 0.686033477, 0.8270899835],
    ['precision', true, 0.6881562003, 0.8256734091],
    ['f1', false, 0.6717100608, 0.818785033],
    ['f1', true, 0.6787552618, 0.8139691322],
  ] as const)('%s, divided in proportion: %s', (metric, inProportion, low, high) => {
    const interval = reportIntervals(counts, inProportion).weighted[metric];
    expect(interval?.low).toBeCloseTo(low, 7);
    expect(interval?.high).toBeCloseTo(high, 7);
  });
});

describe('Student', () => {
  // Any table of the t distribution, two-sided 5 %.
  test.each([
    [1, 12.7062],
    [2, 4.3027],
    [4, 2.7764],
    [9, 2.2622],
    [29, 2.0452],
    [99, 1.9842],
  ])('with %i degrees of freedom: %d', (degrees, wanted) => {
    expect(t95(degrees)).toBeCloseTo(wanted, 4);
    expect(centralProbability(t95(degrees), degrees)).toBeCloseTo(0.95, 9);
  });
});

describe('a score over several splits', () => {
  const repeat = (seed: number, accuracy: number, precision: number | null = 0.5): Repeat => ({
    seed,
    test: {
      rows: 20,
      loss: 0.1,
      accuracy,
      precision,
      recall: 0.5,
      f1: 0.5,
      confusion: { tp: 1, fp: 1, fn: 1, tn: 17 },
    },
    rocArea: 0.9,
    averagePrecision: 0.8,
    calibrationError: 0.01,
  });
  const repeats = (...runs: Repeat[]): Repeats => ({ wanted: 3, trainRows: 80, testRows: 20, runs });

  test('has the mean, and an interval wider than one that takes the splits for independent', () => {
    const found = spreadOf('accuracy', repeats(repeat(1, 0.9), repeat(2, 0.92), repeat(3, 0.94)));
    expect(found).toMatchObject({ lowest: 0.9, highest: 0.94, count: 3 });
    expect(found?.mean).toBeCloseTo(0.92, 12);
    // s = 0.02, k = 3, 20/80: 4.3027 × 0.02 × √(1/3 + 1/4).
    expect((found?.interval?.high as number) - 0.92).toBeCloseTo(4.3026527 * 0.02 * Math.sqrt(7 / 12), 7);
  });

  test('has an interval that stays where a score can be', () => {
    const far = repeats(repeat(1, 0.1), repeat(2, 0.99));
    expect(spreadOf('accuracy', far)?.interval).toEqual({ low: 0, high: 1 });
    const losses = [0.1, 5].map((loss, seed) => {
      const made = repeat(seed, 0.9);
      return { ...made, test: { ...made.test, loss } };
    });
    const { low, high } = spreadOf('loss', repeats(...losses))?.interval as Interval;
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(5);
  });

  test('has no interval of a calibration error, which few rows make too high on every split', () => {
    // Rows that are positive as often as said, 0 being the true error: the mean of what 80 of them seem to have is .1.
    const random = Random.fromSeed(4);
    const runs = Array.from({ length: 10 }, (_, seed) => {
      const rows = Array.from({ length: 80 }, () => random.uniform());
      const sums = new Float64Array(10);
      for (const p of rows) {
        const bin = Math.floor(10 * p);
        sums[bin] = (sums[bin] as number) + p - Number(random.uniform() < p);
      }
      const calibrationError = sums.reduce((sum, each) => sum + Math.abs(each), 0) / 80;
      return { ...repeat(seed, 0.9), calibrationError };
    });
    const found = spreadOf('calibrationError', repeats(...runs));
    expect(found?.lowest).toBeGreaterThan(0.03);
    expect(found?.interval).toBeNull();
    expect(spreadOf('loss', repeats(...runs))?.interval).not.toBeNull();
    expect(spreadOfDifference('calibrationError', repeats(...runs), repeats(...runs))?.interval).toBeNull();
  });

  test('leaves out the splits on which it is undefined', () => {
    expect(spreadOf('precision', repeats(repeat(1, 0.9, null), repeat(2, 0.9, 0.7)))).toEqual({
      mean: 0.7,
      interval: null,
      lowest: 0.7,
      highest: 0.7,
      count: 1,
    });
    expect(spreadOf('precision', repeats(repeat(1, 0.9, null)))).toBeNull();
  });

  test('of two runs is compared split by split', () => {
    const a = repeats(repeat(1, 0.9), repeat(2, 0.8), repeat(3, 0.7));
    const b = repeats(repeat(3, 0.69), repeat(2, 0.79), repeat(1, 0.89));
    const found = spreadOfDifference('accuracy', a, b);
    expect(found?.mean).toBeCloseTo(0.01, 12);
    expect(found?.interval?.low).toBeCloseTo(0.01, 9);
  });
});
