/** Rows that belong together are in one part, in repeats and in the folds that choose the penalty too: seen by the written scores. */
import { describe, expect, test } from 'vitest';
import { verdictOf } from '../../../../src/core/evaluation/verdict.js';
import { verdictOn } from '../../../../src/core/judgement/verdict.js';
import { Random } from '../../../../src/core/random.js';
import { toRunRecord } from '../../../../src/core/run/guard.js';
import { findingsOf, type Run, type RunEvent, reduce } from '../../../../src/core/run/run.js';
import { toRecord } from '../../../../src/core/run/toRecord.js';
import type { Warning } from '../../../../src/core/warning.js';
import { reportText } from '../../../../src/report/textTable.js';
import { sayVerdict } from '../../../../src/report/verdict.js';
import { warningSentences } from '../../../../src/report/warnings.js';
import { runRepeats } from '../../../../src/worker/jobs/repeats.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { failureOf, recordOf, trainScored, trainText, type Wish } from '../../training.js';

const warningText = (warning: Warning) => Object.values(warningSentences(warning)).join(' ');

/** 120 people who come ten times each. Nothing that is measured has to do with the answer, but both are much the same each time.
 * @param nameOf what a person is called in the file */
function visits(nameOf: (person: number, visit: number) => string, answers: 'alike' | 'by chance' = 'alike') {
  const random = Random.fromSeed(4);
  const lines = Array.from({ length: 120 }, (_, person) => {
    const own = Array.from({ length: 12 }, () => random.normal());
    const usual = random.uniform() < 0.4;
    return Array.from({ length: 10 }, (_, visit) => {
      const measured = own.map((value) => (value + 0.02 * random.normal()).toFixed(4));
      const answer = answers === 'alike' ? usual : random.uniform() < 0.4;
      return `${nameOf(person, visit)},${visit + 1},${measured.join(',')},${answer ? 'yes' : 'no'}\n`;
    });
  }).flat();
  const names = Array.from({ length: 12 }, (_, k) => `m${k}`).join(',');
  return `subject,visit,${names},relapse\n${lines.join('')}`;
}

async function scored(text: string, wish: Wish) {
  const { run, lines } = await trainScored(text, wish);
  const ofFile = text.split('\n');
  const rows = lines.map((line) => {
    const [at, part = ''] = line.split(',');
    return { part, subject: ofFile[Number(at) - 1]?.split(',')[0] ?? '' };
  });
  return { record: recordOf(run), rows, run };
}

const words = visits((person) => `S${String(person).padStart(3, '0')}`);
const numbers = visits((person) => String(5000 + 13 * person));

describe.each(['recommended', 'exact', 'lecture'] as const)('%s', (preset) => {
  test.each([
    ['words', words],
    ['numbers', numbers],
  ])('groups by %s: no subject is in two parts, and its column is no feature', async (_, text) => {
    const { record, rows } = await scored(text, { preset, group: 'Subject', epochs: 3, learningRate: 0.01 });
    expect(rows.length).toBe(1200);
    const partsOf = new Map<string, Set<string>>();
    for (const { part, subject } of rows) partsOf.set(subject, (partsOf.get(subject) ?? new Set()).add(part));
    expect([...partsOf.values()].every((parts) => parts.size === 1)).toBe(true);
    const count = (part: string) => [...partsOf.values()].filter((parts) => parts.has(part)).length;
    expect(record.split.groups).toEqual({
      ...{ train: count('train'), validation: count('validation'), test: count('test'), ungrouped: 0 },
    });
    expect(record.model.features.some(({ name }) => name.startsWith('subject'))).toBe(false);
    expect(record.dataset.leftOut.find(({ name }) => name === 'subject')?.reason.key).toBe('says-group');
    expect(record.evaluation.test.designEffect?.rocArea).toBeGreaterThan(preset === 'lecture' ? 1 : 3);
    expect(toRunRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });
});

test('what a model learns of subjects is worth nothing of others, and that shows', async () => {
  const byRows = recordOf(await trainText(words, { preset: 'recommended' })).evaluation.test;
  const bySubjects = recordOf(await trainText(words, { preset: 'recommended', group: 'subject' }));
  expect(byRows.rocArea).toBeGreaterThan(0.65);
  expect(bySubjects.evaluation.test.rocArea).toBeLessThan(0.65);
});

test('folds judge by whole subjects: none but the strongest penalty is any good', async () => {
  const chosen = async (wish: Wish) =>
    recordOf(await trainText(words, { preset: 'exact', ...wish })).optimum.l2 ?? 0;
  expect(await chosen({ group: 'subject' })).toBeGreaterThan(20 * (await chosen({})));
});

test('repeats divide subjects anew, whole: each is what training with its seed gives', async () => {
  const wish = { preset: 'recommended', group: 'subject', epochs: 4 } as const;
  let { run } = await scored(words, wish);
  const { fingerprint } = recordOf(run).dataset;
  const open = async () => fromBytes(new TextEncoder().encode(words));
  const job = { name: 'data.csv', config: run.config, open, wanted: 3, fingerprint };
  for await (const event of runRepeats(job, { now: Date.now, stopped: () => false }))
    run = reduce(run, event as RunEvent);
  const record = recordOf(run);
  expect(record.repeats?.runs.length).toBe(3);
  for (const { seed, test: repeated, designEffect } of record.repeats?.runs ?? []) {
    const { record: alone } = await scored(words, { ...wish, seed });
    expect(repeated).toEqual(alone.test);
    expect(designEffect).toEqual(alone.evaluation.test.designEffect);
  }
  expect(toRunRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
});

test('rows without a value are groups of their own, and said to be', async () => {
  const text = visits((person, visit) => (visit === 0 && person < 30 ? '' : `S${person}`));
  const { record } = await scored(text, { preset: 'exact', group: 'subject' });
  expect(record.split.groups).toMatchObject({ ungrouped: 30 });
  const { train, validation, test: tested } = record.split.groups ?? { train: 0, validation: 0, test: 0 };
  expect(train + validation + tested).toBe(150);
  expect(record.dataset.rows).toBe(1200);
});

describe('rows that seem to belong together', () => {
  const warned = (run: Run) => findingsOf(run)?.warnings.find(({ code }) => code === 'grouped-rows');

  test.each([
    ['words', words, 'subject'],
    ['numbers named so', numbers, 'subject'],
  ])('%s: are told of, with what the scores are worth, and a remedy', async (_, text, column) => {
    const run = await trainText(text, { preset: 'recommended' });
    const { what, fixes } = warned(run) ?? {};
    expect(what?.facts).toMatchObject({ column, groups: 120, rows: 1200 });
    expect(fixes).toEqual([{ group: column }]);
    // Nothing is to be learned of others here: a ranking by chance has .5.
    const { low, high } = what?.facts as { low: number; high: number };
    expect(low).toBeLessThan(0.5);
    expect(high).toBeGreaterThan(0.5);
    const grouped = await trainText(text, { preset: 'recommended', group: column });
    expect(what?.facts.area).toBeCloseTo(recordOf(grouped).evaluation.test.rocArea ?? 0, 9);
    expect(recordOf(run).evaluation.wholeGroups).toEqual({ rocArea: what?.facts.area, low, high });
    expect(warned(grouped)).toBeUndefined();
  });

  test('are counted in the whole of a large file', async () => {
    const random = Random.fromSeed(8);
    const lines = Array.from({ length: 250_000 }, (_, row) => {
      const person = Math.floor(row / 10);
      return `S${person},${random.uniform().toFixed(3)},${person % 3 === 0 ? 1 : 0}\n`;
    });
    const run = await trainText(`subject,m,target\n${lines.join('')}`, { preset: 'exact', epochs: 1 });
    expect(warned(run)?.what.facts).toMatchObject({ column: 'subject', groups: 25_000, rows: 250_000 });
  });

  test('a word that they do not prove does not stand', async () => {
    const run = recordOf(await trainText(words, { preset: 'recommended' }));
    const proven = verdictOf({ ...run, warnings: [] });
    expect(['weak', 'fair']).toContain(proven.grade);
    const verdict = verdictOn(run);
    expect(verdict.grouped).toBe(true);
    expect(['untold', 'doubtful']).toContain(verdict.grade);
    expect(sayVerdict(run).words).toContain('kept together, they do not prove as much');
  });

  test('are told of once, whether it was tried what groups come to or not', async () => {
    const record = recordOf(await trainText(words, { preset: 'recommended' }));
    const codes = ({ warnings }: Pick<typeof record, 'warnings'>) =>
      warnings.filter(({ code }) => code === 'grouped-rows').length;
    expect(codes(record)).toBe(1);
    const course = { preparation: { ...record, features: record.model.features }, epochs: record.epochs };
    expect(codes(toRecord(course, { ...record, warnings: [] }))).toBe(1);
    expect(codes(toRecord(course, { ...record, warnings: record.warnings }))).toBe(1);
  });

  test('are told of beside a time column too, and are tried without it', async () => {
    const wish = { preset: 'recommended', time: 'visit' } as const;
    const run = await trainText(words, wish);
    const { what, fixes } = warned(run) ?? {};
    expect(what?.facts).toMatchObject({ column: 'subject', groups: 120, byTime: true });
    expect(fixes).toEqual([{ group: 'subject' }]);
    const record = recordOf(run);
    // Rows near in time are alike, too, and leave nothing proven; what proves less is seen where they are not.
    expect(verdictOn(record).grade).toBe('unproven');
    const { designEffect: _, ...test } = record.evaluation.test;
    const independent = { ...record, evaluation: { ...record.evaluation, test } };
    expect(['weak', 'fair', 'good']).toContain(verdictOf({ ...independent, warnings: [] }).grade);
    expect(verdictOn(independent)).toMatchObject({ grouped: true });
    const grouped = recordOf(
      await trainText(words, { ...wish, time: null, group: 'subject', exclude: ['visit'] }),
    );
    expect(record.evaluation.wholeGroups?.rocArea).toBeCloseTo(grouped.evaluation.test.rocArea ?? 0, 9);
    expect(toRunRecord(JSON.parse(JSON.stringify(record)))).toEqual(record);
  });

  test('are not, where labels go by chance', async () => {
    const text = visits((person) => `S${person}`, 'by chance');
    expect(warned(await trainText(text, { preset: 'recommended' }))).toBeUndefined();
  });

  test('a run that is otherwise the same does not change for it', async () => {
    const muted = recordOf(await trainText(words, { preset: 'recommended', mutedChecks: ['grouped-rows'] }));
    const told = recordOf(await trainText(words, { preset: 'recommended' }));
    expect(muted.model).toEqual(told.model);
    expect(muted.test).toEqual(told.test);
    expect(told.evaluation.wholeGroups?.rocArea).toBeLessThan(0.65);
    expect(toRunRecord(JSON.parse(JSON.stringify(told)))).toEqual(told);
    // Nobody reads it: nothing is trained for it.
    expect(muted.evaluation.wholeGroups).toBeUndefined();
  });
});

test('a run by groups says so in every report, and asks for groups, not for rows', async () => {
  const run = recordOf(await trainText(words, { preset: 'recommended', group: 'subject' }));
  expect(sayVerdict(run).headline).toBe('Too few groups to tell');
  expect(reportText(run)).toMatch(
    /By "subject": 120 groups, each whole in one part \(7\d training, 2\d validation, 2\d test\); rows of a group are alike: of the ROC area the \d+ test rows tell as much as \d+ independent ones, and intervals are as wide/,
  );
  const said = [...run.warnings.map(warningText), sayVerdict(run).words].join(' ');
  expect(said).toMatch(/other values of "subject"|other groups/);
  expect(said).not.toMatch(/[Aa]dd rows(?! (of other|with other))/);
});

describe('a column of groups', () => {
  test('that the file does not have is asked for', async () => {
    const [code, said] = failureOf(await trainText(words, { group: 'patient' }));
    expect(code).toBe('no-group');
    expect(said).toMatch(/no column is named "patient".*subject, visit, m0/);
  });

  test('is not the label', async () => {
    const [code, said] = failureOf(await trainText(words, { label: 'relapse', group: 'relapse' }));
    expect(code).toBe('no-group');
    expect(said).toContain('"relapse" is the label, so it cannot be the group column');
  });

  test.each(['group', 'time'])(
    'is not the label that is found either: no other is taken for it, %s',
    async (use) => {
      const kinds = visits((person) => (person % 2 ? 'in' : 'out')); // what would be taken
      const [code, said] = failureOf(await trainText(kinds, { [use]: 'relapse' }));
      expect(code).toBe(`no-${use}`);
      expect(said).toContain(`"relapse" is the label, so it cannot be the ${use} column`);
      const run = await trainText(kinds, { preset: 'exact', label: 'subject', group: 'visit' });
      expect(recordOf(run).dataset.label).toBe('subject');
    },
  );

  test('may stand where labels do', async () => {
    const lines = words
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const turned = lines
      .map(([subject, ...others]) =>
        [...others.slice(0, -1), 'relapse' === others.at(-1) ? 'v2' : others.at(-1), subject].join(','),
      )
      .join('\n');
    const { dataset } = recordOf(await trainText(turned, { preset: 'recommended', group: 'subject' }));
    expect(dataset.label).toBe('v2');
  });

  test('of two values leaves no parts', async () => {
    const two = visits((person) => `S${person % 2}`);
    const [code, said] = failureOf(await trainText(two, { preset: 'recommended', group: 'subject' }));
    expect(code).toBe('too-few-groups');
    expect(said).toContain('2 groups cannot be divided into 3 parts');
  });
});
