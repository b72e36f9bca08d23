import { describe, expect, test } from 'vitest';
import { findDelimiter, findDelimiterOfNames } from '../../../../src/core/csv/delimiter.js';

test.each([
  ['a,b\n1,2\n', ','],
  ['a;b\n1;2\n', ';'],
  ['a\tb\n1\t2\n', '\t'],
  ['a|b\n1|2\n', '|'],
  ['one column\n1\n2\n', ','],
  ['', ','],
  ['a;b\n1,5;2,5\n', ';'],
  ['"x, y";b\n1;2\n', ';'],
  ['"a, b, c";d\n"1, 2, 3";4\n"say ""5, 6, 7""\n8, 9";0\n', ';'],
  ['a,note\n1,see; there\n2,"no; where"\n3,none\n', ','],
  ['a,b\n1,2\n3,', ','],
  ['city\ta\tlabel\nNew York\t1.5\tyes\nSan Diego\t2.5\tno\n', '\t'],
  ['when\ta\tlabel\n2024-01-01 10:00\t1.5\tyes\n2024-01-02 11:00\t2.5\tno\n', '\t'],
  ['the name\ta\tlabel\nA 0\t1.5\tis ok\nA 1\t2.5\tnot ok\n', '\t'],
  ['dose\tb\n2.04 mg\t-2.56\n3.32 mg\t0.23\n', '\t'],
  // Titles of as many words as the rows have fields, above what `pandas.read_csv(sep='\t', header=2)` reads.
  [
    'Made on the plate 7\nRun by one of us\nWell No\tPos\tCT\tTm\tOK\n1\tA1\t2.5\t81\tyes\n2\tA2\t3.5\t82\tno\n3\tA3\t4.5\t83\tno\n',
    '\t',
  ],
  ['a b c d\nx 2 3 u\nr 5 6 v\nk 8 9\tn\n', ' '],
  ['a b c\tlabel\n1.5 2.5 3.5\t0\n2.5 3.5 4.5\t1\n', ' '],
  ['18 6 130.0\t"ford pinto"\n15 8 ?\t"vw rabbit"\n16 8 ?\t"audi fox"\n', ' '], // UCI's auto-mpg.data
  ['a;dose;label\n1 1;10 mg;is 1\n2 1;20 mg;not 1\n', ';'],
  ['n,finish\n0,2:10:10\n1,2:12:45\n2,DNF\n', ','],
  ['a:b:c\n1,5:2,5:0\n2,5:3,5:1\n', ':'],
  ['dose,volume,label\n12 mg,3 ml,yes\n13 mg,4 ml,no\n', ','],
])('%j is separated by %j', (sample, delimiter) => {
  expect(findDelimiter(sample)).toBe(delimiter);
});

const lines = (head: string, row: (i: number) => string) =>
  [head, ...Array.from({ length: 40 }, (_, i) => row(i)), ''].join('\n');
const one = (of: string, i: number) => of.split(',')[((i * 7) % 11) % of.split(',').length] as string;

/** A line for each way to take a word of each list. */
const allOf = (...lists: string[]) =>
  lists
    .map((list) => list.split(','))
    .reduce((lines, words) => lines.flatMap((line) => words.map((word) => `${line} ${word}`)))
    .concat('')
    .join('\n');

// As R's `read.table` and pandas' `sep=r"\s+"` cut them.
test.each([
  [
    'few numbers',
    lines(
      'host country os score label',
      (i) => `h${i} ${one('JP,KR', i)} ${one('lin,mac,win', i)} ${40 + i} ${one('bad,good', i + 1)}`,
    ),
  ],
  [
    'no number',
    lines(
      'name country os label',
      (i) => `h${i} ${one('JP,KR', i)} ${one('lin,mac,win', i)} ${one('bad,good', i + 1)}`,
    ),
  ],
  [
    'uncertain numbers',
    lines('period vsys k1 class', (i) => `2.${800 + i}(${i % 9}) -24.${i}(7) 51.${i} ${one('EA,EW', i)}`),
  ],
  [
    'names of rows without a name',
    lines(
      'country os label',
      (i) => `h${i} ${one('JP,KR', i)} ${one('lin,mac,win', i)} ${one('bad,good', i + 1)}`,
    ),
  ],
  ['no names, words alone', allOf('sunny,rain,overcast', 'hot,mild,cool', 'high,normal', 'no,yes')],
  ['no names, codes among words', allOf('A11,A12,A14', 'A30,A32', 'x,y,z', 'good,bad')],
])('lines cut at single spaces: %s', (_, text) => expect(findDelimiter(text)).toBe(' '));

const nouns = (i: number) => String.fromCharCode(97 + (i % 26), 97 + ((i * 3) % 26), 97 + ((i * 11) % 26));
test.each([
  [
    'as many words in each',
    lines('what I did on holidays', (i) => `${one('He,She', i)} saw the ${nouns(i)} ${nouns(i + 5)}`),
  ],
  [
    'the first line is one of them',
    lines(
      'He went to Rome',
      (i) => `${one('He,She', i)} ${one('went,came', i + 1)} to ${one('Rome,Paris', i)}`,
    ),
  ],
  [
    'a few that come again',
    'we ate some cake\nshe saw the sea\nit is very cold\na dog ran fast\n'.repeat(20),
  ],
  [
    'a word that is the same in all',
    allOf('Mary,John,Sandra', 'went,moved', 'to', 'the', 'garden,kitchen,hall,office'),
  ],
])('sentences are no table: %s', (_, text) => expect(findDelimiter(text)).toBe(','));

describe('spaces within cells are not between them', () => {
  const ranges = (i: number) => one('35 to 49,50 to 64,18 to 34', i);
  const spans = (i: number) => one('2 - 4 Jahre,5 - 9 Jahre,10 - 20 Jahre', i);
  const commas = (text: string) => text.replaceAll('|', ',');
  const tables: [string, string][] = [
    ['ranges and numbers', lines('age|spent|bought', (i) => `${ranges(i)}|${i}.5|${one('no,yes', i)}`)],
    ['two columns', lines('income|y', (i) => `${one('10000 to 20000,20000 to 50000', i)}|${i % 2}`)],
    ['units behind', lines('since|takes|bought', (i) => `${spans(i)}|${spans(i + 1)}|${one('no,yes', i)}`)],
    ['below a title', `Survey of customers\n${lines('age|y', (i) => `${ranges(i)}|${i % 2}`)}`],
    ['names that they cut alike', lines('age at entry|y', (i) => `${ranges(i)}|${i % 2}`)],
    ['no names', lines('18 to 34|0', (i) => `${ranges(i)}|${i % 2}`)],
    ['a dash as in a gap', lines('pair|other|y', (i) => `${i} - ${i + 2}|${i + 1} - ${i + 3}|${i % 2}`)],
  ];
  // As pandas reads each with this `sep`; with `sep=r"\s+"` it fails on the names, or on the rows.
  test.each(
    tables.flatMap(([what, text]) => [',', ';', '\t', '|'].map((mark) => [what, mark, text] as const)),
  )('%s, %j', (_, mark, text) => expect(findDelimiter(text.replaceAll('|', mark))).toBe(mark));

  test('commas in cells between tabs', () => {
    const text = lines('pair\tother\ty', (i) => `${one('C|D', i)}, E\t${i}, ${i + 2}\t${i % 2}`);
    expect(findDelimiter(text)).toBe('\t');
  });

  // As pandas reads each with `sep=r"\s+"`.
  test.each([
    ['decimal commas', lines('a b y', (i) => `${i},5 ${i + 1},25 ${i % 2}`)],
    ['decimal commas, no names', lines('1,5 2,25 0', (i) => `${i},5 ${i + 1},25 ${i % 2}`)],
    ['quoted words with commas', lines('place b y', (i) => `"${one('Ulm|Rome', i)}, X" ${i} ${i % 2}`)],
    ['lists', lines('alleles pos y', (i) => `${commas(`A|${'CGT'[i % 3]}`)} ${i} ${i % 2}`)],
    ['names of rows without a name', lines('x y', (i) => `"${i}, a" ${i},5 ${i % 2}`)],
    ['a tab in front of the last', lines('a b\ty', (i) => `${i} ${i + 2}\t${i % 2}`)],
  ])('but in a table of blanks they are: %s', (_, text) => expect(findDelimiter(text)).toBe(' '));
});

test('the names that are known tell the mark', () => {
  const areNames = (first: readonly string[]) => first.join() === 'nodes,b';
  const text = lines('nodes|b', (i) => `${i} - ${i + 2}|0.5`);
  for (const mark of [',', ';', '\t', '|'])
    expect(findDelimiterOfNames(text.replaceAll('|', mark), areNames)).toBe(mark);
  expect(findDelimiterOfNames('nodes b\n1 2\n3 4\n', areNames)).toBe(' ');
  // Names alone do not: below them something else is between the fields.
  expect(findDelimiterOfNames('nodes,b\n1\t2\n3\t4\n', areNames)).toBeUndefined();
  expect(findDelimiterOfNames('b,nodes\n1,2\n', areNames)).toBeUndefined();
});
