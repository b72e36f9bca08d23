import { describe, expect, test } from 'vitest';
import { type Finding, inOneLine, namedCells, ofOne, ofWorst } from '../../../../src/core/profile/finding.js';
import { tell } from '../../../../src/core/profile/sayings.js';
import { inWords, written } from '../../../inWords.js';

const gaps = (name: string, rows: number) => ({ ...ofWorst({ name }), rows, all: 100, labelled: false });

const finding = (name: string, column: number, more: Partial<Finding> = {}): Finding => ({
  code: 'constant-column',
  column: { name, column },
  count: column * 10,
  line: 9 - column,
  what: tell('has-gaps-left-out', gaps(name, column * 10)),
  remedy: written('Leave it out'),
  fixes: ['exclude'],
  ...more,
});

describe('findings in one line', () => {
  const trained = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, column) => ({ name, column }));

  test('list the columns of one kind, and one fix covers them all', () => {
    const found = [3, 1, 2].map((column) => finding('abcdef'[column] as string, column));
    expect(inWords(inOneLine(found, trained))).toEqual([
      {
        code: 'constant-column',
        column: null,
        columns: [1, 2, 3],
        count: 30,
        line: 6,
        what: '3 columns ("d", "b", "c") have gaps, "d" most: in 30 of 100 rows; they are left out',
        remedy: 'Leave it out',
        fixes: [{ exclude: ['d', 'b', 'c'] }],
      },
    ]);
  });

  test('are of one kind by code, remedy and what is said', () => {
    const found = [
      finding('a', 0),
      finding('b', 1, { what: tell('has-gaps-skipped', gaps('b', 10)) }),
      finding('c', 2, { remedy: written('Other') }),
      finding('d', 3, { code: 'label-leak' }),
    ];
    expect(inOneLine(found, trained).map(({ column, what }) => [column, inWords(what)])).toEqual([
      [0, '"a" has no value in 0 of 100 rows (0 %) and is left out'],
      [1, '"b" has no value in 10 of 100 rows (10.0 %), which are skipped'],
      [2, '"c" has no value in 20 of 100 rows (20.0 %) and is left out'],
      [3, '"d" has no value in 30 of 100 rows (30.0 %) and is left out'],
    ]);
  });

  test('name four columns, and do not offer to leave all out that are trained on', () => {
    const found = trained.map(({ name, column }) => finding(name, column));
    const [all] = inOneLine(found, trained);
    expect(inWords(all?.what)).toMatch(/^6 columns \("a", "b", "c", "d", …\) have gaps/);
    expect(all?.fixes).toBeUndefined();
  });

  test('name the first four cells of all, where each is spoken of', () => {
    const wild = (name: string, column: number, lines: readonly number[]) => {
      const cells = lines.map((line) => ({ name, number: 10 ** line, line }));
      const what = tell('wild-numbers', { ...ofOne({ name }), ...namedCells(cells) });
      return finding(name, column, { what, cells, count: lines.length, line: null });
    };
    const away = 'absurdly far from all others of the column';
    expect(inOneLine([wild('a', 0, [5])], trained).map(({ what }) => inWords(what))).toEqual([
      `"a" holds 100000 in line 5, ${away}: it is read as a number`,
    ]);
    const found = [wild('a', 0, [5]), wild('b', 1, [6, 2, 3]), wild('c', 2, [4])];
    expect(inOneLine(found, trained).map(({ what }) => inWords(what))).toEqual([
      `3 columns ("a", "b", "c") hold numbers ${away}, "a" 100000 in line 5, "b" 1000000 in line 6, "b" 100 in line 2, "b" 1000 in line 3, …: they are read as numbers`,
    ]);
  });

  test('may say something else of a column that is alone', () => {
    const alone = (name: string, column: number) =>
      finding(name, column, { alone: written(`of ${name} alone`) });
    const [only] = inOneLine([alone('a', 0)], trained);
    expect(only && inWords(only.what)).toBe('of a alone');
    const [both] = inOneLine([alone('a', 0), alone('b', 1)], trained);
    expect(inWords(both?.what)).toMatch(/^2 columns/);
  });
});
