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

describe('rows that sum up', () => {
  const body = Array.from({ length: 30 }, (_, i) => `s${i},${i}.5,${i % 2}\n`).join('');
  const reason = 'a total or the like below the rows';

  test.each([
    ['one', 'Total,450,15\n'],
    ['several', 'Mean,15,0.5\nMin,0.5,0\nMax,29.5,1\nStd,8.8,\nCount,30,30\n'],
    ['in Korean', '합계:,450,15\n평균,15,0.5\n'],
    ['behind an empty cell', ',Summe,15\n'],
  ])('are none of the table: %s', async (_, feet) => {
    const { lines, skipped, values } = await tableOf(`name,a,y\n${body}\n${feet}`);
    expect([lines.length, values[2]]).toEqual([30, ['0', '1']]);
    expect(skipped).toEqual([{ reason, count: feet.split('\n').length - 1, firstLine: 33 }]);
  });

  test.each([
    ['a name', `${body}Max,3,1\n`, 31],
    ['with rows below', `${body}Total,3,1\n${body}`, 61],
    ['that come again', `${body}Mean,3,1\nMean,4,0\n`, 32],
    ['in a table of statistics', 'Mean,3,1\nMedian,4,0\nMax,5,1\n', 3],
    ['among many', `${body}${Array.from({ length: 14 }, (_, i) => `${i}%,3,1\n`).join('')}`, 44],
  ])('but not %s', async (_, text, rows) => {
    const { lines } = await tableOf(`name,a,y\n${text}`);
    expect(lines).toEqual(Array.from({ length: rows }, (__, i) => i + 2));
  });
});

describe('remarks in the first cell below the rows', () => {
  const body = Array.from({ length: 30 }, (_, i) => `s${i},${i}.5,${i % 2}\n`).join('');

  test.each([
    ['of the source and the day', 'Source: WDI,,\nLast Updated: 11/20/2026,,\n', ['comment'], [2]],
    ['below an empty row', ',,\nAll values in dollars,,\n', ['empty row', 'comment'], [1, 1]],
    ['in Korean', '※ 잠정치,,\n', ['comment'], [1]],
    [
      'below a sum',
      'Total,450,15\n* p < 0.05,,\n',
      ['a total or the like below the rows', 'comment'],
      [1, 1],
    ],
  ])('are none: %s', async (_, below, reasons, counts) => {
    const { lines, skipped } = await tableOf(`name,a,y\n${body}${below}`);
    expect([lines.length, lines.at(-1)]).toEqual([30, 31]);
    expect([skipped.map(({ reason }) => reason), skipped.map(({ count }) => count)]).toEqual([
      reasons,
      counts,
    ]);
  });

  test.each([
    ['rows with gaps', 'Trinidad and Tobago,,\nZimbabwe,,\n', 32],
    ['one with rows below', `Region: Asia,,\n${body}`, 61],
    ['an identifier', 'GO:0008150,,\n', 31],
    ['a number in brackets', '(12.5),,\n', 31],
    ['one with a number', 'Group: A,1,\n', 31],
  ])('but not %s', async (_, below, count) => {
    expect((await tableOf(`name,a,y\n${body}${below}`)).lines).toHaveLength(count);
  });

  test('and one among the rows leaves the sums at the end what they are', async () => {
    const { lines } = await tableOf(`name,a,y\n${body}Region: Asia,,\n${body}Total,900,30\n`);
    expect(lines).toHaveLength(61);
  });
});

describe('names', () => {
  const body = Array.from({ length: 20 }, (_, i) => `${i}.5,${i * i},${i % 2}\n`).join('');

  test.each([
    ['in a comment, units in a row', '# time,flux,flag\ns,Jy,none\n', ['second-header']],
    ['and units in comments', '# time,flux,flag\n# s,Jy,none\n', []],
    ['and units of some columns in comments', '#time,flux,flag\n#degC,,\n', []],
    ['and QIIME 2’s types in comments', '#time,flux,flag\n#q2:types,numeric,categorical\n', []],
    ['below a remark', '# instrument X, run 4\ntime,flux,flag\ns,Jy,-\n', ['second-header']],
  ])('%s', async (_, head, codes) => {
    const { names, notes, lines } = await tableOf(head + body);
    expect([names, notes.map(({ code }) => code), lines.length]).toEqual([
      ['time', 'flux', 'flag'],
      codes,
      20,
    ]);
  });

  test('of QIIME 2 stand above their types, be there one column of numbers', async () => {
    const rows = Array.from({ length: 20 }, (_, i) => `L${i}S8\t${i}.5\t${i % 2 ? 'healthy' : 'CD'}\n`);
    const { names, lines } = await tableOf(
      `sample-id\tage\tdiagnosis\n#q2:types\tnumeric\tcategorical\n${rows.join('')}`,
    );
    expect([names, lines[0], lines.length]).toEqual([['sample-id', 'age', 'diagnosis'], 3, 20]);
  });

  test('in a row count where the comment has others', async () => {
    const { names } = await tableOf(`# see the log, page, 7\na,b,y\n${body}`);
    expect(names).toEqual(['a', 'b', 'y']);
  });

  test("of R's printed tables stand above their types", async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `${String(i + 1).padStart(2)} ${i}.5 ${i % 2 ? 'yes' : 'no'}\n`,
    ).join('');
    const found = await tableOf(
      `# A tibble: 80 × 2\n       a y    \n   <dbl> <chr>\n${rows}# ℹ 60 more rows\n`,
    );
    expect([found.names, found.aside, found.lines.length]).toEqual([
      ['row names', 'a', 'y'],
      ['row names'],
      20,
    ]);
    expect(found.skipped.map(({ reason }) => reason)).toEqual([
      'comment',
      'types of columns',
      'a line in place of rows that are not shown',
    ]);
  });

  test('that come again are told', async () => {
    const { notes } = await tableOf(`a,a,y\n${body}`);
    expect(notes).toEqual([{ code: 'repeated-names', line: 1, count: 1, names: ['a (2)'] }]);
    expect((await tableOf(`a,a (2),y\n${body}`)).notes).toEqual([]);
  });
});
