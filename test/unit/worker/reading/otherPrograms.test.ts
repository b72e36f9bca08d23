/** What C4.5, SurveyMonkey, IPAC and pandas write, as their manuals and exports have it. */
import { describe, expect, test } from 'vitest';
import { findIpacHead } from '../../../../src/core/csv/ipac.js';
import { tableOf } from '../../tables.js';

describe('a data file of C4.5', () => {
  test.each([
    ['full stops', '1.5, 2, x, yes.\n2.5, 3, y, no.\n3.5, ?, x, yes.\n'],
    ['comments', '| labor\n1.5, 2, x, yes. | the first\n2.5, 3, y, no.\n| a remark, one\n3.5, ?, x, yes.\n'],
    ['line ends of Windows', '1.5,2,x,yes.\r\n2.5,3,y,no.\r\n3.5,?,x,yes.\r\n'],
  ])('has %s that are no part of a class', async (_, text) => {
    const { names, numbers, values } = await tableOf(text);
    expect(names).toEqual(['column 1', 'column 2', 'column 3', 'column 4']);
    expect([numbers[0], numbers[1], values[3]]).toEqual([
      [1.5, 2.5, 3.5],
      [2, 3, Number.NaN],
      ['yes', 'no'],
    ]);
  });

  test.each([
    ['names', 'a,b,y\n1,2,yes.\n3,4,no.\n5,6,yes.\n'],
    ['a line without one', '1,2,yes.\n3,4,no\n5,6,yes.\n3,4,no.\n'],
  ])('is none with %s', async (_, text) => {
    expect((await tableOf(text)).values[2]).toContain('yes.');
  });
});

describe('the second row of SurveyMonkey', () => {
  const head = 'Respondent ID,Which do you use?,,,Do you smoke?,How old?,Why?\n';
  const body =
    '101,Phone,,PC,Yes,18-29,\n102,,Tablet,PC,No,30-44,so\n103,Phone,,,No,18-29,no\n104,,,,Yes,45-60,\n';

  test('names options, and is no respondent', async () => {
    const { names, lines, values, notes } = await tableOf(
      `${head},Phone,Tablet,PC,Response,Response,Open-Ended Response\n${body}`,
    );
    expect(names).toEqual([
      'Respondent ID',
      'Which do you use? Phone',
      'Which do you use? Tablet',
      'Which do you use? PC',
      'Do you smoke?',
      'How old?',
      'Why?',
    ]);
    expect([lines, values[4]]).toEqual([
      [3, 4, 5, 6],
      ['Yes', 'No'],
    ]);
    expect(notes).toMatchObject([{ code: 'two-headers', line: 1, joined: true }]);
  });

  test('is a row where it says nothing of the kind', async () => {
    const { lines } = await tableOf(
      `Respondent ID,Do you smoke?,Why?\n,No,so\n${'102,Yes,well\n103,No,so\n'.repeat(3)}`,
    );
    expect(lines[0]).toBe(2);
  });
});

describe('a table of IPAC', () => {
  const head =
    '\\fixlen = T\n\\ two stars\n|  id|   ra| name   |flag|\n| int| real| char   |char|\n|    |  deg|        |    |\n';
  const body = '    1  10.5 a star   Y   \n    2       b, c     N   \n    3  -2.5          Y   \n';

  test('is cut at the places of its bars', async () => {
    const { names, lines, numbers, values, skipped } = await tableOf(head + body);
    expect([names, lines]).toEqual([
      ['id', 'ra', 'name', 'flag'],
      [6, 7, 8],
    ]);
    expect([numbers[0], numbers[1]]).toEqual([
      [1, 2, 3],
      [10.5, Number.NaN, -2.5],
    ]);
    expect([values[2], values[3]]).toEqual([
      ['a star', 'b, c'],
      ['Y', 'N'],
    ]);
    expect(skipped).toEqual([{ reason: 'comment', count: 2, firstLine: 1 }]);
  });

  test.each([
    ['whose rows have bars too', '|a|y|z|\n|i|c|c|\n|1|x|u|\n|2|y|v|\n'],
    ['of names and no types', '| a | y | z |\n| b | c | d |\n  1   x   u  \n  2   y   v  \n'],
  ])('is none %s', (_, text) => {
    expect(findIpacHead(text)).toBeUndefined();
  });
});

test("pandas' index names the rows where it is another in each, and is a column of its own where it is not", async () => {
  const file = (index: (i: number) => string) =>
    `,a,a,b\n,mean,std,y\nwindow,,,\n${Array.from({ length: 9 }, (_, i) => `${index(i)},${i}.5,${i * 2},${i % 2}\n`).join('')}`;
  expect(await tableOf(file(String))).toMatchObject({
    names: ['window', 'mean', 'std', 'y'],
    aside: ['window'],
  });
  expect((await tableOf(file((i) => String(i % 3)))).aside).toEqual([]);
});
