/** Another reading is on offer only where it leads somewhere. */
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../../src/core/change.js';
import { makeConfig } from '../../../../src/core/config.js';
import { withoutReadings } from '../../../../src/core/profile/otherReading.js';
import type { Facts, Told } from '../../../../src/core/told.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { reference } from '../../shared.js';
import { trainText, type Wish } from '../../training.js';

async function problemOf(text: string, wish: Wish = {}) {
  const run = await trainText(text, wish);
  return run.phase === 'failed' ? run.problem : undefined;
}

const files = reference<Record<string, { text: string; fit: boolean }>>('spaces');

describe('spaces as the delimiter', () => {
  test.each(Object.entries(files))('%s', async (_, { text, fit }) => {
    const problem = await problemOf(text);
    expect(problem?.what.key).toBe('only-column');
    expect([problem?.remedy.key, problem?.fixes]).toEqual(
      fit ? ['choose-spaces', [{ delimiter: 'space' }]] : ['give-label-and-column', undefined],
    );
    // Nor does an inspection say anything else.
    const open = async () => fromBytes(new TextEncoder().encode(text));
    const { refusal } = await inspectCsv({ name: 'data.csv', open, config: makeConfig({}) });
    expect([refusal?.remedy, refusal?.fixes]).toEqual([problem?.remedy, problem?.fixes]);
  });
});

/** Each of them is offered of many rows; of three there is nothing to train on, whichever way they are read. */
describe.each([
  [
    'comma as the decimal mark',
    'a,label\n',
    '"1,5",0\n"2,5",1\n"3,5",1\n',
    'decimalMark',
    'write-decimals-alike',
  ],
  ['and not thousands', 'a;label\n', '1,234;0\n2,345;1\n3,456;1\n', 'decimalMark', 'write-without-thousands'],
] as const)('%s', (_, names, rows, key, instead) => {
  test('is offered of many rows', async () => {
    const { fixes = [] } = (await problemOf(names + rows.repeat(9))) ?? {};
    expect(fixes[0]?.[key]).toBe('comma');
    expect(await problemOf(names + rows.repeat(9), { reading: { [key]: 'comma' } })).toBeUndefined();
  });

  test('is not where it leads to nothing: what else there is to do is said', async () => {
    const { remedy, fixes = [] } = (await problemOf(names + rows)) ?? {};
    expect(remedy?.key).toBe(instead);
    expect(fixes.filter((fix) => fix[key] !== undefined)).toEqual([]);
  });
});

test('a reading that was tried in vain leaves a sentence that stands without it', () => {
  const said = (remedy: Told, fix: Change) => {
    const left = withoutReadings({ remedy, fixes: [{ exclude: ['a'] }, fix] }, [fix]);
    return left && [left.remedy, left.fixes];
  };
  const others = [{ exclude: ['a'] }];
  const comma = { decimalMark: 'comma' };
  const bare = (key: string, facts: Facts = {}): Told => ({ key, facts });
  expect(said(bare('choose-decimal-comma'), comma)).toEqual([
    bare('write-one-decimal-mark', { comma: false }),
    others,
  ]);
  expect(said(bare('choose-comma-if-thousands'), comma)).toEqual([
    bare('take-points-out-if-thousands'),
    others,
  ]);
  expect(said(bare('say-header-or-correct-cell'), { header: 'yes' })).toEqual([
    bare('correct-or-empty-cells', { several: false }),
    others,
  ]);
  for (const key of ['say-header', 'say-no-header']) expect(said(bare(key), { header: 'no' })).toBeNull();
  const encoding = { encoding: 'cp949' };
  expect(said(bare('choose-encoding-if-wrong', { other: 'cp949' }), encoding)).toEqual([
    bare('choose-encoding-if-wrong', { other: undefined }),
    others,
  ]);
  const both = { encoding: 'latin1', other: 'cp949', remedy: bare('choose-spaces') };
  expect(said(bare('remedy-of-guessed-encoding', both), encoding)).toEqual([
    bare('remedy-of-guessed-encoding', { ...both, other: undefined }),
    others,
  ]);
  expect(said(bare('remedy-of-guessed-encoding', both), { delimiter: 'space' })).toEqual([
    bare('remedy-of-guessed-encoding', { ...both, remedy: bare('give-label-and-column') }),
    others,
  ]);
});
