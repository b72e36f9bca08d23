/** A table below the first one: pandas, given `nrows` of the first, reads what is expected here. */
import { describe, expect, test } from 'vitest';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { cutAt, tableOf } from '../../tables.js';
import { read } from '../../training.js';

const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');
const first = (count = 60) =>
  `a,b,place,y\n${rows(count, (i) => `${i}.5,${(i * 7) % 11},${['Ulm', 'Bonn'][i % 2]},${['yes', 'no', 'no'][i % 3]}`)}`;
const months = rows(12, (i) => `${i + 1},${50 + i},${i * 3},no`);
const names = 'Month,Users,New,Target met\n';

const other = 'another table, with names of its own';
const skippedOf = async (text: string) =>
  (await tableOf(text)).skipped.filter(({ reason }) => reason === other);

describe('a second table is not read, and said', () => {
  test.each([
    ['behind a row of commas', first(), `,,,\n${names}${months}`, 1, 13],
    ['behind an empty line', first(), `\n${names}${months}`, 1, 13],
    ['behind several', first(), `\n,,,\n\n${names}${months}`, 3, 13],
    ['a title above it', first(), `\nSummary of the year\n${names}${months}`, 2, 13],
    ['a title filled up with commas', first(), `,,,\nSummary of the year,,,\n${names}${months}`, 2, 13],
    ['narrower', first(), `\nDay,Users\n${rows(9, (i) => `${i},${i * 2}`)}`, 1, 10],
    [
      'narrower, filled up with commas',
      first(),
      `,,,\nDay,Users,,\n${rows(9, (i) => `${i},${i * 2},,`)}`,
      1,
      10,
    ],
    ['wider', first(), `\nq,w,e,r,t\n${rows(9, (i) => `${i},1,2,3,4`)}`, 1, 10],
    ['a total below the first', first(), `Total,3,,\n\n${names}${months}`, 2, 13],
    ['a third below that', first(), `\n${names}${months}\n${'u,v,w,x\n'}${months}`, 1, 26],
    ['below thousands of rows', first(3000), `\n${names}${months}`, 1, 13],
    ['below cells of two lines', first().replaceAll('Ulm', '"U\nlm"'), `\n${names}${months}`, 1, 13],
  ])('%s', async (_, table, below, above, count) => {
    const alone = await tableOf(table);
    const both = await tableOf(table + below);
    const firstLine = table.split('\n').length + above;
    expect([both.names, both.lines, both.numbers]).toEqual([alone.names, alone.lines, alone.numbers]);
    expect(both.skipped.filter(({ reason }) => reason === other)).toEqual([
      { reason: other, count, firstLine },
    ]);
  });

  test('wherever the file is cut into pieces', async () => {
    const text = `${first(400)}\n${names}${months}`;
    const whole = new TextEncoder().encode(text);
    const end = first(400).length;
    for (const cut of [end - 1, end, end + 1, end + 5, end + names.length, end + names.length + 3]) {
      const { table } = await read(cutAt(whole, [cut]));
      expect([table.rows, table.skipped.count]).toEqual([400, 13]);
    }
    const { table } = await read(fromBytes(whole));
    expect([table.rows, table.skipped.count]).toEqual([400, 13]);
  });
});

describe('no second table', () => {
  test.each([
    ['rows that go on behind a gap', `${first()}\n1.5,2,Ulm,yes\n`, 61],
    ['the names again', `${first()}\n${first(20)}`, 80],
    ['words in the place of numbers', `${first()}\nunknown,none,Ulm,yes\n1.5,2,Ulm,yes\n`, 62],
    [
      'new words in one row, and rows like the first',
      `${first()}\nunsure,Kiel\n${first(20).replace(/.*\n/, '')}`,
      80,
    ],
    ['headings of groups', `${first()},,,\nWard 7,,,\n1.5,2,Ulm,yes\n`, 62],
    ['a last row of words', `${first()}\nu,v,w,x\n`, 61],
    ['words without a gap above', `${first()}${names}${months}`, 73],
    ['a table of words', `a,b\n${rows(30, (i) => `x${i % 3},y${i % 2}`)}\nu,v\n1,2\n`, 32],
  ])('%s', async (_, text, count) => {
    expect(await skippedOf(text)).toEqual([]);
    expect((await tableOf(text)).lines).toHaveLength(count);
  });
});
