/** Whether models can answer for a file, told before anything of it is written. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { scoringModelOf } from '../../../../src/core/scoring/scoringModel.js';
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

test('of a file of more than a megabyte only its beginning counts', async () => {
  const long = `${table.trimEnd()}\n${bare.trimEnd().concat('\n').repeat(500)}`;
  expect(long.length).toBeGreaterThan(1 << 20);
  expect(await fits(`${long}"never closed`)).toEqual(['by name', 'by place', 'by name', lacking]);
});
