/** Cells that say something by being empty, and numbers that say nothing: the run is that on the file in which the same is
 * written out. */
import { describe, expect, test } from 'vitest';
import { inWords } from '../../../inWords.js';
import { a, b, type Columns, label, makeCsv, makeRows, type Row } from '../../../runs/remedies/makeCsv.js';
import { failureOf, recordOf, trainText, type Wish } from '../../training.js';

const rows = makeRows(400);
const csv = (columns: Columns) => makeCsv({ ...columns, ...label }, rows);
const train = async (text: string, wish: Wish = {}) =>
  recordOf(await trainText(text, { preset: 'recommended', ...wish }));
const isTicked = (row: Row) => row.a + row.noise > 0;

describe('ticked or blank', () => {
  test.each([
    ['Phone', 'no'],
    ['\u2713', 'no'],
    ['1', '0'],
    ['1', 'no'],
  ])('%s or nothing is learned from as %s or %s', async (tick, no) => {
    const blank = await train(csv({ phone: (row) => (isTicked(row) ? tick : ''), ...b }));
    const written = await train(csv({ phone: (row) => (isTicked(row) ? tick : no), ...b }));
    expect(blank.dataset.rows).toBe(400);
    expect(blank.test.loss).toBeCloseTo(written.test.loss, 2);
    expect(blank.test.loss).toBeLessThan((await train(csv({ ...b }))).test.loss - 0.02);
    expect(blank.warnings.map(({ code }) => code)).toEqual(written.warnings.map(({ code }) => code));
    const features = blank.model.features.filter(({ column }) => column === 0);
    expect(features.map(({ category }) => category)).toEqual([tick, null]);
  });

  test('a tick in few rows is no nearly empty column', async () => {
    const { model } = await train(csv({ ...a, rare: ({ i }) => (i % 20 === 0 ? 1 : '') }));
    expect(model.features.map(({ name }) => name)).toEqual(['a', 'rare = 1', 'rare = (missing)']);
  });

  test('the same value in every row, but for few gaps or in hardly any, is no tick', async () => {
    const { warnings, dataset } = await train(csv({ ...a, same: ({ i }) => (i % 40 === 0 ? '' : 'x') }));
    expect(warnings.map(({ code }) => code)).toContain('constant-column');
    expect(dataset.leftOut.map(({ name }) => name)).toEqual(['same']);
  });

  test('as the lecture has it, a gap costs its row', async () => {
    const text = csv({ ...a, phone: (row) => (isTicked(row) ? 1 : '') });
    const { dataset } = await train(text, { preset: 'lecture' });
    expect(dataset.rows).toBe(rows.filter(isTicked).length);
  });
});

describe('a number that says "no value"', () => {
  const isLost = ({ i }: Row) => i % 9 === 2;
  const score = (lost: string | number): Columns => ({
    ...b,
    score: (row) => (isLost(row) ? lost : (5 + row.a).toFixed(3)),
  });

  test.each([-999, '-9999.0', 99, '999.9', 99_999])('%s is a gap', async (number) => {
    const [coded, empty] = [await train(csv(score(number))), await train(csv(score('')))];
    expect(coded.test).toEqual(empty.test);
    expect(coded.epochs).toEqual(empty.epochs);
    expect(coded.model.weights).toEqual(empty.model.weights);
    const found = coded.warnings.filter(({ code }) => code === 'sentinel');
    const count = rows.filter(isLost).length;
    expect(found).toEqual([expect.objectContaining({ column: 1, count, line: 4 })]);
    expect(inWords(found[0]?.what)).toContain(
      `"score" holds ${Number(number)} in ${count} of 400 rows, far from all its other numbers: it counts as a gap`,
    );
    expect(coded.model.features.map(({ sentinel }) => sentinel)).toEqual([
      undefined,
      Number(number),
      Number(number),
    ]);
  });

  test('costs its row where that is bearable, and is told', async () => {
    const { dataset } = await train(
      csv({ ...b, score: ({ i, a: x }) => (i % 50 === 2 ? -99 : (5 + x).toFixed(3)) }),
    );
    expect(inWords(dataset.skipped.reasons)).toEqual([
      { reason: 'no number, or -99, in "score"', count: 8, firstLine: 4 },
    ]);
  });

  test.each<[what: string, wish: Wish]>([
    ['the lecture', { preset: 'lecture' }],
    ['medians', { missingValues: 'median' }],
  ])('is only warned of with %s', async (_, wish) => {
    const { dataset, warnings } = await train(csv(score(-999)), wish);
    expect(dataset.rows).toBe(400);
    expect(inWords(warnings.find(({ code }) => code === 'sentinel')?.what)).toContain(
      'but is read as a number',
    );
  });

  test.each<[what: string, cell: (row: Row) => string | number]>([
    ['99 among percentages', ({ i }) => (i % 9 === 2 ? 99 : (i * 37) % 98)],
    ['two slips', ({ i, a: x }) => (i < 2 ? -999 : x.toFixed(3))],
    ['a number without nines, not so far away', ({ i, a: x }) => (i % 9 === 2 ? -90 : x.toFixed(3))],
    ['a column of two values', ({ i }) => (i % 9 === 2 ? 99 : 1)],
  ])('is none: %s', async (_, cell) => {
    const { warnings, model } = await train(csv({ ...a, cell }));
    expect(warnings.map(({ code }) => code)).not.toContain('sentinel');
    expect(model.features.map(({ sentinel }) => sentinel)).toEqual(model.features.map(() => undefined));
  });
});

describe('rows without a label', () => {
  const table = csv({ ...a, region: ({ i }) => 'NS'[i % 2] as string, ...b });
  const sums = 'sum of N,N Total,x,\n,S Total,,\n';

  test('make no features, and no warning but that they have none', async () => {
    const [with_, without] = [await train(table + sums), await train(table)];
    expect(with_.model).toEqual(without.model);
    expect(with_.test).toEqual(without.test);
    const codes = with_.warnings.map(({ code }) => code);
    expect(codes).toEqual([...new Set([...without.warnings.map(({ code }) => code), 'unlabelled-rows'])]);
  });

  test.each([
    ['a word', ['train', 'test']],
    ['a number', ['1', '0']],
  ])('make %s that only tells them apart no column to train on', async (_, [train_, test_]) => {
    const cell = ({ i }: Row) => `${i % 3 === 0 ? test_ : train_}`;
    const text = makeCsv({ ...a, part: cell, label: ({ i, found }) => (i % 3 === 0 ? '' : Number(found)) });
    // Without the rows that have no label it is a constant, and known for one.
    const labelled = text.split('\n').filter((line) => !line.endsWith(','));
    const [with_, without] = [await train(text), await train(labelled.join('\n'))];
    const told = ({ warnings }: typeof with_) => warnings.find(({ code }) => code === 'constant-column');
    expect(told(with_)).toMatchObject({
      column: 1,
      count: told(without)?.count,
      remedy: told(without)?.remedy,
    });
    expect(inWords(told(with_)?.what)).toContain(`the same value, ${train_}, in every row with a label`);
    expect(with_.warnings.map(({ remedy }) => inWords(remedy)).join()).not.toContain('one-hot');
    expect(with_.test).toEqual(without.test);
  });

  test('are not counted among the gaps that cost rows', async () => {
    const { warnings } = await train(
      `${csv({ a: ({ i, a: x }) => (i % 40 === 0 ? '' : x), ...b })}${',,\n3,,\n'.repeat(5)}`,
      {
        missingValues: 'skip',
      },
    );
    expect(inWords(warnings.find(({ code }) => code === 'missing-values')?.what)).toBe(
      '"a" has no value in 10 of 400 rows with a label (2.5 %), which are skipped',
    );
  });
});

test.each<[string, (x: number) => string, RegExp]>([
  [
    'powers of ten as in print',
    (x) => `${x.toFixed(3)}×10^3`,
    /"x" holds no plain numbers.*Write plain numbers/,
  ],
  [
    'fractions',
    (x) => `${Math.round(30 * x)} ${Math.round(60 * x)}/64`,
    /"x" holds no plain numbers.*Write plain numbers/,
  ],
  ['quoted twice', (x) => `"""${x.toFixed(3)}"""`, /"x" holds no plain numbers.*Write plain numbers/],
  [
    'how often it was thinned',
    (x) => `1:${Math.round(1e5 * x)}`,
    /"x" holds no plain numbers.*Write plain numbers/,
  ],
  [
    'goals of two sides',
    (x) => `${Math.round(99 * x)}:${Math.round(1e4 * x) % 100}`,
    /Give each of the two numbers/,
  ],
  ['ranges in brackets', (x) => `"[${x.toFixed(2)}, ${(x + 9).toFixed(1)}]"`, /Give each of the two numbers/],
])('what is measured is named, where numbers are written as %s', async (_, written, said) => {
  const text = csv({ x: ({ a: x }) => written(Math.abs(x) + 0.1) });
  expect(failureOf(await trainText(text, { preset: 'recommended' }))[1]).toMatch(said);
});

test('numbers with signs and units are named before words', async () => {
  const text = csv({
    order: ({ i }) => `#${i}x`,
    gold: ({ a: x }) => `XAU ${(9 + x).toFixed(4)}`,
    part: ({ b: x }) => `${(9 + x).toFixed(4)} ml`,
  });
  expect(failureOf(await trainText(text, { preset: 'recommended' }))[1]).toMatch(
    /: "gold", "part" hold no plain numbers, but "XAU [\d.]+" and the like\. Write plain numbers/,
  );
});
