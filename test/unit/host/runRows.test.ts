import { expect, test } from 'vitest';
import { spreadOf } from '../../../src/core/judgement/repeats.js';
import type { KeptRun } from '../../../src/host/keptRun.js';
import { outcome } from '../../../src/host/runNames.js';
import { runRows } from '../../../src/host/runRows.js';
import { tableText } from '../../tableText.js';
import { trainText } from '../training.js';

const text = tableText(200);
const runs = await Promise.all([
  trainText(text, { preset: 'recommended' }),
  trainText(text, { preset: 'lecture' }),
  trainText(text, { preset: 'lecture', epochs: 20 }),
]);
const kept = (of: readonly number[]): KeptRun[] =>
  of.map((i) => {
    const run = runs[i] as KeptRun['run'];
    return { id: `${i}`, file: 'file:///a.csv', startedAt: i, name: null, pinned: false, run };
  });

test('what runs have as their presets do has no column; what a person said has one', () => {
  expect(runRows(kept([0, 1])).settings).toEqual(['preset']);
  expect(runRows(kept([1, 1])).settings).toEqual([]);
  const { settings, rows } = runRows(kept([0, 1, 2]));
  expect(settings).toEqual(['preset', 'epochs']);
  expect(rows.map((row) => row.settings)).toEqual([
    ['recommended', 'automatic'],
    ['lecture', '10'],
    ['lecture', '20'],
  ]);
});

test('the area is the verdict’s own: of other splits where it goes by them, as in the view', () => {
  const [one] = kept([0]);
  if (one === undefined || one.run.phase !== 'ended') return expect.fail();
  const areas = [0.7, 0.72, 0.74, 0.76, 0.78];
  const { record } = one.run;
  const repeats = {
    ...{ wanted: 5, trainRows: record.split.train, testRows: record.split.test },
    runs: areas.map((rocArea, seed) => ({
      ...{ seed, test: record.test, rocArea, averagePrecision: rocArea, calibrationError: 0 },
    })),
  };
  const repeated = { ...one, run: { ...one.run, record: { ...record, repeats } } };
  const [row] = runRows([repeated]).rows;
  expect(row?.scores?.rocArea.score).toBeCloseTo(0.74, 12);
  const spread = spreadOf('rocArea', repeats);
  expect(row?.scores?.rocArea.interval).toEqual(spread?.interval);
  expect(spread?.interval?.low).toBeLessThan(0.74);
  expect(outcome(repeated.run)[1]).toBe('ROC area 0.740');
  expect(runRows([one]).rows[0]?.scores?.rocArea.score).toBe(record.evaluation.test.rocArea);
});

test('what was predicted is told whoever chose it, where runs differ in it', async () => {
  const other = await trainText(text.replace('label', 'Left'), { preset: 'recommended' });
  const [one] = kept([0]);
  if (one === undefined) return expect.fail();
  const { settings, rows } = runRows([one, { ...one, run: other }]);
  expect(settings).toEqual(['label']);
  expect(rows.map((row) => row.settings)).toEqual([['label'], ['Left']]);
});

test('scores are the record’s, and a long course is thinned', () => {
  const [row] = runRows(kept([0])).rows;
  const [run] = runs;
  if (run?.phase !== 'ended') return expect.fail();
  expect(row?.scores?.f1.score).toBe(run.record.test.f1);
  expect(row?.losses.length).toBeLessThanOrEqual(41);
  expect(row?.losses[0]).toBe(run.record.epochs[0]?.validation?.loss);
});

test('a column that a run does not have is none, and choices are called as the form calls them', async () => {
  const [one] = kept([0]);
  if (one === undefined) return expect.fail();
  const weighed = await trainText(text, { preset: 'recommended', balance: 'weights' });
  const config = { ...weighed.config, group: 'who' };
  const { settings, rows } = runRows([one, { ...one, run: { ...weighed, config } as KeptRun['run'] }]);
  expect(settings).toEqual(['group column', 'balance']);
  expect(rows.map((row) => row.settings)).toEqual([
    ['none', 'none'],
    ['who', 'class weights'],
  ]);
});

test('a run looked at with another threshold is called by its verdict alone, and says beside it which scores these are', () => {
  const [one] = kept([0]);
  if (one === undefined || one.run.phase !== 'ended') return expect.fail();
  const { startedAt: training } = one.run.record.time;
  const chosen = { training, logit: -1 };
  const [row] = runRows([{ ...one, look: { chosen, prevalence: null, positive: '1' } }]).rows;
  expect([row?.verdict, row?.remarks]).toEqual([outcome(one.run)[0], ['scores at its own threshold']]);
});
