/** Dates and times, as seconds since 1970, beside those of Python's datetime. */
import { describe, expect, test } from 'vitest';
import { readTime, writeTime } from '../../../../src/core/csv/time.js';

/** (datetime(…, tzinfo=utc) - datetime(1970, 1, 1, tzinfo=utc)).total_seconds() */
const known: readonly (readonly [text: string, seconds: number])[] = [
  ['2024-01-31', 1706659200],
  ['2024-1-31', 1706659200],
  ['2024/01/31', 1706659200],
  ['2024.01.31', 1706659200],
  ['2024-01-31T12:30:00Z', 1706704200],
  ['2024-01-31 12:30', 1706704200],
  ['2024-01-31 12:30:00.5', 1706704200.5],
  ['2024-01-31T12:30:00+09:00', 1706671800],
  ['2024-01-31T12:30:00-0530', 1706724000],
  ['2024-01-31 12:30:00+09', 1706671800],
  ['2024-01-31 12:30:00 UTC', 1706704200],
  ['2024-01', 1704067200],
  ['1900-03-01', -2203891200],
  ['1900-02-28', -2203977600],
  ['2000-02-29 23:59:59', 951868799],
  ['1969-07-20 20:17:40', -14182940],
  ['0001-01-01', -62135596800],
  ['9999-12-31', 253402214400],
  ['31.01.2024', 1706659200],
  ['31. 1. 2024', 1706659200],
  ['31.01.24 12:30', 1706704200],
  ['31/01/1969', -28944000],
  ['31/01/69', -28944000],
  ['31/01/68', 3095193600],
  ['31-01-2024', 1706659200],
  ['31-Jan-2024', 1706659200],
  ['31 January 2024', 1706659200],
  ['31. May 2024', 1717113600],
  ['31JAN2024', 1706659200],
  ['31-Jan-24', 1706659200],
  ['Jan 31, 2024', 1706659200],
  ['January 31 2024', 1706659200],
  ['Wed, 31 Jan 2024 12:30:00 GMT', 1706704200],
  ['Wed, Jan 31, 2024', 1706659200],
  ['2024년 1월 31일', 1706659200],
  ['2024년1월31일', 1706659200],
  ['2024년 1월', 1704067200],
  ['2024. 1. 31.', 1706659200],
  ['2024. 1. 31', 1706659200],
  ['2024년 1월 31일 오후 12:30', 1706704200],
  ['2024. 1. 31. 오후 12시 30분', 1706704200],
  ['2024. 1. 31. 오전 12:30:00', 1706661000],
  ['2024年1月31日', 1706659200],
  ['2024-01-31 12:30:00.123+00', 1706704200.123],
  ['31JAN2024:12:30:00', 1706704200],
  ['31/Jan/2024:12:30:00 +0000', 1706704200],
  ['Jan 31, 2024 @ 12:30:00.123', 1706704200.123],
  ['2024/01/31 12:30:00 PM GMT+9', 1706671800],
  ['1/31/24 9:05 PM', 1706735100],
  ['12:30', 45000],
  ['12:30:15', 45015],
  ['12:30 PM', 45000],
  ['12:30 a.m.', 1800],
];

describe('a time', () => {
  test.each(known)('%s is %d', (text, seconds) => {
    const time = readTime(text);
    expect(time?.slice(0, 2)).toContain(seconds);
    expect(time?.[2]).toBe(!/^12:30/.test(text));
  });

  test.each([
    ['01/02/2024', 1706745600, 1704153600],
    ['1/2/24 12:30', 1706790600, 1704198600],
    ['01/31/2024', Number.NaN, 1706659200],
    ['31/01/2024', 1706659200, Number.NaN],
    ['05/05/2024', 1714867200, 1714867200],
  ])('%s has its day or its month first', (text, dayFirst, monthFirst) => {
    expect(readTime(text)).toEqual([dayFirst, monthFirst, true]);
  });

  test.each([
    ...['2024-02-30', '2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '32/01/2024', '13/13/2024'],
    ...['2024-01-31 25:00', '2024-01-31 12:60', '13:00 pm', '31-Foo-2024', '31 Januaryyyyyyy 2024'],
    ...[
      '',
      '2024',
      'yesterday',
      'Q1 2024',
      '2024-01-31-5',
      '1/2',
      '12.5',
      '2024-W05',
      '31 Jan 5 2024',
      'Jan 2024 5',
      'Jan',
      '12.30',
      '5 2024',
    ],
  ])('%j is none', (text) => {
    expect(readTime(text)).toBeUndefined();
  });

  test('each day is one more than the day before, for eight centuries', () => {
    const days: number[] = [];
    for (let year = 1600; year < 2400; year++)
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= 31; day++) {
          const time = readTime(`${year}-${month}-${day}`);
          if (time !== undefined) days.push(time[0] / 86_400);
        }
    expect(days.every((day, i) => i === 0 || day === (days[i - 1] as number) + 1)).toBe(true);
    expect(days.length).toBe(292_194); // 800 × 365.2425
    expect(days.at(-1)).toBe(157_053); // (date(2399, 12, 31) - date(1970, 1, 1)).days
  });
});

test('days and clocks are those of Date, for any year of four digits', () => {
  for (let day = -719_000; day < 2_900_000; day += 997) {
    const time = day * 86_400 + ((day * 37) % 86_400);
    const iso = new Date(time * 1000).toISOString();
    expect(writeTime(time, { day: true, clock: false })).toBe(iso.slice(0, 10));
    const clock = iso.slice(11, 19).replace(/:00$/, '');
    expect(writeTime(time, { day: true, clock: true })).toBe(`${iso.slice(0, 10)} ${clock}`);
  }
  expect(writeTime(45_000, { day: false, clock: true })).toBe('12:30');
});
