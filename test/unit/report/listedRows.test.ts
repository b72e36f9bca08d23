/** The rows of a cell as a text, and what of a file can do nothing there. */
import { afterEach, describe, expect, test } from 'vitest';
import type { ListedRows } from '../../../src/core/export/cellRows.js';
import { textWidth } from '../../../src/core/textWidth.js';
import { listedText } from '../../../src/report/listedRows.js';
import { speak } from '../../../src/words/language.js';

afterEach(() => speak('en'));

const dataset = {
  name: 'stars.csv',
  classes: [
    { value: '0', count: 9 },
    { value: '1', count: 3 },
  ],
} as const;
const row = { line: 12, times: 1, logit: 4.382, fields: ['0', '1.5', 'red'] };
const listed: ListedRows = {
  ...{ total: 2, counted: 2, columns: ['class', 'x', 'colour'], width: 3 },
  rows: [row, { ...row, line: 1234, logit: 0.4055, fields: ['0', '-20', 'blue'] }],
};

test('says what is listed, then has a table', () => {
  const text = listedText(dataset, { of: 'fp', logit: 0 }, listed);
  expect(text.split('\n')).toEqual([
    '2 rows predicted "1" that are "0" in stars.csv, the surest first; threshold 0.500',
    '',
    'line  probability  class    x  colour',
    '  12        0.988      0  1.5  red',
    '1234        0.600      0  -20  blue',
    '',
  ]);
});

test('has the probabilities of where positives are as frequent as somebody says, and says so', () => {
  // Three in twelve are positive: one in 49 is a 16th of the odds. Of 80 to 1 five to one are left, of 3 to 2 a 32nd of 3.
  const there = { prevalence: 1 / 49, offset: -Math.log(16) };
  expect(listedText(dataset, { of: 'fp', logit: 0 }, listed, there).split('\n')).toEqual([
    '2 rows predicted "1" that are "0" in stars.csv, the surest first; threshold 0.059',
    'Probabilities are for where 2.0 % of the rows are "1".',
    '',
    'line  probability  class    x  colour',
    '  12        0.833      0  1.5  red',
    '1234        0.086      0  -20  blue',
    '',
  ]);
});

describe('the first line', () => {
  const first = (...given: Parameters<typeof listedText>) => listedText(...given).split('\n')[0];
  const pulsars = {
    ...dataset,
    classes: [
      { value: '0', count: 9, name: 'noise' },
      { value: '1', count: 3, name: 'pulsar' },
    ],
  } as const;

  test.each([
    [
      'tp',
      '2 rows predicted "pulsar" that are "pulsar" in stars.csv, the nearest to the threshold first; threshold 0.500',
    ],
    [
      'tn',
      '2 rows predicted "noise" that are "noise" in stars.csv, the nearest to the threshold first; threshold 0.500',
    ],
    ['fp', '2 rows predicted "pulsar" that are "noise" in stars.csv, the surest first; threshold 0.500'],
    ['fn', '2 rows predicted "noise" that are "pulsar" in stars.csv, the surest first; threshold 0.500'],
  ] as const)('of %s, by the names of the classes', (of, said) => {
    expect(first(pulsars, { of, logit: 0 }, listed)).toBe(said);
  });

  test('in Korean', () => {
    speak('ko');
    expect(first(pulsars, { of: 'fp', logit: 0 }, { ...listed, total: 1_000, counted: 1_000 })).toBe(
      '예측은 "pulsar", 실제는 "noise"인 행 1,000개 중 2개(stars.csv), 확률이 임곗값에서 먼 순서; 임곗값 0.500',
    );
    expect(first(pulsars, { of: 'tn', logit: 0 }, listed)).toBe(
      '예측은 "noise", 실제는 "noise"인 행 2개(stars.csv), 확률이 임곗값에 가까운 순서; 임곗값 0.500',
    );
  });

  test('says of how many where not all are listed, and with which threshold', () => {
    const many = { ...listed, total: 1_200, counted: 1_200 };
    expect(first(dataset, { of: 'fn', logit: null }, many)).toBe(
      '2 of 1,200 rows predicted "0" that are "1" in stars.csv, the surest first; threshold 1.000',
    );
    expect(first(dataset, { of: 'fn', logit: -1 }, listed)).toMatch(/threshold 0\.269$/);
  });

  test('of a class and all others', () => {
    const rest = [{ value: 'rest', count: 9, rest: ['b', 'c'] }, dataset.classes[1]] as const;
    expect(first({ ...dataset, classes: rest }, { of: 'fp', logit: 0 }, listed)).toMatch(
      /predicted "1" that are "rest"/,
    );
  });
});

test('tells of copies, and of columns that are not listed', () => {
  const copied = { ...listed, counted: 7, width: 300, rows: [{ ...row, times: 4 }] };
  const text = listedText(dataset, { of: 'tp', logit: 0 }, copied);
  const lines = text.split('\n');
  const above = 5;
  expect(lines[1]).toBe('The matrix counts 7, with copies.');
  expect(lines[2]).toBe('The first 3 of 300 columns.');
  expect(lines[above - 1]).toBe('line  probability  times  class    x  colour');
  expect(lines[above]).toBe('  12        0.988      4      0  1.5  red');
});

test('what a file holds is one line for each row, of things that can be seen', () => {
  const nasty = ['a\r\nb\tc', '\u202e[x](command:y)\u001b[31m', '가'.repeat(60)];
  const given = {
    ...listed,
    columns: ['class', '\n', 'b\u200b', '\u0007'],
    rows: [{ ...row, fields: ['\u2028', ...nasty] }],
  };
  const evil = { ...dataset, name: 'a\nb\u202e.csv' };
  const text = listedText(evil, { of: 'fp', logit: 0 }, given);
  const lines = text.trimEnd().split('\n');
  const above = 3;
  expect(lines).toHaveLength(above + 1);
  expect(lines[0]).toContain('a\\nb\\u{202e}.csv');
  expect(lines[above]).toContain('a\\nb\\tc');
  expect(lines[above]).toContain('\\u{202e}[x](command:y)\\u{1b}[31m');
  expect(lines[above]).toContain(`${'가'.repeat(39)}…`);
  expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Zl}|\p{Default_Ignorable_Code_Point}/u);
});

test('wide letters take their room', () => {
  const rows = ['가나', 'ab'].map((word, i) => ({ ...row, line: i + 2, fields: ['0', word, 'red'] }));
  const text = listedText(dataset, { of: 'fp', logit: 0 }, { ...listed, rows });
  const ends = text
    .trimEnd()
    .split('\n')
    .slice(3)
    .map((line) => textWidth(line.slice(0, line.indexOf('red'))));
  expect(new Set(ends).size).toBe(1);
});
