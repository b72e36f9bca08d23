/** The index of a frame is no feature, however often its values come again; measurements without a name are. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../inWords.js';
import { reference } from '../../shared.js';
import { recordOf, trainText } from '../../training.js';

const indexes = Object.entries(reference<Record<string, readonly number[]>>('indexes'));

/** A file of a first column, a measurement and a label. */
async function train(name: string, values: readonly number[]) {
  const rows = values.map((value, i) => `${value},${((i * 37) % 211) + 0.5},${i % 2}\n`);
  return recordOf(await trainText(`${name},x,label\n${rows.join('')}`, { preset: 'recommended' }));
}

const featuresOf = ({ model }: Awaited<ReturnType<typeof train>>) => model.features.map(({ name }) => name);

describe.each(['', 'Unnamed: 0', 'index', 'level_0'])('the index called "%s"', (name) => {
  test.each(indexes)('of %s is left out, and that is said', async (_, index) => {
    const record = await train(name, index);
    expect(featuresOf(record)).toEqual(['x']);
    expect(inWords(record.warnings).map(({ what }) => what)).toContainEqual(
      expect.stringMatching(/(?:names or numbers|names of) the rows/),
    );
  });
});

test.each(['no', 'X', '순번'])(
  '"%s" that starts anew is left out, and one in disorder is not',
  async (name) => {
    const [counted, shuffled] = ['concat', 'concat, shuffled'].map(
      (kind) => indexes.find(([each]) => each === kind)?.[1] as readonly number[],
    );
    expect(featuresOf(await train(name, counted as readonly number[]))).toEqual(['x']);
    expect(
      featuresOf(
        await train(
          name,
          (counted as readonly number[]).map((i) => i + 1),
        ),
      ),
    ).toEqual(['x']);
    expect(featuresOf(await train(name, shuffled as readonly number[]))).toEqual([name, 'x']);
  },
);

test('of one that the lecture trains on it is not said that its values differ', async () => {
  const [, index = []] = indexes[0] ?? [];
  const rows = index.map((value, i) => `${value},${((i * 37) % 211) + 0.5},${i % 2}\n`);
  const { warnings } = recordOf(await trainText(`index,x,label\n${rows.join('')}`, { preset: 'lecture' }));
  expect(inWords(warnings).find(({ code }) => code === 'identifier')?.what).toMatch(
    /^"index" holds numbers that rows/,
  );
});

const measured: [string, string, (i: number) => number][] = [
  ['ages', '', (i) => 18 + ((i * 37) % 61)],
  ['ages of children too', '', (i) => (i * i * 7) % 83],
  ['a question answered', '', (i) => Number(i % 7 === 3)],
  ['ages in ascending order', '', (i) => Math.floor(i / 3)],
  ['places in a grid', 'x1', (i) => i % 20],
  ['places in a grid', 'X', (i) => i % 20],
  ['visits', 'no', (i) => 1 + (i % 12)],
];
test.each(measured)('%s called "%s" stay a feature', async (_, name, value) => {
  const values = Array.from({ length: 200 }, (_, i) => value(i));
  expect(featuresOf(await train(name, values))).toEqual([name === '' ? 'column 1' : name, 'x']);
});
