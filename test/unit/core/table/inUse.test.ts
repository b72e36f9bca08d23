/** What is said of gaps, merged cells and signs, and what is made of them. Counts are those of `frame.dropna(subset=['label']).isna().sum()`
 * of pandas. */
import { describe, expect, test } from 'vitest';
import { filledGaps } from '../../../../src/report/gaps.js';
import { inWords } from '../../../inWords.js';
import { failureOf, recordOf, trainText } from '../../training.js';

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');

test('gaps of rows without a label are neither counted as filled nor flagged', async () => {
  const labelled = rows(60, (i) => `${i % 7},${i % 5 === 0 ? '' : i % 11},${i % 3},${i % 2}`);
  const text = `a,b,c,label\n${labelled}${rows(20, (i) => `,${i % 9},,`)}`;
  const { model, profile, dataset } = recordOf(await trainText(text, { preset: 'recommended' }));
  expect([dataset.rows, dataset.gaps]).toEqual([60, 'flagged']);
  expect(model.features.map(({ name }) => name)).toEqual(['a', 'b', 'b is missing', 'c']);
  expect(profile.columns.map(({ missing, missingInUse }) => [missing, missingInUse])).toEqual([
    [20, 0],
    [12, undefined],
    [20, 0],
    [20, undefined],
  ]);
  expect(filledGaps(model.features, profile).map((line) => line.replace(/ with.*/, ''))).toEqual([
    'b: 12 gaps filled',
  ]);
});

test('gaps of rows skipped for a word are not counted as filled', async () => {
  const text = `a,b,label\n${rows(80, (i) => `${i < 3 ? 'x' : i < 8 ? '' : i % 7},${i < 2 ? '' : i % 11},${i % 2}`)}`;
  const { profile, dataset } = recordOf(await trainText(text, { missingValues: 'median' }));
  expect([dataset.rows, dataset.gaps]).toEqual([77, 'median']);
  expect(profile.columns.map(({ missing, missingInUse }) => missingInUse ?? missing)).toEqual([5, 0, 0]);
});

test('words that are trained on are not said to be left out as an identifier', async () => {
  const text = `site,x,pass\n${rows(60, (i) => `${i % 6 ? '' : `Site ${i / 6}`},${i % 7}.5,${i % 2 ? 'P' : 'F'}`)}`;
  const { model, warnings } = recordOf(await trainText(text, { preset: 'recommended' }));
  expect(model.features.map(({ name }) => name)).toContain('site = Site 3');
  expect(warnings.map(({ code }) => code)).not.toContain('identifier');
});

test('of plain numbers beside others it is not said that there are none', async () => {
  const cell = (i: number) => (i % 2 ? `${i % 37}.25` : `${i % 31}.5%`);
  const beside = `rate,x,won\n${rows(60, (i) => `${cell(i)},${i % 7},${i % 3 ? 1 : 0}`)}`;
  const { warnings } = recordOf(await trainText(beside));
  expect(inWords(warnings).find(({ code }) => code === 'text-column')?.what).toContain(
    '"rate" holds plain numbers in 30 rows and others in 30, "0.5%" and the like',
  );
  const alone = `rate,won\n${rows(60, (i) => `${cell(i)},${i % 3 ? 1 : 0}`)}`;
  expect(failureOf(await trainText(alone))[1]).toContain(
    '"rate" holds numbers that are not plain, "0.5%" and the like',
  );
});

test.each(['k.A.', 'k. A.', 'k. a.'])('%s says that there is no answer', async (word) => {
  const text = `x,happy\n${rows(60, (i) => `${i % 7}.5,${i % 9 ? (i % 2 ? 'ja' : 'nein') : word}`)}`;
  expect(recordOf(await trainText(text)).dataset).toMatchObject({ rows: 53, skipped: { count: 7 } });
});

describe.each(['none', 'nil', '-', '..'])('"%s" and nothing else', (word) => {
  const train = async (cell: (i: number) => string, given: string) => {
    const text = `dose,other,allergy,relapse\n${rows(120, (i) => `${(i * 37) % 101}.5,${cell(i).replace('W', given)},,${i % 5 > 1 ? 'no' : 'yes'}`)}`;
    return recordOf(await trainText(text, { preset: 'recommended' }));
  };

  // `pandas.read_csv` keeps each of them as a word, and the empty cells as NaN.
  test('beside empty cells is a word, as any other would be', async () => {
    const cell = (i: number) => ((i * 7) % 4 > 0 ? 'W' : '');
    const [found, wanted] = [await train(cell, word), await train(cell, 'untreated')];
    expect(found.model.features.map(({ name }) => name)).toEqual([
      'dose',
      `other = ${word}`,
      'other = (missing)',
    ]);
    expect(found.model.weights).toEqual(wanted.model.weights);
    const empty = found.warnings.filter(({ code }) => code === 'empty-column');
    expect(inWords(empty).map(({ what }) => what)).toEqual(['"allergy" is empty in all 120 rows']);
  });

  test('in all rows is the same value', async () => {
    const { warnings } = await train(() => 'W', word);
    expect(inWords(warnings).map(({ what }) => what)).toContain(
      `"other" holds the same value, ${word}, in all 120 rows`,
    );
  });
});
