import { describe, expect, test } from 'vitest';
import { type Finding, inOneLine } from '../../../../src/core/profile/finding.js';

const finding = (name: string, column: number, more: Partial<Finding> = {}): Finding => ({
  code: 'constant-column',
  column: { name, column },
  count: column * 10,
  line: 9 - column,
  one: `"${name}" is one`,
  many: (names, worst) => `${names} are many, ${worst.column.name} most`,
  remedy: 'Leave it out',
  fixes: ['exclude'],
  ...more,
});

describe('findings in one line', () => {
  const trained = ['a', 'b', 'c', 'd', 'e', 'f'].map((name, column) => ({ name, column }));

  test('list the columns of one kind, and one fix covers them all', () => {
    const found = [3, 1, 2].map((column) => finding('abcdef'[column] as string, column));
    expect(inOneLine(found, trained)).toEqual([
      {
        code: 'constant-column',
        column: null,
        columns: [1, 2, 3],
        count: 30,
        line: 6,
        what: '3 columns ("d", "b", "c") are many, d most',
        remedy: 'Leave it out',
        fixes: [{ exclude: ['d', 'b', 'c'] }],
      },
    ]);
  });

  test('are of one kind by code, remedy and what becomes of the column', () => {
    const found = [
      finding('a', 0),
      finding('b', 1, { kind: 'other' }),
      finding('c', 2, { remedy: 'Other' }),
      finding('d', 3, { code: 'label-leak' }),
    ];
    expect(inOneLine(found, trained).map(({ column, what }) => [column, what])).toEqual([
      [0, '"a" is one'],
      [1, '"b" is one'],
      [2, '"c" is one'],
      [3, '"d" is one'],
    ]);
  });

  test('name four columns, and do not offer to leave all out that are trained on', () => {
    const found = trained.map(({ name, column }) => finding(name, column));
    const [all] = inOneLine(found, trained);
    expect(all?.what).toMatch(/^6 columns \("a", "b", "c", "d", …\) are many/);
    expect(all?.fixes).toBeUndefined();
  });
});
