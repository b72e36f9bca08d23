import { expect, test } from 'vitest';
import type { KeptRun } from '../../../src/host/keptRun.js';
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

test('scores are the record’s, and a long course is thinned', () => {
  const [row] = runRows(kept([0])).rows;
  const [run] = runs;
  if (run?.phase !== 'ended') return expect.fail();
  expect(row?.scores?.f1.score).toBe(run.record.test.f1);
  expect(row?.losses.length).toBeLessThanOrEqual(41);
  expect(row?.losses[0]).toBe(run.record.epochs[0]?.validation?.loss);
});
