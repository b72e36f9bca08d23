/** What is remembered of what a person said of a file's label. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import { tell as tellOfRun } from '../../../src/core/problem.js';
import { type Run, reduce, startRun } from '../../../src/core/run/run.js';
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
