/** Exact tests against scipy 1.16, and what they say of models beside a constant answer. */
import { describe, expect, test } from 'vitest';
import { againstBlind } from '../../../../src/core/evaluation/againstBlind.js';
import { fisherTest, normalTails, signTest } from '../../../../src/core/evaluation/exactTests.js';

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

test.each([
  [0, 1],
  [0.5, 0.6170750774519738],
  [1.96, 0.04999579029644087],
  [5, 5.733031437583866e-7],
  [10, 1.523970604832094e-23],
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
});
