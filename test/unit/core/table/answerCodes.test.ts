/** Which numbers stand for "no value" in the columns of a file together: what is planted is to be found, and nothing else. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { Random } from '../../../../src/core/random.js';
import { atOnce } from '../../../../src/core/slices.js';
import { chooseFeatures } from '../../../../src/core/table/features.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { read } from '../../training.js';

type Make = (random: Random) => number;
type Columns = Readonly<Record<string, Make>>;

/** By column, the numbers that count as gaps, and those that are only told of. */
async function foundIn(columns: Columns, rows: number, seed = 1) {
  const random = Random.fromSeed(seed, rows);
  const lines = Array.from({ length: rows }, () => Object.values(columns).map((make) => make(random)));
  const text = [Object.keys(columns), ...lines].join('\n');
  const { table } = await read(fromBytes(new TextEncoder().encode(text)));
  const { far } = atOnce(
    chooseFeatures(table.columns, table, makeConfig({ preset: 'recommended' }), () => true),
  );
  return [...far].map(([{ name }, found]) => ({
    name,
    gaps: found.flatMap(({ number, isSure }) => (isSure ? [number] : [])).sort((a, b) => a - b),
    told: found.flatMap(({ number, isSure }) => (isSure ? [] : [number])).sort((a, b) => a - b),
  }));
}

const among =
  (low: number, high: number): Make =>
  (random) =>
    low + random.below(high - low + 1);
const oneOf =
  (...levels: readonly number[]): Make =>
  (random) =>
    levels[random.below(levels.length)] as number;
const mixed =
  (share: number, rare: Make, usual: Make): Make =>
  (random) =>
    random.uniform() < share ? rare(random) : usual(random);

/** So many columns of the same kind. */
function several(count: number, name: string, make: Make): Columns {
  return Object.fromEntries(Array.from({ length: count }, (_, k) => [name + k, make]));
}

const coded = (codes: readonly number[], usual: Make) => mixed(0.1, oneOf(...codes), usual);

describe('what three items of a questionnaire share', () => {
  test.each<[number[], number, number]>([
    [[-77], 1, 7], // EFS
    [[-66], 1, 7],
    [[-88], 1, 7],
    [[-888], 1, 7],
    [[-100], 1, 7],
    [[66], 1, 7],
    [[100], 1, 7],
    [[66, 77, 88, 99], 1, 7], // European Social Survey
    [[-99, -77, -66], 1, 7],
    [[95, 98, 99], 1, 7],
    [[55, 77, 99], 1, 7],
    [[-9, -8, -1], 1, 7], // UK Data Archive
    [[-9, -8, -7, -1], 1, 7],
    [[-9, -8, -2, -1], 0, 7],
    [[7, 9], 1, 4], // BRFSS
    [[-9], 1, 5],
  ])('%j beside %d to %d are gaps', async (codes, low, high) => {
    const found = await foundIn(several(3, 'item', coded(codes, among(low, high))), 300);
    expect(found).toEqual([0, 1, 2].map((k) => ({ name: `item${k}`, gaps: codes, told: [] })));
  });

  test('is a gap among ages, and beside yes and no, too', async () => {
    const columns = {
      ...several(3, 'item', coded([-77], among(1, 7))),
      age: coded([-77], among(18, 80)),
      smokes: coded([-77], among(1, 2)),
      change: coded([-77], among(-100, 100)), // a measurement
    };
    const found = await foundIn(columns, 300);
    expect(found.map(({ name, gaps }) => [name, gaps])).toEqual(
      ['item0', 'item1', 'item2', 'age', 'smokes'].map((name) => [name, [-77]]),
    );
  });

  test.each<[number, number[], number]>([
    [2, [-2, -1], 5],
    [3, [-5], 5],
    [2, [100], 7],
    [2, [7, 9], 4],
  ])('in %d columns, %j beside 1 to %d is told of', async (count, codes, high) => {
    const found = await foundIn(several(count, 'item', coded(codes, among(1, high))), 300);
    expect(found.map(({ gaps, told }) => [gaps, told])).toEqual(Array(count).fill([[], codes]));
  });

  test.each<[number, number, number, boolean]>([
    [-77, 1, 7, true],
    [-77, 18, 80, false],
    [-100, 1, 7, false],
  ])('%d in a single column of %d to %d: certain is %s', async (code, low, high, isSure) => {
    const [found] = await foundIn({ only: coded([code], among(low, high)) }, 300);
    expect(found).toMatchObject(isSure ? { gaps: [code], told: [] } : { gaps: [], told: [code] });
  });
});

describe('what columns of yes and no share', () => {
  test.each<[number, number[], number]>([
    [2, [98], 1],
    [2, [97, 98], 1],
    [2, [88], 1],
    [2, [77], 0],
    [2, [888], 1],
    [2, [-8], 1],
    [2, [-9], 0],
    [2, [-9, -8, -1], 1], // UK Data Archive
    [2, [-9, -8, -4], 1], // American National Election Studies
    [3, [7, 9], 1], // NHANES, BRFSS
    [3, [9], 1],
  ])('in %d columns, %j beside %d and the next are gaps', async (count, codes, low) => {
    const found = await foundIn(several(count, 'ill', coded(codes, among(low, low + 1))), 300);
    expect(found.map(({ gaps, told }) => [gaps, told])).toEqual(Array(count).fill([codes, []]));
  });

  test('is told of where two columns have 9', async () => {
    const found = await foundIn(several(2, 'ill', coded([9], among(1, 2))), 300);
    expect(found.map(({ gaps, told }) => [gaps, told])).toEqual(Array(2).fill([[], [9]]));
  });

  test('has others of its kind in single columns', async () => {
    const columns = {
      ...several(2, 'ill', coded([98], among(1, 2))),
      intubated: mixed(0.6, oneOf(97), among(1, 2)), // Mexico's files of Covid: 97 is "does not apply"
      room: coded([88], oneOf(1, 2, 7, 9)),
    };
    const found = await foundIn(columns, 300);
    expect(found.map(({ name, gaps }) => [name, gaps])).toEqual([
      ['ill0', [98]],
      ['ill1', [98]],
      ['intubated', [97]],
    ]);
  });
});

describe('beside the codes that a questionnaire has below zero', () => {
  test('another one is a gap on a thermometer, too', async () => {
    const warmth = coded([-9, -8, -4], among(0, 100));
    const columns = { ...several(2, 'item', coded([-9, -8], among(1, 5))), ...several(2, 'warmth', warmth) };
    const found = await foundIn(columns, 300);
    expect(found.map(({ gaps, told }) => [gaps, told])).toEqual([
      [[-9, -8], []],
      [[-9, -8], []],
      [[-9, -8, -4], []],
      [[-9, -8, -4], []],
    ]);
  });

  test('-11 between -42 and -9 is one', async () => {
    const found = await foundIn(several(3, 'item', coded([-42, -11, -9, -8], among(1, 7))), 300); // ALLBUS
    expect(found.map(({ gaps, told }) => [gaps, told])).toEqual(Array(3).fill([[-42, -11, -9, -8], []]));
  });

  test('temperatures and arrears stay what they are', async () => {
    const columns = {
      ...several(2, 'item', coded([-9, -8], among(1, 5))),
      cold: among(-9, 30),
      cool: mixed(0.03, oneOf(-1), mixed(0.05, oneOf(-9), among(0, 30))), // -9 is a code there, or none
      arrears: oneOf(-2, -1, 0, 1, 2, 3, 4, 5, 6),
    };
    const found = await foundIn(columns, 300);
    expect(found.map(({ name }) => name)).toEqual(['item0', 'item1']);
  });
});

test('99 beside 1, 2, 5 and 10 is a price, unless other columns have it for a code', async () => {
  const steps = oneOf(1, 2, 5, 10, 99);
  expect(await foundIn({ price: steps, list: steps }, 300)).toEqual([]);
  const found = await foundIn({ price: steps, ...several(2, 'item', coded([99], among(1, 7))) }, 300);
  expect(found.map(({ gaps }) => gaps)).toEqual([[99], [99], [99]]);
});

const geometric: Make = (random) => Math.floor(-1.5 * Math.log(random.uniform()));
/** Columns as they are found in files, none with a cell that is wrong. */
const harmless: readonly (readonly [string, Columns])[] = [
  ['prices', { ...several(2, 'a', oneOf(3, 5, 8, 12, 88)), ...several(2, 'b', oneOf(5, 9, 12, 20, 95)) }],
  ['packs', several(4, 'pack', oneOf(1, 2, 3, 4, 6, 12, 24, 100))],
  ['counts', several(20, 'count', geometric)],
  [
    'counts capped at 99',
    several(8, 'count', (random) => Math.min(99, Math.floor(random.uniform() ** -0.8))),
  ],
  ['ages', { ...several(3, 'age', among(18, 100)), kids: among(5, 12) }],
  ['percentages', several(5, 'share', mixed(0.15, oneOf(0, 100), among(0, 100)))],
  ['whole shares, or all', several(3, 'share', mixed(0.1, oneOf(100), among(0, 4)))],
  ['temperatures', { ...several(3, 'warm', among(-9, 30)), ...several(3, 'cold', among(-20, -1)) }],
  ['changes', { ...several(2, 'a', among(-9, 5)), ...several(2, 'b', among(-2, 2)) }],
  ['scales of both signs', several(4, 'item', oneOf(-3, -2, -1, 1, 2, 3))],
  ['Likert', { ...several(4, 'five', among(1, 5)), ...several(4, 'ten', among(0, 10)) }],
  ['levels', { ...several(3, 'a', oneOf(0, 50, 100)), ...several(3, 'b', oneOf(0, 10, 20, 100)) }],
  [
    'yes and no, and levels of two',
    {
      ...several(6, 'flag', mixed(0.2, oneOf(1), oneOf(0))),
      count: geometric,
      ...several(2, 'dose', oneOf(0, 50)),
      ...several(2, 'full', oneOf(0, 100)),
      ...several(2, 'points', oneOf(0, 1, 100)),
      ...several(2, 'change', oneOf(-50, 0, 1)),
      ...several(2, 'kit', oneOf(1, 2, 9, 20)),
      room: oneOf(1, 2, 88),
    },
  ],
  ['levels by tens', several(3, 'dose', oneOf(0, 1, 2, 100))],
  [
    'years, zip codes',
    { y: among(1950, 2024), yy: mixed(0.5, among(88, 99), among(0, 9)), zip: among(1e4, 99999) },
  ],
  ['storeys', { storey: oneOf(-2, -1, 1, 2, 3, 4, 5, 6), storeys: among(1, 7) }],
  ['one-hot', several(6, 'is', mixed(0.2, oneOf(1), oneOf(0)))],
  ['components', several(4, 'pc', (random) => random.normal())],
  [
    'places',
    { lon: oneOf(-77, -88, -122, 2, 13), east: oneOf(-77, 2, 4, 9, 13, 30), lat: oneOf(38.9, -33.9, 51.5) },
  ],
  ['stars', several(3, 'stars', (random) => 1 + random.below(9) / 2)],
  ['credit limits', several(2, 'limit', oneOf(500, 1_000, 2_000, 5_000, 10_000, 99_000))],
  ['delays of payment', several(6, 'pay', mixed(0.6, oneOf(-2, -1, 0), among(0, 8)))],
  ['penalties', { ...several(8, 'a', oneOf(-1, 0, 4)), ...several(4, 'b', oneOf(-2, 0, 1, 2, 3)) }],
  ['brightness', several(30, 'pixel', mixed(0.1, oneOf(255), among(0, 3)))],
  ['edges of pictures', several(30, 'pixel', mixed(0.05, among(0, 255), oneOf(0)))],
];

test.each(harmless)('%s are values', async (_, columns) => {
  for (const rows of [60, 300])
    for (let seed = 1; seed <= 3; seed++) expect(await foundIn(columns, rows, seed)).toEqual([]);
});
