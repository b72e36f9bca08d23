/** Intervals of areas against scipy and scikit-learn, and against how often they hold. */
import { describe, expect, test } from 'vitest';
import { averagePrecisionInterval, rocAreaInterval } from '../../../../src/core/evaluation/areaIntervals.js';
import { averagePrecision, rocArea } from '../../../../src/core/evaluation/curves.js';
import { downsampleThresholds } from '../../../../src/core/evaluation/downsampleThresholds.js';
import type { Interval } from '../../../../src/core/evaluation/interval.js';
import { thresholdTable } from '../../../../src/core/evaluation/scoreList.js';
import { Random } from '../../../../src/core/random.js';
import { finish } from '../../slices.js';

function ranked(logits: readonly number[], labels: readonly number[]) {
  const table = finish(thresholdTable(logits, labels));
  const { positives, negatives } = table;
  const areas = { rocArea: rocArea(table), averagePrecision: averagePrecision(table) };
  return { positives, negatives, steps: downsampleThresholds(table), ...areas };
}

/** Every positive above every negative, or below. */
const ordered = (positives: number, negatives: number, sign = 1) =>
  ranked(
    Array.from({ length: positives + negatives }, (_, i) => (i < positives ? sign * (i + 1) : -sign * i)),
    Array.from({ length: positives + negatives }, (_, i) => (i < positives ? 1 : 0)),
  );

const positives = [2.1, 1.4, 0.3, 3.0, 0.9, 1.4, -0.2, 2.6];
const negatives = [0.1, -1.2, 0.9, -0.4, -2.0, 0.3, 1.1, -0.7, 0.0, -0.1, -1.5, 0.5];
const mixed = ranked([...positives, ...negatives], [...positives.map(() => 1), ...negatives.map(() => 0)]);

describe('ROC area', () => {
  // Newcombe's equation for the ends, solved by scipy.optimize.brentq.
  test.each([
    [8, 40, 0.851271004],
    [30, 30, 0.933023822],
    [12, 25, 0.875487329],
  ])('of 1 from %i positives and %i negatives lies above %d', (p, n, low) => {
    expect(rocAreaInterval(ordered(p, n))?.low).toBeCloseTo(low, 8);
    expect(rocAreaInterval(ordered(p, n))?.high).toBe(1);
    expect(rocAreaInterval(ordered(p, n, -1))?.low).toBe(0);
    expect(rocAreaInterval(ordered(p, n, -1))?.high).toBeCloseTo(1 - low, 8);
  });

  // Newcombe's is .687, .546 and .55: of so few positives that scatter widely it holds 80 to 90 times in 100.
  test.each([
    [3, 40, 5],
    [2, 10, 8 / 3],
    [1, 59, 1],
  ])(
    'of 1 from %i positives and %i negatives lies above what Wilson has for %d of as many trials',
    (p, n, trials) => {
      const low = trials / (trials + 1.959963984540054 ** 2);
      expect(rocAreaInterval(ordered(p, n))?.low).toBeCloseTo(low, 12);
      expect(rocAreaInterval(ordered(p, n, -1))?.high).toBeCloseTo(1 - low, 12);
    },
  );

  test('of rows with ties: the variance of DeLong, pair by pair in numpy, where it is the greater', () => {
    expect(mixed.rocArea).toBeCloseTo(0.875, 12);
    const { low, high } = rocAreaInterval(mixed) as Interval;
    expect(low).toBeCloseTo(0.6182054188, 8);
    expect(high).toBeCloseTo(0.9642544338, 8);
  });
});

describe('average precision', () => {
  test('of 1 is as uncertain as a proportion of 1 in as many trials as positives', () => {
    expect(averagePrecisionInterval(ordered(3, 40))?.low).toBeCloseTo(0.025 ** (1 / 3), 12);
    expect(averagePrecisionInterval(ordered(3, 40))?.high).toBe(1);
  });

  test('of rows with ties: scikit-learn moved by each row, by numeric derivatives in its sample_weight', () => {
    expect(mixed.averagePrecision).toBeCloseTo(0.8649621212, 9);
    const { low, high } = averagePrecisionInterval(mixed) as Interval;
    // As uncertain as a proportion in 10.6894 trials: scipy.stats.beta.ppf(0.025, x, 10.6894 - x + 1), and the upper one.
    expect(low).toBeCloseTo(0.5282926794, 6);
    expect(high).toBeCloseTo(0.9908938809, 6);
  });
});

test('are undefined without a class', () => {
  expect(rocAreaInterval(ranked([1, 2], [0, 0]))).toBeNull();
  expect(averagePrecisionInterval(ranked([1, 2], [0, 0]))).toBeNull();
  expect(rocAreaInterval(ranked([1, 2], [1, 1]))).toBeNull();
});

test.each([
  ['of two normals', 40, 120, 1, Math.SQRT2, 0.8413447460685429], // Φ(1): the means are √2 standard deviations apart
  ['close to the end', 12, 40, 1, 3.4, 0.9918024640754038], // Φ(3.4 / √2)
  ['of few positives that scatter half as widely again', 3, 57, 1.5, 0, 0.5],
  ['of few positives, somewhat apart', 2, 198, 1.5, 1.517295, 0.8], // Φ⁻¹(.8) √3.25
  ['of positives that scatter thrice as widely', 10, 90, 3, 1.5, 0.6823718520013758], // Φ(1.5 / √10)
] as const)(
  'about 95 of 100 samples %s give an interval that holds the true area',
  (_, p, n, spread, mean, truth) => {
    const random = Random.fromSeed(3);
    const labels = Array.from({ length: p + n }, (__, i) => (i < p ? 1 : 0));
    let held = 0;
    for (let i = 0; i < 1_000; i++) {
      const logits = labels.map((label) => (label === 1 ? mean + spread * random.normal() : random.normal()));
      const { low, high } = rocAreaInterval(ranked(logits, labels)) as Interval;
      if (low <= truth && truth <= high) held++;
    }
    expect(held).toBeGreaterThan(920);
    expect(held).toBeLessThan(990);
  },
);
