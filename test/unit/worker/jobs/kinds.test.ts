/** A column of kinds in front of an outcome of two classes: which one is the label. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';

type Cells = (i: number) => string | number;

async function inspect(columns: Readonly<Record<string, Cells>>, positive: string | null = null) {
  const all = Object.values(columns);
  const lines = Array.from({ length: 200 }, (_, i) => all.map((cell) => cell(i)).join(';'));
  const text = [Object.keys(columns).join(';'), ...lines, ''].join('\n');
  const open = async () => fromBytes(new TextEncoder().encode(text));
  return await inspectCsv({ name: 'data.csv', open, config: makeConfig({ positive }) });
}

const a: Cells = (i) => ((i * 37) % 211) + 0.5;
const b: Cells = (i) => ((i * 53) % 199) + 0.25;
const rest = { a, b };
const oneOf =
  (...words: readonly (string | number)[]): Cells =>
  (i) =>
    words[(i * i + (i >> 2)) % words.length] as string;
const rare =
  (usual: string | number, other: string | number): Cells =>
  (i) =>
    i % 3 === 0 ? other : usual;

test.each([
  ['Species', oneOf('Oak', 'Ash'), 'Browsed', rare('No', 'Yes')],
  ['tree_species', oneOf('Oak', 'Ash', 'Elm'), 'Browsed', rare(0, 1)],
  ['Variety', oneOf('Gala', 'Fuji'), 'Scab', rare('absent', 'present')],
  ['Variety', oneOf('Gala', 'Fuji'), 'Scab', rare(0, 1)],
  ['품종', oneOf('설향', '죽향'), '폐사여부', rare('N', 'Y')],
  ['품종', oneOf('설향', '죽향', '금실'), '병해', rare('무', '유')],
  ['등급', oneOf('특', '상', '보통'), '폐기', rare('아니오', '예')],
])('%s of kinds in front gives way to an answer behind all others', async (name, kinds, last, answer) => {
  const { label } = await inspect({ [name]: kinds, ...rest, [last]: answer });
  expect(label).toBe(last);
});

test.each([
  [{ species: oneOf('Adelie', 'Gentoo'), ...rest, sex: oneOf('male', 'female') }, 'species'],
  [{ species: oneOf('Adelie', 'Gentoo'), wild: rare('no', 'yes'), ...rest }, 'species'],
  [{ ...rest, wild: rare('no', 'yes'), species: oneOf('Adelie', 'Gentoo') }, 'species'],
  [{ Class: oneOf('r', 's'), ...rest, wild: rare('no', 'yes') }, 'Class'],
])('but a label stays one beside what is none, case %#', async (columns, name) => {
  const { label } = await inspect(columns);
  expect(label).toBe(name);
});

test('a kind that somebody named as the positive class is asked for', async () => {
  const { label } = await inspect(
    { species: oneOf('Adelie', 'Gentoo', 'Chinstrap'), ...rest, wild: rare('no', 'yes') },
    'Gentoo',
  );
  expect(label).toBe('species');
});
