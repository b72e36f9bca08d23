/** How weights that have no intervals vary over other splits. */
import { afterEach, describe, expect, test } from 'vitest';
import { repeatingWouldTell, weightSpreads } from '../../../../src/core/judgement/weightSpread.js';
import type { Repeat, RunRecord } from '../../../../src/core/run/record.js';
import { weightsTable } from '../../../../src/report/reportTables.js';
import { weightRows } from '../../../../src/webview/facts/weightRows.js';
import { speak } from '../../../../src/words/language.js';

afterEach(() => speak('en'));

const plan = (category: string) => ({ name: `plan = ${category}`, column: 2, category });
const model = {
  features: [{ name: 'age', column: 0 }, { name: 'flag', column: 1 }, plan('a'), plan('b')],
  ...{ weights: [0.5, 0, 0.4, 0.1], bias: 0, centres: [40, 0, 0.2, 0.8], deviations: [4, 0, 0.4, 0.4] },
};
const scored: Repeat['test'] = {
  ...{ rows: 1, loss: 0, accuracy: 1, precision: null, recall: null, f1: null },
  confusion: { tp: 0, fp: 0, fn: 0, tn: 1 },
};

function record(
  kept: readonly (Repeat['weights'] | undefined)[],
  status: NonNullable<RunRecord['doubt']>['status'] = 'few-rows',
) {
  const runs = kept.map(
    (weights, seed): Repeat => ({
      ...{ seed, test: scored, rocArea: null, averagePrecision: null, calibrationError: null },
      ...(weights && { weights }),
    }),
  );
  const repeats = { wanted: kept.length, trainRows: 8, testRows: 1, runs };
  return { model, doubt: { status, features: [] }, repeats, split: {} };
}

const three = [
  [0.25, -1, 0.6, -0.2],
  [-0.125, null, 0.2, 0.1],
  [0.75, 3, 0.3, 0.4],
];

describe('over splits', () => {
  const spreads = weightSpreads(record(three));

  test('a weight has its lowest and its highest, and changes its sign or not', () => {
    expect(spreads?.of(0)).toEqual({ low: -0.125, high: 0.75, splits: 3, positive: 2, changesSign: true });
    expect(spreads?.of(2)).toEqual({ low: 0.2, high: 0.6, splits: 3, positive: 3, changesSign: false });
  });
  test('a feature that does not vary in one counts on the others', () =>
    expect(spreads?.of(1)).toMatchObject({ low: -1, high: 3, splits: 2, positive: 1 }));
  test('words of a column are compared within each', () =>
    expect(spreads?.of(2, 3)).toEqual({
      ...{ low: expect.closeTo(-0.1, 9), high: expect.closeTo(0.8, 9) },
      ...{ splits: 3, positive: 2, changesSign: true },
    }));
  test("the run's own split is one that a sign may change from, if the feature varies in it", () => {
    const own = (deviation: number) => ({ ...model, deviations: [deviation, 0, 0.4, 0.4] });
    const below = record([[-1, 0, 0, 0], [-2, 0, 0, 0]]); // biome-ignore format: one line a split
    expect(weightSpreads({ ...below, model: own(4) })?.of(0)?.changesSign).toBe(true);
    expect(weightSpreads({ ...below, model: own(0) })?.of(0)?.changesSign).toBe(false);
  });
  test('there is none where intervals are, of one split, of older repeats, or of other features', () => {
    expect(weightSpreads(record(three, 'known'))).toBeUndefined();
    expect(weightSpreads(record(three.slice(0, 1)))).toBeUndefined();
    expect(weightSpreads(record([...three, undefined]))).toBeUndefined();
    expect(weightSpreads(record([...three, [1, 2, 3]]))).toBeUndefined();
    expect(weightSpreads({ ...record([]), repeats: null })).toBeUndefined();
  });
  test('repeating tells more where there is none, and there could be', () => {
    expect(repeatingWouldTell({ ...record([]), repeats: null })).toBe(true);
    expect(repeatingWouldTell(record([undefined, undefined]))).toBe(true);
    expect(repeatingWouldTell(record(three))).toBe(false);
    expect(repeatingWouldTell(record([], 'known'))).toBe(false);
    const wide = { ...model, features: Array.from({ length: 501 }, (_, column) => ({ name: 'x', column })) };
    expect(repeatingWouldTell({ ...record([]), model: wide })).toBe(false);
  });
});

test('a report has the range, and where the sign changes', () => {
  const { rows, note } = weightsTable(record(three));
  expect(rows.map((row) => row.slice(4))).toEqual([
    ['range on 3 other splits, in the units of the file', 'splits where it is positive'],
    ['−0.1250 to 0.7500', '2 of 3 (sign changes)'],
    ['−1.000 to 3.000', '1 of 2 (sign changes)'],
    ['0.2000–0.6000', '3 of 3'],
    ['−0.2000 to 0.4000', '2 of 3 (sign changes)'],
    ['', ''],
  ]);
  expect(note).toMatch(
    /^How sure each weight is cannot be said: .* Ranges go from .* which as a rule are wider\.$/,
  );
  const many = Array.from({ length: 21 }, () => [1, 1, 1, 1]);
  expect(weightsTable(record(many)).note).toMatch(/the more splits, the farther they reach\.$/);
  expect(weightsTable(record(three, 'known')).note).toBeUndefined();
  speak('ko');
  expect(weightsTable(record(three)).rows[1]?.slice(4)).toEqual([
    '−0.1250 ~ 0.7500',
    '3개 가운데 2개(부호가 바뀜)',
  ]);
});

test('the page has the range of the odds beside them, and of the bar', () => {
  const rows = weightRows(model, 'yes', undefined, weightSpreads(record(three)));
  const of = (name: string) => rows.find((row) => row.name === name);
  const odds = (logarithm: number) => Math.exp(logarithm).toPrecision(3);
  expect(of('age')?.words).toContain(
    `odds\u00a0×\u00a0${odds(2)} (on\u00a03\u00a0other\u00a0splits ${odds(-0.5)}\u00a0to\u00a0${odds(3)}) · sign changes: positive on 2 of 3 splits`,
  );
  // On the scale of the longest, which is the range's upper end.
  expect(of('age')?.whisker).toEqual([expect.closeTo(-0.5 / 3, 9), 1]);
  expect(of('age')?.standardisedShare).toBeCloseTo(2 / 3, 9);
  expect(of('flag')?.whisker).toBeUndefined();
  expect(of('plan = a')?.words).toContain(
    `if plan = a rather than "b": odds\u00a0×\u00a0${odds(0.3)} (on\u00a03\u00a0other\u00a0splits ${odds(-0.1)}\u00a0to\u00a0${odds(0.8)})`,
  );
  // Of the weight that the bar shows, not of the difference.
  expect(of('plan = a')?.words).not.toContain('sign');
  expect(of('plan = b')?.words).toContain('sign changes: positive on 2 of 3 splits');
});
