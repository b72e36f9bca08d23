/** Keys by words for them of several languages, in front of or behind what they are keys of; codes, counts and measurements are none. */
import { expect, test } from 'vitest';
import { inWords } from '../../../inWords.js';
import { recordOf, trainText } from '../../training.js';

const rows = 200;
const inOrder = (i: number) => 10_001 + i;
const drawn = (i: number) => 10_000 + ((i * 48_271) % 89_989);

async function train(name: string, value: (i: number) => number) {
  const lines = Array.from({ length: rows }, (_, i) => `${value(i)},${((i * 37) % 211) + 0.5},${i % 2}\n`);
  const record = recordOf(await trainText(`${name},x,label\n${lines.join('')}`, { preset: 'recommended' }));
  const said = inWords(record.warnings).find(({ code }) => code === 'identifier')?.what ?? '';
  return [record.model.features.some((each) => each.name === name), said] as const;
}

test.each([
  'id_cliente',
  'Codice cliente',
  'Code client',
  'Código',
  'Klantnr',
  'Kundennummer',
  'Matrícula',
  'Matricola',
  'Legajo',
  'Номер клиента',
])('%s is left out, in order or not, and that is said', async (name) => {
  for (const value of [inOrder, drawn]) {
    const [isUsed, said] = await train(name, value);
    expect([isUsed, said]).toEqual([false, expect.stringContaining('names or numbers the rows')]);
  }
});

test.each(['cod_cliente', 'Müşteri No', 'num_conta', 'Reynolds number'])(
  '%s is left out in order, and else looks like an identifier',
  async (name) => {
    expect(await train(name, inOrder)).toEqual([false, expect.stringContaining('names or numbers the rows')]);
    expect(await train(name, drawn)).toEqual([true, expect.stringContaining('looks like an identifier')]);
  },
);

test.each<[string, (i: number) => number]>([
  ['no_of_children', (i) => i % 5],
  ['num_rooms', (i) => 1 + (i % 9)],
  ['code', (i) => 100 + (i % 12)],
  ['COD', (i) => 100 + ((i * 31) % 577)],
  ['number of votes', drawn],
  ['num_words', (i) => 2 + ((i * 7_919) % 9_973)],
  ['Reynolds number', (i) => 200 + i * i * 7],
  ['decode', drawn],
])('%s stays a feature, without a word', async (name, value) => {
  expect(await train(name, value)).toEqual([true, '']);
});
