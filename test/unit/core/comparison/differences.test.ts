import { describe, expect, test } from 'vitest';
import { basisOf, differenceOf, markOf, meaningOf } from '../../../../src/core/comparison/differences.js';
import { shown } from '../../../../src/core/export/table.js';
import { spreadOfDifference } from '../../../../src/core/judgement/repeats.js';
import { verdictOn } from '../../../../src/core/judgement/verdict.js';
import { withoutMuted } from '../../../../src/core/profile/mute.js';
import type { Repeats, RunRecord } from '../../../../src/core/run/record.js';
import type { Warning } from '../../../../src/core/warning.js';
import { comparisonTable, differenceFigure } from '../../../../src/report/comparisonTable.js';
import { sayVerdict } from '../../../../src/report/verdict.js';
import { written } from '../../../inWords.js';
import { endedRecord } from '../../webview/fixtures.js';

const record = endedRecord();
const other = { ...record, dataset: { ...record.dataset, fingerprint: 'f'.repeat(32) } };

function withAccuracy(right: number, rows: number): RunRecord {
  const confusion = { tp: 0, fp: 0, fn: rows - right, tn: right };
  return { ...record, test: { ...record.test, rows, accuracy: right / rows, confusion } };
}

function repeated(...accuracies: number[]): RunRecord {
  const { rocArea, averagePrecision, calibrationError } = record.evaluation.test;
  const runs = accuracies.map((accuracy, seed) => ({
    seed,
    test: { ...record.test, accuracy },
    rocArea,
    averagePrecision,
    calibrationError,
  }));
  const repeats: Repeats = { wanted: runs.length, trainRows: 80, testRows: 20, runs };
  return { ...record, repeats };
}

describe('a difference from counts', () => {
  test('has the interval of Newcombe 1998, method 10, of the intervals that stand beside the scores: 56/70 against 48/80', () => {
    const found = differenceOf('accuracy', withAccuracy(56, 70), withAccuracy(48, 80));
    expect(found?.value).toBeCloseTo(0.2, 12);
    // By scipy and statsmodels, of the hulls of Wilson's and the mid-P interval; of Wilson's alone he prints .0524 to .3339.
    expect(found?.interval?.low).toBeCloseTo(0.05070704777985552, 9);
    expect(found?.interval?.high).toBeCloseTo(0.3368528526296084, 9);
  });

  test.each(['loss', 'calibrationError'] as const)('of %s has none', (metric) => {
    expect(differenceOf(metric, record, record)).toEqual({ value: 0, interval: null });
  });

  test('is undefined where a score is', () => {
    const blind = { ...record, test: { ...record.test, precision: null } };
    expect(differenceOf('precision', blind, record)).toBeNull();
  });
});

describe('what a difference rests on', () => {
  test('is pairs, where both were repeated on the same splits of the same rows', () => {
    const [a, b] = [repeated(0.9, 0.92, 0.95), repeated(0.8, 0.85)];
    expect(basisOf(a, b)).toEqual({ kind: 'paired', splits: 2, byTime: false });
    const spread = spreadOfDifference('accuracy', a.repeats as Repeats, b.repeats as Repeats);
    expect(differenceOf('accuracy', a, b)).toEqual({ value: spread?.mean, interval: spread?.interval });
    expect(differenceOf('accuracy', a, b)?.value).toBeCloseTo((0.1 + 0.07) / 2, 12);
  });

  test('is fewer pairs for a score that some splits have no value of, and says how many', () => {
    const [a, b] = [repeated(0.9, 0.92, 0.95), repeated(0.8, 0.85, 0.8)];
    const [first, ...others] = (a.repeats as Repeats).runs;
    const never = { ...first, test: { ...first?.test, precision: null } } as (typeof others)[0];
    const partly = { ...a, repeats: { ...(a.repeats as Repeats), runs: [never, ...others] } };
    expect(differenceOf('precision', partly, b)?.splits).toBe(2);
    expect(differenceOf('accuracy', partly, b)).not.toHaveProperty('splits');
    const { rows } = comparisonTable(
      [
        { name: 'a', record: partly },
        { name: 'b', record: b },
      ],
      1,
    );
    expect((rows.find(([name]) => name === 'precision') ?? []).map(shown)[2]).toBe('0.000 (2 splits)');
  });

  test('is counts, where a file, its usable rows, the parts or the seeds are others', () => {
    const [a, b] = [repeated(0.9, 0.92), repeated(0.8, 0.85)];
    const fewer = { ...b, dataset: { ...b.dataset, rows: 999 } };
    const [reason] = b.dataset.skipped.reasons;
    const skipped = {
      count: 2,
      reasons: [{ ...reason, reason: written('another'), count: 2, firstLine: 7 }],
    };
    const elsewhere = { ...b, dataset: { ...b.dataset, skipped } };
    const thirds = { ...b, config: { ...b.config, partition: 'stratified' as const } };
    for (const [two, rows] of [
      [other, 'other'],
      [fewer, 'shared'],
      [elsewhere, 'shared'],
      [thirds, 'shared'],
      [record, 'pairable'],
      [repeated(0.9), 'pairable'],
    ] as const)
      expect(basisOf(a, two)).toEqual({ kind: 'counts', rows });
  });

  test("is pairs for the lecture's parts and parts in proportion: repeats divide both alike", () => {
    const [a, b] = [repeated(0.9, 0.92), repeated(0.8, 0.85)];
    const parts = (of: RunRecord, partition: 'lecture' | 'holdout') => ({
      ...of,
      config: { ...of.config, partition },
    });
    expect(basisOf(parts(a, 'lecture'), parts(b, 'holdout'))).toEqual({
      kind: 'paired',
      splits: 2,
      byTime: false,
    });
  });

  test('is nothing, where one test part was evened out or another class is positive', () => {
    const even = { ...record, config: { ...record.config, balance: 'lecture' as const } };
    expect(basisOf(even, record)).toEqual({ kind: 'none', reason: 'balance' });
    expect(differenceOf('f1', even, record)).toBeNull();
    expect(basisOf(even, even)).toEqual({ kind: 'counts', rows: 'pairable' });
    const [negative, positive] = record.dataset.classes;
    const swapped = { ...record, dataset: { ...record.dataset, classes: [positive, negative] as const } };
    expect(basisOf(swapped, record)).toEqual({ kind: 'none', reason: 'class' });
    const grouped = { ...record, config: { ...record.config, group: 'patient' } };
    expect(basisOf(grouped, record)).toEqual({ kind: 'none', reason: 'division' });
    expect(basisOf(record, grouped)).toEqual({ kind: 'none', reason: 'division' });
    expect(basisOf(grouped, grouped)).not.toHaveProperty('reason');
    const divided = (config: object) => ({ ...record, config: { ...record.config, ...config } });
    expect(basisOf(divided({ time: 'day' }), record)).toEqual({ kind: 'none', reason: 'division' });
    expect(basisOf(divided({ time: 'day' }), divided({ time: 'day', gap: 5 }))).toEqual({
      kind: 'none',
      reason: 'division',
    });
    expect(basisOf(divided({ gap: 5 }), record)).not.toHaveProperty('reason'); // without a column of times it says nothing
  });
});

describe('the other way round a difference is the mirror, to the last bit', () => {
  const mirror = (metric: 'accuracy' | 'rocArea' | 'f1', a: RunRecord, b: RunRecord) => {
    const [there, back] = [differenceOf(metric, a, b), differenceOf(metric, b, a)];
    expect(there?.interval).not.toBeNull();
    expect(back).toEqual({
      value: -(there?.value as number),
      interval: { low: -(there?.interval?.high as number), high: -(there?.interval?.low as number) },
    });
  };

  test('of counts', () => {
    for (let rows = 40; rows < 90; rows++)
      mirror('accuracy', withAccuracy(rows - 7, rows), withAccuracy(31, 77));
  });

  test('of pairs, whatever the order of their seeds', () => {
    const a = repeated(0.91, 0.923, 0.95, 0.77);
    const b = repeated(0.8, 0.854, 0.9, 0.813);
    const turned = {
      ...b,
      repeats: { ...(b.repeats as Repeats), runs: [...(b.repeats as Repeats).runs].reverse() },
    };
    mirror('accuracy', a, turned);
  });
});

test.each([
  ['f1', 0.02, 0.01, 0.03, 'better'],
  ['f1', -0.02, -0.03, -0.01, 'worse'],
  ['loss', -0.02, -0.03, -0.01, 'better'],
  ['calibrationError', 0.02, 0.01, 0.03, 'worse'],
  ['f1', 0.02, -0.01, 0.05, 'unclear'],
  ['loss', 0.02, 0, 0.05, 'unclear'],
] as const)('%s that differs by %d, %d to %d, is %s', (metric, value, low, high, meaning) => {
  expect(meaningOf(metric, { value, interval: { low, high } })).toBe(meaning);
});

test('beside a run that is too good to be true no other is worse, nor is it better', () => {
  const honest = { ...endedRecord(), warnings: [] };
  const leak = {
    code: 'label-leak',
    column: 0,
    count: 1,
    line: null,
    what: written('a'),
    remedy: written('b'),
  };
  const leaky: RunRecord = { ...honest, warnings: [leak as Warning] };
  expect([honest, leaky].map((record) => verdictOn(record).grade)).toEqual(['good', 'doubtful']);
  const lower = { value: -0.2, interval: { low: -0.3, high: -0.1 } };
  expect(markOf('f1', honest, honest, lower)).toBe('worse');
  expect(markOf('f1', honest, leaky, lower)).toBeUndefined();
  expect(markOf('f1', leaky, honest, lower)).toBeUndefined();
  expect(markOf('f1', honest, honest, { value: -0.2, interval: null })).toBeUndefined();
  // Nor where the check that says so was muted; another one, which does not bear on the verdict, may be.
  const withMuted = (code: 'label-leak' | 'skipped-rows') => ({
    ...honest,
    warnings: withoutMuted([{ ...leak, code }], [code]),
  });
  expect(markOf('f1', honest, withMuted('label-leak'), lower)).toBeUndefined();
  expect(markOf('f1', honest, withMuted('skipped-rows'), lower)).toBe('worse');
});

test('of other files no run is better; of another label or class nothing is compared', () => {
  const honest = { ...endedRecord(), warnings: [] };
  const withData = (change: Partial<RunRecord['dataset']>): RunRecord => ({
    ...honest,
    dataset: { ...honest.dataset, fingerprint: 'f'.repeat(32), ...change },
  });
  const lower = { value: -0.2, interval: { low: -0.3, high: -0.1 } };
  expect(basisOf(honest, withData({ labelColumn: 3 }))).toEqual({ kind: 'counts', rows: 'other' });
  expect(markOf('f1', honest, withData({}), lower)).toBeUndefined();
  expect(basisOf(honest, withData({ label: 'another' }))).toEqual({ kind: 'none', reason: 'class' });
  const [negative, positive] = honest.dataset.classes;
  expect(basisOf(honest, withData({ classes: [positive, negative] }))).toEqual({
    kind: 'none',
    reason: 'class',
  });
});

test('the table names who is subtracted from whom', () => {
  const { rows } = comparisonTable(
    [
      { name: 'a', record: withAccuracy(56, 70) },
      { name: 'b', record: withAccuracy(48, 80) },
    ],
    1,
  );
  expect(rows[0]).toEqual(['positive class', 'a', 'minus b', '95 % from', 'to', 'b']);
  const { headline } = sayVerdict(record);
  expect(rows[1]).toEqual(['verdict', headline, '', '', '', headline]);
  expect(rows[2]?.map(shown)).toEqual(['threshold', '0.500', '', '', '', '0.500']);
  const always = record.baseline.accuracy.toFixed(3);
  expect(rows.at(-1)?.map(shown)).toEqual([
    expect.stringMatching(/^accuracy of always/),
    always,
    '',
    '',
    '',
    always,
  ]);
  const accuracy = rows.find(([name]) => name === 'accuracy') ?? [];
  expect(accuracy.map(shown)).toEqual(['accuracy', '0.800', '+0.200', '+0.051', '+0.337', '0.600']);
});

test.each([
  [0.0004, '0.000'],
  [-0.0004, '0.000'],
  [0.01, '+0.010'],
  [-0.5, '−0.500'],
])('%d is shown as %s', (value, text) => expect(differenceFigure(value)).toEqual({ value, text }));
