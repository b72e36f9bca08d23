/** Training again with the same result takes the place of the run before: what counts is what came of it. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import type { RunRecord } from '../../../src/core/run/record.js';
import { type Run, reduce, startRun } from '../../../src/core/run/run.js';
import type { KeptRun } from '../../../src/host/keptRun.js';
import { repeatsBefore, sameResult } from '../../../src/host/sameResult.js';
import { sayVerdict } from '../../../src/report/verdict.js';
import { written } from '../../inWords.js';
import { tableText } from '../../tableText.js';
import { recordOf, trainText } from '../training.js';
import { endedRecord } from '../webview/fixtures.js';

const record = endedRecord();
const config = makeConfig({});
const keep = (run: Run, change: Partial<KeptRun> = {}): KeptRun => ({
  ...{ id: 'a', file: 'file:///stars.csv', startedAt: 1, name: null, pinned: false, run },
  ...change,
});
const ended = (change: Partial<RunRecord> = {}, with_ = config): Run => ({
  ...{ name: 'stars.csv', config: with_, phase: 'ended', record: { ...record, ...change }, repeating: false },
});
const failed = (what: string): Run =>
  reduce(startRun('stars.csv', config), {
    type: 'failed',
    problem: { code: 'malformed-csv', what: written(what), remedy: written('Mend it') },
  });

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, reversed(each)])
      .reverse(),
  );
}

test('names, times, later repeats and the order of keys do not make another result', () => {
  const one = keep(ended());
  expect(sameResult(one, one)).toBe(true);
  expect(sameResult(one, keep(reversed(ended()) as Run))).toBe(true);
  expect(sameResult(one, keep(ended(), { id: 'b', startedAt: 2, name: 'best', pinned: true }))).toBe(true);
  const later = { time: { ...record.time, startedAt: '2026-01-01T00:00:00.000Z', trainMs: 9 } };
  const repeats = { wanted: 1, trainRows: 800, testRows: 200, runs: [] };
  expect(sameResult(one, keep(ended({ ...later, repeats })))).toBe(true);
  const withKey = { ...ended(), earlier: undefined } as unknown as Run;
  expect(sameResult(one, keep(withKey))).toBe(true);
});

test('epochs that nobody asked for are none that were asked for', () => {
  const settled = { ...config, epochs: 50 }; // as many as the preset makes of 800 rows
  expect(sameResult(keep(ended()), keep(ended({}, settled)))).toBe(true);
  expect(sameResult(keep(ended()), keep(ended({}, { ...settled, epochs: 51 })))).toBe(false);
});

test('whether the classes were named or found does not: swapped twice, they are as they were', async () => {
  const text = `a,b,passed\n${Array.from({ length: 120 }, (_, i) => `${(i * 7919) % 101},${(i * 31) % 17},${i % 3 === 0 ? 'yes' : 'no'}`).join('\n')}\n`;
  const wishes = [{}, { positive: 'no' }, { positive: 'yes' }, { positive: 'yes', label: 'passed' }];
  const [found, swapped, ...back] = await Promise.all(
    wishes.map(async (wish) => keep(await trainText(text, wish))),
  );
  const why = ({ run }: KeptRun) => recordOf(run).dataset.positiveChoice;
  expect([found, ...back].map((each) => why(each as KeptRun))).not.toEqual(Array(3).fill('named'));
  for (const each of back) expect(sameResult(found as KeptRun, each)).toBe(true);
  expect(sameResult(found as KeptRun, swapped as KeptRun)).toBe(false);
});

test('nor do muted checks', () => {
  const muted = makeConfig({ mutedChecks: ['few-rows'] });
  expect(sameResult(keep(ended()), keep(ended({ config: { ...muted, epochs: 3 } }, muted)))).toBe(
    sameResult(keep(ended()), keep(ended({ config: { ...config, epochs: 3 } }))),
  );
  const warned = [
    { code: 'few-rows', column: null, count: 1, line: null, what: written('a'), remedy: written('b') },
  ];
  expect(sameResult(keep(ended()), keep(ended({ warnings: warned as RunRecord['warnings'] }, muted)))).toBe(
    true,
  );
});

test('another file, model, setting, score or failure does', () => {
  const one = keep(ended());
  const { model, test: scores, dataset } = record;
  for (const other of [
    keep(ended(), { file: 'file:///other.csv' }),
    keep(ended({ model: { ...model, bias: model.bias + 1e-9 } })),
    keep(ended({ model: { ...model, weights: [...model.weights, 0] } })),
    keep(ended({ test: { ...scores, f1: null } })),
    keep(ended({ dataset: { ...dataset, fingerprint: 'f'.repeat(32) } })),
    keep(ended({}, makeConfig({ seed: 2 }))),
    keep(failed('a quote is open')),
  ])
    expect(sameResult(one, other)).toBe(false);
  expect(sameResult(keep(failed('a quote is open')), keep(failed('a quote is open')))).toBe(true);
  expect(sameResult(keep(failed('a quote is open')), keep(failed('it is empty')))).toBe(false);
});

test('what is trained again has the repeats, and so the verdict, of the run that it is', () => {
  const made = {
    ...{ seed: 2, test: record.test, rocArea: 0.6, averagePrecision: 0.5, brier: 0.2 },
    calibrationError: 0.1,
  };
  const runs = Array.from({ length: 10 }, (_, i) => ({ ...made, seed: i + 2, rocArea: 0.55 + i / 100 }));
  const repeats = { wanted: 10, trainRows: 800, testRows: 200, runs };
  const kept = [keep(ended({ repeats: { ...repeats, runs: [] } })), keep(ended()), keep(ended({ repeats }))];
  const again = keep(ended({ time: { ...record.time, trainMs: 9 } }));
  expect(repeatsBefore(again, kept)).toBe(repeats);
  const run = reduce(again.run, { type: 'repeated-before', repeats });
  expect(sayVerdict(recordOf(run))).toEqual(sayVerdict(recordOf((kept[2] as KeptRun).run)));
  expect(sayVerdict(recordOf(run)).headline).not.toBe(sayVerdict(record).headline);
  // Of another seed, another file and where it has its own there is nothing to take over.
  expect(repeatsBefore(keep(ended({}, makeConfig({ seed: 2 }))), kept)).toBeNull();
  expect(repeatsBefore({ ...again, file: 'file:///other.csv' }, kept)).toBeNull();
  expect(reduce(run, { type: 'repeated-before', repeats: { ...repeats, wanted: 11 } })).toBe(run);
});

test('what the classes are called does not', async () => {
  const text = tableText(120);
  const [bare, named] = await Promise.all([
    trainText(text, { preset: 'recommended' }),
    trainText(text, { preset: 'recommended', classNames: ['1=pulsar'] }),
  ]);
  expect(recordOf(named).dataset.classes[1].name).toBe('pulsar');
  expect(sameResult(keep(bare), keep(named))).toBe(true);
});

test('a gap where there is no time column makes no other result, of an earlier version neither', () => {
  const idle = { ...config, gap: 3 };
  const settled = { ...record.config, gap: 3 };
  expect(sameResult(keep(ended()), keep(ended({ config: settled }, idle)))).toBe(true);
  expect(
    sameResult(keep(ended()), keep(ended({ config: { ...settled, time: 'day' } }, { ...idle, time: 'day' }))),
  ).toBe(false);
});
