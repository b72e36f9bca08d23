/** What a person calls the classes is shown, and changes nothing of what is learned. */
import { describe, expect, test } from 'vitest';
import { namingsIn, toNaming } from '../../../../src/core/classNames.js';
import { makeConfig, withChange } from '../../../../src/core/config.js';
import { sentence } from '../../../../src/words/problem.js';
import { say } from '../../../../src/words/told.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText, type Wish } from '../../training.js';

const text = tableText(300);
const kinds = text.replace(
  /^(.*),([01])$/gm,
  (_, row, label) => `${row},${label === '1' ? 'x' : row.length % 2 ? 'y' : 'z'}`,
);

async function refusalOf(file: string, wish: Wish): Promise<string> {
  const run = await trainText(file, wish);
  if (run.phase !== 'failed') throw new Error('nothing was refused');
  return sentence(run.problem);
}

describe('what is written', () => {
  test.each([
    [['1=pulsar,0=noise'], ['1=pulsar', '0=noise']],
    [[' 1 = pulsar , '], ['1 = pulsar']],
    [['New York, NY=east,0=west'], ['New York, NY=east', '0=west']],
    [
      ['1=a', '0=b'],
      ['1=a', '0=b'],
    ],
    [['1=a,b'], ['1=a', 'b']],
  ])('%j is %j', (written, each) => expect(namingsIn(written)).toEqual(each));

  test.each([
    ['1 = pulsar', { value: '1', name: 'pulsar' }],
    ['<=50K=poor', { value: '<=50K', name: 'poor' }],
    ['pulsar', undefined],
    ['1=', undefined],
    ['=pulsar', undefined],
    [`1=${'a'.repeat(201)}`, undefined],
  ])('%s is %j', (written, naming) => expect(toNaming(written)).toEqual(naming));

  test('is of one label: another one has other classes', () => {
    const config = makeConfig({ label: 'a', classNames: ['1=pulsar,0=noise'] });
    expect(config.classNames).toEqual(['1=pulsar', '0=noise']);
    expect(withChange(config, { positive: '0' }).classNames).toEqual(config.classNames);
    expect(withChange(config, { label: 'b' }).classNames).toEqual([]);
  });
});

test('the record has the names beside what the file says, and the same weights', async () => {
  const [bare, named] = [await trainText(text), await trainText(text, { classNames: ['1.0=pulsar'] })].map(
    recordOf,
  );
  expect(named?.dataset.classes.map(({ value, name }) => [value, name])).toEqual([
    ['0', undefined],
    ['1', 'pulsar'],
  ]);
  expect(named?.profile.classes.map(({ name }) => name)).toEqual(['pulsar', undefined]);
  expect(named?.model).toEqual(bare?.model);
  expect(named?.test).toEqual(bare?.test);
});

test('the rest of several classes and the rows without a tick may be named, too', async () => {
  const wish = { positive: 'x', classNames: ['x=pulsar', 'rest=others', 'y=noise'] };
  expect(recordOf(await trainText(kinds, wish)).dataset.classes).toMatchObject([
    { value: 'rest', name: 'others', rest: expect.anything() },
    { value: 'x', name: 'pulsar' },
  ]);
  const ticks = text.replace(/,0$/gm, ',').replace(/,1$/gm, ',x');
  expect(recordOf(await trainText(ticks, { classNames: ['(empty)=noise'] })).dataset.classes).toMatchObject([
    { value: '(empty)', name: 'noise' },
    { value: 'x' },
  ]);
});

test('what is told of a class calls it by its name', async () => {
  const few = `a,b,label\n${Array.from({ length: 200 }, (_, i) => `${i % 7},${(i * 5) % 11},${i % 40 ? 0 : 1}`).join('\n')}\n`;
  const { warnings } = recordOf(await trainText(few, { classNames: ['1=pulsar'] }));
  expect(warnings.map(({ what }) => say(what)).join('\n')).toMatch(/"pulsar"/);
  const fewer = few.replace(/,1$/gm, ',0').replace(/,0$/m, ',1');
  expect(await refusalOf(fewer, { classNames: ['1=pulsar'] })).toMatch(/"pulsar"/);
});

test.each<[Wish, string]>([
  [
    { classNames: ['2=quasar'] },
    'data.csv: "2" in class names is not a label value. Take any of these: 1, 0.',
  ],
  [
    { classNames: ['rest=others'] },
    'data.csv: "rest" in class names is not a label value. Take any of these: 1, 0.',
  ],
  [
    { classNames: ['1=a', '1.0=b'] },
    'data.csv: "1" comes twice in class names. Give each class one name, like 1=pulsar.',
  ],
  [
    { classNames: ['1=0', '0=1'] }, // nobody could tell which is meant
    'data.csv: "0" comes twice in class names. Give each class one name, like 1=pulsar.',
  ],
  [
    { classNames: ['1=0'] },
    'data.csv: "0" comes twice in class names. Give each class one name, like 1=pulsar.',
  ],
])('%j is refused', async (wish, words) => expect(await refusalOf(text, wish)).toBe(words));
