/** What is known of a file's label before training, and what of an earlier answer still holds. */
import { afterEach, expect, test } from 'vitest';
import { makeConfig } from '../../../src/core/config.js';
import {
  answerOf,
  classesInWords,
  labelIn,
  withAnswer,
  worthAsking,
  worthAskingOf,
} from '../../../src/host/peekedLabel.js';
import type { ColumnPeek, FilePeek } from '../../../src/protocol/worker.js';
import { speak } from '../../../src/words/language.js';
import { peekFile } from '../../../src/worker/jobs/peek.js';
import { fromBytes } from '../../../src/worker/reading/byteSource.js';

const csv = (names: string, row: (i: number) => readonly unknown[]) =>
  [names, ...Array.from({ length: 60 }, (_, i) => row(i).join(','))].join('\n');
const look = (text: string, exclude: readonly string[] = []): Promise<FilePeek> =>
  peekFile(async () => fromBytes(new TextEncoder().encode(text)), makeConfig({}).reading, exclude);

const two = csv('x,flag,z', (i) => [i / 7, i % 2, i % 3 === 0 ? 1 : 0]);
const three = csv('x,species', (i) => [i / 7, ['a', 'b', 'c'][i % 3]]);
const names = ({ columns, candidates }: FilePeek) => candidates.map((i) => columns[i]?.name);

test('of two columns that could be the label both are there, the likelier first', async () => {
  const peek = await look(two);
  expect([names(peek), peek.rivals, peek.isWhole]).toEqual([['z', 'flag'], 1, true]);
  expect(labelIn(peek, null)?.name).toBe('z');
  expect(names(await look(two, ['z']))).toEqual(['flag']);
});

test('a column that the file itself declares is the label, whatever else could be', async () => {
  const arff = `@relation r\n@attribute class {0,1}\n@attribute x numeric\n@attribute z {0,1}\n@data\n${Array.from({ length: 60 }, (_, i) => `${i % 2},${i / 7},${i % 3 === 0 ? 1 : 0}`).join('\n')}`;
  const peek = await look(arff);
  expect(labelIn(peek, null)?.name).toBe('class');
});

test('classes are asked for that can be told from the rest; all of them where not all rows were counted', async () => {
  const peek = await look(
    csv('x,species', (i) => [i / 7, i < 1 ? 'a' : i < 3 ? 'b' : i < 20 ? 'c' : i < 40 ? 'd' : 'e']),
  );
  const { classes } = peek.columns[1] as ColumnPeek;
  const asked = (isWhole: boolean) => worthAsking(classes, { ...peek, isWhole }).map(({ value }) => value);
  expect([asked(true), asked(false)]).toEqual([
    ['c', 'd', 'e'],
    ['a', 'b', 'c', 'd', 'e'],
  ]);
  const [yes, no] = classes;
  if (yes !== undefined && no !== undefined) expect(worthAsking([yes, no], peek)).toEqual([yes, no]);
});

test('of words and gaps is asked where columns beside the label have some', async () => {
  const asked = async (text: string, label?: string | null) => {
    const of = worthAskingOf(await look(text), label);
    return [of['where words'], of['where gaps'], of.always, of.never];
  };
  expect(await asked(three, undefined)).toEqual([true, false, true, false]);
  expect(await asked(three, null)).toEqual([false, false, true, false]); // the label alone is of words
  expect(await asked(three, 'x')).toEqual([true, false, true, false]);
  const gaps = csv('x,label', (i) => [i % 9 ? i : '', i % 2]);
  expect(await asked(gaps, null)).toEqual([false, true, true, false]);
});

test('a file that cannot be read has no columns', async () => {
  expect((await look('PK\u0003\u0004\0\0')).columns).toEqual([]);
});

test('a setting means a column whatever its case, as training does', async () => {
  const peek = await look(two);
  expect(labelIn(peek, ' FLAG ')?.name).toBe('flag');
  expect(labelIn(peek, 'nowhere')).toBeUndefined();
});

test('names of classes hold for the label that they were given for', async () => {
  const peek = await look(two);
  const answer = { label: 'flag', isChosen: false, positive: null, classNames: ['1=up'] };
  expect(withAnswer(makeConfig({ label: 'flag' }), answer, peek).classNames).toEqual(['1=up']);
  expect(withAnswer(makeConfig({ label: 'z' }), answer, peek).classNames).toEqual([]);
  const said = makeConfig({ label: 'flag', classNames: ['1=high'] });
  expect(withAnswer(said, answer, peek).classNames).toEqual(['1=high']);
  expect(answerOf(makeConfig({ label: 'flag', classNames: ['1=up'] }), peek)).toEqual({
    ...answer,
    isChosen: true,
  });
});

test('an answer holds where the settings leave it open and the file still has it', async () => {
  const peek = await look(two);
  const plain = makeConfig({});
  const answer = { label: 'flag', isChosen: true, positive: '0' };
  expect(withAnswer(plain, answer, peek)).toEqual({ ...plain, label: 'flag', positive: '0' });
  expect(withAnswer(makeConfig({ label: 'z' }), answer, peek)).toEqual(makeConfig({ label: 'z' }));
  expect(withAnswer(plain, { ...answer, label: 'gone' }, peek)).toEqual(plain);
  expect(withAnswer(plain, { ...answer, positive: '7' }, peek).positive).toBeNull();
  expect(withAnswer(plain, undefined, peek)).toBe(plain);
  // A label that was only guessed is guessed anew: what was said of its class holds where it is the same.
  const guessed = { ...answer, isChosen: false };
  expect(withAnswer(plain, guessed, peek)).toEqual(plain);
  expect(withAnswer(plain, { ...guessed, label: 'z' }, peek)).toEqual({ ...plain, positive: '0' });
});

test('what is kept of an answer is what the person said, by the name that the file has', async () => {
  const peek = await look(three);
  expect(answerOf(makeConfig({}), peek)).toBeUndefined();
  expect(answerOf(makeConfig({ positive: 'b' }), peek)).toEqual({
    label: 'species',
    isChosen: false,
    positive: 'b',
  });
  expect(answerOf(makeConfig({ label: 'Species' }), peek)).toMatchObject({
    label: 'species',
    isChosen: true,
  });
});

afterEach(() => speak('en'));

test('classes are listed with their rows', async () => {
  expect(classesInWords(labelIn(await look(three), null)?.classes ?? [])).toBe(
    'a: 20 rows, b: 20 rows, c: 20 rows',
  );
  const many = Array.from({ length: 9 }, (_, i) => ({ value: String(i), count: 1_000 }));
  expect(classesInWords(many)).toBe(
    '0: 1,000 rows, 1: 1,000 rows, 2: 1,000 rows, 3: 1,000 rows, 4: 1,000 rows, 5: 1,000 rows, 3 more',
  );
  speak('ko');
  expect(classesInWords(many.slice(0, 1))).toBe('0: 행 1,000개');
  expect(classesInWords(many)).toMatch(/5: 행 1,000개, 외 3개$/);
});
