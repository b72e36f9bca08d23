/** Numbers far from all others of their column: the run is that on the file in which their cells are empty. */
import { describe, expect, test } from 'vitest';
import { Random } from '../../src/core/random.js';
import { Column } from '../../src/core/table/column.js';
import { farNumbersIn } from '../../src/core/table/farNumbers.js';
import { plainNumbers } from '../../src/core/table/numberStore.js';
import { inWords } from '../inWords.js';
import { recordOf, trainText, type Wish } from '../unit/training.js';
import { b, type Columns, label, makeCsv, makeRows, type Row } from './remedies/makeCsv.js';

const rows = makeRows(400);
const csv = (columns: Columns) => makeCsv({ ...columns, ...label }, rows);
const train = async (text: string, wish: Wish = {}) =>
  recordOf(await trainText(text, { preset: 'recommended', ...wish }));
type Record = Awaited<ReturnType<typeof train>>;
const told = ({ warnings }: Record) =>
  warnings.filter(({ code }) => code === 'sentinel' || code === 'wild-value');

/** The same run, but for what is said of these cells. */
function expectSame(one: Record, other: Record) {
  expect(one.test).toEqual(other.test);
  expect(one.model.weights).toEqual(other.model.weights);
  expect(one.optimum).toEqual(other.optimum);
}

const score = (cells: (row: Row) => string | number | undefined): Columns => ({
  ...b,
  score: (row) => cells(row) ?? (50 + 3 * row.a).toFixed(3),
});

describe('a number that comes again and again is a gap whatever its digits', () => {
  test.each([
    '-32768',
    '-3.4028235e+38',
    '-2147483648',
    '1e20',
    '1.797e308',
    '1.7976931348623157e308',
    '-715897',
  ])('%s', async (number) => {
    for (const isLost of [({ i }: Row) => i % 9 === 2, ({ i }: Row) => [7, 100, 333].includes(i)]) {
      const [coded, empty] = [
        await train(csv(score((row) => (isLost(row) ? number : undefined)))),
        await train(csv(score((row) => (isLost(row) ? '' : undefined)))),
      ];
      expectSame(coded, empty);
      const count = rows.filter(isLost).length;
      expect(told(coded)).toEqual([expect.objectContaining({ code: 'sentinel', column: 1, count })]);
      expect(inWords(told(coded)[0]?.what)).toContain('it counts as a gap');
      expect(coded.model.features[1]?.sentinel).toBe(Number(number));
    }
  });

  test('beside another one, and a slip', async () => {
    const lost = ({ i }: Row) =>
      i % 9 === 2 ? '-999' : i % 20 === 5 ? '1e20' : i === 300 ? '-5e6' : undefined;
    const [coded, empty] = [
      await train(csv(score(lost))),
      await train(csv(score((row) => (lost(row) === undefined ? undefined : '')))),
    ];
    expectSame(coded, empty);
    expect(coded.model.features[1]).toMatchObject({ sentinel: -999, wild: [1e20, -5e6] });
    expect(told(coded).map(({ code }) => code)).toEqual(['sentinel', 'wild-value']);
  });
});

describe('a single number absurdly far away', () => {
  const slip = ({ i }: Row) => (i === 41 ? '715897' : i === 300 ? '-362564' : undefined);

  test('is a gap, and named with its line', async () => {
    const [wild, empty] = [
      await train(csv(score(slip))),
      await train(csv(score((row) => (slip(row) === undefined ? undefined : '')))),
    ];
    expectSame(wild, empty);
    expect(told(wild)).toEqual([expect.objectContaining({ code: 'wild-value', column: 1, count: 2 })]);
    expect(inWords(told(wild)[0]?.what)).toMatch(/^"score" holds .*715897 in line 43.*: they count as gaps$/);
    expect(inWords(told(wild)[0]?.what)).toContain('-362564 in line 302');
    expect(inWords(wild.dataset.skipped.reasons)).toEqual([
      { reason: 'no number, or -362564 or 715897, in "score"', count: 2, firstLine: 43 },
    ]);
  });

  test('is a number where somebody says what becomes of gaps, and that nothing is learned names it first', async () => {
    const wish: Wish = { missingValues: 'skip', l2: 0.4 };
    const only = makeCsv({ score: score(slip).score as Columns[string], ...label }, rows);
    const record = await train(only, wish);
    expect(inWords(told(record)[0]?.what)).toMatch(/they are read as numbers$/);
    const nothing = record.warnings.find(({ code }) => code === 'learned-nothing');
    expect(inWords(nothing?.what)).toContain('numbers far from all others in "score" outweigh the rest');
    expect(nothing?.fixes).toEqual([{ missingValues: 'auto' }]);
    const again = await train(only, { ...wish, missingValues: 'auto' });
    expect(again.warnings.map(({ code }) => code)).not.toContain('learned-nothing');
  });
});

test('where only the person can tell, it says which cells to empty, and no setting that is in force', async () => {
  const random = Random.fromSeed(5);
  // Answers to two questions, where 8 may be one, and two that have 99 for "no value", which is a gap already.
  const answer = (code: number) => (random.below(9) === 0 ? code : 1 + random.below(5));
  const lines = Array.from({ length: 300 }, () =>
    [8, 8, 99, 99].map(answer).concat(random.below(2)).join(','),
  );
  const record = await train(['p,q,r,s,label', ...lines].join('\n'));
  const nothing = record.warnings.find(({ code }) => code === 'learned-nothing');
  expect(inWords(nothing?.what)).toContain('numbers far from all others in "p" and "q" outweigh the rest');
  expect(inWords(nothing?.remedy)).toMatch(/far from all others, such as 8 in "[pq]"$/);
  expect(nothing?.fixes).toBeUndefined();
});

test.each([30, 300])(
  'single cells %d times as far away as all others are apart do not decide the penalty',
  async (times) => {
    const text = (isWild: boolean) => {
      const random = Random.fromSeed(4, 12);
      const made = Array.from({ length: 1_000 }, () => {
        const found = random.uniform() < 0.45;
        return { x: [0, 1, 2].map((k) => 4200 + 30 * random.normal() + (k < 2 && found ? 20 : 0)), found };
      });
      // Each in another column, none like another.
      if (isWild)
        for (const k of [0, 1, 2]) (made[97 + 311 * k] as { x: number[] }).x[k] = 4200 + 220 * (times + k);
      const lines = made.map(({ x, found }) =>
        [...x.map((each) => each.toFixed(2)), Number(found)].join(','),
      );
      return ['a,b,c,label', ...lines].join('\n');
    };
    // One test part of 200 rows is three hundredths off now and then.
    const clean: number[] = [];
    const wild: number[] = [];
    const baseline: number[] = [];
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const [one, other] = [await train(text(false), { seed }), await train(text(true), { seed })];
      expect(told(other)).toEqual([]);
      clean.push(one.test.accuracy);
      wild.push(other.test.accuracy);
      baseline.push(one.baseline.accuracy);
    }
    const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean(clean)).toBeGreaterThan(mean(baseline) + 0.05);
    expect(mean(wild)).toBeGreaterThan(mean(clean) - 0.03);
  },
);

/** What is found in a column of these numbers. */
function found(numbers: readonly number[]) {
  const store = plainNumbers(1);
  const column = new Column('x', 0, store, { decimalMark: 'point', format: 'csv' });
  numbers.forEach((number, row) => store.push(Float64Array.of(column.push(String(number), row, row + 2))));
  return farNumbersIn(column, numbers.length, { low: Math.min(...numbers), high: Math.max(...numbers) }).far;
}

/** Columns as they are found in files, none with a cell that is wrong. */
const harmless: readonly (readonly [string, (random: Random) => number])[] = [
  ['normal', (random) => random.normal()],
  ['lognormal, income', (random) => Math.round(30_000 * Math.exp(random.normal()))],
  ['lognormal, wide', (random) => Math.exp(2.5 * random.normal())],
  ['exponential', (random) => -Math.log(random.uniform())],
  ['Pareto, finite mean', (random) => random.uniform() ** (-1 / 1.2)],
  ['Cauchy-like ratios', (random) => random.normal() / (0.05 + Math.abs(random.normal()))],
  [
    'counts, mostly zero',
    (random) => (random.uniform() < 0.9 ? 0 : Math.floor(-20 * Math.log(random.uniform()))),
  ],
  ['money or none', (random) => (random.uniform() < 0.9 ? 0 : Math.round(5_000 * Math.exp(random.normal())))],
  ['counts far from none', (random) => (random.uniform() < 0.5 ? 0 : 5_000 + random.below(90))],
  ['levels of a trial', (random) => [0, 1, 10, 100, 10_000][random.below(5)] as number],
  ['a dilution', (random) => 10 ** -random.below(9)],
  ['below and above -1', (random) => (random.uniform() < 0.3 ? -1 : 800 + random.below(30))],
  ['years', (random) => (random.uniform() < 0.05 ? 1_900 : 1_990 + random.below(34))],
  ['capped', (random) => Math.min(100, Math.round(20 * Math.exp(random.normal())))],
];

test.each(harmless)('%s: nothing is far', (_, make) => {
  let said = 0;
  for (const rowsOf of [30, 300, 3_000])
    for (let seed = 1; seed <= 40; seed++) {
      const random = Random.fromSeed(seed, rowsOf);
      if (found(Array.from({ length: rowsOf }, () => make(random))).length > 0) said++;
    }
  expect(said).toBe(0);
});

describe('codes of a questionnaire', () => {
  const answers = (most: number) => Array.from({ length: 100 }, (_, i) => 1 + (i % most));

  test.each([[[98, 99]], [[88, 99]], [[77, 99]], [[97, 98, 99]], [[998, 999]], [[-8, -9]]])(
    'are gaps together where the nines are: %j',
    (codes) => {
      const nines = codes.at(-1) as number;
      const alone = found([...answers(5), nines, nines, nines]);
      expect(alone).toMatchObject([{ number: nines, kind: 'fill' }]);
      const all = found([...answers(5), ...codes, nines, nines]);
      const expected = codes.map((number) => ({ number, kind: 'fill', isSure: alone[0]?.isSure }));
      expect(all).toHaveLength(codes.length);
      expect(all).toEqual(expect.arrayContaining(expected.map((each) => expect.objectContaining(each))));
    },
  );

  test.each([98, 97, 88, 77, 998])('are gaps alone beside answers of fewer digits: %d', (code) => {
    expect(found([...answers(5), code, code, code])).toMatchObject([
      { number: code, kind: 'fill', isSure: true },
    ]);
    expect(found([...answers(5), code])).toEqual([]);
    expect(found([...answers(5).map((each) => each + 0.5), code, code, code])).toEqual([]);
    expect(found([...answers(5), 60, 60, 60, 61, 61, 61])).toEqual([]);
  });

  test('and are told in one line', async () => {
    const code = ({ i }: Row) => (i % 9 === 2 ? '99' : i % 20 === 5 ? '98' : String(1 + (i % 5)));
    const coded = await train(csv({ ...b, answer: code }));
    const count = rows.filter((row) => Number(code(row)) > 5).length;
    expect(told(coded)).toEqual([expect.objectContaining({ code: 'sentinel', column: 1, count })]);
    expect(inWords(told(coded)[0]?.what)).toMatch(/^"answer" holds 98 and 99 in .*: they count as gaps$/);
  });

  test('that its columns share make the run that it is without these cells', async () => {
    const items = (code: string): Columns => ({
      ...b,
      ...Object.fromEntries(
        [1, 2, 3].map((k) => [
          `item${k}`,
          ({ i, a }: Row) =>
            i % 9 === k ? code : String(Math.max(1, Math.min(7, Math.round(4 + a + k / 5)))),
        ]),
      ),
    });
    const [coded, empty] = [await train(csv(items('-77'))), await train(csv(items('')))];
    expectSame(coded, empty);
    const count = rows.filter(({ i }) => i % 9 === 1).length;
    expect(told(coded)).toEqual([expect.objectContaining({ code: 'sentinel', columns: [1, 2, 3], count })]);
    expect(inWords(told(coded)[0]?.what)).toContain('such cells count as gaps');
  });

  test('and numbers where others are near', () => {
    expect(found([...answers(60), 77, 77, 99, 99, 99])).toEqual([]);
    expect(found([...answers(60), 98, 98, 98])).toEqual([]);
    expect(found([...answers(5), 8, 8, 9, 9, 9])).toEqual([]);
  });
});

describe('numbers of nines go on with', () => {
  const each = (levels: readonly number[]) => Array.from({ length: 40 }, () => levels).flat();

  test.each([
    [[2.99, 4.99, 9.99]],
    [[0, 4.9, 9.9]],
    [[399, 599, 999]],
    [[99, 199, 499, 999]],
    [[0.99, 1.99, 9.99]],
    [[0, 29, 99]],
  ])('prices: %j', (levels) => expect(found(each(levels))).toEqual([]));

  test.each([[[30, 60, 99]], [[1, 3, 9]], [[0, 3.5, 9]], [[1, 10, 99]]])('steps: %j', (levels) =>
    expect(found(each(levels))).toEqual([]),
  );

  test.each([
    [[1, 2, 9]],
    [[1, 2, 3, 4, 9]],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99]],
    [[9, 19, 29, 39, 49, 59, 69, 79, 999]],
    [[1, 5, 99]],
    [[2, 4, 6, 9999]],
  ])('and with nothing: %j', (levels) =>
    expect(found(each(levels))).toMatchObject([{ number: levels.at(-1), kind: 'fill' }]),
  );
});

describe('numbers are odd in company', () => {
  // Ages as in a survey of people in technology: 20 to 60 but for what is no age.
  const ages = Array.from({ length: 300 }, (_, i) => 20 + ((i * 7) % 41));

  test('beside an absurd one, others that nobody has are wild too', () => {
    const wild = found([...ages, 99_999_999_999, -1_726, 329]).map(({ number, kind }) => [number, kind]);
    expect(wild).toEqual(
      expect.arrayContaining([
        [99_999_999_999, 'wild'],
        [-1_726, 'wild'],
        [329, 'wild'],
      ]),
    );
    expect(wild).toHaveLength(3);
    // Without it they may be somebody's, and so may what is not far.
    expect(found([...ages, 329])).toEqual([]);
    expect(found([...ages, 99_999_999_999, 75]).map(({ number }) => number)).toEqual([99_999_999_999]);
  });

  test('a number for "no value" in one column is one in the others, far as they may reach', async () => {
    const lost = ({ i }: Row) => i % 6 === 1;
    const station = (code: string) =>
      csv({
        co: (row) => (lost(row) ? code : (2 + row.a / 4).toFixed(2)),
        nox: (row) => (lost(row) ? code : (30 + row.i * 3.5).toFixed(0)), // up to 1426: a code of -200 is near
        t: (row) => (lost(row) ? code : (12 + 9 * row.a).toFixed(1)),
        change: (row) => (row.i % 8 === 3 ? '-200' : (400 * Math.sin(row.i)).toFixed(0)), // a measurement
      });
    const [coded, empty] = [await train(station('-200')), await train(station(''))];
    expectSame(coded, empty);
    const sentinels = coded.model.features.flatMap(({ name, sentinel }) =>
      sentinel === undefined || name.includes('missing') ? [] : [name],
    );
    expect(sentinels).toEqual(['co', 'nox', 't']);
    const alone = csv({ nox: (row) => (lost(row) ? '-200' : (30 + row.i * 3.5).toFixed(0)) });
    expect(told(await train(alone))).toEqual([]);
  });
});

test('of a heavy tail nobody knows where its next number would be', () => {
  // A middle half within 1, a tail of its own to 1,000, and a thousand times that range above it.
  const bulk = Array.from({ length: 180 }, (_, i) => i / 180);
  const tail = Array.from({ length: 20 }, (_, i) => 50 * (i + 1));
  expect(found([...bulk, ...tail, 2e6])).toEqual([]);
  expect(found([...bulk, 2e6])).toEqual([{ number: 2e6, rows: [180], count: 1, kind: 'wild', isSure: true }]);
});

test('of many rows a far number is found though few rows are looked at first', () => {
  const random = Random.fromSeed(3);
  const numbers = Array.from({ length: 50_000 }, () => random.normal());
  for (const row of [17, 20_001, 49_998]) numbers[row] = -715_897;
  numbers[33_333] = 1e9;
  expect(found(numbers)).toEqual([
    { number: -715_897, rows: [17, 20_001, 49_998], count: 3, kind: 'fill', isSure: true },
    { number: 1e9, rows: [33_333], count: 1, kind: 'wild', isSure: true },
  ]);
});
