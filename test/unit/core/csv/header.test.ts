import { expect, test } from 'vitest';
import { guessHeader } from '../../../../src/core/csv/header.js';

const rowsOf = (text: string) => text.split(' ').map((line) => line.split(','));

// `DataFrame(array).to_csv()`
test.each([',0,1 0,2.176,1 1,1.169,0 2,0.3,1', ',0 0,1 1,0 2,1', ',0,1,2,3 0,2.1,-1.9,1.1,1 1,1,2,3,0'])(
  'a frame of pandas with an index and no names has a header: %s',
  (text) => expect(guessHeader(rowsOf(text))).toEqual({ names: true, sure: true }),
);

test.each([',0,1 5,2.176,1 9,1.169,0 2,0.3,1', ',0,5 0,2.176,1 1,1.169,0', '7,0,1 0,2.176,1 1,1.169,0'])(
  'a row of numbers that is none has not: %s',
  (text) => expect(guessHeader(rowsOf(text)).names).toBe(false),
);

/** Twelve rows of a company, what it earned in some years, and what became of it. */
const earnings = (years: number, end: (i: number) => string) =>
  Array.from({ length: 12 }, (_, i) => [
    `C${i}`,
    ...Array.from({ length: years }, (_, k) => String(1500 + ((i * 211 + k * 97) % 900))),
    end(i),
  ]);
const yes: (i: number) => string = (i) => (i % 3 === 0 ? '1' : '0');
const broken: (i: number) => string = (i) => (i % 3 === 0 ? 'broken' : 'sound');

// What `pandas.read_csv` and R's `read.csv(check.names = FALSE)` take for names.
test.each([
  ['years', ['company', '2019', '2020', '2021', 'bankrupt'], yes],
  ['two years', ['company', '2021', '2022', 'bankrupt'], yes],
  ['years beside words', ['company', '2019', '2020', '2021', 'state'], broken],
  ['two years beside words', ['company', '2021', '2022', 'state'], broken],
  ['doses, of which the last name is a class too', ['drug', '0.1', '1', '10', 'broken'], broken],
  ['wards, above 0 and 1', ['company', '1700', '1911', '1605', 'bankrupt'], yes],
])('numbers are names: %s', (_, names, end) => {
  const rows = [names, ...earnings(names.length - 2, end)];
  expect(guessHeader(rows)).toEqual({ names: true, sure: false });
});

test.each([
  ['no sequence, and a class', ['C12', '1700', '1911', '1605', 'broken'], broken],
  ['a sequence of a code', ['C12', '1700', '1800', '1900', 'broken'], broken],
  ['a year and the next but one', ['company', '1700', '1702', 'broken'], broken],
  ['a gap above 0 and 1', ['C12', '1700', '1911', '1605', 'NA'], yes],
  ['a stray mark above 0 and 1', ['C12', '1700', '1911', '1605', '1*'], yes],
])('numbers are data: %s', (_, first, end) => {
  expect(guessHeader([first, ...earnings(first.length - 2, end)]).names).toBe(false);
});

test('answers on a scale are data, though those of the first row rise as those of another do', () => {
  const answers = Array.from({ length: 30 }, (_, i) => [i % 5, (i * 3) % 7, (i * 5) % 4].map(String));
  const rows = [
    ['9', ...['1', '2', '3'], 'new'],
    ['8', '2', '3', '4', 'a'],
  ];
  const others = answers.map((cells, i) => [String(i % 7), ...cells, i % 2 === 0 ? 'a' : 'b']);
  expect(guessHeader([...rows, ...others]).names).toBe(false);
});
