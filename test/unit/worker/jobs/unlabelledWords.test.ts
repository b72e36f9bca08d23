/** Words in rows without a label, which are not trained on: a file is trained on as if these rows were not there. */
import { describe, expect, test } from 'vitest';
import { recordOf, trainScored } from '../../training.js';

const names = 'lactate,bp,temp,outcome\n';
/** A mixture that comes again after no number of rows below. */
const at = (i: number, k: number) => (((i * (7 + 6 * k) + 5 * k) % 101) / 25 - 2).toFixed(2);
const row = (i: number, lactate = at(i, 0)) =>
  `${lactate},${at(i, 1)},${at(i, 2)},${Number(at(i, 0)) + Number(at(i, 1)) / 2 > 0.3 * Math.sin(i) ? 'died' : 'alive'}\n`;
const rows = Array.from({ length: 160 }, (_, i) => row(i));

/** What was learned, and from what. */
async function learned(text: string) {
  const { run, lines } = await trainScored(text);
  const { model } = recordOf(run);
  const features = model.features.map(({ name }) => name);
  // The line of a row is another one where rows lie in between.
  return {
    features,
    weights: model.weights,
    scores: lines.map((line) => line.split(',').slice(1)),
  };
}

/** @param lines put in front of each tenth row */
const among = (line: (group: number) => string) =>
  names + rows.map((each, i) => (i % 10 === 0 ? line(i / 10) : '') + each).join('');

describe('words in rows without a label', () => {
  test.each([
    ['headings of groups', among((group) => `Ward ${group},,,\n`)],
    ['headings, and subtotals', among((group) => `Sum of ward ${group},1.5,,\nWard ${group},,,\n`)],
    ['rows that wait for it', names + rows.join('') + rows.map((_, i) => `pending${i},1.0,2.0,\n`).join('')],
    ['dashes among them', among((group) => `${['-', 'none', `Ward ${group}`][group % 3]},2.5,,\n`)],
  ])('%s', async (_, text) => {
    const without = await learned(names + rows.join(''));
    expect(without.features).toEqual(['lactate', 'bp', 'temp']);
    expect(await learned(text)).toEqual(without);
  });

  test('but those in rows with one have a say', async () => {
    const worded = rows.map((_, i) => row(i, i % 10 === 0 ? `ward ${i}` : at(i, 0)));
    expect((await learned(names + worded.join(''))).features).toEqual(['bp', 'temp']);
  });

  test('and another label decides anew', async () => {
    const cells = (i: number) =>
      i % 10 === 0
        ? `,w${i},${at(i, 1)},${'cd'[(i >> 1) % 2]}`
        : `${'ab'[i % 2]},${at(i, 0)},${at(i, 1)},${'cd'[(i >> 1) % 2]}`;
    const text = `y,lactate,bp,z\n${rows.map((_, i) => `${cells(i)}\n`).join('')}`;
    const featuresFor = async (label: string, exclude: string) =>
      recordOf((await trainScored(text, { label, exclude: [exclude] })).run).model.features.map(
        ({ name }) => name,
      );
    expect(await featuresFor('y', 'z')).toEqual(['lactate', 'bp']);
    expect(await featuresFor('z', 'y')).toEqual(['bp']);
  });
});
