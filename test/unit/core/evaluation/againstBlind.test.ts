/** Exact tests against scipy 1.16 and 1.17 and mpmath, and what they say of models beside a constant answer. */
import { describe, expect, test } from 'vitest';
import { againstBlind } from '../../../../src/core/evaluation/againstBlind.js';
import { fisherTest, normalTails, signTest } from '../../../../src/core/evaluation/exactTests.js';
import { Random } from '../../../../src/core/random.js';

test.each([
  [3, 0, 0.25],
  [9, 2, 0.0654296875],
  [40, 61, 0.046044066929342785],
  [1_200, 1_000, 2.1817026407914194e-5],
  [15, 15, 1],
  [0, 0, 1],
])('scipy.stats.binomtest(%i of the two, %i of the other) gives %d', (a, b, p) => {
  expect(signTest(a, b) / p).toBeCloseTo(1, 9);
  expect(signTest(b, a)).toBe(signTest(a, b));
});

test.each([
  [3, 5, 4, 20, 0.03199174406604747],
  [30, 60, 45, 200, 5.297820136752896e-9],
  [1, 1, 1, 10, 0.1],
  [700, 1_500, 6_000, 17_898, 2.132290855839618e-28],
  [0, 5, 4, 20, 1],
])('scipy.stats.fisher_exact: %i of %i drawn marked, of %i in %i: %d', (hits, drawn, marked, rows, p) => {
  expect(fisherTest(hits, drawn, marked, rows) / p).toBeCloseTo(1, 8);
});

// scipy.stats.hypergeom.sf(hits - 1, rows, marked, drawn), and the same sums in mpmath with 40 digits.
describe('of many rows and far from the mode, at least', () => {
  test.each([
    [78, 378, 3_252, 3_580, 1],
    [20, 2_600, 2_600, 10_000, 1],
    [700, 2_600, 2_600, 10_000, 0.11114485987109545],
    [50_000, 500_000, 500_000, 1_000_000, 1],
    [249_600, 500_000, 500_000, 1_000_000, 0.94542221837486046],
    [250_400, 500_000, 500_000, 1_000_000, 0.055021465524613992],
    [2_501_000, 5_000_000, 5_000_000, 10_000_000, 0.10306502124044116],
    [30, 20_000, 10_000, 10_000_000, 0.021649501898283723],
    [5, 20_000, 10_000, 10_000_000, 0.99998338244354804],
  ])('%i of %i drawn marked, of %i in %i: %d', (hits, drawn, marked, rows, p) => {
    expect(fisherTest(hits, drawn, marked, rows) / p).toBeCloseTo(1, 9);
  });

  test.each([
    [1_000, 0, 1.8665272370064378e-301],
    [3, 500, 1.6199569911420256e-144],
    [501_000, 499_000, 0.045608299865382086],
    [5_003_000, 4_997_000, 0.057821285315837547],
    [5_000_001, 5_000_000, 1],
  ])('signs %i and %i: %d', (a, b, p) => expect(signTest(a, b) / p).toBeCloseTo(1, 9));

  test('what no double can hold is 0, never 1', () => {
    expect(fisherTest(2_580, 2_600, 2_600, 10_000)).toBe(0); // 1.4e-2378
    expect(fisherTest(450_000, 500_000, 500_000, 1_000_000)).toBe(0); // 2.5e-159851
    expect(signTest(5_100_000, 4_900_000)).toBe(0); // 2.9e-871
  });
});

test('a tail and the rest of it make 1, and a tail falls with its beginning, of any numbers of rows', () => {
  const random = Random.fromSeed(8);
  for (let i = 0; i < 300; i++) {
    const rows = Math.round(10 ** (1 + 5 * random.uniform()));
    const [drawn, marked] = [
      1 + Math.floor(random.uniform() * rows),
      1 + Math.floor(random.uniform() * rows),
    ];
    const [least, most] = [Math.max(0, drawn + marked - rows), Math.min(drawn, marked)];
    const hits = least + Math.floor(random.uniform() * (most - least + 1));
    const tail = fisherTest(hits, drawn, marked, rows);
    // Fewer marked ones than that among the drawn are so many more among those left.
    const rest = fisherTest(marked - hits + 1, rows - drawn, marked, rows);
    expect(hits > most - 1 && hits === least ? 1 : tail + rest).toBeCloseTo(1, 9);
    expect(tail).toBeGreaterThanOrEqual(fisherTest(hits + 1, drawn, marked, rows));
    expect(tail).toBeLessThanOrEqual(1);
    if (hits * rows <= drawn * marked) expect(tail).toBeGreaterThan(0.3); // half of it lies around the mean
  }
});

test.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1.96, 0.04999579029644087],
  [5, 5.733031437583866e-7],
  [10, 1.523970604832094e-23],
  [20, 5.507248237212311e-89],
  [37, 1.1451142445047853e-299],
])('2 * scipy.stats.norm.sf(%d) is %d', (z, p) => expect(normalTails(z) / p).toBeCloseTo(1, 6));

describe('a model beside a constant answer', () => {
  test('is judged on the rows where they differ, not by the interval of its accuracy', () => {
    // 3,580 rows, a rare class: the constant's accuracy lies inside the model's interval, yet 50 beats 20.
    const rare = { tp: 50, fp: 20, fn: 280, tn: 3_230 };
    expect(againstBlind(rare, 0, 'none')).toMatchObject({ measure: 'accuracy', verdict: 'better' });
    // A third of the rows differ, and the model loses as many as it wins.
    expect(againstBlind({ tp: 10, fp: 9, fn: 20, tn: 21 }, 0, 'none').verdict).toBe('unclear');
    expect(againstBlind({ tp: 5, fp: 25, fn: 10, tn: 60 }, 0, 'none').verdict).toBe('worse');
    expect(againstBlind({ tp: 60, fp: 10, fn: 5, tn: 25 }, 1, 'none').verdict).toBe('better');
  });

  test('has the constant answer on the same rows', () => {
    expect(againstBlind({ tp: 3, fp: 1, fn: 2, tn: 14 }, 0, 'none').blind).toBeCloseTo(0.75, 12);
    expect(againstBlind({ tp: 3, fp: 1, fn: 2, tn: 14 }, 1, 'none').blind).toBeCloseTo(0.25, 12);
  });

  test.each([0, 1] as const)('is not judged without a class, or on copies', (answer) => {
    expect(againstBlind({ tp: 0, fp: 3, fn: 0, tn: 17 }, answer, 'none').verdict).toBe('untold');
    expect(againstBlind({ tp: 4, fp: 0, fn: 16, tn: 0 }, answer, 'weights').verdict).toBe('untold');
    expect(againstBlind({ tp: 400, fp: 10, fn: 16, tn: 400 }, answer, 'lecture').verdict).toBe('untold');
  });

  test('trained on balanced classes is judged by balanced accuracy', () => {
    // Accuracy .8 against .95 for always "0", and yet it finds four of five with one false alarm in five.
    const found = againstBlind({ tp: 40, fp: 190, fn: 10, tn: 760 }, 0, 'weights');
    expect(found).toMatchObject({ measure: 'balanced accuracy', blind: 0.5, verdict: 'better' });
    expect(found.score).toBeCloseTo(0.8, 12);
    expect(againstBlind({ tp: 10, fp: 190, fn: 40, tn: 760 }, 0, 'oversample').verdict).toBe('unclear');
    expect(againstBlind({ tp: 10, fp: 760, fn: 40, tn: 190 }, 0, 'oversample').verdict).toBe('worse');
  });

  test.each([
    ['a test part of 3,580 rows', { tp: 300, fp: 78, fn: 28, tn: 3_174 }],
    ['one of 10,000 rows', { tp: 2_500, fp: 900, fn: 100, tn: 6_500 }],
    ['ten million rows', { tp: 500_000, fp: 2_000_000, fn: 100_000, tn: 7_400_000 }],
  ])('is better where it is strong, and its opposite worse: %s', (_, counts) => {
    const { tp, fp, fn, tn } = counts;
    expect(againstBlind(counts, 0, 'weights').verdict).toBe('better');
    expect(againstBlind({ tp: fn, fp: tn, fn: tp, tn: fp }, 0, 'weights').verdict).toBe('worse');
    // The other class called positive: the same model.
    expect(againstBlind({ tp: tn, fp: fn, fn: fp, tn: tp }, 0, 'weights').verdict).toBe('better');
  });
});

test('a model of balanced classes is judged on both sides', () => {
  // scipy.stats.hypergeom.sf(11, 40, 20, 17) is .0268, and of 16 drawn .0112: .054 and .022 on both sides.
  expect(againstBlind({ tp: 12, fn: 8, fp: 5, tn: 15 }, 0, 'weights').verdict).toBe('unclear');
  expect(againstBlind({ tp: 12, fn: 8, fp: 4, tn: 16 }, 0, 'weights').verdict).toBe('better');
});
