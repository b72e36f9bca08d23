/** Kept runs of a file are told apart by what is not as their preset has it. */
import { afterEach, expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import type { Goal } from '../../../src/core/decision/rule.js';
import { endingOf } from '../../../src/core/problem.js';
import { withoutMuted } from '../../../src/core/profile/mute.js';
import { type Run, reduce, startRun } from '../../../src/core/run/run.js';
import {
  answersBy,
  atOwn,
  differingIn,
  fitted,
  inFull,
  marksOf,
  outcome,
  outcomeInFull,
  settings,
} from '../../../src/host/runNames.js';
import { sayVerdict } from '../../../src/report/verdict.js';
import { speak } from '../../../src/words/language.js';
import { written } from '../../inWords.js';
import { endedRecord } from '../webview/fixtures.js';

const record = endedRecord();
afterEach(() => speak('en'));

test.each<[wish: Parameters<typeof makeConfig>[0], words: string]>([
  [{}, 'recommended, seed 1'],
  [{ preset: 'lecture', balance: 'weights' }, 'lecture, balance class weights, seed 1'],
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
  [{ gap: 3 }, 'recommended, seed 1'], // without a time column there is no gap
  [{ gap: 3, time: 'day' }, 'recommended, time column day, time gap in rows 3, seed 1'],
  [{ preset: 'exact', batchSize: 7 }, 'exact, seed 1'],
])('%o', (wish, words) => expect(settings(startRun('x.csv', makeConfig(wish)))).toBe(words));

test('what a preset decided that is no more is not said', () => {
  const old = { ...makeConfig({ preset: 'lecture', label: 'y' }), preset: 'standardised' as 'lecture' };
  expect(settings(startRun('x.csv', old))).toBe('standardised, label y, seed 1');
});

test('a class that has a name is called by it, and the name makes no other settings', () => {
  const [negative, positive] = record.dataset.classes;
  const dataset = { ...record.dataset, classes: [negative, { ...positive, name: 'pulsar' }] as const };
  const config = makeConfig({ positive: positive.value, classNames: [`${positive.value}=pulsar`] });
  const run: Run = {
    name: 'x.csv',
    config,
    phase: 'ended',
    record: { ...record, dataset },
    repeating: false,
  };
  expect(settings(run)).toBe('recommended, positive "pulsar", seed 1');
  expect(outcomeInFull(run).join()).toContain('pulsar');
});

test.each<[wishes: Parameters<typeof makeConfig>[0][], words: string[]]>([
  [
    [{}, { exclude: ['discharge_code'] }],
    ['', 'without discharge_code'],
  ],
  [
    [{ seed: 1 }, { seed: 2 }, { balance: 'weights' }],
    ['seed 1', 'seed 2', 'balance class weights, seed 1'],
  ],
  [
    [{ preset: 'lecture', label: 'y' }, { label: 'y' }],
    ['lecture', 'recommended'],
  ],
  [
    [
      { label: 'y', positive: '0' },
      { label: 'y', positive: '1' },
    ],
    ['positive "0"', 'positive "1"'],
  ],
  [
    [{ label: 'y' }, { label: 'y' }],
    ['', ''],
  ],
  [[{ seed: 9 }], ['']],
])('runs of a file are told apart by what differs among them: %j', (wishes, words) => {
  const runs = wishes.map((wish) => startRun('x.csv', makeConfig(wish)));
  expect(runs.map((run) => settings(run, undefined, differingIn(runs)))).toEqual(words);
});

test('epochs that nobody asked for are not named, also where the record of a run counts them', () => {
  const run = (epochs: number | null): Run => ({
    ...ended({}),
    config: { ...makeConfig({ label: 'churn' }), epochs },
  });
  // 800 rows in batches of 10 need 50 passes for 4,000 updates.
  expect(record.split.train).toBe(800);
  expect(settings(run(50))).toBe('recommended, label churn, seed 1');
  expect(settings(run(null))).toBe('recommended, label churn, seed 1');
  expect(settings(run(49))).toBe('recommended, label churn, epochs 49, seed 1');
});

test('a setting that means nothing in a run names none of an earlier version either', () => {
  const run = startRun('x.csv', { ...makeConfig({}), gap: 3 });
  expect(settings(run)).toBe('recommended, seed 1');
  expect(differingIn([run, startRun('x.csv', makeConfig({}))])).toEqual(new Set());
});

test('a hover has all there is to know of the settings', () => {
  const long = 'a column with a name of very many letters, more than a row has room for';
  const run = startRun('x.csv', makeConfig({ label: long, exclude: ['a', 'b', 'c'] }));
  expect(settings(run)).toBe(`recommended, label ${long.slice(0, 39)}…, without 3 columns, seed 1`);
  expect(settings(run, inFull)).toBe(`recommended, label ${long}, without a, b and c, seed 1`);
});

test.each([
  ['stars.csv', 'stars.csv'],
  ['a'.repeat(32), 'a'.repeat(32)],
  ['measurements_of_all_stars_2024_final_2.csv', 'measurements_of_…024_final_2.csv'],
  ['🌟'.repeat(40), `${'🌟'.repeat(16)}…${'🌟'.repeat(15)}`],
])('of a long name the beginning and the end are shown: %s', (name, shown) =>
  expect(fitted(name)).toBe(shown),
);

test.each([
  ['interrupted', 'interrupted'],
  ['stopped-early', 'ended early'],
  ['one-class', 'failed'],
] as const)('%s', (code, words) => {
  const problem = { code, what: written('w'), remedy: written('r') };
  expect(outcome(reduce(startRun('x.csv', makeConfig({})), { type: 'failed', problem }))).toEqual([words]);
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

function ended(change: Partial<typeof record>): Run {
  const { config, dataset } = record;
  return { name: dataset.name, config, phase: 'ended', record: { ...record, ...change }, repeating: false };
}

test('a run is called by its verdict first, then by its figures', () => {
  const { headline, grade } = sayVerdict(record);
  expect(grade).not.toBe('untold');
  const [f1, area] = [record.test.f1, record.evaluation.test.rocArea].map((score) => score?.toFixed(3));
  expect(outcome(ended({}))).toEqual([headline, `ROC area ${area}`, `F1 ${f1}`]);
  // One class tested: no area, and no word but that.
  const evaluation = { ...record.evaluation, test: { ...record.evaluation.test, rocArea: null } };
  expect(outcome(ended({ evaluation }))).toEqual(['Cannot be judged', `F1 ${f1}`]);
});

test('where there is room, F1 says of which class it is', () => {
  const run = ended({});
  expect(outcomeInFull(run)).toEqual(outcome(run).map((each) => each.replace('F1 ', 'F1 of "pulsar" ')));
  expect(outcomeInFull(ended({ status: 'stopped' })).at(-1)).toMatch(/^F1 of "pulsar" [\d.]+, stopped$/);
  expect(outcomeInFull(startRun('x.csv', makeConfig({})))).toEqual(['unfinished']);
});

test('a run that learned nothing is marked, with its sentence', () => {
  const plain = makeConfig({});
  expect(marksOf({ ...ended({}), config: plain })).toEqual([]);
  const nothing = {
    code: 'learned-nothing',
    column: null,
    count: 9,
    line: null,
    remedy: written('Add rows'),
  } as const;
  const found = [{ ...nothing, what: written('nothing was learned that shows') }];
  const run = { ...ended({ warnings: found }), config: plain };
  const mark = { icon: 'warning', words: 'nothing learned', meaning: 'Nothing was learned that shows.' };
  expect(marksOf(run)).toEqual([mark]);
  const copies = marksOf({ ...run, config: makeConfig({ balance: 'lecture' }) });
  expect(copies.map(({ words }) => words)).toEqual(['nothing learned', 'copies in test']);
});

test('a run that proves nothing is marked by its verdict, one that is flattered by what flatters it', () => {
  const plain = makeConfig({});
  const marked = (change: Partial<typeof record>) => marksOf({ ...ended(change), config: plain });
  const test = { ...record.evaluation.test, rocArea: 0.5 };
  const [mark, ...others] = marked({ evaluation: { ...record.evaluation, test } });
  expect(mark?.icon).toBe('warning');
  expect(outcome({ ...ended({ evaluation: { ...record.evaluation, test } }), config: plain })[0]).toBe(
    'Useless',
  );
  expect(mark?.meaning).toContain('Nothing shows that it ranks rows better than chance');
  expect(others).toEqual([]);
  const few = { ...record.evaluation.test, positives: 5, negatives: 5, rocArea: 0.6 };
  const unproven = { evaluation: { ...record.evaluation, test: few } };
  expect(outcome(ended(unproven))[0]).toBe('Too few rows to tell');
  expect(marked(unproven)).toEqual([
    { icon: 'warning', meaning: sayVerdict({ ...record, ...unproven }).words },
  ]);
  const leak = { code: 'label-leak', column: 0, count: 9, line: null, remedy: written('r') } as const;
  expect(marked({ warnings: [{ ...leak, what: written('a tells the label') }] })).toEqual([
    { icon: 'warning', meaning: 'A tells the label.' },
  ]);
});

test('a verdict that would be another one with what was muted says so wherever it stands', () => {
  const leak = { code: 'label-leak', column: 0, count: 9, line: null, remedy: written('r') } as const;
  const run = (code: 'label-leak' | 'skipped-rows'): Run => ({
    ...ended({ warnings: withoutMuted([{ ...leak, code, what: written('w') }], [code]) }),
    config: makeConfig({}),
  });
  expect(outcome(run('skipped-rows'))[0]).toBe('Good');
  expect(marksOf(run('skipped-rows'))).toEqual([]);
  expect(outcome(run('label-leak'))[0]).toBe('Good, checks muted');
  expect(marksOf(run('label-leak'))).toEqual([
    {
      icon: 'bell-slash',
      meaning: expect.stringMatching(/^1 warning muted: column that gives the label away\.?$/),
    },
  ]);
  speak('ko');
  expect(outcome(run('label-leak'))[0]).toBe('좋음, 숨긴 점검 있음');
});

test('a run without a model is marked by how it ended, in the words of its problem', () => {
  const problem = {
    code: 'one-class',
    what: written('one class only'),
    remedy: written('Add rows'),
  } as const;
  const run = reduce(startRun('x.csv', makeConfig({})), { type: 'failed', problem });
  expect(marksOf(run)).toEqual([{ icon: 'error', meaning: 'One class only. Add rows.' }]);
});

test('in Korean a run is called in Korean, but for codes and names', () => {
  speak('ko');
  const wish = { exclude: ['a', 'b'], positive: 'No', balance: 'lecture', seed: 7 } as const;
  const run = { ...ended({ status: 'stopped' }), config: makeConfig(wish) };
  expect(outcome(run).join(' · ')).toMatch(
    /^\p{Script=Hangul}[^a-z]* · ROC 면적 [\d.]+ · F1 [\d.]+, 중지됨$/u,
  );
  expect(outcomeInFull(run).at(-1)).toMatch(/^"pulsar"의 F1 [\d.]+, 중지됨$/);
  expect(settings(startRun('x.csv', makeConfig(wish)))).toBe(
    'recommended, 양성 "No", a, b 열 제외, 균형 강의 방식, 시드 7',
  );
  expect(marksOf(run).map(({ words }) => words)).toEqual(['테스트 부분에 복사본']);
  expect(outcome(startRun('x.csv', makeConfig({})))).toEqual(['끝나지 않음']);
});

test('a run that was looked at with another threshold says that its scores are at its own, and what it answers by', () => {
  const run = ended({});
  if (run.phase !== 'ended') return expect.fail();
  const { startedAt: training } = run.record.time;
  const look = (by?: Goal) => ({
    run,
    look: { chosen: { training, logit: -1, ...(by && { by }) }, prevalence: null, positive: 'pulsar' },
  });
  const [byHand, goal] = [look(), look({ rule: { kind: 'topRows', rows: 40 } })];
  expect([atOwn(byHand), atOwn(goal)]).toEqual([
    ['scores at its own threshold'],
    ['scores at its own threshold'],
  ]);
  expect(answersBy(byHand)).toEqual(['answers at threshold 0.269']);
  expect(answersBy(goal)).toEqual(['answers to look only at the 40 most probable rows']);
  const there = {
    run,
    look: { ...byHand.look, chosen: null, prevalence: 0.05, positive: run.record.dataset.classes[1].value },
  };
  expect(answersBy(there)).toEqual([
    expect.stringMatching(
      /^answers to predict so above probability 0\.5, as the file has it, where 1 in 20 is "/,
    ),
  ]);
  for (const own of [{ run }, { run, look: { ...byHand.look, chosen: null } }])
    expect([...atOwn(own), ...answersBy(own)]).toEqual([]);
});
