/** Names in the words of a language, as a person gives them in a terminal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { inNamesOf } from '../../../src/cli/inNamesOf.js';
import { makeConfig } from '../../../src/core/config.js';
import { openFile } from '../../../src/worker/reading/fileSource.js';
import { recordOf, trainFrom } from '../training.js';

const folder = mkdtempSync(path.join(os.tmpdir(), 'pulsar-slp-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = (empty: string) =>
  Array.from({ length: 200 }, (_, i) => `${i % 7},${(i * 5) % 11},${i % 3 ? empty : 'x'}\n`).join('');
function write(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

const asked = { preset: 'lecture', label: '3열', positive: '(빈칸)', exclude: ['1열'] } as const;

test('mean columns and classes without a name', async () => {
  const file = write('unnamed.csv', rows(''));
  const config = await inNamesOf(file, makeConfig({ ...asked, reading: { header: 'no' } }));
  expect(config).toMatchObject({ label: 'column 3', positive: '(empty)', exclude: ['column 1'] });
  const { dataset, model } = recordOf(await trainFrom(() => openFile(file), config));
  expect(dataset).toMatchObject({ label: 'column 3', classes: [{ value: 'x' }, { value: '(empty)' }] });
  expect(model.features.map(({ name }) => name)).toEqual(['column 2']);
});

test('mean those that the file calls so, if it does', async () => {
  const file = write('named.csv', `1열,2열,3열\n${rows('(빈칸)')}`);
  const config = await inNamesOf(file, makeConfig(asked));
  expect(config).toMatchObject({ label: '3열', positive: '(빈칸)', exclude: ['1열'] });
  const { dataset, model } = recordOf(await trainFrom(() => openFile(file), config));
  expect(dataset).toMatchObject({ label: '3열', classes: [{ value: 'x' }, { value: '(빈칸)' }] });
  expect(model.features.map(({ name }) => name)).toEqual(['2열']);
});

test('are translated without a look where there is nothing to look at', async () => {
  const config = await inNamesOf(path.join(folder, 'none.csv'), makeConfig(asked));
  expect(config.label).toBe('column 3');
  const plain = makeConfig({ label: 'y' });
  expect(await inNamesOf(path.join(folder, 'none.csv'), plain)).toBe(plain);
});
