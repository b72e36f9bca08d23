import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { ConfusionCounts } from '../../../../src/core/evaluation/metrics.js';
import { progress } from '../../../../src/core/run/progress.js';
import { type Run, type RunEvent, reduce, startRun, watchedOf } from '../../../../src/core/run/run.js';
import type { EpochRecord } from '../../../../src/core/training/epoch.js';
import type { Optimum } from '../../../../src/core/training/optimum.js';
import { dataFacts } from '../../../../src/webview/facts/facts.js';
import { figuresOf, hasResults } from '../../../../src/webview/facts/figures.js';
import { settingFacts } from '../../../../src/webview/facts/settingFacts.js';
import { blindAnswer, distanceWords, verdict } from '../../../../src/webview/facts/verdict.js';
import * as words from '../../../../src/webview/facts/words.js';
import { problemSentences } from '../../../../src/words/problem.js';
import { endedEvent, epochEvent, preparation, prepared, runAfter } from '../fixtures.js';

const failed: RunEvent = {
  type: 'failed',
  problem: {
    code: 'malformed-csv',
    what: 'a quote is never closed',
    where: { file: 'f', line: 1204 },
    remedy: 'close it',
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

test('progress counts epochs and the part of the one under way', () => {
  expect(progress(runAfter(prepared, epochEvent(1), { type: 'progress', epoch: 2, fraction: 0.5 }))).toBe(
    0.5,
  );
  expect(progress(runAfter({ type: 'reading', bytesRead: 3, totalBytes: 0 }))).toBe(0);
  expect(progress(runAfter(failed))).toBe(1);
});

test('the facts name rows, features, the positive class and skipped rows', () => {
  expect(words.facts(runAfter(prepared))).toBe(
    '1,000 rows · 2 features · label class: 10.0 % "pulsar" · 2 rows skipped',
  );
  expect(words.facts(runAfter())).toBe('');
});

test('a problem is a fault and a remedy', () => {
  const run = runAfter(failed) as Extract<Run, { phase: 'failed' }>;
  expect(problemSentences(run.problem)).toEqual({
    fault: 'Line 1,204: a quote is never closed.',
    remedy: 'Close it.',
  });
});

describe('the verdict', () => {
  const after = (testConfusion: ConfusionCounts, event = epochEvent(1)) => {
    const { epoch } = event as Extract<RunEvent, { type: 'epoch' }>;
    const watched = { ...epoch, testConfusion } as EpochRecord;
    return verdict(runAfter(prepared, { type: 'epoch', epoch: watched }));
  };
  test('waits for the first epoch', () =>
    expect(verdict(runAfter(prepared))).toEqual({
      headline: '',
      words: 'The scores follow after the first epoch.',
      how: undefined,
    }));
  test('compares with always giving the same answer', () => {
    const better = after({ tp: 12, fp: 3, fn: 8, tn: 177 });
    expect(better.headline).toBe('Better than guessing');
    expect(better.words).toBe(
      'It finds 12 of the 20 "pulsar" rows in the test part; 80.0\u00a0% of its "pulsar" predictions are right. ' +
        'Its accuracy is 0.945, against 0.900 for always guessing "star".',
    );
    expect(after({ tp: 3, fp: 12, fn: 17, tn: 168 }).headline).toBe('Worse than guessing');
    expect(after({ tp: 3, fp: 3, fn: 17, tn: 177 }).headline).toBe('No better than guessing');
  });
  test('says good only where half of the mistakes of guessing are gone', () => {
    const good = after({ tp: 16, fp: 4, fn: 4, tn: 176 });
    expect(good.headline).toBe('Good');
    expect(good.words).toBe(
      'It finds 16 of the 20 "pulsar" rows in the test part; 80.0\u00a0% of its "pulsar" predictions are right. ' +
        'Its accuracy is 0.960, against 0.900 for always guessing "star".',
    );
    expect(good.how).toContain('at most half the mistakes');
  });
  test('is in plain words, and names its test only to who asks', () => {
    for (const counts of [
      { tp: 12, fp: 3, fn: 8, tn: 177 },
      { tp: 8, fp: 3, fn: 12, tn: 177 },
      { tp: 3, fp: 12, fn: 17, tn: 168 },
    ]) {
      const { headline, words: sentences, how } = after(counts);
      expect(`${headline} ${sentences}`).not.toMatch(/test on|sign test|Fisher|significan/i);
      expect(how).toContain('By an exact sign test');
    }
    expect(after({ tp: 8, fp: 3, fn: 12, tn: 177 }).how).toContain('in more than one case in twenty');
    expect(after({ tp: 12, fp: 3, fn: 8, tn: 177 }).how).toContain('in fewer than one case in twenty');
  });
  test('explains why balanced training is better, though its accuracy may be lower', () => {
    const config = { ...makeConfig({ preset: 'exact', balance: 'weights' }), epochs: 3 };
    const { epoch } = epochEvent(1) as Extract<RunEvent, { type: 'epoch' }>;
    const watched = { ...epoch, testConfusion: { tp: 15, fp: 50, fn: 5, tn: 130 } } as EpochRecord;
    const events: RunEvent[] = [
      { type: 'prepared', preparation: { ...preparation, config } },
      { type: 'epoch', epoch: watched },
    ];
    const { headline, words: sentences, how } = verdict(events.reduce(reduce, startRun('stars.csv', config)));
    expect(headline).toBe('Better than guessing'); // with 145 of 200 right, where always "star" has 180
    expect(sentences).toContain(
      'Counting both classes alike, it scores 0.736, against 0.500 for always guessing "star".',
    );
    expect(how).toContain('Balanced accuracy, the mean of both classes’ recall');
  });
  test('names what is not the positive class by that, where it is the rest of many', () => {
    const { dataset } = preparation;
    const [, positive] = dataset.classes;
    const rest = { value: 'rest', count: 900, rest: ['star', 'galaxy'] };
    const event: RunEvent = {
      type: 'prepared',
      preparation: { ...preparation, dataset: { ...dataset, classes: [rest, positive] } },
    };
    expect(verdict(runAfter(event, epochEvent(1))).words).toContain('for always guessing not "pulsar".');
  });
  test('does not say good without more where a warning may be why', () => {
    const leak = { code: 'label-leak', column: 0, count: 9, line: null, what: 'm', remedy: 'r' } as const;
    const event = { type: 'prepared', preparation: { ...preparation, warnings: [leak] } } as const;
    const { epoch } = epochEvent(1) as Extract<RunEvent, { type: 'epoch' }>;
    const watched = { ...epoch, testConfusion: { tp: 16, fp: 4, fn: 4, tn: 176 } } as EpochRecord;
    const run = runAfter(event, { type: 'epoch', epoch: watched });
    expect(verdict(run).headline).toBe('Good at first sight');
    expect(verdict(run).words).toMatch(/^The warning above may be why\. It finds/);
  });
  test('claims no difference that so few rows cannot show', () => {
    const unclear = after({ tp: 8, fp: 3, fn: 12, tn: 177 });
    expect(unclear.headline).toBe('Not clearly better than guessing');
    expect(unclear.words).toContain('for always guessing "star": that may be chance.');
    expect(after({ tp: 3, fp: 8, fn: 17, tn: 172 }).headline).toBe('No better than guessing');
  });
  test('claims nothing where the test part lacks a class', () => {
    expect(after({ tp: 0, fp: 6, fn: 0, tn: 194 })).toEqual({
      headline: 'Cannot be judged',
      words: 'The test part holds no "pulsar" rows, so it cannot say how many are found.',
      how: undefined,
    });
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
  test('says that a class is never answered', () =>
    expect(after({ tp: 0, fp: 0, fn: 20, tn: 180 }).words).toContain(
      'It never predicts "pulsar", so it finds none of the 20 "pulsar" rows',
    ));
  describe('where the answers are no better', () => {
    const learned = {
      code: 'learned-nothing',
      column: null,
      count: 9,
      line: null,
      what: 'm',
      remedy: 'r',
    } as const;
    const { evaluation, ...rest } = endedEvent as Extract<RunEvent, { type: 'ended' }>;
    const endedWith = (rocArea: number, more: Partial<typeof rest> = {}) => {
      const confusion = { tp: 3, fp: 3, fn: 17, tn: 177 };
      const result = { ...rest.test, accuracy: 0.9, confusion };
      const measured = { ...evaluation, test: { ...evaluation.test, rocArea } };
      const event = { ...rest, test: result, evaluation: measured, ...more } as RunEvent;
      return verdict(runAfter(prepared, epochEvent(1), event));
    };
    const ranks = 'It does rank rows better than chance (ROC area 0.800, 95 % interval ';

    test('says whether the rows are ranked all the same, and what to try', () => {
      expect(endedWith(0.8).headline).toBe('No better than guessing');
      expect(endedWith(0.8).words).toMatch(/ for always guessing "star"\. .*: try another threshold\.$/);
      expect(endedWith(0.8).words).toContain(ranks);
      expect(endedWith(0.55).words).not.toContain('rank');
      expect(verdict(runAfter(prepared, epochEvent(1), endedEvent)).words).not.toContain('rank');
    });
    test('does not say again what the warning below the headline says', () => {
      const said = endedWith(0.55, { warnings: [learned] });
      expect(said.headline).toBe('No better than guessing');
      expect(said.words).toBe(
        'It finds 3 of the 20 "pulsar" rows in the test part; 50.0\u00a0% of its "pulsar" predictions are right.',
      );
    });
  });
  test('is about the final scores at the end', () =>
    expect(verdict(runAfter(prepared, epochEvent(1), endedEvent))).toMatchObject({
      headline: 'Good',
      words: expect.stringContaining('Its accuracy is 0.960,'),
    }));
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
      'Almost fully trained: 0.5 % above the training minimum.',
    );
    expect(distanceWords(after({ ...found, loss: 0.15 }, endedEvent))).toBe(
      'Not fully trained: 26.7 % above the training minimum.',
    );
    expect(distanceWords(after({ ...found, loss: 0.001 }, endedEvent))).toContain(
      'far above the training minimum',
    );
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
