/** Slips in the label, a label written where it is true only, numbers with something around them: what is said. */
import { expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords } from '../../../inWords.js';
import { recordOf, trainText, type Wish } from '../../training.js';

type Cells = (i: number) => string | number;

async function inspect(columns: Readonly<Record<string, Cells>>, wish: Wish = {}) {
  const all = Object.values(columns);
  const lines = Array.from({ length: 200 }, (_, i) => all.map((cell) => cell(i)).join(';'));
  const text = [Object.keys(columns).join(';'), ...lines, ''].join('\n');
  const open = async () => fromBytes(new TextEncoder().encode(text));
  return inWords(await inspectCsv({ name: 'data.csv', open, config: makeConfig(wish) }));
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

test('Unknown beside two classes may be emptied, however often it comes', async () => {
  const outcome: Cells = (i) => (i % 5 < 2 ? 'Unknown' : i % 3 === 0 ? 'Yes' : 'No');
  const { warnings } = await inspect({ a, outcome });
  const [found] = warnings.filter(({ code }) => code === 'too-many-classes');
  expect(found).toMatchObject({
    line: 2,
    remedy: expect.stringMatching(/^Correct or empty the cells that hold "Unknown" to tell "No" from "Yes"/),
  });
});

test.each([
  ['PHENOTYPE', '0', '"0" counts'],
  ['PHENO1', '-9', '"-9" counts'],
  ['Affection_Status', '0', '"0" counts'],
])('of %s, 1 and 2 are the classes, and %s is not known', async (name, none, said) => {
  const status: Cells = (i) => (i % 4 === 1 ? none : 1 + (i % 3 === 0 ? 1 : 0));
  const { label, classes, warnings } = await inspect({ a, [name]: status });
  expect([label, classes.map(({ value }) => value).sort()]).toEqual([name, ['1', '2']]);
  expect(warnings.find(({ code }) => code === 'unlabelled-rows')?.what).toContain(said);
});

test('but 0, 1 and 2 are three classes where the name says nothing', async () => {
  const { classes } = await inspect({ a, status: (i) => i % 3 });
  expect(classes.length).toBe(3);
});

test('a label that is written where it is true only is named, not passed over', async () => {
  const { label, warnings } = await inspect({ sex, a, alarm: (i) => (i % 3 === 0 ? 'rang' : '') });
  expect(label).toBe('alarm');
  const [found] = warnings.filter(({ code }) => code === 'one-class');
  expect(found?.what).toMatch(/one value, "rang", in 67 of 200 rows/);
  expect(found?.fixes).toEqual([{ label: 'sex' }]);
});

const question: Cells = (i) => (i % 3 ? 'no' : 'yes');
const tick: Cells = (i) => (i % 4 ? '' : 'x');

test.each<[string, Readonly<Record<string, Cells>>, string]>([
  ['an answer', { a, 'Bought again': question, Newsletter: tick }, 'Bought again'],
  ['cases and controls', { a, sex, Group: (i) => (i % 3 ? 'control' : 'patient'), Excluded: tick }, 'Group'],
  ['a question', { a, 'Would you come again?': question, 'Any comments?': tick }, 'Would you come again?'],
])('ticks that stand last leave the label to a whole column: %s', async (_, columns, expected) => {
  const { label, columns: found } = await inspect(columns);
  expect(label).toBe(expected);
  expect(found.at(-1)?.role).toBe('feature');
});

test('which is said, since the ticks could be it too', async () => {
  const { warnings } = await inspect({ a, 'Bought again': question, Newsletter: tick });
  expect(warnings).toContainEqual(
    expect.objectContaining({
      code: 'label-choice',
      what: expect.stringMatching(/"Newsletter" could be/),
    }),
  );
});

test('treatments are not taken for the label of ticks that may be their outcome', async () => {
  const arm: Cells = (i) => (i % 2 ? 'Placebo' : 'Drug');
  expect((await inspect({ ARM: arm, a, DTHFL: tick })).label).toBe('DTHFL');
});

test('of two answers beside ticks none is taken unasked', async () => {
  const smokes: Cells = (i) => (i % 5 ? 'no' : 'yes');
  const { label } = await inspect({ a, Smokes: smokes, 'Bought again': question, Newsletter: tick });
  expect(label).toBe('Newsletter');
});

const snp: Cells = (i) => (i * 7) % 3;

test.each<[string, Cells, string[], string, string]>([
  ['of PLINK', (i) => (i % 40 === 3 ? -9 : 1 + (i % 2)), ['1', '2'], '"-9" counts', '5'],
  ['of PLINK, in most rows', (i) => (i % 4 ? -9 : 1 + (i % 8) / 4), ['1', '2'], '"-9" counts', '150'],
  ['of BRFSS', (i) => (i % 50 === 3 ? 7 : i % 50 === 4 ? 9 : 1 + (i % 2)), ['1', '2'], '"7" and "9"', '8'],
  [
    'of ICPSR',
    (i) => (i % 50 === 3 ? 97 : i % 50 === 4 ? 98 : 1 + (i % 2)),
    ['1', '2'],
    '"97" and "98"',
    '8',
  ],
  ['beside 0 and 1', (i) => (i % 40 === 3 ? 99 : i % 2), ['0', '1'], '"99" counts', '5'],
  ['in words', (i) => (i % 40 === 3 ? 'Don’t know' : question(i)), ['no', 'yes'], '"Don’t know"', '5'],
  [
    'of Stata, with its label',
    (i) => (i % 4 === 3 ? '.i:  Inapplicable' : `${1 + (i % 2)}. ${i % 2 ? 'no' : 'yes'}`),
    ['1. yes', '2. no'],
    '".i:  Inapplicable" counts',
    '50',
  ],
])('a code for "not known" is no class: %s', async (_, cells, expected, said, count) => {
  const { label, classes, warnings } = await inspect({ sex, PHENOTYPE: cells, a, rs1_A: snp });
  expect([label, classes.map(({ value }) => value).sort()]).toEqual(['PHENOTYPE', expected]);
  const [found] = warnings.filter(({ code }) => code === 'unlabelled-rows');
  expect(found?.what).toContain(`${count} of 200 rows have no label in "PHENOTYPE" (${said}`);
  expect(found?.line).toBe(2 + [0, 1, 2, 3].findIndex((i) => !expected.includes(String(cells(i)))));
});

// pandas' read_sas makes this of each 0 in a transport file of SAS.
const zeroOfSas = '5.397605346934028e-79';

test.each<[string, Cells, string[]]>([
  ['answers', (i) => (i % 3 ? zeroOfSas : '1.0'), ['0', '1.0']],
  ['answers, some not known', (i) => (i % 40 === 3 ? '9.0' : i % 3 ? zeroOfSas : '1.0'), ['0', '1.0']],
  ['grades', (i) => [zeroOfSas, '1.0', '2.0', '3.0'][i % 4] as string, ['0', '1.0', '2.0', '3.0']],
  ['answers, rounded', (i) => (i % 3 ? '5.4E-79' : '1'), ['0', '1']],
  ['a 0 from elsewhere too', (i) => [zeroOfSas, '0.0', '1.0'][i % 3] as string, ['0', '1.0']],
])("SAS' zero is the class 0 among %s", async (_, y, expected) => {
  const { label, classes } = await inspect({ a, y });
  expect([label, classes.map(({ value }) => value).sort()]).toEqual(['y', expected]);
});

test('and 1 is the positive one beside it, however frequent it is', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${a(i)};${i % 3 ? '1.0' : zeroOfSas}`);
  const { dataset } = recordOf(await trainText(['a;y', ...rows].join('\n'), { epochs: 1 }));
  expect(dataset).toMatchObject({
    classes: [
      { value: '0', count: 20 },
      { value: '1.0', count: 40 },
    ],
    meaning: 'yes',
  });
});

// What pivot tables, SPSS, pandas, the CDC and Korean offices write where there is no value.
const noLabelWords = [
  '(blank)',
  'NaT',
  '<undefined>',
  'Not Available',
  'no data',
  '결측',
  'Suppressed',
  '-',
  '*',
  '#',
  '.',
];
const ofHospitals = [
  '[Not Available]',
  '[Not Evaluated]',
  'Not done',
  'not tested',
  'lost to follow-up',
  '미실시',
  '미기재',
];
test.each([...noLabelWords, ...ofHospitals])(
  'rows with %s beside yes and no have no label, and that is told',
  async (word) => {
    const { classes, warnings } = await inspect({ a, y: (i) => (i % 40 === 3 ? word : question(i)) });
    expect(classes.map(({ value }) => value).sort()).toEqual(['no', 'yes']);
    const [found] = warnings.filter(({ code }) => code === 'unlabelled-rows');
    expect(found?.what).toContain(`5 of 200 rows have no label in "y" ("${word}"`);
  },
);

test('a word for not known is asked about in brackets too', async () => {
  const { warnings } = await inspect(
    { a, y: (i) => (i % 40 === 3 ? '[Unknown]' : question(i)) },
    { positive: 'yes' },
  );
  expect(warnings.map(({ code }) => code)).toContain('gap-word-class');
});

test.each(['결측', '(blank)'])('and of %s there may be many', async (word) => {
  const { classes } = await inspect({ a, y: (i) => (i % 4 === 3 ? word : i % 3 ? 'no' : 'yes') });
  expect(classes.map(({ value }) => value).sort()).toEqual(['no', 'yes']);
});

test.each<[string, Cells, string[]]>([
  ['a star among marks', (i) => '*+x'[i % 3] as string, ['*', '+', 'x']],
  ['a dash as often as the others', (i) => ['-', 'yes', 'no'][i % 3] as string, ['-', 'no', 'yes']],
  ['a seldom chosen class', (i) => (i % 40 === 3 ? 3 : 1 + (i % 2)), ['1', '2', '3']],
  ['a class as frequent as the others', (i) => [1, 2, 9][i % 3] as number, ['1', '2', '9']],
  ['the lower of two', (i) => (i % 2 ? 9 : 1), ['1', '9']],
  ['the last grade', (i) => 6 + (i % 4), ['6', '7', '8', '9']],
  [
    'one way to be refused',
    (i) => (i % 30 === 3 ? 'refused' : i % 2 ? 'red' : 'blue'),
    ['blue', 'red', 'refused'],
  ],
])('nor is any number or word such a code: %s', async (_, y, expected) => {
  const { classes } = await inspect({ a, y });
  expect(classes.map(({ value }) => value).sort()).toEqual(expected);
});

test('a class that may say "not known" is no silent part of the rest, and can be asked for', async () => {
  const y: Cells = (i) => (i % 40 === 3 ? 'Unknown' : question(i));
  const { warnings } = await inspect({ a, y }, { positive: 'yes' });
  const [found] = warnings.filter(({ code }) => code === 'gap-word-class');
  expect(found?.what).toMatch(/^"Unknown" in "y" may mean that the label is not known; .* in 5 rows$/);
  const asked = await inspect({ a, y: (i) => (i % 20 === 3 ? 9 : 1 + (i % 2)) }, { positive: '9' });
  expect(asked.classes.map(({ value, count }) => `${value} ${count}`).sort()).toEqual([
    '1 100',
    '2 90',
    '9 10',
  ]);
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
  ['weights', (i) => `${i + 1},250.50 kg`, /^Write plain numbers/],
  [
    'numbers with the uncertainty of their last digit',
    (i) => `2.${800 + i}(${i % 9})`,
    /^Write plain numbers/,
  ],
  [
    'tensors and lists of one',
    (i) => (i % 2 ? `tensor(${i + 1}.0321)` : `[0.${523 + i}]`),
    /^Write plain numbers/,
  ],
  ['ounces of gold in brackets', (i) => `(XAU ${i + 10}.50)`, /^Write plain numbers/],
  ['words', (i) => `thing ${i % 31}`, /^Turn the(se)? words into numbers/],
])('of a column of %s', async (_, income, remedy) => {
  const { warnings } = await inspect({ a, income, b: (i) => i / 7, y: (i) => i % 2 });
  const [found] = warnings.filter(({ code }) => code === 'text-column');
  expect(found?.remedy).toMatch(remedy);
});

test('a column of brackets is one of numbers', async () => {
  const { warnings } = await inspect({ a, income: (i) => `(${i + 10}.5)`, b: (i) => i / 7, y: (i) => i % 2 });
  expect(warnings.filter(({ code }) => code === 'text-column')).toEqual([]);
});

const key = (from: bigint, step: bigint) => (i: number) => String(from + BigInt((i * 37) % 211) * step);

test.each<[string, Cells, 'left-out' | 'feature', boolean]>([
  ['objid', key(1237648704577142784n, 65_536n), 'left-out', true],
  ['source_id', key(5853498713190525000n, 421_100n), 'left-out', true],
  ['tweet', key(1237648704577142784n, 65_536_123n), 'feature', true],
  ['density', (i) => `${1 + ((i * 37) % 211)}.25e17`, 'feature', false],
])('numbers of 64 bits are identifiers: %s', async (name, cell, role, isSaid) => {
  const { columns, warnings } = await inspect({ [name]: cell, a, y: (i) => i % 2 });
  expect(columns[0]?.role).toBe(role);
  expect(warnings.some(({ code }) => code === 'identifier')).toBe(isSaid);
});

// As AWS writes them: docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html, "No data and skipped records".
test('a status that is NODATA where a row holds nothing is not the label of a log', async () => {
  const isNone = (i: number) => i % 60 === 20;
  const orNothing =
    (cells: Cells): Cells =>
    (i) =>
      isNone(i) ? '-' : cells(i);
  const { label, warnings } = await inspect({
    srcport: orNothing((i) => 20_000 + ((i * 37) % 211)),
    bytes: orNothing((i) => 200 + ((i * 53) % 199)),
    action: orNothing((i) => (i % 5 < 2 ? 'REJECT' : 'ACCEPT')),
    'log-status': (i) => (isNone(i) ? 'NODATA' : 'OK'),
  });
  expect(label).toBe('action');
  expect(warnings.find(({ code }) => code === 'label-choice')?.fixes).toContainEqual({ label: 'log-status' });
});

test('units in one sign, and text in a few cells among numbers, are said apart from columns of many words', async () => {
  const label: Cells = (i) => i % 2;
  const name: Cells = (i) => `farm ${i % 61}`;
  const weight: Cells = (i) =>
    i % 25 === 4 ? 'esc' : i % 25 === 9 ? `${12 + (i % 70) / 10}*` : 9 + ((i * 37) % 211) / 10;
  const degrees: Cells = (i) => `${(10 + ((i * 37) % 97) / 10).toFixed(1)}℃`;
  const area: Cells = (i) => `${100 + ((i * 53) % 181)}㎡`;
  const { warnings } = await inspect({ name, weight, degrees, area, a, label });
  const said = warnings
    .filter(({ code }) => code === 'text-column')
    .map(({ what, remedy }) => `${what}. ${remedy}`);
  expect(said.sort()).toEqual([
    expect.stringMatching(/^"name" holds words in 200 rows/),
    '"weight" holds numbers in 184 rows, but text such as "esc" in 16, and is left out. Correct what is no number there',
    '2 columns ("degrees", "area") hold no plain numbers, but "10.0℃" in "degrees" and the like, and are left out. Write plain numbers, without signs, units or thousands separators',
  ]);
});

test('a word on top of a label without a name may be the name', async () => {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `P${i},${40 + (i % 9)},${i % 7},${i % 3 === 0 ? 'yes' : 'no'}`,
  );
  const open = async () => fromBytes(new TextEncoder().encode(['patient,41,5,ill', ...rows, ''].join('\n')));
  const { warnings } = inWords(await inspectCsv({ name: 'data.csv', open, config: makeConfig({}) }));
  const odd = warnings.find(({ code }) => code === 'odd-labels');
  expect(odd).toMatchObject({ count: 1, line: 1, fixes: [{ header: 'yes' }] });
  expect(odd?.remedy).toMatch(/header.*or empty it/);
});
