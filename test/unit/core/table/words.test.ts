/** Words of a file: booleans, dates, and the type of a column of them. */
import { describe, expect, test } from 'vitest';
import { isBoolean, isDate } from '../../../../src/core/csv/words.js';
import { categoriesOf } from '../../../../src/core/table/categories.js';
import { type Column, noValue } from '../../../../src/core/table/column.js';
import { columnType, missingCount } from '../../../../src/core/table/columnType.js';
import { TableBuilder } from '../../../../src/core/table/tableBuilder.js';
import { textKey } from '../../../../src/core/table/textCells.js';

function column(cells: readonly string[]): Column {
  const builder = new TableBuilder();
  builder.push(['n', 'c'], 1);
  cells.forEach((cell, i) => {
    builder.push([String(i), cell], i + 2);
  });
  return builder.finish().columns[1] as Column;
}

test.each(['true', 'False', 'YES', 'no', 'T', 'f', 'y', 'N', 'on', 'Off'])('%j is a boolean', (text) => {
  expect(isBoolean(text)).toBe(true);
});

test.each(['truth', '1', 'yes.', 'none', 'nein'])('%j is no boolean', (text) => {
  expect(isBoolean(text)).toBe(false);
});

test.each([
  '2024-01-31',
  '2024/1/5',
  '2024-01',
  '2024-01-31T12:30:00Z',
  '2024-01-31 12:30:00.125+09:00',
  '31.01.2024',
  '31/12/2024, 23:59',
  '31/12/2024 14h30',
  '31.12.2024 14:00 Uhr',
  '31/12/2024 11:59 p. m.',
  'Di, 31.12.2024',
  '31. 12. 2024',
  '31-dic-2024',
  '31 décembre 2024',
  '1er août 2024',
  '31 de diciembre de 2024',
  '31 декабря 2024',
  '2024.12.31 (화)',
  '12/2024',
  'Dec-24',
  '1/31/24 9:05 PM',
  '31 Jan 2024',
  'January 31, 2024',
  '2024. 1. 31.',
  '2024년 1월 31일',
  '2024. 01. 31. 오전 10:00',
  '2024年01月31日',
  '2024年1月31日 下午 3:05',
  '31JAN2024',
  '31Jan24',
  '31JAN2024:12:30:00',
  '31/Jan/2024:12:30:00 +0000',
  'Wed Jan 31 12:30:00 UTC 2024',
  'Wed Jan  3 12:30:00 2024',
  'Wed, 31 Jan 2024 12:30:00 GMT',
  'Wednesday, January 31, 2024',
  '31. January 2024',
  '31. Oktober 2024',
  '12:30',
  '12:30:59.5',
  '2024-01-05 00:00:00+00',
  '2024-01-05 00:00:00.123456+00',
  '2024-01-05 00:00:00.123456-03:30',
  '2024/03/01 10:12:33 AM GMT+9',
  '2024/03/01 10:12:33 PM GMT-3:30',
  '2024/03/05 8:15:11 오후 GMT+9',
  'Jan 5, 2024 @ 10:00:01.123',
  '05-JAN-24 10.00.01.000000 AM',
  '05-JAN-24 10.00.01.000000000 AM +00:00',
])('%j is a date or a time', (text) => {
  expect(isDate(text)).toBe(true);
});

test.each([
  '2024',
  '1.5',
  '1.2.3',
  'J1939+2134',
  '555-1234',
  '10-20-30-40',
  'May',
  '12:3',
  '10:30-11',
  '10.00.01.000000',
  '2024-01-31x',
  '12MARKER05',
  '3 dec',
  'Mar 12',
  '192.168.0.1',
])('%j is no date', (text) => {
  expect(isDate(text)).toBe(false);
});

const numbersTo = (most: number) => Array.from({ length: most }, (_, i) => String(i));

describe('the type of a column', () => {
  test.each([
    ['number', ['1', '2', '', '4e3']],
    ['number', ['1', '2', '3', '4', '5', 'oops']], // few words, and the same
    ['text', ['1', '2', '3', '4', '5', 'A/5', 'B 6', 'C.A. 7', 'W-8']],
    ['text', ['0', '1', '2', '0', '1', '2', '3+']], // categories
    ['number', [...numbersTo(60), 'A/5', 'B 6', 'C.A. 7']], // one in twenty is not worth the column
    ['number', ['1', '2', 'none', '-', '.', '.z', 'NULL', '#N/A', '?']],
    ['date', ['2024-01-31', '-', 'none']],
    ['text', ['guarantor', 'none']],
    ['empty', ['NA', 'null', '?']],
    ['text', ['.', '-', 'NA']], // as in pandas, where only NA is none
    ['number', ['0', '1']],
    ['boolean', ['yes', '', 'No']],
    ['date', ['2024-01-31', '2024-02-01', 'NA']],
    ['text', ['2024-01-31', 'unknown']],
    ['text', ['yes', 'no', 'maybe']],
    ['text', ['yes', '1']],
    ['text', ['1', 'two', 'three']],
    ['empty', ['', ' ', '?']],
  ])('%s: %j', (type, cells) => {
    expect(columnType(column(cells))).toBe(type);
  });

  test('cells without a value are counted, words among numbers are not among them', () => {
    expect(missingCount(column(['1', '', 'NA', 'oops', '2']), 5)).toBe(2);
    expect(missingCount(column(['a', 'b', '', 'NA', '-', 'none', '.']), 7)).toBe(2);
  });
});

describe('categories', () => {
  test('stand in the order of their first cells; equal numbers are one', () => {
    const { words, codes } = categoriesOf(column(['red', '', '1', ' red ', 'Red', '1.0']), 6) ?? {};
    expect(words).toEqual(['red', '1', 'Red']);
    expect([...(codes ?? [])]).toEqual([0, noValue, 1, 0, 2, 1]);
  });

  test('are at most fifty', () => {
    const many = (count: number) => column(Array.from({ length: count * 2 }, (_, i) => `w${i % count}`));
    expect(categoriesOf(many(50), 100)?.words).toHaveLength(50);
    expect(categoriesOf(many(51), 102)).toBeUndefined();
  });
});

test('keys of texts are those of cyrb53', () => {
  // https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js: cyrb53('a') and cyrb53('b').
  expect([textKey('a'), textKey('b')]).toEqual([7929297801672961, 8684336938537663]);
  const keys = new Set(Array.from({ length: 100_000 }, (_, i) => textKey(`name ${i}`)));
  expect(keys.size).toBe(100_000);
});
