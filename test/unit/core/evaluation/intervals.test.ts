/** Intervals against published figures, and against how often they hold. */
import { describe, expect, test } from 'vitest';
import { areaInterval } from '../../../../src/core/evaluation/areaIntervals.js';
import { independent } from '../../../../src/core/evaluation/independent.js';
import {
  type Interval,
  proportion,
  proportionOf,
  wilsonOf,
} from '../../../../src/core/evaluation/interval.js';
import {
  differenceInterval,
  jaccardInterval,
  reportIntervals,
  scoreIntervals,
} from '../../../../src/core/evaluation/intervals.js';
import { scores } from '../../../../src/core/evaluation/metrics.js';
import { centralProbability, t95 } from '../../../../src/core/evaluation/studentT.js';
import { spreadOf, spreadOfDifference } from '../../../../src/core/judgement/repeats.js';
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
    const interval = wilsonOf(hits / trials, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('is exact at the ends', () => {
    expect(wilsonOf(0, 7).low).toBe(0);
    expect(wilsonOf(1, 7).high).toBe(1);
  });
});

describe('a proportion', () => {
  // The hull of Wilson's interval and, by scipy: of Clopper and Pearson's, beta.ppf(0.025, x, n - x + 1), up to 12 trials;
  // of the mid-P one beyond, brentq of betainc(x, n - x + 1, p) / 2 + betainc(x + 1, n - x, p) / 2 - 0.025.
  test.each([
    [1, 1, 0.025, 1],
    [0, 1, 0, 0.975],
    [2, 3, 0.09429932405024609, 0.9915962413403874],
    [1, 10, 0.0025285785444617848, 0.4450161170281954],
    [12, 12, 0.7353515306029488, 1],
    [2.4, 7.5, 0.05436618000160077, 0.7237407497863806],
    [0, 20, 0, 0.16112515805281938],
    [1, 29, 0.0017247701147051263, 0.17175521879320288],
    [7.3, 25.6, 0.13666455378229928, 0.4799350249072386],
    [81, 263, 0.25440210494552234, 0.36620957698280004],
    [999, 1000, 0.9943574414020421, 0.9999499797147235],
    [2, 1_000_000, 3.3532919102426294e-7, 7.29295638857263e-6],
  ])('%d of %d: %d to %d', (hits, trials, low, high) => {
    const found = proportionOf(hits / trials, trials);
    expect(low === 0 ? 1 + found.low : found.low / low).toBeCloseTo(1, 8);
    expect(found.high / high).toBeCloseTo(1, 8);
  });

  test("is Wilson's where both outcomes came often, and never narrower", () => {
    expect(proportion(1_200, 5_000)).toEqual(wilsonOf(1_200 / 5_000, 5_000));
    for (let trials = 1; trials < 60; trials++)
      for (let hits = 0; hits <= trials; hits++) {
        const [wide, usual] = [proportion(hits, trials) as Interval, wilsonOf(hits / trials, trials)];
        expect(wide.low).toBeLessThanOrEqual(usual.low);
        expect(wide.high).toBeGreaterThanOrEqual(usual.high - 1e-15);
        const other = proportion(trials - hits, trials) as Interval;
        expect(wide.low).toBeCloseTo(1 - other.high, 12);
      }
    expect(proportion(0, 0)).toBeNull();
  });

  test.each([1, 2, 3, 5, 6, 12, 13, 20, 35, 60, 150])(
    'of %i trials is held 92 of 100 times at least, whatever its true value',
    (trials) => {
      const intervals = Array.from({ length: trials + 1 }, (_, hits) => proportion(hits, trials) as Interval);
      // Where an interval ends the share of those that hold jumps: looked at on either side, and in between.
      const ends = intervals.flatMap(({ low, high }) => [low - 1e-9, low + 1e-9, high - 1e-9, high + 1e-9]);
      const truths = [...ends, ...Array.from({ length: 50 }, (_, i) => (i + 1) / 100)];
      // Above a half it is the mirror.
      for (const truth of truths.filter((p) => p > 0 && p <= 0.5)) {
        let [chance, held] = [(1 - truth) ** trials, 0];
        intervals.forEach(({ low, high }, hits) => {
          if (low <= truth && truth <= high) held += chance;
          chance *= ((trials - hits) / (hits + 1)) * (truth / (1 - truth));
        });
        expect(held, `${truth}`).toBeGreaterThan(0.92);
      }
    },
  );
});

test('a difference of proportions: Newcombe, Statistics in Medicine 17 (1998) 873-890, method 10', () => {
  const of = (hits: number, trials: number) => ({
    score: hits / trials,
    interval: wilsonOf(hits / trials, trials),
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

  // By numeric derivatives of the definitions, in numpy: `f(count + h) - f(count - h)` for each of the four counts. As
  // uncertain as a proportion in 137.0, 144.2, 129.8 and 154.0 trials; the upper limits are mid-P ones, by brentq of betainc.
  test.each([
    ['precision', false, 0.686033477, 0.8292272483],
    ['precision', true, 0.6881562003, 0.8276991885],
    ['f1', false, 0.6717100608, 0.8209962685],
    ['f1', true, 0.6787552618, 0.8158180246],
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
    const found = spreadOf('accuracy', repeats(repeat(1, 0.4), repeat(2, 0.5), repeat(3, 0.6)));
    expect(found).toMatchObject({ lowest: 0.4, highest: 0.6, count: 3 });
    expect(found?.mean).toBeCloseTo(0.5, 12);
    // s = 0.1, k = 3, 20/80: 4.3027 × 0.1 × √(1/3 + 1/4).
    expect((found?.interval?.high as number) - 0.5).toBeCloseTo(4.3026527 * 0.1 * Math.sqrt(7 / 12), 7);
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

  test('has no interval of what guessing decides where the model may only guess', () => {
    const guessing = repeats(...[1, 2, 3].map((seed) => ({ ...repeat(seed, 0.9), rocArea: 0.55 })));
    expect(spreadOf('rocArea', guessing)?.interval?.low).toBeLessThan(0.5);
    for (const metric of ['recall', 'f1', 'f2', 'mcc'] as const)
      expect(spreadOf(metric, guessing)?.interval).toBeNull();
    expect(spreadOf('accuracy', guessing)?.interval).not.toBeNull();
    const sure = repeats(repeat(1, 0.9), repeat(2, 0.8), repeat(3, 0.7));
    expect(spreadOfDifference('recall', sure, guessing)?.interval).toBeNull();
    expect(spreadOfDifference('recall', guessing, sure)?.interval).toBeNull();
    expect(spreadOfDifference('recall', sure, sure)?.interval).not.toBeNull();
  });

  test('of two runs is compared split by split', () => {
    const a = repeats(repeat(1, 0.9), repeat(2, 0.8), repeat(3, 0.7));
    const b = repeats(repeat(3, 0.69), repeat(2, 0.79), repeat(1, 0.89));
    const found = spreadOfDifference('accuracy', a, b);
    expect(found?.mean).toBeCloseTo(0.01, 12);
    // All splits agree. A hundredth of the rows that they tell apart, 3 × 20 / (1 + 2 / 5), is less than one row.
    const half = 1.959963984540054 * Math.sqrt(0.01 / (60 / 1.4));
    expect(found?.interval?.low).toBeCloseTo(0.01 - half, 9);
    expect(found?.interval?.high).toBeCloseTo(0.01 + half, 9);
  });

  describe('has, where all splits agree, the width that so few rows leave', () => {
    // 3 test parts of 20 rows, a fifth of the file each: 60 / (1 + 2 / 5) rows, 2 of 20 positive, 2 called so.
    const alike = repeats(repeat(1, 0.9), repeat(2, 0.9), repeat(3, 0.9));
    const rows = 60 / 1.4;
    // One of 18 negatives is called positive, and a tenth of the rows, less two, says how many may be.
    const moved = ((1.959963984540054 / 20) * (17 / 18)) / Math.sqrt(rows / 10 - 2);
    const own = proportionOf(0.9, rows);
    test.each([
      [
        'accuracy',
        { low: 0.9 - Math.hypot(0.9 - own.low, moved), high: 0.9 + Math.hypot(own.high - 0.9, moved) },
      ],
      ['precision', proportionOf(0.5, rows / 10)],
      ['recall', proportionOf(0.5, rows / 10)],
      ['averagePrecision', proportionOf(0.8, rows / 10)],
      ['rocArea', areaInterval(0.9, rows / 10, (9 * rows) / 10)],
      ['f1', jaccardInterval(0.5, (3 * rows) / 20)],
    ] as const)('%s', (metric, { low, high }) => {
      const found = spreadOf(metric, alike)?.interval;
      expect(found?.low).toBeCloseTo(low, 12);
      expect(found?.high).toBeCloseTo(high, 12);
    });

    test('loss: as uncertain, as a part of itself, as the count of the rarer class', () => {
      const share = 1.959963984540054 * Math.sqrt(0.9 / (rows / 10));
      const found = spreadOf('loss', alike)?.interval;
      expect(found?.low).toBeCloseTo(0.1 * Math.exp(-share), 12);
      expect(found?.high).toBeCloseTo(0.1 * Math.exp(share), 12);
    });
  });

  test('never says that files without an error have none', () => {
    const perfect = Array.from({ length: 10 }, (_, seed) => {
      const made = repeat(seed, 1, 1);
      const test = { ...made.test, recall: 1, f1: 1, rows: 6, confusion: { tp: 3, fp: 0, fn: 0, tn: 3 } };
      return { ...made, test, rocArea: 1, averagePrecision: 1 };
    });
    const file: Repeats = { wanted: 10, trainRows: 24, testRows: 6, runs: perfect };
    for (const metric of ['accuracy', 'precision', 'recall', 'f1', 'rocArea', 'averagePrecision'] as const) {
      const { low, high } = spreadOf(metric, file)?.interval as Interval;
      // 30 rows without an error: up to 3 in 30 may be ("rule of three").
      expect(low, metric).toBeLessThan(1 - 3 / 30);
      expect(low, metric).toBeGreaterThan(0.5);
      expect(high).toBe(1);
    }
  });
});

test('of rows in groups F1 is as uncertain as whatever of it groups are most alike in', () => {
  const counts = { tp: 40, fp: 16, fn: 8, tn: 80 };
  for (const [recall, precision] of [
    [4, 8],
    [8, 4],
  ] as const) {
    const designEffect = { accuracy: 2, recall, precision, rocArea: 3 };
    expect(independent(counts, { designEffect }, 'recall', 'precision')).toEqual({
      ...{ tp: 5, fp: 2, fn: 1, tn: 10 },
    });
    const { positive, negative } = reportIntervals(counts, false, { designEffect });
    expect(positive.f1).toEqual(scoreIntervals({ tp: 5, fp: 2, fn: 1, tn: 10 }).f1);
    expect(negative.f1).toEqual(scoreIntervals({ tp: 10, fp: 1, fn: 2, tn: 5 }).f1);
    expect(positive.recall).toEqual(proportion(40 / recall, 48 / recall));
  }
});
