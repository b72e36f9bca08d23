/** ARFF as Weka's documentation describes it. */
import { describe, expect, test } from 'vitest';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords } from '../../../inWords.js';
import { tableOf } from '../../tables.js';
import { failureOf, read, recordOf, trainText } from '../../training.js';

/** The head of HTRU_2.arff, with two of its eight features. */
const htru2 = `@relation HTRU2
@attribute Profile_mean numeric
@attribute Profile_stdev numeric
@attribute class {0,1}
@data
`;

test('names come from the attributes, rows are those of a CSV', async () => {
  const { dialect, names, lines, numbers } = await tableOf(`${htru2}140.5,55.6,0\n102.5,58.8,1\n`);
  expect(names).toEqual(['Profile_mean', 'Profile_stdev', 'class']);
  expect(dialect).toMatchObject({ format: 'arff', delimiter: ',', header: true });
  expect([lines, numbers[0]]).toEqual([
    [6, 7],
    [140.5, 102.5],
  ]);
});

test('trains', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i},${i % 7},${i % 3 === 0 ? 1 : 0}`);
  const { dataset } = recordOf(await trainText(`${htru2}${rows.join('\r\n')}\r\n`));
  expect([dataset.rows, dataset.label, dataset.labelChoice]).toEqual([60, 'class', 'by-name']);
});

test('comments, keywords in any case, quoted names and texts, missing values', async () => {
  const { names, lines, values, skipped } = await tableOf(
    `% 1. Title\n%\n@RELATION 'a b'\n\n@Attribute 'outer width' REAL\n@ATTRIBUTE "it's" string\n@attribute\tkind  {'a, b','it\\'s'}\n\n@DATA\n% first\n1.5, x, 'a, b'\n?,y,'it\\'s'\n%last\n\n3,z\n?,?,?\n`,
  );
  expect(names).toEqual(['outer width', "it's", 'kind']);
  expect(values).toEqual([['1.5'], ['x', 'y'], ['a, b', "it's"]]);
  expect(lines).toEqual([11, 12]);
  expect(skipped).toEqual([
    { reason: '2 fields where the header has 3', count: 1, firstLine: 15 },
    { reason: 'empty row', count: 1, firstLine: 16 },
  ]);
});

test('texts between double quotes', async () => {
  const { values } = await tableOf(
    '@relation x\n@attribute a {"u, v",w}\n@attribute b {0,1}\n@data\n"u, v",0\nw,1\n',
  );
  expect(values[0]).toEqual(['u, v', 'w']);
});

describe('rows as Weka reads them', () => {
  const head = '@relation r\n@attribute a numeric\n@attribute b numeric\n@attribute class {0,1,?}\n@data\n';
  test.each([
    ['commas behind the last value', '1,2,0,\n3,4,1,\n5,6,0,\n'],
    ['tabs', '1\t2\t0\n3\t4\t1\n5\t6\t0\n'],
    ['spaces, and commas in some', '1 2  0\n3, 4 1\n 5,6,0\n'],
    ['remarks behind a space', '1,2,0 % one\n3,4,1\n5,6,0\t%x,y\n'],
    ['remarks behind nothing', "1,2,0%one\n3,4,1\n5,6,'0'%x,y\n"],
  ])('%s', async (_, rows) => {
    const { numbers, skipped } = await tableOf(head + rows);
    expect([numbers.slice(0, 3), skipped]).toEqual([
      [
        [1, 3, 5],
        [2, 4, 6],
        [0, 1, 0],
      ],
      [],
    ]);
  });

  test.each([
    ['behind a comma', '1,2,0, {2}\n3,4,1,{0.5}\n5,6,0\n'],
    ['behind a space', '1,2,0 {2}\n3,4,1 {1}\n5,6,0\n'],
    ['behind nothing', '1,2,0{2}\n3,4,1{1}\n5,6,0\n'],
  ])('weights are not made use of, and that is told: %s', async (_, rows) => {
    const { numbers, notes } = await tableOf(head + rows);
    expect([numbers[2], notes]).toEqual([[0, 1, 0], [{ code: 'instance-weights', line: 6, count: 2 }]]);
  });

  test('the path that the pulsar feature extractor writes is kept, and is no feature', async () => {
    const rows = '1,2,?,%/data/a b/one.phcx\n3,4,?,%/data/two,more.phcx\n5,6,1\n';
    const { names, numbers, values, aside, skipped } = await tableOf(head + rows);
    expect(names).toEqual(['a', 'b', 'class', 'remark']);
    expect([numbers[0], values[3]]).toEqual([
      [1, 3, 5],
      ['/data/a b/one.phcx', '/data/two,more.phcx'],
    ]);
    expect([aside, skipped]).toEqual([['remark'], []]);
  });

  test('words of either quote, in one file, and apostrophes within words', async () => {
    const words = `@relation r\n@attribute a string\n@attribute b {0,1}\n@data\n'x, y',0\n"it's",1\ndon't,0\n`;
    expect((await tableOf(words)).values[0]).toEqual(['x, y', "it's", "don't"]);
  });
});

/** `scipy.io.loadarff` (1.17.1) of these declarations, with the rows below, calls all but `x` nominal. */
describe('kinds that are declared', () => {
  const head = `@relation r
@attribute region {1,2,3,4,5}
@attribute 'a b' {'1','2','3'}
@attribute sign { -1, 0, 1 }
@attribute day {2020-01-01,2020-02-01}
@attribute size {1,2,3+}
@attribute x numeric
@attribute class {yes,no}
@data
`;
  const rows = Array.from({ length: 300 }, (_, i) => ({
    region: (i % 5) + 1,
    other: [
      `'${(i % 3) + 1}'`,
      (i % 3) - 1,
      `2020-0${(i % 2) + 1}-01`,
      ['1', '2', '3+'][i % 3],
      (i * 37) % 101,
    ],
    answer: [1, 3, 4].includes((i % 5) + 1) === i % 9 > 0 ? 'yes' : 'no',
  }));

  test('are words whatever they look like, as they are to Weka and scipy', async () => {
    const text = head + rows.map((row) => Object.values(row).flat().join(',')).join('\n');
    const { model, profile } = recordOf(await trainText(text, { preset: 'recommended' }));
    expect(profile.columns.map(({ type }) => type)).toEqual([
      ...['text', 'text', 'text', 'text', 'text', 'number', 'boolean'],
    ]);
    expect(profile.columns.map(({ min }) => min)).toEqual([null, null, null, null, null, 0, null]);
    const categories = model.features.map(({ column, category }) => `${column} ${category ?? ''}`.trim());
    expect(categories).toEqual([
      ...['0 1', '0 2', '0 3', '0 4', '0 5', '1 1', '1 2', '1 3', '2 -1', '2 0', '2 1'],
      ...['3 2020-01-01', '3 2020-02-01', '4 1', '4 2', '4 3+', '5'],
    ]);
  });

  test('give the model of a CSV that writes them with letters', async () => {
    const arff = (list: string) =>
      `@relation r\n@attribute region ${list}\n@attribute class {yes,no}\n@data\n`;
    const declared = arff('{1,2,3,4,5}') + rows.map((row) => `${row.region},${row.answer}`).join('\n');
    const lettered = `region,class\n${rows.map((row) => `r${row.region},${row.answer}`).join('\n')}`;
    const [one, other] = await Promise.all(
      [declared, lettered].map(async (text) => recordOf(await trainText(text, { preset: 'recommended' }))),
    );
    expect(one?.test).toEqual(other?.test);
    expect(one?.model.weights).toEqual(other?.model.weights);
  });

  test('of two numbers may as well be numbers', async () => {
    const two = head.replace('{1,2,3,4,5}', '{-1, 1}');
    const { table } = await read(
      fromBytes(new TextEncoder().encode(`${two}-1,'1',1,2020-01-01,1,0,yes\n1,'1',1,2020-01-01,1,0,no\n`)),
    );
    expect(table.columns.map(({ isNumeric }) => isNumeric).slice(0, 2)).toEqual([true, false]);
  });

  test('too many for features are left out, and called what they are', async () => {
    const kinds = Array.from({ length: 60 }, (_, i) => i);
    const text = `@relation r\n@attribute code {${kinds.join()}}\n@attribute x numeric\n@attribute class {yes,no}\n@data\n${rows
      .map(({ answer }, i) => `${(i % 61) % 60},${i % 7},${answer}`)
      .join('\n')}`;
    const { warnings } = recordOf(await trainText(text, { preset: 'recommended' }));
    expect(inWords(warnings.find(({ column }) => column === 0))).toMatchObject({
      code: 'text-column',
      line: 6,
      what: '"code" holds kinds, as the file declares it (more than 50 different ones in 300 rows), and is left out',
    });
  });
});

test('a head longer than the first 64 KB', async () => {
  const width = 4_000;
  const names = Array.from({ length: width }, (_, i) => `feature_number_${i}`);
  const head = names.map((name) => `@attribute ${name} numeric\n`).join('');
  const row = names.map((_, i) => i).join(',');
  const found = await tableOf(`@relation wide\n${head}@data\n${row}\n${row}\n`);
  expect(found.names).toEqual(names);
  expect(found.numbers.map(([first]) => first)).toEqual(names.map((_, i) => i));
  expect(found.lines).toEqual([width + 3, width + 4]);
});

describe('is refused in a sentence', () => {
  test.each([
    [
      'without @data',
      '@relation x\n@attribute a numeric\n',
      'data.csv: the ARFF header has no @data line. Add a line @data before the first row.',
    ],
    [
      'with sparse rows',
      '@relation x\n@attribute a numeric\n@attribute b {0,1}\n@data\n% c\n{0 1.5, 1 1}\n',
      "data.csv, line 6: the rows are in the sparse form, {column value, …}. Write every value of a row: Weka's filter SparseToNonSparse does it.",
    ],
    [
      'with rows in place of declarations',
      '@relation x\n@attribute a numeric\n1,2\n',
      'data.csv, line 3: the ARFF header has a line that is none of @relation, @attribute and @data. Write one @attribute line for each column, then @data, then the rows.',
    ],
    [
      'with tables within the table',
      '@relation x\n@attribute bag relational\n@attribute a numeric\n@end bag\n@data\n',
      'data.csv, line 2: this @attribute line is not "@attribute NAME TYPE" with one value for each row. Give the column a name and a type such as numeric or {0,1}.',
    ],
    [
      'without rows',
      htru2,
      'data.csv: the file has a header but no rows. Choose a CSV with one row for each example.',
    ],
  ])('%s', async (_, text, sentence) => {
    expect(failureOf(await trainText(text))[1]).toBe(sentence);
  });
});
