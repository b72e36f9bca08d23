import { describe, expect, test } from 'vitest';
import type { WeightDoubt } from '../../../../src/core/training/doubt.js';
import { weightsTable } from '../../../../src/report/reportTables.js';
import { factor, oddsWords, wordOdds } from '../../../../src/webview/facts/oddsRatio.js';
import { weightRows } from '../../../../src/webview/facts/weightRows.js';
import { speak } from '../../../../src/words/language.js';
import { pageWords } from '../../../../src/words/page.js';

describe('a factor of the odds', () => {
  test.each([
    [Math.log(1.27), '1.27'],
    [Math.log(0.5), '0.500'],
    [Math.log(18.34), '18.3'],
    [Math.log(999), '999'],
    [-0.009872, '0.990'],
    [0.0004, '1.00040'],
    [-0.0004, '0.99960'],
    [1e-12, 'almost exactly 1'],
    [Math.log(1000), '1,000'],
    [Math.log(1446), '1,450'],
    [Math.log(1e6), '1.0 × 10⁶'],
    [Math.log(2.5e-7), '2.5 × 10⁻⁷'],
    [1000, '2.0 × 10⁴³⁴'],
    [-1000, '5.1 × 10⁻⁴³⁵'],
    [1e300, 'more than 10¹⁰⁰⁰⁰⁰⁰'],
    [-1e300, 'less than 10⁻¹⁰⁰⁰⁰⁰⁰'],
  ])('e^%d is written %s', (logarithm, written) => expect(factor(logarithm)).toBe(written));

  test('never rounds to ten units of the last place', () =>
    expect(factor(Math.log(9.996e6))).toBe('1.0 × 10⁷'));
});

describe('the odds in words', () => {
  test('are per unit, and per standard deviation', () =>
    expect(oddsWords(Math.log(1.27), 0.9, '1')).toBe(
      '+1\u00a0unit: odds\u00a0×\u00a01.27 · +1\u00a0SD\u00a0(0.9): odds\u00a0×\u00a01.24',
    ));
  test('without a deviation are per unit only', () =>
    expect(oddsWords(1, null, 'yes')).toBe('+1\u00a0unit: odds\u00a0×\u00a02.72'));
  test('of a constant say that it is one', () =>
    expect(oddsWords(1, 0, 'yes')).toContain('the same in every training row'));
  test('of the weight 0 say that nothing changes', () =>
    expect(oddsWords(0, 2, 'yes')).toBe('Does not change the odds of "yes".'));
});

describe('the odds of a word', () => {
  test('have no unit and no deviation', () =>
    expect(wordOdds(pageWords.weights.when('plan = premium'), Math.log(1.5), 0.4)).toBe(
      'if plan = premium: odds\u00a0×\u00a01.50',
    ));
  test('that all have a weight are compared with the most frequent one', () => {
    const of = (category: string) => ({ name: `plan = ${category}`, column: 0, category });
    const rows = weightRows(
      {
        ...{ features: [of('a'), of('b'), of('c')], weights: [0.8, -0.3, -0.5], bias: 0 },
        ...{ centres: [0.3, 0.2, 0.5], deviations: [0.46, 0.4, 0.5] },
      },
      'yes',
    );
    const words = new Map(rows.map(({ name, words }) => [name, words]));
    expect(words.get('plan = a')).toContain(
      `if plan = a rather than "c": odds\u00a0×\u00a0${Math.exp(1.3).toFixed(2)}`,
    );
    expect(words.get('plan = b')).toContain(
      `if plan = b rather than "c": odds\u00a0×\u00a0${Math.exp(0.2).toFixed(2)}`,
    );
    expect(words.get('plan = c')).toContain('the other words of the column are compared with it');
  });
  test('of the word left out of a column are the ones that the others are compared with', () => {
    const of = (category: string, column = 0) => ({ name: `plan = ${category}`, column, category });
    const flag = { name: 'age is missing', column: 2, missing: true } as const;
    const rows = weightRows(
      {
        ...{ features: [of('a'), of('b'), of('c'), of('d', 1), flag], weights: [1, -2, 0, 0, 0.5] },
        ...{ bias: 0, deviations: [0.4, 0.3, 0.2, 0.2, 0.1] },
      },
      'yes',
    );
    expect(Object.fromEntries(rows.map(({ name, words }) => [name, words]))).toEqual({
      'plan = a': 'if plan = a rather than "c": odds\u00a0×\u00a02.72',
      'plan = b': 'if plan = b rather than "c": odds\u00a0×\u00a00.135',
      'plan = c': 'the other words of the column are compared with it',
      'plan = d': 'if plan = d: no effect on the odds', // of a column in which no word has a weight
      'age is missing': 'if age is missing: odds\u00a0×\u00a01.65',
    });
  });
});

describe('an interval has the unit of its odds', () => {
  /** One of the file of a company's leavers; statsmodels 0.15.0, Logit, conf_int of Age and of a gap in it. */
  const age = { name: 'Age', column: 2 };
  const features = [age, { ...age, name: 'Age is missing', missing: true as const }];
  const model = { features, weights: [-0.0192254207, -0.8941074978], bias: 0 };
  const doubt: WeightDoubt = {
    status: 'known',
    features: [
      { weight: -0.0238219598, error: 0.017055638, inflation: 1.02 },
      { weight: -1.3921581253, error: 1.0444321599, inflation: 1.03 },
    ],
  };
  const words = (deviations: readonly (number | null)[] = [8.128594762, 0.244871989]) => {
    const rows = weightRows({ ...model, deviations }, 'Yes', doubt);
    return model.weights.map((weight) => rows.find(({ own }) => own === weight)?.words);
  };

  test('of 0 to 1 for a gap, of a standard deviation for a number', () => {
    const [number, gap] = words();
    expect(gap).toBe(
      'if Age is missing: odds\u00a0×\u00a00.409 (95\u00a0%\u00a0interval 0.0321\u00a0to\u00a01.92) · sign not known',
    );
    expect(number).toContain(
      '+1\u00a0SD\u00a0(8.13): odds\u00a0×\u00a00.855 (95\u00a0%\u00a0interval 0.628\u00a0to\u00a01.08)',
    );
  });
  test('of a unit where the deviation is not known', () =>
    expect(words([null, null])[0]).toContain(
      '+1\u00a0unit: odds\u00a0×\u00a00.981 (95\u00a0%\u00a0interval 0.944\u00a0to\u00a01.01)',
    ));
  test('of another weight, that fits best, where the one shown lies outside: on the page and in reports', () => {
    const deviations = [8.128594762, 0.244871989];
    const away = { ...model, weights: [0.05, 2], deviations };
    const text = Object.fromEntries(weightRows(away, 'Yes', doubt).map(({ own, words }) => [own, words]));
    expect(text[2]).toContain(
      'odds\u00a0×\u00a07.39 (best fit without a penalty: ×\u00a00.249, 95\u00a0%\u00a0interval 0.0321\u00a0to\u00a01.92)',
    );
    expect(text[0.05]).toContain(
      'odds\u00a0×\u00a01.50 (best fit without a penalty: ×\u00a00.824, 95\u00a0%\u00a0interval 0.628\u00a0to\u00a01.08)',
    );
    const intervals = (of: typeof away) =>
      weightsTable({ model: of, doubt, split: {} }).rows.map((row) => row[4]);
    expect(intervals(away)[1]).toMatch(/^best fit −0\.02\d+: −0\.05\d+ to 0\.0096\d+$/);
    expect(intervals({ ...model, deviations })[1]).toMatch(/^−0\.05\d+ to 0\.0096\d+$/);
    speak('ko');
    expect(intervals(away)[1]).toMatch(/^가장 잘 맞는 값 −0\.02/);
    speak('en');
  });
  test('in Korean too, with the particle that the column calls for', () => {
    speak('ko');
    const [, gap] = words();
    speak('en');
    expect(gap).toBe('Age가 빈칸일 때: 오즈\u00a0×\u00a00.409(95% 신뢰구간 0.0321~1.92) · 부호를 알 수 없음');
  });
});

describe('rows of weights', () => {
  const features = ['a', 'b', 'c', 'd'].map((name, column) => ({ name, column }));
  const rows = weightRows(
    { features, weights: [1, -4, 8, 0], bias: 0, deviations: [6, 0.5, null, 0] },
    'yes',
  );

  test('go by the size of the standardised weight, those without one last', () => {
    expect(rows.map(({ name, standardised }) => [name, standardised])).toEqual([
      ['a', 6],
      ['b', -2],
      ['d', 0],
      ['c', null],
    ]);
  });
  test('have bars as long as their share of the longest, with its sign', () => {
    expect(rows.map(({ standardisedShare }) => standardisedShare)).toEqual([1, -1 / 3, 0, 0]);
    expect(rows.map(({ ownShare }) => ownShare)).toEqual([1 / 8, -1 / 2, 0, 1]);
  });
  test('have intervals that leave the longest bar half of the room at least', () => {
    const doubt: WeightDoubt = { status: 'known', features: [{ weight: 1, error: 100, inflation: 1 }] };
    const [row] = weightRows(
      { features: features.slice(0, 1), weights: [1], bias: 0, deviations: [3] },
      'yes',
      doubt,
    );
    expect(row?.standardisedShare).toBe(1 / 2);
    // ±196 standard errors of a hundred units, of a bar of one unit that is half as long as there is room.
    expect(row?.whisker?.[0]).toBeCloseTo((1 - 195.9964) / 2, 3);
    expect(row?.whisker?.[1]).toBeCloseTo((1 + 195.9964) / 2, 3);
  });
  test('of a model that knows nothing have no bars', () => {
    const [row] = weightRows(
      { features: features.slice(0, 1), weights: [0], bias: 0, deviations: [1] },
      'yes',
    );
    expect(row).toMatchObject({ ownShare: 0, standardisedShare: 0 });
  });
});

test('a weight has its interval, says where its sign is not known, and what it shares with others', () => {
  const feature = (name: string, column: number) => ({ name, column });
  const model = {
    ...{ features: [feature('a', 0), feature('b', 1), feature('c', 2)], weights: [0.5, -0.1, 0.2], bias: 0 },
    ...{ deviations: [2, 1, 1] },
  };
  const doubt: WeightDoubt = {
    status: 'known',
    features: [
      { weight: 0.5, error: 0.1, inflation: 1.1 },
      { weight: -0.1, error: 0.2, inflation: 12 },
      'tied',
    ],
  };
  const rows = weightRows(model, 'yes', doubt);
  const [a, b, c] = ['a', 'b', 'c'].map((name) => rows.find((row) => row.name === name));
  const odds = (logarithm: number) => Math.exp(logarithm).toPrecision(3);
  expect(a?.words).toContain(
    `95\u00a0%\u00a0interval ${odds(1 - 0.2 * 1.959964)}\u00a0to\u00a0${odds(1 + 0.2 * 1.959964)}`,
  );
  expect(a?.words).not.toContain('sign');
  expect(b?.words).toContain('sign not known');
  expect(b?.words).toContain('variance inflation 12');
  expect(c?.words).toContain('cannot be told from other columns');
  // On the scale of the longest of bars and intervals, which is the first one's upper end.
  const longest = 1 + 0.2 * 1.959964;
  expect(a?.standardisedShare).toBeCloseTo(1 / longest, 6);
  expect(a?.whisker?.[1]).toBeCloseTo(1, 6);
  expect(b?.whisker?.[0]).toBeCloseTo((-0.1 - 0.2 * 1.959964) / longest, 6);
  expect(c?.whisker).toBeUndefined();
});
