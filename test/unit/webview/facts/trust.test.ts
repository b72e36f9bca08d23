/** What the page says of warnings, of the audit and of repeats. */
import { describe, expect, test } from 'vitest';
import { makeConfig, type TrainingConfig } from '../../../../src/core/config.js';
import { spreadOf } from '../../../../src/core/judgement/repeats.js';
import { nothingLearned } from '../../../../src/core/judgement/verdict.js';
import { runWarnings } from '../../../../src/core/profile/runWarnings.js';
import type { Preparation, Repeat } from '../../../../src/core/run/record.js';
import { isBusy, type Run, type RunEvent, reduce, startRun } from '../../../../src/core/run/run.js';
import { diverged } from '../../../../src/core/training/diverged.js';
import { auditFacts, partFacts } from '../../../../src/webview/facts/audit.js';
import { changeLabel } from '../../../../src/webview/facts/changeLabel.js';
import {
  isAboutScores,
  mayGoWellAgain,
  type Remedy,
  remediesAfter,
  remediesFor,
  warningsOf,
} from '../../../../src/webview/facts/remedies.js';
import {
  conclusion,
  repeatedScores,
  repeatsStanding,
  stripWords,
} from '../../../../src/webview/facts/repeatedScores.js';
import { balanceCaution } from '../../../../src/webview/facts/verdict.js';
import { inWords, written } from '../../../inWords.js';
import { endedEvent, epochEvent, preparation, test as result } from '../fixtures.js';

type Ended = Extract<Run, { phase: 'ended' }>;

/** A run after its preparation, and the given events. */
function run(wish: Partial<TrainingConfig>, found: Partial<Preparation>, ...events: RunEvent[]): Run {
  const config = { ...makeConfig({ preset: 'lecture', ...wish }), epochs: 3 };
  const start = reduce(startRun('stars.csv', config), {
    type: 'prepared',
    preparation: { ...preparation, config, ...found },
  });
  return events.reduce(reduce, start);
}

const ended = (wish: Partial<TrainingConfig> = {}, found: Partial<Preparation> = {}) =>
  run(wish, found, epochEvent(1), endedEvent) as Ended;

describe('warnings', () => {
  const findings = {
    features: preparation.features,
    leaks: [{ feature: 1, area: 1 }],
    sharedRows: 50,
    alike: { rows: 200, suspicious: 50, equal: 50, copies: 50 },
    testRows: 200,
    testPositives: 20,
    classes: ['star', 'pulsar'] as const,
    rarerRows: 19,
    l2: 0,
    balance: 'none' as const,
    dividedBy: undefined,
  };
  const warnings = runWarnings(findings);
  const [leak, shared, few] = warnings as [(typeof warnings)[0], (typeof warnings)[0], (typeof warnings)[0]];

  test('offer what can be done from here', () => {
    const now = run({ exclude: ['x'] }, { warnings });
    expect(warningsOf(now)).toEqual(warnings);
    expect(remediesFor(leak, now)).toEqual([{ label: 'Train without "b"', change: { exclude: ['b'] } }]);
    expect(remediesFor(few, now)).toEqual([{ label: 'Train with L2 auto', change: { l2: 'auto' } }]);
    expect(remediesFor(shared, now)).toEqual([]);
    const numbered = { ...leak, code: 'identifier' } as const;
    expect([leak, shared, few, numbered].map(isAboutScores)).toEqual([true, true, true, false]);
  });
  test('say nothing of flattered scores where there are none', () => {
    const problem = {
      code: 'interrupted',
      what: written('stopped'),
      remedy: written('train again'),
    } as const;
    expect(warningsOf(run({}, { warnings }, { type: 'failed', problem }))).toEqual([few]);
  });
  test('do not offer what was done already, nor to leave the only feature out', () => {
    for (const l2 of [0.01, 'auto'] as const)
      expect(runWarnings({ ...findings, l2 }).map(({ code }) => code)).toEqual(['label-leak', 'shared-rows']);
    const [only] = runWarnings({
      ...findings,
      features: preparation.features.slice(1),
      leaks: [{ feature: 0, area: 1 }],
    });
    expect(only?.fixes).toBeUndefined();
  });
  test.each([
    [2, undefined],
    [3, [{ exclude: ['a', 'c'] }]],
  ])('of two columns that give the label away only together, of %i', (columns, fixes) => {
    const features = ['a', 'c', 'b'].slice(0, columns).map((name, column) => ({ name, column }));
    const [warning] = runWarnings({ ...findings, features, leaks: [{ feature: 0, other: 1, area: 1 }] });
    expect(warning?.code).toBe('label-leak');
    expect(warning?.fixes).toEqual(fixes);
  });
  test('of copies made on purpose are the note beside the scores', () => {
    expect(warningsOf(run({ balance: 'lecture' }, { warnings }))).toEqual([leak, few]);
    const [, copies] = runWarnings({ ...findings, balance: 'lecture' });
    expect(inWords(copies?.remedy)).toContain('training part only');
  });
  test('after a run that diverged offer steps that do not', () => {
    const failed = (wish: Parameters<typeof makeConfig>[0]) =>
      run({}, {}, { type: 'failed', problem: diverged(1, makeConfig(wish)).problem });
    const change = (wish: Parameters<typeof makeConfig>[0]) =>
      remediesAfter(failed(wish)).remedies[0]?.change;
    expect(change({ preset: 'lecture' })).toEqual({ preset: 'recommended' });
    expect(change({ preset: 'lecture', learningRate: 5 })).toEqual({
      preset: 'recommended',
      learningRate: 1,
    });
    expect(change({ preset: 'recommended', l2: 50 })).toBeUndefined(); // no penalty throws weights about
    expect(change({ preset: 'recommended', learningRate: 5 })).toEqual({ learningRate: 1 });
    expect(change({ preset: 'recommended' })).toBeUndefined();
    expect(remediesAfter(ended()).remedies).toEqual([]);
  });
  test('show two of their fixes, a failed run eight and how many more', () => {
    const fixes = Array.from({ length: 11 }, (_, i) => ({ positive: `class ${i}` }));
    const labels = (remedies: readonly Remedy[]) => remedies.map(({ label }) => label);
    const two = ['Predict "class 0" against the rest', 'Predict "class 1" against the rest'];
    expect(labels(remediesFor({ ...shared, fixes }, run({}, {})))).toEqual(two);
    const problem = { code: 'too-many-classes', what: written('w'), remedy: written('r'), fixes } as const;
    const { remedies, more } = remediesAfter(run({}, {}, { type: 'failed', problem }));
    expect(labels(remedies)).toHaveLength(8);
    expect(labels(remedies).slice(0, 2)).toEqual(two);
    expect(more).toBe(3);
    // What the list of possible labels offers with its values is not offered twice.
    const both = { ...problem, fixes: [{ label: 'a' }, { label: 'b' }] };
    expect(
      labels(remediesAfter(run({}, {}, { type: 'failed', problem: both }), [{ label: 'a' }]).remedies),
    ).toEqual(['Use "b" as label']);
  });
  test('that nothing was learned stand apart, before all figures', () => {
    const nothing = {
      code: 'learned-nothing' as (typeof leak)['code'],
      ...{ column: null, count: 0, line: null, what: written('it is no better than always guessing "star"') },
      ...{ remedy: written('Train with the preset "recommended"'), fixes: [{ preset: 'recommended' }] },
    };
    const now = ended({}, { warnings: [nothing, leak] });
    expect(nothingLearned(now)).toEqual(nothing);
    expect(warningsOf(now)).toEqual([leak]);
    expect(remediesFor(nothing, now)).toEqual([
      { label: 'Train with preset recommended', change: { preset: 'recommended' } },
    ]);
    expect(nothingLearned(ended({}, { warnings: [leak] }))).toBeUndefined();
  });
  test('a failed run is worth another try only where the file was not what failed', () => {
    const failed = (code: 'interrupted' | 'one-class') =>
      run({}, {}, { type: 'failed', problem: { code, what: written('w'), remedy: written('r') } });
    expect([ended(), failed('interrupted'), failed('one-class')].map(mayGoWellAgain)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test.each([
  [{ label: 'y' }, 'Use "y" as label'],
  [{ label: 'y', positive: 'yes' }, 'Use "y" as label, "yes" against the rest'],
  [{ positive: 'yes' }, 'Predict "yes" against the rest'],
  [{ exclude: ['a', 'b'] }, 'Train without 2 columns'],
  [{ preset: 'recommended' }, 'Train with preset recommended'],
  [{ mutedChecks: ['label-leak'] }, 'This is known: mute it'],
  [{ l2: 0.01 }, 'Train with L2 0.01'],
  [{ batchSize: 50, balance: 'weights' }, 'Train with batch size 50, balance class weights'],
  [{ missingValues: 'median' }, 'Fill gaps with medians'],
  [{ textColumns: 'one-hot' }, 'Use text columns (one-hot)'],
  [{ header: 'no' }, 'Read the first row as data'],
  [{ delimiter: 'semicolon', decimalMark: 'comma' }, 'Read with delimiter semicolon, decimal mark comma'],
])('the change %j is the button %s', (change, label) => expect(changeLabel(change)).toBe(label));

describe('the audit', () => {
  const words = (now: Run, id: string) => auditFacts(now).find((fact) => fact.id === id)?.words;

  test('counts the classes of each part and says what it was for', () => {
    expect(partFacts(startRun('stars.csv', makeConfig({})))).toEqual([]);
    const [training, tested] = partFacts(run({}, {}));
    expect(training).toMatchObject({ part: 'training', rows: 800, negatives: 720, positives: 80 });
    expect(training?.use).toBe('Fitted here: the weights and the minimum of the loss');
    expect(partFacts(run({ missingValues: 'median' }, {}))[0]?.use).toContain('the medians for gaps');
    const filled = { dataset: { ...preparation.dataset, gaps: 'flagged' as const } };
    expect(partFacts(run({}, filled))[0]?.use).toContain('the medians for gaps');
    expect(tested).toMatchObject({ part: 'test', rows: 200, negatives: 180, positives: 20 });
    expect(tested?.use).toContain('after each epoch');
  });
  test('says of a stratified split that the test part stays closed until the end', () => {
    const split = {
      train: 600,
      validation: 200,
      test: 200,
      copies: 480,
      positives: { train: 60, validation: 20, test: 20 },
    };
    const wish = { preset: 'recommended', balance: 'oversample' } as const;
    const [training, validation, tested] = partFacts(run(wish, { split }));
    expect(training?.use).toContain('curvature');
    expect(training?.use).toContain('480 copies of rows of the rarer class were added');
    expect(validation).toMatchObject({ part: 'validation', negatives: 180, positives: 20 });
    expect(tested?.use).toBe('Not used until the end');
    const chosenBy = (judges: 'validation' | 'folds') => {
      const choice = { path: [{ l2: 1, loss: 0.5 }], judges, rows: 800 };
      const optimum = { status: 'found', loss: 0.4, iterations: 4, l2: 1, choice } as const;
      const now = ended(wish, { split });
      return partFacts({ ...now, record: { ...now.record, optimum } }).map(({ use }) => use);
    };
    expect(chosenBy('validation')[1]).toContain('the penalty was chosen here');
    expect(chosenBy('folds')[0]).toContain('the penalty (in turns with the validation part)');
    expect(chosenBy('folds')[1]).toContain('took turns with the training part in choosing the penalty');
    expect(partFacts(ended(wish, { split }))[2]?.use).toMatch(/^Used once, at the end/);
  });
  test('says what was read and skipped, and what is shared', () => {
    expect(auditFacts(startRun('stars.csv', makeConfig({})))).toEqual([]);
    expect(words(run({}, {}), 'rows')).toEqual(['1,002, 2 skipped', '2 × empty cell (first in line 14)']);
    expect(words(run({}, {}), 'shared')?.[0]).toMatch(/^none/);
    const unknown = { audit: { sharedRows: null } };
    expect(words(run({}, unknown), 'shared')).toEqual(['not looked for: the file is larger than memory']);
    const found = { audit: { sharedRows: 50 } };
    expect(words(run({}, found), 'shared')).toEqual(['50 of 200 (25.0 %)', 'equal in every feature']);
    expect(words(run({ balance: 'lecture' }, found), 'shared')).toEqual([
      '50 of 200 (25.0 %)',
      'copies made before the split',
    ]);
    expect(words(run({ seed: 7 }, {}), 'seed')?.[0]).toMatch(/^7:/);
    expect(words(run({}, {}), 'fingerprint')).toEqual([preparation.dataset.fingerprint]);
  });
});

describe('repeats', () => {
  const repeat = (seed: number, f1: number | null): RunEvent => {
    const made: Repeat = {
      seed,
      test: { ...result, f1 },
      rocArea: 0.9,
      averagePrecision: 0.8,
      calibrationError: 0.01,
    };
    return { type: 'repeated', repeat: made };
  };
  const begun: RunEvent = { type: 'repeating', wanted: 10, trainRows: 800, testRows: 200 };
  const over: RunEvent = { type: 'repeats-over', problem: null };
  const after = (...events: RunEvent[]) => events.reduce(reduce, ended() as Run) as Ended;

  test('say how far they are, and how many there are', () => {
    expect(repeatsStanding(after())).toBe('');
    expect(isBusy(after())).toBe(false);
    expect(repeatsStanding(after(begun))).toBe('split 1 of 10');
    expect(isBusy(after(begun))).toBe(true);
    expect(repeatsStanding(after(begun, repeat(1, 0.8), repeat(2, 0.9)))).toBe('split 3 of 10');
    expect(repeatsStanding(after(begun, repeat(1, 0.8), over))).toBe(
      '1 of 10 splits, test parts of 200 rows, at threshold 0.500',
    );
    expect(repeatsStanding(after({ ...begun, wanted: 1 }, repeat(1, 0.8), over))).toMatch(/^1 split,/);
    expect(repeatsStanding(after(begun, over))).toBe('');
  });
  test('come to a conclusion once all are there, and say whether this run was lucky', () => {
    const of = (accuracy: number) => {
      const events = [1, 2, 3].map((seed): RunEvent => {
        const each = repeat(seed, 0.8) as Extract<RunEvent, { type: 'repeated' }>;
        return { ...each, repeat: { ...each.repeat, test: { ...each.repeat.test, accuracy } } };
      });
      const { record } = after({ ...begun, wanted: 3 }, ...events, over);
      return conclusion(record, record.repeats as NonNullable<typeof record.repeats>);
    };
    const { baseline, test: own } = after().record;
    expect(of(baseline.accuracy)).toMatch(
      /^Across 3 other splits, its answers are not clearly better than always guessing "star"/,
    );
    expect(of(1)).toMatch(/its answers are better than always guessing "star": accuracy 1.000 .* against /);
    expect(of(own.accuracy + 0.01)).toContain('This run had an unlucky split');
    expect(of(own.accuracy - 0.01)).toContain('This run had a lucky split');
    const { record } = after({ ...begun, wanted: 3 }, repeat(1, 0.8), over);
    expect(conclusion(record, record.repeats as NonNullable<typeof record.repeats>)).toBe('');
  });
  test('stand beside this run, each score with its class', () => {
    const now = after(begun, repeat(1, 0.8), repeat(2, null), repeat(3, 0.9), over);
    const { record } = now;
    const repeats = record.repeats as NonNullable<typeof record.repeats>;
    const scores = repeatedScores(record, repeats, 'pulsar');
    expect(scores.map(({ name }) => name).slice(0, 4)).toEqual([
      'F1 of "pulsar"',
      'precision of "pulsar"',
      'recall of "pulsar"',
      'accuracy',
    ]);
    expect(scores[0]).toMatchObject({ values: [0.8, 0.9], own: 0.818, spread: spreadOf('f1', repeats) });
    expect(scores.find(({ id }) => id === 'rocArea')?.own).toBe(0.94);
    expect(stripWords(scores[0] as (typeof scores)[0])).toBe(
      'F1 of "pulsar", defined on 2 of 3 splits, split by split: 0.800, 0.900; this run 0.818',
    );
    const accuracy = scores[3] as (typeof scores)[0];
    expect(accuracy.definedOn).toBe('');
    expect(stripWords(accuracy)).toMatch(/^accuracy, split by split: /);
  });
});

test('balanced training is said to make the rarer class too probable', () => {
  expect(balanceCaution(ended().record, true)).toBe('');
  expect(balanceCaution(ended({ balance: 'weights' }).record, true)).toContain(
    'probabilities of "pulsar", the rarer class, are too high',
  );
  expect(balanceCaution(ended({ balance: 'lecture' }).record, true)).toContain(
    'the test part was balanced too',
  );
  expect(balanceCaution(ended({ balance: 'lecture' }).record, false)).not.toContain('dots here');
});

test('a threshold chosen in view of the test scores is not denied', () => {
  const use = (byHand: boolean) => partFacts(ended({}), byHand).at(-1)?.use;
  expect(use(false)).toContain('nothing was tuned on it');
  expect(use(true)).toContain('chosen by hand');
  expect(use(true)).not.toContain('nothing was tuned');
});
