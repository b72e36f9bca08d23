/** What is remembered of what a person said of a file. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import { tell as tellOfRun } from '../../../src/core/problem.js';
import { type Run, reduce, startRun } from '../../../src/core/run/run.js';
import { notAmong } from '../../../src/core/settingKind.js';
import { tell } from '../../../src/core/table/sayings.js';
import { Answers } from '../../../src/host/answers.js';

type Memory = ConstructorParameters<typeof Answers>[0];
type Uri = Parameters<Answers['of']>[0];
type Update = Parameters<Answers['updated']>[0];

function memory(): Memory {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string) => kept.get(key),
    update: async (key: string, value: unknown) => void kept.set(key, value),
  } as Memory;
}

const [file, other] = ['a.csv', 'b.csv'].map((name) => ({ toString: () => `file:///${name}` })) as [Uri, Uri];
const answer = { label: 'pressure', isChosen: true, positive: '979' };
const before = startRun('a.csv', makeConfig({}));

async function after(problem: Parameters<typeof reduce>[1]): Promise<(Uri | undefined)[]> {
  const answers = new Answers(memory());
  for (const each of [file, other]) await answers.keep(each, answer);
  const run: Run = reduce(before, problem);
  answers.updated({ session: { file, run }, before, events: [problem] } as unknown as Update);
  return [file, other].map((each) => (answers.of(each) === undefined ? undefined : each));
}

test('an answer that its run failed with is forgotten, and so the file is asked about again', async () => {
  const remedy = tell('add-rows-or-other-label');
  const few = tell('class-has-few-rows', { value: '979', rows: 1, needed: 3 });
  expect(await after({ type: 'failed', problem: { code: 'too-few-rows', what: few, remedy } })).toEqual([
    undefined,
    other,
  ]);
});

test('one that a run was stopped with stays', async () => {
  const what = tellOfRun('stopped-before-training');
  const remedy = tellOfRun('train-again-when-you-like');
  expect(await after({ type: 'failed', problem: { code: 'stopped-early', what, remedy } })).toEqual([
    file,
    other,
  ]);
});

test('what is muted for a file is muted in all its runs, beside what the settings mute, until it is taken back', async () => {
  const kept = memory();
  const answers = new Answers(kept);
  await answers.mute(file, ['label-leak']);
  await answers.mute(file, ['label-leak', 'shared-rows']);
  const muted = (of: Uri, codes: string[] = []) =>
    new Answers(kept).muting(of, makeConfig({ mutedChecks: codes })).mutedChecks;
  expect(new Set(muted(file, ['shared-rows', 'few-rows']))).toEqual(
    new Set(['shared-rows', 'few-rows', 'label-leak']),
  );
  expect(muted(file, ['few-rows'])).toHaveLength(3);
  expect(muted(other, ['few-rows'])).toEqual(['few-rows']);
  expect(new Answers(kept).of(file)).toBeUndefined();
  await answers.unmute(file);
  expect(muted(file, ['few-rows'])).toEqual(['few-rows']);
});

test('of what is kept only the codes of checks that there are mute anything', async () => {
  const kept = memory();
  await new Answers(kept).mute(file, ['of another version', 'few-rows']);
  expect(new Answers(kept).muting(file, makeConfig({})).mutedChecks).toEqual(['few-rows']);
  await kept.update(kept.keys()[0] as string, 'few-rows');
  expect(new Answers(kept).muting(file, makeConfig({})).mutedChecks).toEqual([]);
});

test('names that the file has no class for are forgotten, and what else was said is not', async () => {
  const answers = new Answers(memory());
  await answers.keep(file, { ...answer, classNames: ['979=high'] });
  expect(answers.of(file)?.classNames).toEqual(['979=high']);
  const problem = { code: 'config-invalid', ...notAmong('classNames', '979', ['1']) } as const;
  const run = reduce(before, { type: 'failed', problem });
  answers.updated({ session: { file, run }, before, events: [] } as unknown as Update);
  expect(answers.of(file)).toEqual(answer);
});

test('another setting that is refused says nothing of what the classes are called', async () => {
  const answers = new Answers(memory());
  const named = { ...answer, classNames: ['1=high'] };
  await answers.keep(file, named);
  const problem = { code: 'config-invalid', ...notAmong('mutedChecks', 'few', ['few-rows']) } as const;
  const run = reduce(before, { type: 'failed', problem });
  answers.updated({ session: { file, run }, before, events: [] } as unknown as Update);
  expect(answers.of(file)).toEqual(named);
});
