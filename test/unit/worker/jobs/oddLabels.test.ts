/** Slips in the label, a label written where it is true only, numbers with something around them: what is said. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import type { Wish } from '../../training.js';

type Cells = (i: number) => string | number;

async function inspect(columns: Readonly<Record<string, Cells>>, wish: Wish = {}) {
  const all = Object.values(columns);
  const lines = Array.from({ length: 200 }, (_, i) => all.map((cell) => cell(i)).join(';'));
  const text = [Object.keys(columns).join(';'), ...lines, ''].join('\n');
  const open = async () => fromBytes(new TextEncoder().encode(text));
  return inspectCsv({ name: 'data.csv', open, config: makeConfig(wish) });
}

const a: Cells = (i) => ((i * 37) % 211) + 0.5;
const sex: Cells = (i) => (i % 2 === 0 ? 'M' : 'F');

test('a slip beside 0 and 1 costs its row, and no other column is taken for the label', async () => {
  const outcome: Cells = (i) => (i === 49 ? 'oops' : Number(i % 3 === 0));
  const { label, classes, warnings } = await inspect({ sex, a, outcome });
  expect([label, classes.map(({ value }) => value)]).toEqual(['outcome', ['1', '0']]);
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'odd-labels', count: 1, line: 51 }));
});

test('a rare third class is asked about, in the line of its first cell, and not offered first', async () => {
  const outcome: Cells = (i) => (i % 40 === 3 ? 'Unknown' : i % 3 === 0 ? 'Yes' : 'No');
  const { warnings } = await inspect({ a, outcome });
  const [found] = warnings.filter(({ code }) => code === 'too-many-classes');
  expect(found).toMatchObject({ line: 5, remedy: expect.stringMatching(/^Correct or empty.*"Unknown"/) });
  expect(found?.fixes?.[0]).toEqual({ positive: 'No' });
});

test('a label that is written where it is true only is named, not passed over', async () => {
  const { label, warnings } = await inspect({ sex, a, alarm: (i) => (i % 3 === 0 ? 'x' : '') });
  expect(label).toBe('alarm');
  const [found] = warnings.filter(({ code }) => code === 'one-class');
  expect(found?.message).toMatch(/one value, "x", in 67 of 200 rows/);
  expect(found?.fixes).toEqual([{ label: 'sex' }]);
});

test('what says which rows are for training is no label', async () => {
  const { label } = await inspect({
    rain: (i) => (i % 3 ? 'No' : 'Yes'),
    a,
    is_train: (i) => (i % 5 ? 1 : 0),
  });
  expect(label).toBe('rain');
});

test('a column to leave out that the file does not have is told', async () => {
  const { warnings } = await inspect({ a, amount: a, y: (i) => i % 2 }, { exclude: ['amuont'] });
  expect(warnings).toContainEqual(
    expect.objectContaining({ code: 'unknown-column', remedy: expect.stringMatching(/"amount"/) }),
  );
});

test('a column to leave out is known by its name in capitals too', async () => {
  const { columns, warnings } = await inspect({ a, amount: a, y: (i) => i % 2 }, { exclude: ['AMOUNT'] });
  expect(columns.find(({ name }) => name === 'amount')?.role).toBe('left-out');
  expect(warnings.map(({ code }) => code)).not.toContain('unknown-column');
});

test.each<[string, Cells, RegExp]>([
  ['dollars', (i) => `$${i + 1},250.50`, /^Write plain numbers/],
  ['tensors', (i) => `tensor(${i + 1}.0321)`, /^Write plain numbers/],
  ['tensors on a card', (i) => `"tensor(${i + 1}.03e-5, device='cuda:0')"`, /^Write plain numbers/],
  ['lists of one', (i) => `[0.${523 + i}]`, /^Write plain numbers/],
  ['dollars in brackets', (i) => `($${i + 10}.50)`, /^Write plain numbers/],
  ['words', (i) => `thing ${i % 30}`, /^Turn the(se)? words into numbers/],
])('of a column of %s', async (_, income, remedy) => {
  const { warnings } = await inspect({ a, income, b: (i) => i / 7, y: (i) => i % 2 });
  const [found] = warnings.filter(({ code }) => code === 'text-column');
  expect(found?.remedy).toMatch(remedy);
});

test('a column of brackets is one of numbers', async () => {
  const { warnings } = await inspect({ a, income: (i) => `(${i + 10}.5)`, b: (i) => i / 7, y: (i) => i % 2 });
  expect(warnings.filter(({ code }) => code === 'text-column')).toEqual([]);
});
