import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { RunEvent } from '../../../../src/core/run/run.js';
import { runTraining } from '../../../../src/worker/jobs/pipeline.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { tableText } from '../../../tableText.js';
import { failureOf, trainText } from '../../training.js';

const open = async () => fromBytes(new TextEncoder().encode(tableText(400)));

test('events come in their order, and each epoch once', async () => {
  const kinds: RunEvent['type'][] = [];
  const job = { name: 'a.csv', open, config: makeConfig({ epochs: 3 }) };
  for await (const { type } of runTraining(job, { now: Date.now, stopped: () => false })) kinds.push(type);
  expect(kinds.filter((type) => type !== 'progress')).toEqual([
    'reading',
    'examined',
    'prepared',
    'optimum',
    'epoch',
    'epoch',
    'epoch',
    'ended',
  ]);
});

test('a stop gets through although the clock is set back during the run', async () => {
  let clock = 1e12;
  let stopped = false;
  const config = makeConfig({ epochs: 10_000 });
  const ports = { now: () => (clock -= 1_000), stopped: () => stopped };
  let last: RunEvent | undefined;
  for await (const event of runTraining({ name: 'a.csv', open, config }, ports)) {
    if (event.type === 'epoch' && event.epoch.epoch === 1) setImmediate(() => (stopped = true));
    last = event;
  }
  expect(last).toMatchObject({ type: 'ended', status: 'stopped' });
});

test('after a stop there are signs of life until what was learned is evaluated', async () => {
  let stopped = false;
  const config = makeConfig({ preset: 'recommended', epochs: 10_000 });
  const kinds: RunEvent['type'][] = [];
  for await (const { type } of runTraining(
    { name: 'a.csv', open, config },
    { now: Date.now, stopped: () => stopped },
  )) {
    kinds.push(type);
    stopped ||= type === 'epoch';
  }
  const after = kinds.slice(kinds.indexOf('epoch') + 1);
  expect(kinds.slice(0, -after.length)).not.toContain('pause');
  expect(after.slice(0, -1).every((type) => type === 'pause')).toBe(true);
  expect(after.length).toBeGreaterThan(3);
  expect(after.at(-1)).toBe('ended');
});

test('values near the end of the doubles end in a sentence, not in a record that JSON cannot hold', async () => {
  // The starting weight is right about the huge value for one of the two labellings; for the other its first
  // update takes it so far the other way that every logit is infinite, and right.
  const outcomes = await Promise.all(
    [0, 1].map((label) => {
      const rows = Array.from({ length: 60 }, (_, i) => `${i % 2 === 0 ? '1e200' : '0'},${(i % 2) ^ label}`);
      return trainText(`a,label\n${rows.join('\n')}\n`, { epochs: 1, batchSize: 1 });
    }),
  );
  expect(outcomes.filter(({ phase }) => phase === 'failed').map(failureOf)).toEqual([
    [
      'diverged',
      'data.csv: weights times the values of a row are more than a double holds. Look for values beyond 1e100 in the file.',
    ],
  ]);
});
