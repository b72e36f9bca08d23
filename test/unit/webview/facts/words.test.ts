import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { progress } from '../../../../src/core/run/progress.js';
import { type Run, type RunEvent, reduce, startRun, watchedOf } from '../../../../src/core/run/run.js';
import type { EpochRecord } from '../../../../src/core/training/epoch.js';
import type { Optimum } from '../../../../src/core/training/optimum.js';
import { sayVerdict } from '../../../../src/report/verdict.js';
import { dataFacts } from '../../../../src/webview/facts/facts.js';
import { figuresOf, hasResults, wholeNames } from '../../../../src/webview/facts/figures.js';
import { settingFacts } from '../../../../src/webview/facts/settingFacts.js';
import { blindAnswer, distanceWords, verdict } from '../../../../src/webview/facts/verdict.js';
import * as words from '../../../../src/webview/facts/words.js';
import { problemSentences } from '../../../../src/words/problem.js';
import { written } from '../../../inWords.js';
import { config, endedEvent, epochEvent, preparation, prepared, runAfter } from '../fixtures.js';

const failed: RunEvent = {
  type: 'failed',
  problem: {
    code: 'malformed-csv',
    what: written('a quote is never closed'),
    where: { file: 'f', line: 1204 },
    remedy: written('close it'),
  },
};

describe('the standing', () => {
  const reading = (bytesRead: number, totalBytes: number | null) =>
    words.standing(runAfter({ type: 'reading', bytesRead, totalBytes }));

  test('while reading', () => {
    expect(reading(86e6, 193e6)).toBe('Reading… 44 % of 193 MB');
    expect(reading(0, null)).toBe('Reading…');
    expect(reading(86e6, null)).toBe('Reading… 86 MB');
  });
  test('while training counts the epoch under way', () => {
    expect(words.standing(runAfter(prepared))).toBe('Epoch 1 of 3');
    expect(words.standing(runAfter(prepared), '12 s left')).toBe('Epoch 1 of 3, 12 s left');
    expect(words.standing(runAfter(prepared, { type: 'stopping' }), '12 s left')).toBe('Stopping…');
    expect(words.standing(runAfter(prepared, epochEvent(1), epochEvent(2), epochEvent(3)))).toBe(
      'Epoch 3 of 3',
    );
  });
  test('at the end', () => {
    expect(words.standing(runAfter(prepared, epochEvent(1), endedEvent))).toBe('Finished: 1 epoch');
    expect(
      words.standing(runAfter(prepared, epochEvent(1), { ...endedEvent, status: 'stopped' } as RunEvent)),
    ).toBe('Stopped after 1 of 3 epochs; what was learned until then is kept');
    expect(words.standing(runAfter(failed))).toBe('Failed');
    expect(words.standing(runAfter(prepared, epochEvent(1), failed))).toBe('Failed after 1 epoch');
  });
});

// How good the two intervals are is for intervals.test.ts; here it is which of them is asked for.
test.each([
  ['stratified', 0.8671, 0.9166],
  ['holdout', 0.8671, 0.9166],
  ['lecture', 0.8644, 0.9184],
] as const)('the interval of weighted precision is that of rows divided as %s', (partition, low, high) => {
  const confusion = { tp: 60, fp: 40, fn: 20, tn: 380 };
  const { epoch } = epochEvent(1) as Extract<RunEvent, { type: 'epoch' }>;
  const run = reduce(reduce(startRun('stars.csv', { ...config, partition }), prepared), {
    type: 'epoch',
    epoch: { ...epoch, testConfusion: confusion } as EpochRecord,
  });
  const interval = figuresOf(run).intervals?.weighted.precision;
  expect(interval?.low).toBeCloseTo(low, 4);
  expect(interval?.high).toBeCloseTo(high, 4);
});

test('progress counts epochs and the part of the one under way', () => {
  expect(progress(runAfter(prepared, epochEvent(1), { type: 'progress', epoch: 2, fraction: 0.5 }))).toBe(
    0.5,
  );
  expect(progress(runAfter({ type: 'reading', bytesRead: 3, totalBytes: 0 }))).toBe(0);
  expect(progress(runAfter(failed))).toBe(1);
});

test('the facts name rows, features, the positive class and skipped rows', () => {
  expect(words.facts(runAfter(prepared))).toBe(
    '1,000 rows · 2 rows skipped · 2 features · label "class": 10.0\u00a0%\u00a0"pulsar"',
  );
  expect(words.facts(runAfter())).toBe('');
});

test('the line of settings has a learning rate where it says something', () => {
  const line = (wish: Parameters<typeof makeConfig>[0]) =>
    words.settingsLine(startRun('stars.csv', makeConfig(wish)));
  expect(line({})).toBe('preset recommended · seed 1 · batch 10 · balance none');
  expect(line({ learningRate: 0.5 })).toContain('· learning rate 0.5 × its own ·');
  expect(line({ preset: 'lecture' })).toContain('· learning rate 0.001 ·');
});

test.each([{ group: 'patient' }, { time: 'patient' }])('and what the rows are divided by: %j', (wish) => {
  const line = words.settingsLine(startRun('visits.csv', makeConfig(wish)));
  expect(line).toBe('preset recommended · seed 1 · batch 10 · balance none · by "patient"');
});

test('and the columns left out by their whole names, wherever they stand among them', () => {
  const exclude = ['petal_width', 'sepal_width'];
  const line = words.settingsLine(startRun('iris.csv', makeConfig({ exclude })));
  for (const name of exclude) expect(line).toContain(`"${name}"`);
});

test('a problem is a fault and a remedy', () => {
  const run = runAfter(failed) as Extract<Run, { phase: 'failed' }>;
  expect(problemSentences(run.problem)).toEqual({
    fault: 'Line 1,204: a quote is never closed.',
    remedy: 'Close it.',
  });
});

describe('the verdict', () => {
  test('waits for the end: before it no word is large, and the sentences are about the part that is watched', () => {
    expect(verdict(runAfter(prepared))).toEqual({
      headline: '',
      ranking: '',
      words: 'The scores follow after the first epoch.',
      how: '',
    });
    expect(verdict(runAfter(prepared, epochEvent(1)))).toEqual({
      headline: '',
      ranking: '',
      words:
        'It finds 12 of the 20 "pulsar" rows in the test part; 80.0\u00a0% of its "pulsar" predictions are right. ' +
        'Its accuracy is 0.945, against 0.900 for always guessing "star".',
      how: '',
    });
    const watching = { ...config, partition: 'stratified' } as const;
    const split = { ...preparation.split, train: 700, validation: 100 };
    const { epoch } = epochEvent(1) as Extract<RunEvent, { type: 'epoch' }>;
    const confusion = { tp: 5, fp: 1, fn: 5, tn: 89 };
    const events: RunEvent[] = [
      { type: 'prepared', preparation: { ...preparation, config: watching, split } },
      {
        type: 'epoch',
        epoch: { ...epoch, validation: { loss: 0.2, accuracy: 0.94, confusion } } as EpochRecord,
      },
    ];
    expect(verdict(events.reduce(reduce, startRun('stars.csv', watching))).words).toMatch(
      /^It finds 5 of the 10 "pulsar" rows in the validation part; /,
    );
  });
  test('is that of the record at the end', () => {
    const run = runAfter(prepared, epochEvent(1), endedEvent) as Extract<Run, { phase: 'ended' }>;
    expect(verdict(run)).toEqual(sayVerdict(run.record));
    expect(verdict(run).headline).not.toBe('');
  });
  test('names what is always answered, also where copies make both classes equal', () => {
    expect(blindAnswer(runAfter(prepared))).toBe('"star"');
    const confusion = { tp: 20, fp: 180, fn: 0, tn: 0 };
    const event = {
      type: 'prepared',
      preparation: { ...preparation, baseline: { accuracy: 0.1, confusion } },
    } as const;
    expect(blindAnswer(runAfter(event))).toBe('"pulsar"');
    expect(blindAnswer(runAfter())).toBe('the same');
  });
});

test('figures are those of the newest epoch, then the final ones', () => {
  expect(figuresOf(runAfter(prepared)).report).toBeUndefined();
  expect(figuresOf(runAfter(prepared, epochEvent(1, false))).report?.positive.precision).toBeNull();
  expect(figuresOf(runAfter(prepared, epochEvent(1), endedEvent)).report?.positive.f1).toBeCloseTo(0.818, 3);
});

test('only a run that failed before its first epoch has nothing to draw', () => {
  expect(hasResults(runAfter())).toBe(true);
  expect(hasResults(runAfter(prepared, failed))).toBe(false);
  expect(hasResults(runAfter(prepared, epochEvent(1), failed))).toBe(true);
});

test("a chart's name sums its lines up", () => {
  const name = (run: Run) =>
    words.chartName(
      'Loss',
      run,
      ({ loss }) => loss.toFixed(2),
      (epoch) => watchedOf(epoch).loss.toFixed(2),
    );
  expect(name(runAfter(prepared))).toBe('Loss by epoch, no epoch yet');
  expect(name(runAfter(prepared, epochEvent(1)))).toBe('Loss by epoch, 1 epoch: train 0.50, test 0.60');
  expect(name(runAfter(prepared, epochEvent(1), epochEvent(2)))).toBe(
    'Loss by epoch, 2 epochs: train from 0.50 to 0.25, test from 0.60 to 0.30',
  );
});

test('the details say how things were chosen', () => {
  const run = runAfter(prepared, epochEvent(1), endedEvent);
  const of = (id: string) => [...dataFacts(run), ...settingFacts(run)].find((fact) => fact.id === id)?.words;
  expect(of('label')).toEqual(['class: found by its name']);
  expect(of('positive')).toEqual(['"pulsar", 100 rows (the rarer class)']);
  expect(of('left-out')).toEqual(['id: not a number']);
  expect(of('file')).toEqual(['stars.csv', 'UTF-8, LF, separated by semicolons, names in the first row']);
  expect(of('times')).toEqual(['12 ms reading, 3.4 s training']);
  expect(dataFacts(runAfter())).toEqual([]);
});

describe('the lowest training loss', () => {
  const after = (optimum: Optimum, ...events: RunEvent[]) =>
    runAfter(prepared, { type: 'optimum', optimum }, ...events);
  const fact = (run: Run) => dataFacts(run).find(({ id }) => id === 'optimum')?.words;
  const found: Optimum = { status: 'found', loss: 0.19, iterations: 8 };

  test('is a bound first, then a distance', () => {
    expect(distanceWords(runAfter(prepared))).toBe('');
    expect(distanceWords(after(found))).toBe('Training minimum: 0.190.');
    expect(distanceWords(after(found, endedEvent))).toBe(
      'Fully trained: within 0.1 % of the training minimum.',
    );
    expect(distanceWords(after({ ...found, loss: 0.189 }, endedEvent))).toBe(
      'Almost fully trained: 0.5\u00a0% above the training minimum.',
    );
    expect(distanceWords(after({ ...found, loss: 0.15 }, endedEvent))).toBe(
      'Not fully trained: its loss on the training part, 0.190, is 26.7\u00a0% above the minimum.',
    );
    expect(distanceWords(after({ ...found, loss: 0.001 }, endedEvent))).toContain('is far above the minimum');
    expect(fact(after(found))).toEqual(['0.190 on the training part, found in 8 Newton steps']);
  });
  test('is not claimed where there is none', () => {
    const none = (status: 'separable' | 'unfinished' | 'skipped') =>
      after({ status, loss: null, iterations: 3 }, endedEvent);
    expect(distanceWords(none('separable'))).toContain('separates the training rows perfectly');
    expect(distanceWords(none('skipped'))).toBe('');
    expect(fact(none('unfinished'))).toEqual(['not found in 3 Newton steps']);
    expect(fact(none('skipped'))).toEqual(['not looked for: too much work for this file']);
    expect(fact(runAfter(prepared))).toEqual(['being looked for']);
  });
});

test('a name that a text cuts short is there in full, and no other', () => {
  const [negative, positive] = [
    'Pulsar, a rotating neutron star',
    'Not a pulsar, noise or interference of terrestrial origin',
  ];
  const { dataset } = preparation;
  const run = (classes: typeof dataset.classes) =>
    runAfter({ type: 'prepared', preparation: { ...preparation, dataset: { ...dataset, classes } } });
  const two = run([
    { value: negative, count: 9 },
    { value: positive, count: 1 },
  ]);
  expect(wholeNames(two, 'It finds 3 "Not a pulsar, noise or …" rows.')).toBe(`"${positive}"`);
  expect(wholeNames(two, 'always "Pulsar, a r…": 0.9')).toBe(`"${negative}"`);
  expect(wholeNames(two, 'loss by epoch')).toBeUndefined();
  const rest = run([
    { value: 'rest', count: 9, rest: ['a', 'b'] },
    { value: positive, count: 1 },
  ]);
  expect(wholeNames(rest, '"rest" or "Not a pulsa…"')).toBe(`"${positive}"`);
  expect(wholeNames(runAfter(prepared), 'always "star": 0.9')).toBeUndefined();
  expect(wholeNames(runAfter(), 'always "star…": 0.9')).toBeUndefined();
});

test('the details name what a preset decides', () => {
  const recommended = { ...makeConfig({ preset: 'recommended', l2: 0.01 }), epochs: 10 };
  const run = reduce(startRun('stars.csv', recommended), {
    type: 'prepared',
    preparation: {
      ...preparation,
      config: recommended,
      split: { ...preparation.split, train: 600, validation: 200, test: 200 },
      scaling: { leftOut: [{ name: 'c', column: 2 }] },
    },
  });
  const of = (id: string) => [...dataFacts(run), ...settingFacts(run)].find((fact) => fact.id === id)?.words;
  expect(of('weightless')).toEqual(['c: constant']);
  expect(of('learning-rate')).toEqual([
    '1',
    'times what the curvature of the loss allows; rising in the first tenth of the run, then falling exponentially',
  ]);
  const exactly = startRun('stars.csv', makeConfig({ preset: 'exact' }));
  const terms = settingFacts(exactly).map(({ id }) => id);
  expect(terms).not.toContain('batch-size');
  expect(terms).not.toContain('learning-rate');
  expect(terms).toContain('l2');
  expect(of('scaling')).toEqual(['mean 0, standard deviation 1, decorrelated']);
  expect(of('partition')?.[0]).toMatch(/^60\/20\/20/);
  expect(of('l2')).toEqual(['λ = 0.01']);
});

test('the facts of the data show once what the file has for a class with a name', () => {
  const [negative, positive] = preparation.dataset.classes;
  const classes = [negative, { ...positive, name: 'neutron' }] as const;
  const dataset = { ...preparation.dataset, classes };
  const run = runAfter({ type: 'prepared', preparation: { ...preparation, dataset } });
  const fact = dataFacts(run).find(({ id }) => id === 'positive');
  expect(fact?.words.join()).toContain(`"neutron (${positive.value})"`);
  expect(words.facts(run)).toContain('"neutron"');
});
