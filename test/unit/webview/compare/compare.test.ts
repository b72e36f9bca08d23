import { describe, expect, test } from 'vitest';
import { makeConfig, type SettledConfig } from '../../../../src/core/config.js';
import { withoutMuted } from '../../../../src/core/profile/mute.js';
import type { Repeats, RunRecord } from '../../../../src/core/run/record.js';
import type { Warning } from '../../../../src/core/warning.js';
import { basisSentences } from '../../../../src/webview/compare/basisWords.js';
import { commonPositive, sideRuns } from '../../../../src/webview/compare/comparedRun.js';
import { differingFacts, differingTable } from '../../../../src/webview/compare/differing.js';
import { cautions } from '../../../../src/webview/compare/heading.js';
import { lessonOf, lessonRuns } from '../../../../src/webview/compare/lessonOf.js';
import { speak } from '../../../../src/words/language.js';
import { choiceWords } from '../../../../src/words/settings.js';
import { written } from '../../../inWords.js';
import { endedRecord } from '../fixtures.js';

const record = endedRecord();
const withConfig = (change: Partial<SettledConfig>): RunRecord => ({
  ...record,
  config: { ...record.config, ...change },
});
const withData = (change: Partial<RunRecord['dataset']>): RunRecord => ({
  ...record,
  dataset: { ...record.dataset, ...change },
});
const side = (...records: RunRecord[]) =>
  sideRuns(records.map((each, i) => ({ name: `run ${i}`, record: each })));

test('runs have letters, also beyond Z', () => {
  const many = side(...Array.from({ length: 28 }, () => record));
  expect(many.map(({ letter }) => letter).slice(24)).toEqual(['Y', 'Z', 'AA', 'AB']);
});

describe('what differs', () => {
  const ids = (...records: RunRecord[]) => differingFacts(side(...records)).map(({ id }) => id);

  test('is nothing between equal runs, whatever came of them and when', () => {
    const later = { ...record, time: { ...record.time, startedAt: '2026-02-03T00:00:00.000Z', trainMs: 1 } };
    const better = { ...later, optimum: { status: 'found' as const, loss: 0.1, iterations: 7 } };
    expect(ids(record, better)).toEqual([]);
    expect(differingTable(side(record, record)).rows).toEqual([['', 'run 0', 'run 1']]);
  });

  test.each([
    [{ seed: 2 }, 'seed'],
    [{ epochs: 7 }, 'epochs'],
    [{ batchSize: 20 }, 'batch-size'],
    [{ learningRate: 0.5 }, 'learning-rate'],
    [{ schedule: 'exponential' }, 'learning-rate'],
    [{ balance: 'weights' }, 'balance'],
    [{ scaling: 'whiten' }, 'scaling'],
    [{ partition: 'holdout' }, 'partition'],
    [{ l2: 0.1 }, 'l2'],
    [{ missingValues: 'median' }, 'missing-values'],
    [{ textColumns: 'one-hot' }, 'text-columns'],
    [{ mutedChecks: ['few-rows'] }, 'muted-checks'],
    [{ reading: { ...record.config.reading, delimiter: 'tab' } }, 'delimiter'],
  ] as const)('is %j alone', (change, id) => expect(ids(record, withConfig(change))).toEqual([id]));

  test('is no setting where only the classes are called otherwise', () => {
    const [negative, positive] = record.dataset.classes;
    const classes = [negative, { ...positive, name: 'neutron' }] as const;
    const { dataset } = withData({ classes });
    const named = { ...withConfig({ classNames: ['pulsar=neutron'] }), dataset };
    expect(ids(record, named)).toEqual(['positive']);
    const basis = (...records: RunRecord[]) => {
      const runs = side(...records);
      return basisSentences(runs, runs[0] as (typeof runs)[0]);
    };
    expect(basis(record, named)).toEqual(basis(record, record));
    expect(commonPositive(side(named, record))).toBe('"neutron"');
  });

  test('calls muted checks by their names', () => {
    const [fact] = differingFacts(side(record, withConfig({ mutedChecks: ['few-rows'] })));
    expect(fact?.facts.map((each) => each?.words)).toEqual([undefined, ['few rows for the features']]);
  });

  test('is no batch size and no learning rate, where a run has none', () =>
    expect(ids(record, withConfig({ preset: 'exact' }))).toEqual([
      'preset',
      'epochs',
      'batch-size',
      'learning-rate',
    ]));

  test.each([
    [{ name: 'other.csv' }, 'file'],
    [{ rows: 999 }, 'rows'],
    [{ fingerprint: 'f'.repeat(32) }, 'fingerprint'],
    [{ label: 'other' }, 'label'],
    [{ labelChoice: 'named' }, 'label'],
    [{ positiveChoice: 'named' }, 'positive'],
    [{ leftOut: [] }, 'left-out'],
  ] as const)('is %j alone', (change, id) => expect(ids(record, withData(change))).toEqual([id]));

  test('is at most so many epochs, where a run makes no more than it needs', () => {
    const exact = withConfig({ ...makeConfig({ preset: 'exact' }), epochs: 50 });
    const epochs = differingFacts(side(record, exact)).find(({ id }) => id === 'epochs');
    expect(epochs?.facts[1]?.words).toEqual(['at most 50']);
  });

  test('shows what each preset decides', () => {
    const [lecture, recommended] = (['lecture', 'recommended'] as const).map((preset) =>
      withConfig({ ...makeConfig({ preset }), epochs: 10 }),
    ) as [RunRecord, RunRecord];
    const found = differingFacts(side(lecture, recommended));
    expect(found.map(({ id }) => id)).toEqual([
      'preset',
      'text-columns',
      'missing-values',
      'learning-rate',
      'scaling',
      'partition',
      'l2',
    ]);
    expect(found[0]?.facts.map((fact) => fact?.words[1])).toEqual(
      ['lecture', 'recommended'].map((preset) => choiceWords('preset', preset)?.description),
    );
  });
});

describe('words of caution', () => {
  test('say that other files mix data and settings', () => {
    expect(cautions(side(record, withData({ fingerprint: 'f'.repeat(32) })), 2)).toEqual([
      'The files are not the same: differences in the scores mix the data with the settings, so none is marked better or worse.',
    ]);
  });
  test('name the runs whose test part is not an honest one', () => {
    expect(cautions(side(record, withConfig({ balance: 'lecture' })), 1)[0]).toMatch(/^B: balanced before/);
    expect(cautions(side(record, record), 1)).toEqual([]);
  });
  test('name the runs that may be too good to be true', () => {
    const leak = { code: 'label-leak', column: 0, count: 1, line: null };
    const warnings = [{ ...leak, what: written('a'), remedy: written('b') }] as RunRecord['warnings'];
    expect(cautions(side(record, { ...record, warnings }), 1)).toEqual([
      'B may be too good to be true, as its warnings say: differences from it do not tell which run is better.',
    ]);
  });
  test('name the runs whose verdict is without a check', () => {
    const [line] = withoutMuted([{ code: 'label-leak' } as Warning], ['label-leak']);
    expect(cautions(side(record, { ...record, warnings: [line as Warning] }), 1)).toEqual([
      'B: with the checks that were muted there the verdict would be another one, so differences from it do not tell which run is better.',
    ]);
  });
  test('say what differences rest on, once for runs with the same', () => {
    const [a, ...others] = side(record, record, withConfig({ balance: 'lecture' }), record);
    expect(basisSentences([a as (typeof others)[0], ...others], a as (typeof others)[0])).toEqual([
      expect.stringMatching(/^B and D minus A: from the counts/),
      expect.stringMatching(/^C cannot be compared with A: balanced/),
    ]);
  });
  test('promise no intervals, and advise no repeats for them, where rows are divided by time', () => {
    const byTime = withConfig({ time: 'day' });
    const basis = (of: RunRecord) => {
      const runs = side(of, of);
      return basisSentences(runs, runs[0] as (typeof runs)[0]).join();
    };
    expect(basis(record)).toMatch(/Repeat both runs/);
    expect(basis(byTime)).not.toMatch(/Repeat both runs/);
    const runs = [1, 2].map((seed) => ({ seed, test: record.test }));
    const repeats = { ...{ wanted: 2, trainRows: 80, testRows: 20 }, runs } as unknown as Repeats;
    expect(basis({ ...record, repeats })).toMatch(/the intervals are for the mean difference/);
    expect(basis({ ...byTime, repeats: { ...repeats, byTime: true } })).toMatch(
      /^B minus A: mean over 2 splits .*; by time, without intervals\.$/,
    );
  });
  test('name the positive class where it is one', () => {
    expect(commonPositive(side(record, record))).toBe('"pulsar"');
    const [negative, positive] = record.dataset.classes;
    expect(commonPositive(side(record, withData({ classes: [positive, negative] })))).toBeUndefined();
  });
});

describe('the lesson', () => {
  const before: RunRecord = {
    ...withConfig({ balance: 'lecture' }),
    audit: { sharedRows: 96 },
    split: { ...record.split, copies: 300, positives: { train: 0, validation: 0, test: 100 } },
    test: { ...record.test, f1: 0.9375, precision: 0.974, confusion: { tp: 90, fn: 10, fp: 2, tn: 98 } },
  };
  const after = withConfig({ balance: 'oversample' });

  test('tells which run is which, and takes no others', () => {
    expect(lessonRuns(side(after, before))?.before.letter).toBe('B');
    expect(lessonRuns(side(record, before))).toBeUndefined();
  });

  test('is told in at most five sentences with the figures of the runs', () => {
    const { title, sentences } = lessonOf({ before, after });
    expect(title).toBe('Why F1 0.938 is not real');
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(sentences[0]).toContain(
      '96 of 200 test rows are also in the training part, so the model is tested on what it has already seen',
    );
    expect(sentences[1]).toContain('50.0 % of the test part "pulsar", whereas the file has 10.0 %');
    expect(sentences[1]).toContain('precision 0.974 is higher than the file would give');
    // 0.9 × 0.1 / (0.9 × 0.1 + 0.02 × 0.9) = 0.8333; F1 = 2 × 0.8333 × 0.9 / 1.7333.
    expect(sentences[2]).toContain('give precision 0.833 and F1 0.865');
    expect(sentences[3]).toContain(`F1 ${after.test.f1?.toFixed(3)}`);
    expect(sentences[3]).toContain('that is the score to go by');
  });

  test('says of a file on which both score the same that the copies made no difference', () => {
    const same = { ...after, test: { ...after.test, f1: 1 } };
    const { title, sentences } = lessonOf({
      before: { ...before, test: { ...before.test, f1: 1 } },
      after: same,
    });
    expect(title).toBe('F1 1.000 both ways: here the copies made no difference');
    expect(sentences.join(' ')).not.toMatch(/is not real|the score to go by|owes/);
    expect(sentences.at(-1)).toContain('that is the same');
  });

  test('follows the figures where the wrong way is no better, and where false alarms are many', () => {
    const many = {
      ...before,
      test: { ...before.test, f1: 0.72, confusion: { tp: 72, fn: 28, fp: 33, tn: 67 } },
    };
    // 0.72 × 0.1 / (0.72 × 0.1 + 0.33 × 0.9) = 0.195; F1 = 0.307.
    const honest = (f1: number, counts: { tp: number; fp: number; fn: number }) => ({
      ...after,
      test: { ...after.test, f1, confusion: { ...counts, tn: 1_000 } },
    });
    const flattering = lessonOf({ before: many, after: honest(0.5, { tp: 100, fp: 100, fn: 100 }) });
    expect(flattering.title).toBe('Why F1 0.720 is not real');
    expect(flattering.sentences[2]).toContain('F1 0.307.');
    expect(flattering.sentences.join(' ')).not.toMatch(/rare|owes/);
    const lower = lessonOf({ before: many, after: honest(0.9, { tp: 90, fp: 10, fn: 10 }) });
    expect(lower.title).toBe('F1 0.720 against 0.900: here the copies made nothing look better');
    expect(lower.sentences.at(-1)).toContain('that is not less');
  });

  test('claims no difference that test parts of so few rows make by chance', () => {
    const few = { tp: 14, fp: 6, fn: 6, tn: 174 }; // F1 .7 of 26 rows: from some .5 to .85
    for (const wrong of [0.72, 0.69, 0.75]) {
      const { title, sentences } = lessonOf({
        before: { ...before, test: { ...before.test, f1: wrong } },
        after: { ...after, test: { ...after.test, f1: 0.7, confusion: few } },
      });
      expect(title).toBe(`F1 ${wrong.toFixed(3)} against 0.700: here that may be chance`);
      expect(sentences.join(' ')).not.toMatch(/owes|nothing look better/);
      expect(sentences.at(-1)).toMatch(/that is the score to go by\. .* this file does not show what/);
    }
  });

  test.each([
    [0.74, 0.7, true],
    [0.9375, 0.5, true],
    [0.72, 0.8, true],
    [0.8, 0.8, true],
    [0.9375, 0.5, false],
  ])('is told in Korean without a word of English, with F1 %j and %j', (wrong, real, copied) => {
    speak('ko');
    const split = { ...before.split, copies: copied ? before.split.copies : 0 };
    const { title, sentences } = lessonOf({
      before: { ...before, split, test: { ...before.test, f1: wrong } },
      after: { ...after, test: { ...after.test, f1: real } },
    });
    speak('en');
    for (const text of [title, ...sentences]) {
      expect(text).toMatch(/\p{Script=Hangul}/u);
      expect(text.replace(/"pulsar"|F1/g, '')).not.toMatch(/[a-z]|undefined|NaN/i);
    }
  });
});
