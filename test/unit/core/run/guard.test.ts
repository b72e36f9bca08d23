/** What a record from a disk must be before it is believed: whole, bounded, and free of contradictions. */

import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { toRun, toRunRecord } from '../../../../src/core/run/guard.js';
import type { RunRecord } from '../../../../src/core/run/record.js';
import { type RunEvent, reduce, startRun } from '../../../../src/core/run/run.js';
import { parseRunFile, runFileText } from '../../../../src/core/run/runFile.js';
import { runRepeats } from '../../../../src/worker/jobs/repeats.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { refusal, written } from '../../../inWords.js';
import { isRunRecord } from '../../../isRun.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText, type Wish } from '../../training.js';

const messy = `${tableText(300)}${'3,,1\n'.repeat(9)}7,8\n`.replace(/^(.*)/gm, (line, _, at) =>
  at === 0 ? `${line},word` : `${line},${['red', 'green', '“blau”'][at % 3]}`,
);
const record = recordOf(await trainText(tableText(400), { preset: 'recommended' }));
const lecture = recordOf(await trainText(tableText(400)));
const exact = recordOf(await trainText(tableText(400), { preset: 'exact', balance: 'weights' }));

/** A copy with what stands at a path replaced. */
function withValue<T>(whole: T, path: readonly (string | number)[], value: unknown): T {
  const copy = structuredClone(whole);
  let at = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1) as string] = value;
  return copy;
}

function valueAt(whole: unknown, path: readonly (string | number)[]): number {
  return path.reduce((at, key) => (at as Record<string | number, unknown>)[key], whole) as number;
}

/** The paths of all whole numbers below one. */
function wholes(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Number.isInteger(value)) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => wholes(each, [...path, key]));
}

/** The paths of all keys of objects below one, of lists those of the first entry. */
function keysOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return keysOf(value[0], [...path, 0]);
  return Object.entries(value).flatMap(([key, each]) => [[...path, key], ...keysOf(each, [...path, key])]);
}

const wishes: readonly Wish[] = [
  {},
  { balance: 'lecture' },
  { balance: 'oversample', preset: 'recommended' },
  { balance: 'weights', preset: 'exact' },
  { preset: 'exact', l2: 0.1 },
  { preset: 'lecture', l2: 'auto' },
  { missingValues: 'median', textColumns: 'one-hot', preset: 'recommended' },
  { epochs: 1, exclude: ['b'], positive: '0', l2: 0.5 },
];

describe('records that training made', () => {
  test.each(wishes)('are taken, and written again byte for byte: %j', async (wish) => {
    for (const table of [tableText(400), messy]) {
      const made = recordOf(await trainText(table, wish));
      expect(runFileText(parseRunFile(runFileText(made)))).toBe(runFileText(made));
    }
  });

  test('of classes that nothing tells apart, of one side alone, of separable ones', async () => {
    const rows = (label: (i: number) => number) =>
      `a,b,label\n${Array.from({ length: 200 }, (_, i) => `${i % 7},${(i * i) % 11},${label(i)}`).join('\n')}\n`;
    for (const table of [
      rows((i) => Number(i % 40 === 0)),
      rows((i) => Number(i % 7 > 3)),
      rows((i) => i % 2),
    ])
      for (const preset of ['lecture', 'recommended'] as const)
        expect(isRunRecord(JSON.parse(JSON.stringify(recordOf(await trainText(table, { preset })))))).toBe(
          true,
        );
  });

  test('stopped after an epoch, and repeated on other splits', async () => {
    const stopped = recordOf(
      await trainText(
        tableText(400),
        {},
        { stopped: (run) => run.phase === 'training' && run.epochs.length > 2 },
      ),
    );
    expect(stopped.status).toBe('stopped');
    expect(isRunRecord(JSON.parse(JSON.stringify(stopped)))).toBe(true);
    const config = lecture.config;
    const ended = { name: 'data.csv', config, phase: 'ended', record: lecture, repeating: false } as const;
    const open = async () => fromBytes(new TextEncoder().encode(tableText(400)));
    const job = { name: 'data.csv', open, config, wanted: 3, fingerprint: lecture.dataset.fingerprint };
    let run = reduce(ended, { type: 'repeating', wanted: 3, trainRows: 1, testRows: 1 });
    for await (const event of runRepeats(job, { now: Date.now, stopped: () => false }))
      run = reduce(run, event as RunEvent);
    expect(recordOf(run).repeats?.runs.length).toBe(3);
    expect(toRun(JSON.parse(JSON.stringify(run)))).toEqual(run);
    const { repeats } = recordOf(run);
    const older = { ...repeats, runs: repeats?.runs.map(({ brier, ...kept }) => kept) };
    expect(toRunRecord({ ...lecture, repeats: older })).toEqual({ ...lecture, repeats: older });
    const forged = { ...repeats, runs: repeats?.runs.map((each) => ({ ...each, brier: 2 })) };
    expect(toRunRecord({ ...lecture, repeats: forged })).toBeUndefined();
  });
});

describe('names that a person gave the classes', () => {
  const named = withValue(record, ['dataset', 'classes', 1, 'name'], 'pulsar');

  test('are kept', () => expect(toRunRecord(named)).toEqual(named));

  test.each([1, null, '', ' pulsar', 'a=b', 'a'.repeat(201)])('are names: %j is none', (name) =>
    expect(toRunRecord(withValue(record, ['dataset', 'classes', 1, 'name'], name))).toBeUndefined(),
  );
});

describe('a record without one of its keys', () => {
  /** What is there only in some runs, or was not there in earlier versions. */
  const optional =
    /(^|\.)(fixes(\..*)?|l2|choice|gaps|meaning|outOfFold|mutedChecks|classNames|group|groups|config\.time|split\.times|gap|designEffect|wholeGroups|columns|muted|rest|category|median|sentinel|sign|wild|missing|centres|mean|priorCorrection|threshold|brier|doubt|repeats\.runs\.0\.weights)$/;

  test.each([
    ['recommended', record],
    ['lecture', lecture],
    ['exact', exact],
  ])('is refused, however deep the key stands: %s', (_, whole) => {
    const paths = keysOf(whole).filter((path) => !optional.test(path.join('.')));
    expect(paths.map((path) => path.join('.'))).toEqual(
      expect.arrayContaining([
        'split',
        'split.positives.test',
        'model.weights',
        'model.features.0.name',
        'model.bias',
      ]),
    );
    expect(paths.length).toBeGreaterThan(140);
    for (const path of paths)
      expect(toRunRecord(withValue(whole, path, undefined)), `without ${path.join('.')}`).toBeUndefined();
  });
});

describe('contradictions', () => {
  const parts = ['split', 'baseline', 'test', 'epochs', 'evaluation'] as const;
  test.each(parts)('any count of %s that is one off is noticed', (part) => {
    for (const whole of [record, lecture, exact]) {
      const paths = wholes(whole[part]).filter((path) => !path.includes('steps'));
      expect(paths.length).toBeGreaterThan(2);
      for (const path of paths) {
        const value = valueAt(whole[part], path);
        for (const wrong of [value + 1, value - 1, -value - 1, value + 0.5])
          expect(isRunRecord(withValue(whole, [part, ...path], wrong)), `${part}.${path.join('.')}`).toBe(
            false,
          );
      }
    }
  });

  test.each<[string, readonly (string | number)[], unknown]>([
    ['10^6 true positives of some test rows', ['test', 'confusion', 'tp'], 1e6],
    ['an F1 of 42', ['test', 'f1'], 42],
    ['an F1 that the counts do not give', ['test', 'f1'], 0.999],
    ['a score that is not undefined', ['test', 'precision'], null],
    ['an accuracy that the counts do not give', ['epochs', 0, 'validation', 'accuracy'], 0.5],
    ['a ROC area that the curve does not have', ['evaluation', 'test', 'rocArea'], 0.01],
    ['an average precision that the curve does not have', ['evaluation', 'test', 'averagePrecision'], 0.01],
    ['a calibration error that the bins do not give', ['evaluation', 'test', 'calibrationError'], 0.9],
    ['thresholds that rise', ['evaluation', 'test', 'steps', 1, 'logit'], 1e6],
    ['no thresholds', ['evaluation', 'test', 'steps'], []],
    ['no epochs', ['epochs'], []],
    ['epochs out of order', ['epochs', 1, 'epoch'], 1],
    ['a watched part that is none', ['epochs', 0, 'testLoss'], 0.5],
    ['weights missing', ['model', 'weights'], []],
    ['a weight that is none', ['model', 'weights', 0], null],
    ['deviations missing', ['model', 'deviations'], []],
    ['no features', ['model'], { features: [], weights: [], bias: 0, deviations: [] }],
    ['no evaluation of the validation part', ['evaluation', 'validation'], null],
    ['more rows of a class than rows', ['dataset', 'classes', 0, 'count'], 1e9],
    ['reasons that do not add up', ['dataset', 'skipped', 'count'], 3],
    ['more epochs than were asked for', ['config', 'epochs'], 9],
    ['settings out of their ranges', ['config', 'learningRate'], -1],
    ['a loss below 0', ['train', 'loss'], -0.1],
    ['an invalid date', ['time', 'startedAt'], '1e300'],
  ])('%s', (_, path, value) => {
    expect(isRunRecord(record)).toBe(true);
    expect(isRunRecord(withValue(record, path, value))).toBe(false);
  });

  test('rows that lie in a mean below their step, or above the one before', () => {
    const { steps } = record.evaluation.test;
    const at = ['evaluation', 'test', 'steps', 3, 'mean'];
    const [above = 0, own = 0] = [steps[2]?.logit, steps[3]?.logit];
    expect(isRunRecord(withValue(record, at, (above + own) / 2))).toBe(true);
    for (const wrong of [own - 0.01, above + 0.01, null, '1'])
      expect(isRunRecord(withValue(record, at, wrong)), String(wrong)).toBe(false);
  });

  test('figures of the test part after an epoch, where there is a validation part', () => {
    const { loss: testLoss, accuracy: testAccuracy, confusion: testConfusion } = record.test;
    const [first, ...others] = record.epochs;
    const looked = { ...first, testLoss, testAccuracy, testConfusion, validation: null };
    expect(isRunRecord({ ...record, epochs: [looked, ...others] })).toBe(false);
  });

  test.each<[string, readonly (string | number)[], unknown]>([
    ['a penalty that was not tried', ['optimum', 'l2'], 0.123],
    ['a penalty that was not the best', ['optimum', 'choice', 'path', 0, 'loss'], 0],
    ['no penalty tried', ['optimum', 'choice'], null],
    ['no penalty', ['optimum', 'l2'], undefined],
    ['a choice of what was given', ['config', 'l2'], 0.01],
    ['judges that are none', ['optimum', 'choice', 'judges'], 'test'],
    ['centres missing', ['model', 'centres'], [0]],
    ['another correction', ['model', 'priorCorrection'], 0.5],
    ['a threshold without a correction', ['model', 'priorCorrection'], undefined],
    ['a correction without a threshold', ['model', 'threshold'], undefined],
    ['a correction of what was not balanced', ['config', 'balance'], 'none'],
    ['a validation part that is none', ['evaluation', 'outOfFold'], undefined],
    ['out-of-fold rows of another preset', ['config', 'preset'], 'recommended'],
    ['no rows that a threshold may be chosen on', ['evaluation', 'validation'], null],
  ])('of an exact run with balanced classes: %s', (_, path, value) => {
    expect(isRunRecord(exact)).toBe(true);
    expect(isRunRecord(withValue(exact, path, value))).toBe(false);
  });
});

describe('bounds', () => {
  const many = <T>(each: T, n: number) => Array.from({ length: n }, () => each);
  test.each<[string, readonly (string | number)[], unknown]>([
    [
      '200,000 features',
      ['model'],
      {
        ...record.model,
        features: many({ name: 'x', column: 0 }, 200_000),
        weights: many(1, 200_000),
        deviations: many(1, 200_000),
      },
    ],
    [
      '500,000 columns left out',
      ['dataset', 'leftOut'],
      many({ name: 'x', column: 0, reason: 'y' }, 500_000),
    ],
    [
      '300,000 reasons',
      ['dataset', 'skipped', 'reasons'],
      many({ reason: 'x', count: 0, firstLine: 1 }, 300_000),
    ],
    ['10^6 bars', ['evaluation', 'test', 'histogram'], many({ negatives: 0, positives: 0 }, 1_000_000)],
    [
      '150,000 repeats',
      ['repeats'],
      {
        wanted: 150_000,
        trainRows: 1,
        testRows: record.test.rows,
        runs: many(
          { seed: 1, test: record.test, rocArea: null, averagePrecision: null, calibrationError: null },
          150_000,
        ),
      },
    ],
    ['a name of megabytes', ['dataset', 'name'], 'x'.repeat(2e6)],
    ['a count of 300 digits', ['dataset', 'rows'], 1e300],
  ])('%s are too many', (_, path, value) => {
    expect(isRunRecord(withValue(record, path, value))).toBe(false);
  });

  test('what is no part of a record is left behind, however deep, wherever it stands', () => {
    const text = runFileText(record);
    const deep = `${'['.repeat(30)}${']'.repeat(30)}`;
    const more = text
      .replace('{', `{"more":${deep},"__proto__":{"status":"stopped"},`)
      .replace('"dataset": {', `"dataset": {"constructor":{"prototype":${deep}},`);
    expect(more.length).toBeGreaterThan(text.length + 100);
    expect(runFileText(parseRunFile(more))).toBe(text);
    let nested: unknown = 0;
    for (let i = 0; i < 100_000; i++) nested = [nested];
    expect(toRunRecord({ ...record, more: nested })).toEqual(record);
    expect(toRunRecord({ ...record, dataset: nested })).toBeUndefined();
    expect(
      refusal(() => parseRunFile(text.replace('{', `{"more":${'['.repeat(5_000)}${']'.repeat(5_000)},`))),
    ).toContain('This is not a saved Pulsar SLP run');
  });

  test('brackets beyond number are not even parsed, those in texts are none', () => {
    for (const many of ['{},'.repeat(1_000_000), '['.repeat(3_000_000)])
      expect(refusal(() => parseRunFile(`[${many}0]`))).toContain('This is not a saved Pulsar SLP run');
    const name = `[[["\\\"{{{`.repeat(1_000);
    const named = { ...record, dataset: { ...record.dataset, name } };
    expect(parseRunFile(runFileText(named)).dataset.name).toBe(name);
    expect(refusal(() => parseRunFile('x'.repeat(9 << 20)))).toContain('too large');
  });

  test('a version of any length is told in a short sentence', () => {
    const newer = { ...record, schema: `pulsar-slp/run@${'9'.repeat(100_000)}` };
    expect(refusal(() => parseRunFile(JSON.stringify(newer)))).toMatch(/^.{0,200}$/);
    expect(refusal(() => parseRunFile(JSON.stringify({ ...record, schema: 'pulsar-slp/run@12' })))).toContain(
      'format 12',
    );
  });
});

describe('warnings and problems', () => {
  const warning: RunRecord['warnings'][number] = {
    code: 'empty-column',
    column: 1,
    count: 2,
    line: 3,
    what: written('m'),
    remedy: written('r'),
    fixes: [{ exclude: ['b'] }, { l2: 0.01 }],
  };

  test('keep their remedies; what is no change is left out, and a code of a newer version is let in', () => {
    const fixes = [
      ...(warning.fixes ?? []),
      { exclude: 'b' },
      [],
      null,
      { unheardOf: 1 },
    ] as typeof warning.fixes;
    const read = toRunRecord({ ...record, warnings: [{ ...warning, code: 'new-code', fixes }] });
    expect(read?.warnings).toEqual([{ ...warning, code: 'new-code' }]);
    expect(isRunRecord({ ...record, warnings: [{ ...warning, fixes: 'all' }] })).toBe(false);
    const long = { label: 'y'.repeat(1_000_000) };
    expect(isRunRecord({ ...record, warnings: [{ ...warning, fixes: [long] }] })).toBe(false);
    const problem = {
      code: 'no-label',
      what: written('w'),
      remedy: written('r'),
      fixes: [{ label: 'y' }],
    } as const;
    const failed = reduce(startRun('x.csv', makeConfig({})), { type: 'failed', problem });
    expect(toRun(JSON.parse(JSON.stringify(failed)))).toEqual(failed);
  });
});
