/** Whether models can answer for a file, told before anything of it is written. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { type ScoringModel, scoringModelOf } from '../../../../src/core/scoring/scoringModel.js';
import type { Fit } from '../../../../src/protocol/worker.js';
import { fitModels } from '../../../../src/worker/jobs/fit.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { tableText } from '../../../tableText.js';
import { recordOf, trainText, type Wish } from '../../training.js';

const modelOf = async (text: string, wish: Wish = {}) =>
  scoringModelOf(recordOf(await trainText(text, wish)));
const table = tableText(200);
const bare = table.split('\n').slice(1).join('\n');
const spaced = table.replaceAll(',', ' ');
const models = Promise.all([
  modelOf(table),
  modelOf(bare),
  modelOf(spaced, { reading: { delimiter: 'space' } }),
  modelOf(tableText(200).replace(/^[^,]+/, 'another')),
]);

const codeOf = (fit: Fit) =>
  'code' in fit ? `${fit.code}: ${fit.what.key}` : fit.byPlace ? 'by place' : 'by name';
const fits = async (text: string) => {
  const open = async () => fromBytes(new TextEncoder().encode(text));
  return (await fitModels(open, makeConfig({}).reading, await models)).map(codeOf);
};

const lacking = 'columns-differ: columns-lacking';

test.each([
  ['its names', table, ['by name', 'by place', 'by name', lacking]],
  ['spaces between its columns', spaced, ['by name', 'by place', 'by name', lacking]],
  ['no names', bare, ['by place', 'by place', 'by place', 'by place']],
  [
    'other names',
    `v,w,x,y\n${'1,2,3,4\n'.repeat(9)}`,
    [lacking, 'columns-differ: no-names-to-match', lacking, lacking],
  ],
  ['nothing', '', Array(4).fill('no-rows: file-empty')],
  [
    'a head alone',
    `${table.split('\n')[0]}\n`,
    ['header-without-rows', 'header-without-rows', 'header-without-rows'],
  ],
])('a file with %s', async (_, text, wanted) => {
  const found = await fits(text);
  expect(found.slice(0, wanted.length)).toEqual(
    wanted.map((each) => (each === 'header-without-rows' ? `no-rows: ${each}` : each)),
  );
});

test('each model reads the file in its own way, whichever is asked first', async () => {
  const next = (
    (state) => () =>
      (state = (state * 16807) % 2147483647) / 2147483647
  )(5);
  const sums = (written: (sum: number) => string) => [
    'sum;age;y',
    ...Array.from({ length: 400 }, (_, i) => {
      const sum = Math.round(150 + 1200 * next() + 900 * (i % 2));
      return `${written(sum)};${Math.round(20 + 40 * next())};${i % 2}`;
    }),
  ];
  const pointed = sums((sum) => sum.toLocaleString('de-DE'));
  const thousands = await modelOf(pointed.join('\n'));
  const decimals = await modelOf(sums((sum) => String(sum)).join('\n'));
  expect([thousands.isPointed, decimals.isPointed, decimals.told]).toEqual([true, false, thousands.told]);
  const text = [...pointed, '1.234.567;30;1'].join('\n').replaceAll(';', ',');
  const asked = async (...of: ScoringModel[]) =>
    (await fitModels(async () => fromBytes(new TextEncoder().encode(text)), makeConfig({}).reading, of)).map(
      codeOf,
    );
  const refused = 'columns-differ: thousands-in-column';
  expect(await asked(thousands, decimals)).toEqual(['by name', refused]);
  expect(await asked(decimals, thousands)).toEqual([refused, 'by name']);
});

test('what the first thousand rows of a longer file hold refuses nothing yet', async () => {
  const [head = '', ...rows] = table.trimEnd().split('\n');
  const without = rows.map((row) => row.replace(/^[^,]+/, 'pending'));
  const wait = [head, ...Array<string[]>(6).fill(without).flat()];
  const refused = 'columns-differ: column-of-no-numbers';
  expect((await fits(without.toSpliced(0, 0, head).join('\n')))[0]).toBe(refused);
  expect((await fits([...wait, ...rows].join('\n')))[0]).toBe('by name');
});

test('of a file of more than a megabyte only its beginning counts', async () => {
  const long = `${table.trimEnd()}\n${bare.trimEnd().concat('\n').repeat(500)}`;
  expect(long.length).toBeGreaterThan(1 << 20);
  expect(await fits(`${long}"never closed`)).toEqual(['by name', 'by place', 'by name', lacking]);
});
