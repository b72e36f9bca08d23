/** Kept runs of a file are told apart by what is not as their preset has it. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import { endingOf } from '../../../src/core/problem.js';
import { reduce, startRun } from '../../../src/core/run/run.js';
import { outcome, settings } from '../../../src/host/runNames.js';

test.each<[wish: Parameters<typeof makeConfig>[0], words: string]>([
  [{}, 'recommended, seed 1'],
  [{ preset: 'lecture', balance: 'weights' }, 'lecture, balance weights, seed 1'],
  [
    { label: 'churn', positive: 'No', epochs: 30, l2: 0.01, seed: 7 },
    'recommended, label churn, positive "No", epochs 30, L2 0.01, seed 7',
  ],
  [{ exclude: ['a', 'b'], learningRate: 0.5 }, 'recommended, without a and b, learning rate 0.5, seed 1'],
  [
    { exclude: ['a', 'b', 'c'], missingValues: 'median', textColumns: 'one-hot' },
    'recommended, without 3 columns, words one-hot, gaps median, seed 1',
  ],
  [{ reading: { decimalMark: 'comma' } }, 'recommended, decimal mark comma, seed 1'],
])('%o', (wish, words) => expect(settings(startRun('x.csv', makeConfig(wish)))).toBe(words));

test.each([
  ['interrupted', 'interrupted'],
  ['stopped-early', 'ended early'],
  ['one-class', 'failed'],
] as const)('%s', (code, words) => {
  const problem = { code, what: 'w', remedy: 'r' };
  expect(outcome(reduce(startRun('x.csv', makeConfig({})), { type: 'failed', problem }))).toBe(words);
});

test.each([
  ['no-label', undefined, 'fault'],
  ['no-label', [], 'fault'],
  ['no-label', [{ label: 'a' }], 'question'],
  ['one-class', [{ label: 'a' }], 'question'],
  ['too-many-classes', [{ positive: 'a' }], 'question'],
  ['too-many-classes', undefined, 'fault'],
  ['no-features', [{ textColumns: 'one-hot' }], 'fault'],
  ['interrupted', undefined, 'ended'],
  ['stopped-early', undefined, 'ended'],
] as const)('what %s with %j is', (code, fixes, ending) => {
  expect(endingOf({ code, ...(fixes === undefined ? {} : { fixes }) })).toBe(ending);
});
