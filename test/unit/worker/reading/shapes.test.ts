/** Shapes of files beyond a plain CSV, each as pandas, R, Weka or Orange reads it; what is expected was found with them. */
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import { wordKeys } from '../../../../src/core/table/categories.js';
import type { Column } from '../../../../src/core/table/column.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords } from '../../../inWords.js';
import { reference } from '../../shared.js';
import { tableOf } from '../../tables.js';
import { failureOf, read, trainText, type Wish } from '../../training.js';

/** Names, then the cells of each column: numbers, or words where there are none. */
async function seen(text: string, reading: Wish['reading'] = {}) {
  const { names, numbers, values } = await tableOf(text, reading);
  return [names, ...numbers.map((column, k) => (column.some(Number.isNaN) ? values[k] : column))];
}

const codes = async (text: string) => (await tableOf(text)).notes.map(({ code }) => code);

/** Rows that do not repeat, so that a table has something to tell its columns by. */
const rows = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');

describe('a table of words without names', () => {
  test.each([
    ['of votes', 'y,n,y\nn,y,n\ny,y,n\nn,n,y\ny,n,n\n', 5],
    ['of moves', rows(8, (i) => `${'xob'[i % 3]},${'xo'[i % 2]},${'bxo'[i % 3]}`), 8],
    ['with gaps on top', '?,y,rep\nn,n,dem\ny,y,rep\nn,?,dem\ny,n,rep\n', 5],
  ])('%s', async (_, text, count) => {
    const { names, lines, notes } = await tableOf(text);
    expect([names[0], lines.length]).toEqual(['column 1', count]);
    expect(notes).toMatchObject([{ code: 'guessed-header', line: 1, header: false }]);
  });

  test('one with names keeps them, also where a column names the rows', async () => {
    const { names, lines, notes } = await tableOf('who,a,b\nAnn,y,n\nBo,n,y\nCy,y,y\nDi,n,n\n');
    expect([names, lines, notes]).toEqual([['who', 'a', 'b'], [2, 3, 4, 5], []]);
  });

  test('the fix of the warning gives it names', async () => {
    const text = 'y,n,y\nn,y,n\ny,y,n\nn,n,y\ny,n,n\n';
    const open = async () => fromBytes(new TextEncoder().encode(text));
    const { warnings } = await inspectCsv({ name: 'x', open, config: makeConfig({}) });
    const fix = warnings.find(({ code }) => code === 'guessed-header')?.fixes?.[0];
    expect(fix).toEqual({ header: 'yes' });
    expect(await tableOf(text, fix as Wish['reading'])).toMatchObject({
      names: ['y', 'n', 'y (2)'],
      notes: [{ code: 'repeated-names', names: ['y (2)'] }],
    });
  });
});

describe('one name fewer than fields: names of the rows', () => {
  test.each([
    ['as R writes CSV', '"x","y"\n"1",2.5,0\n"2",3.5,1\n"3",4.5,0\n', [1, 2, 3]],
    ['by words', 'x,y\nMazda,2.5,0\nDatsun,3.5,1\nValiant,4.5,0\n', ['Mazda', 'Datsun', 'Valiant']],
    [
      'as R writes tables, with its escapes',
      '"x" "y"\n"a \\"b\\"" 2.5 0\n"c d" 3.5 1\n"e" 4.5 0\n',
      ['a "b"', 'c d', 'e'],
    ],
    ['with tabs', 'x\ty\nr1\t2.5\t0\nr2\t3.5\t1\nr3\t4.5\t0\n', ['r1', 'r2', 'r3']],
  ])('%s', async (_, text, first) => {
    const { aside, notes } = await tableOf(text);
    expect(await seen(text)).toEqual([['row names', 'x', 'y'], first, [2.5, 3.5, 4.5], [0, 1, 0]]);
    expect([aside, notes]).toMatchObject([['row names'], [{ code: 'row-names', line: 2 }]]);
  });

  test('an index of pandas has no name either, and a first column with values of its own is no index', async () => {
    const { aside, notes } = await tableOf(',x,y\n0,2.5,0\n1,3.5,1\n2,4.5,0\n');
    expect([aside, notes]).toEqual([['row names'], [{ code: 'row-names', line: 2, named: true }]]);
    expect((await tableOf(',x,y\n0.5,2.5,0\n1.5,3.5,1\n')).aside).toEqual([]);
  });

  test('are no feature, whatever becomes of words', async () => {
    const text = `x,label\n${rows(30, (i) => `r${i},${(i * 7) % 11},${i % 2}`)}`;
    const open = async () => fromBytes(new TextEncoder().encode(text));
    const { columns } = await inspectCsv({ name: 'x', open, config: makeConfig({ textColumns: 'one-hot' }) });
    expect(columns.map(({ name, role }) => [name, role])).toEqual([
      ['row names', 'left-out'],
      ['x', 'feature'],
      ['label', 'label'],
    ]);
  });
});

describe('a delimiter behind the last field', () => {
  test.each([
    ['of the names', 'a,b,y,\n1,2,0\n3,4,1\n5,6,0\n'],
    ['of every row', 'a,b,y\n1,2,0,\n3,4,1,\n5,6,0,\n'],
    ['a tab', 'a\tb\ty\n1\t2\t0\t\n3\t4\t1\t\n5\t6\t0\t\n'],
    ['with quotes', 'a;b;y\n"1";"2";0;\n3;4;1;\n5;6;0;\n'],
  ])('%s', async (_, text) => {
    expect(await seen(text)).toEqual([
      ['a', 'b', 'y'],
      [1, 3, 5],
      [2, 4, 6],
      [0, 1, 0],
    ]);
  });

  test('of many rows goes through the kernel too, and a row with one too many in between does not fit', async () => {
    const { numbers, skipped } = await tableOf(
      `a,b,y\n${rows(900, (i) => `${i},${i % 7},${i % 2},`)}1,,2,0,\n`,
    );
    expect([numbers[0]?.length, numbers[1]?.[899]]).toEqual([900, 899 % 7]);
    expect(skipped).toEqual([{ reason: '5 fields where the header has 3', count: 1, firstLine: 902 }]);
  });

  test('a row that has one too many in a file that ends in none is not filed by luck', async () => {
    const { lines, skipped } = await tableOf('a,b,note\n1,2,x\n3,,4,\n5,6,y\n7,8,z\n');
    expect([lines, skipped[0]?.firstLine]).toEqual([[2, 4, 5], 3]);
  });
});

describe('empty fields behind the last column of some lines are none, as in pandas without these delimiters', () => {
  type Ghosts = Record<string, { text: string; holds: Record<string, unknown[]> }>;
  test.each(Object.entries(reference<Ghosts>('ghosts')))('%s', async (_, { text, holds }) => {
    const { table } = await read(fromBytes(new TextEncoder().encode(text)));
    const cellAt = (column: Column, row: number) => {
      const key = wordKeys(column, table.rows)?.[row] as number;
      const number = column.numberAt(row);
      return Number.isNaN(number) ? (column.textCells?.words.get(key) ?? null) : number;
    };
    const rows = Array.from({ length: table.rows }, (_, row) => row);
    const cells = table.columns.map((column) => [column.name, rows.map((row) => cellAt(column, row))]);
    expect([Object.fromEntries(cells), table.skipped.count]).toEqual([holds, 0]);
  });

  test('a field that holds something is one, and the sentence on quotes is for it', async () => {
    const [named, more] = ['a,b,y,,', '1,2,0,,7'].map((line) => `${line}\n`);
    const { numbers, skipped } = await tableOf(`${named}${rows(20, (i) => `${i},${i % 7},${i % 2}`)}${more}`);
    expect([numbers[2]?.length, skipped]).toEqual([
      20,
      [{ reason: '5 fields where the header has 3', count: 1, firstLine: 22 }],
    ]);
  });
});

describe('spaces between fields', () => {
  test.each([
    ['padded on the left, no names', '  8.5  46  0\n 10.5   6  1\n  7.5 -17  0\n', 'column 1'],
    ['with names', 'x y z\n8.5 46 0\n10.5 6 1\n7.5 -17 0\n', 'x'],
    ['and tabs among them', 'x\t y  z\n8.5 \t 46 0\n10.5\t6 1\n7.5  -17 0 \n', 'x'],
    ['under a comment, as numpy writes it', '# x y z\n8.5 46 0\n10.5 6 1\n7.5 -17 0\n', 'x'],
  ])('%s', async (_, text, name) => {
    const { dialect, names, numbers } = await tableOf(text);
    expect([dialect.delimiter, names[0], names.length]).toEqual([' ', name, 3]);
    expect(numbers).toEqual([
      [8.5, 10.5, 7.5],
      [46, 6, -17],
      [0, 1, 0],
    ]);
  });

  test('decimal commas, and a choice', async () => {
    expect(await seen('0,5 1,5 1\n-2,5 3,5 0\n4,5 0,25 1\n')).toEqual([
      ['column 1', 'column 2', 'column 3'],
      [0.5, -2.5, 4.5],
      [1.5, 3.5, 0.25],
      [1, 0, 1],
    ]);
    expect((await tableOf('a b\nc d\n', { delimiter: 'space', header: 'yes' })).names).toEqual(['a', 'b']);
  });

  test('in words and dates are none', async () => {
    const text = 'when,who\n2024-01-01 10:00:00,Ann Lee\n2024-01-02 11:30:00,Bo Fox\n';
    expect((await tableOf(text)).names).toEqual(['when', 'who']);
  });
});

describe('lines above the table', () => {
  const table = 'a,b,y\n1,2,0\n3,4,1\n5,6,0\n';
  test.each([
    ['a title', 'Exported 2024\n', 1, 2],
    ['with commas, and a blank line', 'Site,Bonn\nTaken 3 May, 2024\n\n', 2, 4],
    ['filled up to the width', 'Report,,\nStation 7,,\n', 2, 3],
    ['filled up, the last one empty', 'Report,,\n,,\n', 2, 3],
  ])('%s', async (_, above, count, tableLine) => {
    expect(await seen(above + table)).toEqual([
      ['a', 'b', 'y'],
      [1, 3, 5],
      [2, 4, 6],
      [0, 1, 0],
    ]);
    expect((await tableOf(above + table)).notes).toEqual([
      { code: 'lines-above', line: 1, count, tableLine },
    ]);
  });

  test.each([
    ['a title above it', ',Cohort 2019,,\n', ''],
    ['a title in column A', 'Cohort 2019,,,\n', ''],
    ['empty cells above it', ',,,\n', ''],
    ['a title between empty cells', ',,,\n,Cohort 2019,,\n,,,\n', ''],
    ['empty columns behind it too', ',Cohort 2019,,,,\n', ',,'],
  ])('of a spreadsheet that begin in column B: %s', async (_, above, behind) => {
    const shifted = table.replace(/^.*$/gm, (line) => line && `,${line}${behind}`);
    const [plain, found] = [await tableOf(table), await tableOf(above + shifted)];
    expect(found.names.slice(1, 4)).toEqual(plain.names);
    expect(found.numbers.slice(1, 4)).toEqual(plain.numbers);
    expect(found.notes).toMatchObject([{ code: 'lines-above', count: above.split('\n').length - 1 }]);
  });

  test('a title filled up to the width, above names of which one is empty', async () => {
    const found = await tableOf(`League 2026,,,\nRk,,FG,won\n${rows(9, (i) => `${i},@,${i * 3},${i % 2}`)}`);
    expect([found.names, found.lines.length]).toEqual([['Rk', 'column 2', 'FG', 'won'], 9]);
    expect(found.notes).toMatchObject([{ code: 'lines-above', count: 1, tableLine: 2 }]);
  });

  /** As `pandas.read_csv(skiprows=…)` reads what is below the lines that the programs' documentation calls metadata. */
  test.each([
    ['of Open-Meteo, fewer', 'latitude,longitude\n52.52,13.41\n\n', 'time,t (°C),h (%),p (hPa),rain\n', 2],
    [
      'of Open-Meteo, as many',
      'latitude,longitude,elevation,utc_offset_seconds,timezone\n52.52,13.41,38.0,0,GMT\n\n',
      'time,t (°C),h (%),p (hPa),rain\n',
      2,
    ],
    [
      'of Open-Meteo, more',
      'latitude,longitude,elevation,utc_offset_seconds,timezone,timezone_abbreviation\n52.52,13.41,38.0,0,GMT,GMT\n\n',
      'time,t (°C),h (%),p (hPa),rain\n',
      2,
    ],
    [
      'of Open-Meteo, of two places',
      'location_id,latitude,longitude,elevation,timezone\n0,52.52,13.41,38.0,GMT\n1,48.1,11.6,519.0,GMT\n\n',
      'location_id,t (°C),h (%),p (hPa),rain\n',
      3,
    ],
    [
      'of a device, pairs of a name and a value',
      'Device,SN123,FW,1.2,-\nOperator,AB,Site,Seoul,-\n',
      'temp,hum,pres,light,alarm\n',
      2,
    ],
  ])('that are as wide as the table or nearly so: %s', async (_, above, names, count) => {
    const body = rows(
      12,
      (i) =>
        `${names.startsWith('time') ? `2021-01-01T${i + 10}:00` : i % 2},${i / 2},${i * 3},${i / 4},${i % 2}`,
    );
    const found = await tableOf(above + names + body);
    expect([found.names, found.lines.length]).toEqual([names.trim().split(','), 12]);
    const tableLine = (above + names).split('\n').length - 1;
    expect(found.notes).toEqual([{ code: 'lines-above', line: 1, count, tableLine }]);
  });

  test.each([
    ['in capitals', 'A,B,Y\n'],
    ['of another table', 'a,b,z\n'],
  ])('none are, where names come again below them: %s', async (_, again) => {
    const body = (from: number) => rows(9, (i) => `${from + i},${i * 2},${i % 2}`);
    const { names, lines } = await tableOf(`a,b,y\n${body(0)}${again}${body(9)}${body(18)}`);
    expect([names, lines[0]]).toEqual([['a', 'b', 'y'], 2]);
  });

  test('none are, where names stand among data', async () => {
    const body = rows(9, (i) => `${i / 2},${i * 2},${i % 2}`);
    expect((await tableOf(`${body}a,b,y\n${body}${body}`)).lines).toHaveLength(28);
  });

  test('names that end behind those of most rows are no lines above, though one row is as long', async () => {
    const { names } = await tableOf(`a,b,y,note\n1,2,0,x\n${rows(12, (i) => `${i},${i * 2},${i % 2}`)}`);
    expect(names).toEqual(['a', 'b', 'y', 'note']);
  });

  test('but the first row is not left out for a gap in all others', async () => {
    expect((await tableOf('a,,,\n1,,2,0\n3,,4,1\n5,,6,0\n')).names[0]).toBe('a');
    expect((await tableOf('a,b,,,,\n1,0,,,,\n3,1,,,,\n5,0,,,,\n')).notes).toEqual([]);
  });

  test('the first line is the header where the person says so', async () => {
    expect((await tableOf('p,q\n1,2,3\n4,5,6\n7,8,9\n', { header: 'yes' })).notes).toMatchObject([
      { code: 'row-names' },
    ]);
    expect((await tableOf(`Exported\n${table}`, { header: 'yes' })).names[0]).toBe('Exported');
  });

  test('names with gaps are none', async () => {
    expect((await tableOf('a,,\n1,2,0\n3,4,1\n')).names).toEqual(['a', 'column 2', 'column 3']);
  });
});

describe('a second row below the names', () => {
  test.each([
    ['units', 'm,s,\n'],
    ['units in brackets', '(m),(s),-\n'],
    ['other names', '길이,시간,답\n'],
  ])('%s', async (_, second) => {
    const text = `a,b,y\n${second}1.5,2,0\n3.5,4,1\n5.5,6,0\n`;
    expect(await seen(text)).toEqual([
      ['a', 'b', 'y'],
      [1.5, 3.5, 5.5],
      [2, 4, 6],
      [0, 1, 0],
    ]);
    expect((await tableOf(text)).notes).toMatchObject([{ code: 'second-header', line: 2, count: 1 }]);
  });

  test('a rule, as SQL Server draws it, says nothing of the columns', async () => {
    const { names, lines, notes, skipped } = await tableOf('a,b,y\n---,---,---\n1.5,2,0\n3.5,4,1\n5.5,6,0\n');
    expect([names, lines, notes]).toEqual([['a', 'b', 'y'], [3, 4, 5], []]);
    expect(skipped).toEqual([{ reason: 'a line drawn with dashes', count: 1, firstLine: 2 }]);
  });

  /** As PubChem writes its assays. */
  test('of several, the last of which has a unit for few columns', async () => {
    const head = 'tag,id,kind,dose,log,fit\nTYPE,,,FLOAT,FLOAT,FLOAT\nDESCR,,,the dose,its log,how well\n';
    const data = rows(9, (i) => `${i},${i * 7},${i % 2 ? 'on' : 'off'},${i / 2},${i / 3},${i / 9}`);
    const { names, lines, notes } = await tableOf(`${head}UNIT,,,µM,,\n${data}`);
    expect([names[0], lines[0], lines.length]).toEqual(['tag', 5, 9]);
    expect(notes).toMatchObject([{ code: 'second-header', line: 2, count: 3 }]);
  });

  test.each([
    ['alone', 'a,b,c,y\n'],
    ['below units, with a label', 'a,b,c,y\nkg,m,s,\n'],
  ])('a row with a word in one of three columns of numbers is data: %s', async (_, head) => {
    const data = rows(9, (i) => `${i},${i * 7},${i / 2},${i % 2 ? 'on' : 'off'}`);
    expect((await tableOf(`${head}bad,,,on\n${data}`)).lines).toHaveLength(10);
  });

  test('a row of data with one bad cell is none', async () => {
    expect((await tableOf('a,b,y\nbad,2,0\n3,4,1\n5,6,0\n')).lines).toEqual([2, 3, 4]);
  });
});

describe('names in a comment', () => {
  const data = rows(8, (i) => `${i}.5 ${i * 3} ${i % 2}`);
  test.each([
    ['of MATLAB', `% Time: now\n% Columns: a b y\n${data}`, [1]],
    ['of MATLAB, alone', `% a b y\n${data}`, []],
    ["of a web server's log", `#Version: 1.0\n#Fields: a b y\n#Remark: none\n${data}`, [2]],
  ])('%s', async (_, text, comments) => {
    const { names, lines, skipped } = await tableOf(text);
    expect([names, lines.length]).toEqual([['a', 'b', 'y'], 8]);
    expect(skipped.map(({ count }) => count)).toEqual(comments);
  });

  test.each([2, 3])('of Zeek’s log, whose types and last line are no rows, of %i columns', async (width) => {
    const cut = (line: string) => line.split(' ').slice(-width).join('\t');
    const head = `#separator \\x09\n#fields\t${cut('a b y')}\n#types\t${cut('count count bool')}\n`;
    const text = `${head}${rows(8, (i) => cut(`${i}.5 ${i * 3} ${i % 2 ? 'T' : 'F'}`))}#close\t2019-03-15-12-30-00\n`;
    const { names, lines, values } = await tableOf(text);
    expect([names, lines.length]).toEqual([['a', 'b', 'y'].slice(-width), 8]);
    expect(values.at(-1)).toEqual(['F', 'T']);
  });

  /** BLAST's format 7, as its manual has it. */
  test.each(['', '# 8 hits found\n'])('of BLAST, commas above tabs: %j', async (behind) => {
    const fields = 'query acc., % identity, alignment length, hit';
    const data = rows(8, (i) => `q${i}\t${i + 0.5}\t${i * 3}\t${i % 2}`);
    const { names, lines } = await tableOf(`# BLASTN 2.12.0+\n# Fields: ${fields}\n${behind}${data}`);
    expect([names, lines.length]).toEqual([fields.split(', '), 8]);
  });

  test('but a first name may begin with the mark of MATLAB', async () => {
    expect((await tableOf(`%fat,b,y\n${data.replaceAll(' ', ',')}`)).names).toEqual(['%fat', 'b', 'y']);
  });
});

test('headings on each page of a listing, as SQL*Plus prints them, are no rows', async () => {
  const page = (from: number) =>
    `\n     A     B  STATUS\n----- ----- -------\n${rows(20, (i) => `  ${from + i}.5  ${i * 3} ${i % 2 ? 'OK' : 'LATE'}  `)}`;
  const { names, lines, values, skipped } = await tableOf(`${page(0)}${page(20)}\n40 rows selected.\n`);
  expect([names, lines.length, values[2]]).toEqual([['A', 'B', 'STATUS'], 40, ['LATE', 'OK']]);
  expect(skipped.map(({ reason }) => reason)).toEqual([
    'a line drawn with dashes',
    'the names again',
    'the number of rows',
  ]);
  expect(skipped.map(({ count }) => count)).toEqual([2, 1, 1]);
});

test.each([
  [
    'the size of a frame as pandas prints it',
    `       a    b    c  y\n${rows(40, (i) => `${i}  ${i}.5 ${i * 3}  ${i % 7}  ${i % 2}`)}\n[40 rows x 4 columns]\n`,
    ['the number of rows'],
  ],
  [
    "when SQL Server's studio was done",
    `a,b,c,y\n${rows(40, (i) => `${i}.5,${i * 3},${i % 7},${i % 2}`)}\n(40 rows affected)\n\nCompletion time: 2024-05-01T10:00:00.12+09:00\n`,
    ['the number of rows', 'comment'],
  ],
])('%s is no row', async (_, text, reasons) => {
  const { lines, values, skipped } = await tableOf(text);
  expect([lines.length, values.at(-1)]).toEqual([40, ['0', '1']]);
  expect(skipped.map(({ reason }) => reason)).toEqual(reasons);
});

test('the head of LabVIEW is none of the table', async () => {
  const head = 'LabVIEW Measurement\t\nSeparator\tTab\n***End_of_Header***\t\nChannels\t2\nSamples\t9\t9\n';
  const data = rows(9, (i) => `${i / 100}\t${i * 7.5}\t${i % 2}`);
  const { names, lines, notes } = await tableOf(`${head}X_Value\tVolt\tState\tComment\n${data}`);
  expect([names, lines[0], lines.length]).toEqual([['X_Value', 'Volt', 'State', 'Comment'], 7, 9]);
  expect(notes).toMatchObject([{ code: 'filled-rows' }]);
});

describe('names in two rows', () => {
  const data = rows(12, (i) => `${i},${i + 0.5},${i * 2.5},${i % 2}`);
  test.each([
    ['merged cells above', 'Patient,,Labor,\nNr,Alter,CRP,Sepsis\n', ['Nr', 'Alter', 'CRP', 'Sepsis']],
    ['groups that repeat', 'feat,feat,feat,meta\na,b,c,label\n', ['a', 'b', 'c', 'label']],
    ['codes', 'X1,X2,X3,Y\nID,AGE,PAY,default\n', ['ID', 'AGE', 'PAY', 'default']],
    ['lower ones that repeat', 'a,,b,\nmean,std,mean,std\n', ['a mean', 'a std', 'b mean', 'b std']],
    ['units below', 'a,,b,\nt,v,w,y\ns,m,m,\n', ['t', 'v', 'w', 'y']],
    [
      "what is in a third row, as in Japan's weather",
      ',Tokyo,Tokyo,Tokyo\nday,rain,rain,snow\n,,quality,\n',
      ['day', 'rain', 'rain quality', 'snow'],
    ],
    [
      'of two stations',
      ',A,A,B,B\nday,rain,rain,rain,rain\n,,quality,,quality\n',
      ['day', 'A rain', 'A rain quality', 'B rain', 'B rain quality'],
      rows(12, (i) => `2024/1/${i + 1},${i + 0.5},8,${i * 2.5},${i % 2}`),
    ],
  ])('%s', async (_, head, names, below = data) => {
    const found = await tableOf(head + below);
    expect([found.names, found.lines.length]).toEqual([names, 12]);
    expect(found.notes[0]).toMatchObject({ code: 'two-headers', line: 1 });
  });

  test.each([
    ['as pandas writes them', ',feat,feat,meta\n,a,b,label\n', 'row names'],
    ['with the name of the index', ',feat,feat,meta\n,a,b,label\nkey,,,\n', 'key'],
  ])('%s', async (_, head, first) => {
    const found = await tableOf(head + data);
    expect([found.names, found.lines.length]).toEqual([[first, 'a', 'b', 'label'], 12]);
  });

  /** As `pandas.read_csv(header=[0, 1]).columns` pairs them; where both rows say the same, it is one name. */
  test.each([
    [
      'years over measures',
      'region,2019,2019,2020,2020,poor\nregion,GDP,Pop,GDP,Pop,poor\n',
      ['region', '2019 GDP', '2019 Pop', '2020 GDP', '2020 Pop', 'poor'],
      2,
    ],
    [
      'years over one measure',
      'region,2017,2018,2019,2020,poor\nregion,Pop,Pop,Pop,Pop,poor\n',
      ['region', '2017 Pop', '2018 Pop', '2019 Pop', '2020 Pop', 'poor'],
      2,
    ],
    [
      'years in merged cells',
      'region,2019,,2020,,poor\nregion,GDP,Pop,GDP,Pop,poor\n',
      ['region', '2019 GDP', '2019 Pop', '2020 GDP', '2020 Pop', 'poor'],
      2,
    ],
    [
      'a pivot of pandas, its index named in a third row',
      ',2019,2019,2020,2020,poor\n,GDP,Pop,GDP,Pop,\ncountry,,,,,\n',
      ['country', '2019 GDP', '2019 Pop', '2020 GDP', '2020 Pop', 'poor'],
      3,
    ],
  ])('of which the upper one has numbers: %s', async (_, head, names, above) => {
    const body = rows(12, (i) => `R${i},${i / 2},${i * 3},${i / 4},${9 - i},${i % 2 ? 'yes' : 'no'}`);
    const found = await tableOf(head + body);
    expect([found.names, found.lines[0], found.lines.length]).toEqual([names, above + 1, 12]);
    expect(found.notes).toMatchObject([{ code: 'two-headers', line: 1 }]);
    if (above === 2) expect((await tableOf(head + body, { header: 'yes' })).names).toEqual(names);
  });

  test('numbers over words that differ are a row of data, and the words a bad one', async () => {
    const body = rows(12, (i) => `${i / 2},${i * 3},${i / 4},${i % 2}`);
    expect((await tableOf(`0.5,7,2.25,1\nlow,low,low,0\n${body}`)).lines).toHaveLength(14);
  });

  test('of which the upper one has groups above words only', async () => {
    const people = rows(12, (i) => `p${i},c${i % 4},${i / 2},${i * 3},${i % 2}`);
    const { names, lines } = await tableOf(`Patient,Patient,,,\nname,city,age,dose,ill\n${people}`);
    expect([names, lines.length]).toEqual([['name', 'city', 'age', 'dose', 'ill'], 12]);
  });

  test('a row of words above words is none of three', async () => {
    const words = rows(
      12,
      (i) => `${'abc'[i % 3]},${i % 2 ? 'yes' : 'no'},${i ? i / 2 : ''},${i ? i * 3 : ''}`,
    );
    expect((await tableOf(`A,A,B,B\nt,t,v,w\n${words}`)).lines).toHaveLength(12);
  });

  test.each([
    [
      'has no name for a column, nor has the upper one',
      ',,,,Team,Team,Opponent,Opponent\nRk,Date,,Rslt,FG,FGA,oFG,oFGA\n',
      ['Rk', 'Date', 'column 3', 'Rslt', 'FG', 'FGA', 'oFG', 'oFGA'],
    ],
    [
      'has none for two, below merged cells',
      'Place,,,Men,,Women,\nState,,,sick,well,ill,fine\n',
      ['State', 'column 2', 'column 3', 'sick', 'well', 'ill', 'fine'],
    ],
    [
      'repeats, and has none for one',
      ',,,,Team,Team,Opponent,Opponent\nRk,Date,,Rslt,FG,FGA,FG,FGA\n',
      ['Rk', 'Date', 'column 3', 'Rslt', 'Team FG', 'Team FGA', 'Opponent FG', 'Opponent FGA'],
    ],
    [
      'has none where cells were merged over both',
      'Name,Visit,,Blood,,Urine,,Sepsis\n,day,hour,CRP,PCT,pH,Na,\n',
      ['Name', 'day', 'hour', 'CRP', 'PCT', 'pH', 'Na', 'Sepsis'],
    ],
    [
      'repeats, and has none where cells were merged over both',
      'Name,Scores,Scores,Scores,Ranks,Ranks,Ranks,Result\n,May,June,July,May,June,July,\n',
      ['Name', 'Scores May', 'Scores June', 'Scores July', 'Ranks May', 'Ranks June', 'Ranks July', 'Result'],
    ],
  ])('of which the lower one %s', async (_, head, names) => {
    const body = rows(12, (i) =>
      [`r${i}`, i + 0.5, i % 3, i * 3, i / 4, i * 7, 9 - i, i % 2].slice(0, names.length).join(),
    );
    const found = await tableOf(head + body);
    expect([found.names, found.lines.length]).toEqual([names, 12]);
    expect(found.notes).toMatchObject([{ code: 'two-headers', line: 1 }]);
    expect((await tableOf(head + body, { header: 'yes' })).names).toEqual(names);
  });

  test.each([
    [
      'of salts',
      'Patient,Before,,After,,Ill\n,Na,K,Na,K,\n',
      ['Patient', 'Before Na', 'Before K', 'After Na', 'After K', 'Ill'],
    ],
    [
      'the other way round',
      'Patient,After,,Before,,Ill\n,Na,K,Na,K,\n',
      ['Patient', 'After Na', 'After K', 'Before Na', 'Before K', 'Ill'],
    ],
    ['of which none comes again', 'S,Blood,,Urine,,Ill\n,Na,K,Cl,Ca,\n', ['S', 'Na', 'K', 'Cl', 'Ca', 'Ill']],
    [
      'of men and women',
      'Area,Employed,,Others,,Grant\n,M,F,M,F,\n',
      ['Area', 'Employed M', 'Employed F', 'Others M', 'Others F', 'Grant'],
    ],
    [
      'of counts and shares, the first name below',
      ',Visits,,Falls,,Shut\nClinic,n,%,n,%,\n',
      ['Clinic', 'Visits n', 'Visits %', 'Falls n', 'Falls %', 'Shut'],
    ],
    [
      'of ends',
      'Site,Heat,,Pressure,,Alarm\n,min,max,min,max,\n',
      ['Site', 'Heat min', 'Heat max', 'Pressure min', 'Pressure max', 'Alarm'],
    ],
  ])('that could be units, below merged cells: %s', async (_, head, names) => {
    const body = rows(12, (i) => `R${i},${i / 2},${i * 3},${i / 4},${9 - i},${i % 2 ? 'yes' : 'no'}`);
    const found = await tableOf(head + body);
    expect([found.names, found.lines.length]).toEqual([names, 12]);
    expect(found.notes).toMatchObject([{ code: 'two-headers', line: 1 }]);
    expect((await tableOf(head + body, { header: 'yes' })).names).toEqual(names);
  });

  test.each([
    [
      'the first of which is empty',
      ',heat,damp,wind,y\n,°C,%,m/s,\n',
      ['column 1', 'heat', 'damp', 'wind', 'y'],
    ],
    ['one of which is empty', 'n,heat,,wind,y\n,°C,%,m/s,\n', ['n', 'heat', 'column 3', 'wind', 'y']],
  ])('units below names, %s, are none', async (_, head, names) => {
    const body = rows(12, (i) => `${i / 2},${i + 0.5},${i * 3},${i / 4},${i % 2}`);
    const found = await tableOf(head + body);
    expect([found.names, found.lines.length]).toEqual([names, 12]);
    expect(found.notes).toMatchObject([{ code: 'second-header', line: 2, count: 1 }]);
  });

  test('words below names, one of which comes again, are none where the label has none', async () => {
    expect((await tableOf(`a,b,b,y\nlot,bit,gross,\n${data}`)).names).toEqual(['a', 'b', 'b (2)', 'y']);
  });

  test('SurveyMonkey’s are put together as its own, also where answers are numbers', async () => {
    const body = rows(12, (i) => `${1000 + i},${i % 5},${i % 4},${i % 3},${20 + i},${i % 2 ? 'Yes' : 'No'}`);
    const head = 'ID,Rate each,,,How old?,Smoker?\n,Food,Price,Place,Response,Response\n';
    const { names } = await tableOf(head + body);
    expect(names).toEqual([
      'ID',
      'Rate each Food',
      'Rate each Price',
      'Rate each Place',
      'How old?',
      'Smoker?',
    ]);
  });

  test('of which the upper one has no group for a column among groups that stand above each of theirs', async () => {
    const head = ',Games,Games,Per 90,Per 90,\nRk,Gls,Ast,Gls,Ast,Left\n';
    const { names } = await tableOf(
      head + rows(12, (i) => `${i},${i * 2},${i % 3},${i / 2},${i / 7},${i % 2}`),
    );
    expect(names).toEqual(['Rk', 'Games Gls', 'Games Ast', 'Per 90 Gls', 'Per 90 Ast', 'Left']);
  });

  test.each([
    ['units below names, of which several are empty', 'a,,,y\nm,s,kg,\n', 'a'],
    ['units below names, one of which is empty', 'a,,c,y\nm,s,kg,\n', 'a'],
    ['types below codes', 'V1,V2,V3,V4\nreal,real,int,int\n', 'V1'],
    ['texts below codes of questions', 'Q1,Q2,Q3,y\nAge?,Speed?,Price?,Again?\n', 'Q1'],
  ])('%s are none', async (_, head, name) => {
    const { names, notes } = await tableOf(head + data);
    expect([names[0], notes]).toMatchObject([name, [{ code: 'second-header', line: 2, count: 1 }]]);
  });
});

describe('the head of Orange', () => {
  test.each([
    ['in words', 'a\tb\tkind\tname\ncontinuous\tc\tdiscrete\tstring\n\t\tclass\tmeta\n'],
    ['in letters', 'a\tb\tkind\tname\nc\tc\td\ts\n\t\tc\tm\n'],
    ['with its values', 'a\tb\tkind\tname\nc\tc\tx y\ts\n\t\tclass\tmeta a=b\n'],
    ['in one row', 'C#a\tC#b\tcD#kind\tmS#name\n'],
  ])('%s', async (_, head) => {
    const text = `${head}1\t2\tx\tn1\n3\t4\ty\tn2\n5\t6\tx\tn3\n`;
    expect(await seen(text)).toEqual([
      ['a', 'b', 'kind', 'name'],
      [1, 3, 5],
      [2, 4, 6],
      ['x', 'y'],
      ['n1', 'n2', 'n3'],
    ]);
    const { declaredLabel, aside, lines } = await tableOf(text);
    expect([declaredLabel, aside, lines.length]).toEqual(['kind', ['name'], 3]);
  });
});

test.each([
  ['alone', 'a,b\n1,2\na,b\n3,4\n', [2, 4]],
  ['twice, behind blank lines', 'a,b\n1,2\n\na,b\n3,4\n\na,b\n5,6\n', [2, 5, 8]],
  ['quoted', '"a","b"\n1,2\n"a","b"\n3,4\n', [2, 4]],
  ['in another letter case', 'a,b\n1,2\nA,B\n3,4\n', [2, 4]],
])('names repeated further down are no rows: %s', async (_, text, lines) => {
  const found = await tableOf(text);
  expect(found.lines).toEqual(lines);
  expect(found.skipped).toMatchObject([{ reason: 'the names again', count: lines.length - 1 }]);
});

/** As on each page of a sports site's tables. */
test.each([
  ['put together, the lower one', ',T,T,O,O,\n', 'n,a,b,a,b,y\n', 1],
  ['put together, both', ',T,T,O,O,\nn,a,b,a,b,y\n', '', 2],
  ['merged, both', 'n,T,,O,,y\n,won,lost,up,down,\n', '', 2],
])('two rows of names repeated further down are no rows: %s', async (_, upper, lower, count) => {
  const page = (from: number) => rows(20, (i) => `${from + i},${i * 2},${i % 7},${i / 2},${i % 5},${i % 2}`);
  const again = lower || upper;
  const found = await tableOf(`${upper}${lower}${page(1)}${again}${page(21)}${again}${page(41)}`);
  expect(found.numbers[0]).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  expect(found.skipped).toEqual([{ reason: 'the names again', count: 2 * count, firstLine: 23 }]);
});

describe('names among which are numbers', () => {
  test.each([
    [
      'wavelengths',
      `500,510,kind\n${rows(6, (i) => `0.${i + 1},0.${9 - i},${i % 2}`)}`,
      ['500', '510', 'kind'],
    ],
    [
      'years above words',
      `who,2001,2002,up\n${rows(6, (i) => `p${i},${i / 2},${i / 3},${i % 2 ? 'yes' : 'no'}`)}`,
      ['who', '2001', '2002', 'up'],
    ],
    ['one of many', `a,b,7,y\n${rows(6, (i) => `${i},${i * 2},${i * 3},${i % 2}`)}`, ['a', 'b', '7', 'y']],
    [
      'counted by pandas',
      `0,1,2,3\n${rows(6, (i) => `${i / 2},${9 - i},${i % 3},${i % 2}`)}`,
      ['0', '1', '2', '3'],
    ],
    [
      'counted, the last one named',
      `0,1,y\n${rows(6, (i) => `${i / 2},${9 - i},${i % 2}`)}`,
      ['0', '1', 'y'],
    ],
  ])('%s', async (_, text, names) => {
    const { names: found, lines, notes } = await tableOf(text);
    expect([found, lines.length]).toEqual([names, 6]);
    expect(notes).toMatchObject([{ code: 'guessed-header', header: true }]);
  });

  test.each([
    ['as wide as the rows', '6,4,rosa,alba,nigra'],
    ['shorter', '6,4,benign,malignant'],
  ])('counts and classes %s, as scikit-learn writes them, are no names', async (_, first) => {
    const text = `${first}\n${rows(6, (i) => `${i / 2},${9 - i},${i * i},${i * 3},${i % 2}`)}`;
    const open = async () => fromBytes(new TextEncoder().encode(text));
    const { columns, warnings } = await inspectCsv({ name: 'x', open, config: makeConfig({}) });
    expect(columns.map(({ name, role }) => [name, role]).at(-1)).toEqual(['column 5', 'label']);
    const [, , ...classes] = first.split(',');
    expect(warnings.find(({ code }) => code === 'lines-above')).toMatchObject({
      line: 1,
      what: { key: 'counts-above', facts: { rows: 6, features: 4, classes } },
      remedy: { key: 'write-names-instead' },
    });
  });

  test('counts of other columns than there are may be names', async () => {
    const body = rows(6, (i) => `${i / 2},${9 - i},${i * i},${i * 3},${i % 2}`);
    expect((await tableOf(`6,7,rosa,alba,nigra\n${body}`)).notes).toMatchObject([{ code: 'guessed-header' }]);
  });

  test('a first row of data with a bad cell is data', async () => {
    expect((await tableOf('1,x,0\n2,5,1\n3,6,0\n4,7,1\n5,8,0\n')).lines).toHaveLength(5);
  });
});

describe('quotes', () => {
  test.each([
    ['around everything, tabs between', '"a"\t"b"\n"1"\t"2"\n"3"\t"4"\n'],
    ['behind spaces', '"a", "b"\n"1", "2"\n3, "4"\n'],
    ['in front of spaces', '"a" ,"b" \n"1" ,"2"\t\n"3" ,"4"\n'],
    ['on both sides', ' "a" ; "b" \n "1" ; "2"\n3; "4"\n'],
  ])('%s', async (_, text) => {
    expect(await seen(text)).toEqual([
      ['a', 'b'],
      [1, 3],
      [2, 4],
    ]);
  });

  test.each([
    ['never closed', 'a,b,note\n1,2,"good\n3,4,fine\n5,6,fine\n', 2],
    ['closed by another one', 'a,b,note\n1,2,ok\n3,4,"good\n5,6,fine\n7,8,"bad\n9,10,fine\n', 3],
    ['in the middle column', 'a\tnote\tb\n1\tok\t2\n3\t"Heroes\t4\n5\tfine\t6\n7\t"x\t8\n', 3],
    ['among quoted ones', 'a,b,note\n1,2,"so, so"\n3,4,"\n5,6,"fine"\n7,8,"bad"\n', 3],
    ['in the names', '"a,b,"note"\n1,2,x\n3,4,y\n5,6,z\n', 1],
  ])('that would swallow rows are text: %s', async (_, text, line) => {
    const { lines, notes } = await tableOf(text);
    expect(lines).toHaveLength(text.trimEnd().split('\n').length - 1);
    expect(notes).toEqual([{ code: 'quotes-as-text', line }]);
  });

  test('around a field of many lines are quotes', async () => {
    const { lines, values, notes } = await tableOf(
      'a,note,b\n1,"two\nlines, and ""more""\n\nof it",2\n3,x,4\n',
    );
    expect([lines, values[1]?.[0], notes]).toEqual([[2, 6], 'two\nlines, and "more"\n\nof it', []]);
  });

  test('that swallow rows far behind the beginning are told', async () => {
    const text = `a,b,note\n${rows(9_000, (i) => `${i},${i % 7},fine`)}1,2,"good\n3,4,fine\n5,6,"\n7,8,fine\n`;
    const { notes, lines } = await tableOf(text);
    expect([lines.length, notes]).toEqual([
      9_002,
      [{ code: 'rows-in-quotes', line: 9_002, lines: 3, count: 1 }],
    ]);
  });

  // Decided are they by the first 64 KiB, which may end anywhere.
  test.each([0, 1, 2, 3, 4, 5, 8, 11, 14, 17, 20, 23])(
    'around cells at the end of what is looked at first are quotes: moved by %i',
    async (moved) => {
      const names = `"a${'x'.repeat(moved)}","note","b"\n`;
      const plain = await tableOf(names + rows(6_000, (i) => `"${i}","ab, cd ${i}","${i % 7}"`));
      expect([plain.lines.length, plain.notes]).toEqual([6_000, []]);
      const long = (i: number) => (i < 1_000 || i % 2 > 0 ? 'fine' : `one,\ntwo\nthree ${i}`);
      const lined = await tableOf(names + rows(6_000, (i) => `"${i}","${long(i)}","${i % 7}"`));
      expect([lined.lines.length, lined.notes]).toEqual([6_000, []]);
    },
  );

  test('one that opens by mistake in a long file, and closes nowhere near, is text', async () => {
    const row = (i: number) => `${i},${i === 900 ? '"good' : 'fine'},${i % 7}`;
    const { lines, notes } = await tableOf(`a,note,b\n${rows(9_000, row)}`);
    expect([lines.length, notes]).toEqual([9_000, [{ code: 'quotes-as-text', line: 902 }]]);
  });

  test.each([
    ['a name', `a,b,"two\nlines",c,label\n${rows(9, (i) => `${i},7,k${i},1.5,${i % 2}`)}`],
    ['a remark', `a,b,note,c,label\n1,7,"two\nlines",1.5,0\n${rows(9, (i) => `${i},7,k${i},1.5,${i % 2}`)}`],
  ])('%s of two lines in the middle of a row takes no others', async (_, text) => {
    expect(await codes(text)).toEqual([]);
  });

  test.each([
    ['a comma behind it', 'a,note,b\n1,"a \\"b, c\\" d",2\n3,x,4\n5,"p, q",6\n', ['a "b, c" d', 'x', 'p, q']],
    ['over lines', 'a;note;b\n1;"a \\"b;\n c\\"";2\n3;x;4\n5;y;6\n', ['a "b;\n c"', 'x', 'y']],
    [
      'with other backslashes',
      'a,note,b\n1,"\\"x\\", C:\\\\temp\\d",2\n3,x,4\n5,y,6\n',
      ['"x", C:\\temp\\d', 'x', 'y'],
    ],
  ])('escaped by a backslash: %s', async (_, text, notes) => {
    const found = await seen(text);
    expect([found[1], found[2], found[3]]).toEqual([[1, 3, 5], notes, [2, 4, 6]]);
  });

  test('with a backslash that is none of an escape stay as they are', async () => {
    expect((await seen('a,note\n1,"C:\\"\n3,"D:\\x"\n'))[2]).toEqual(['C:\\', 'D:\\x']);
  });
});

describe('the mark between fields', () => {
  test.each([
    ['^', 'a^b^y\n1^2^0\n3^4^1\n'],
    [':', 'a:b:y\n1:2:0\n3:4:1\n'],
    ['\x01', 'a\x01b\x01y\n1\x012\x010\n3\x014\x011\n'],
  ])('%j', async (delimiter, text) => {
    expect([(await tableOf(text)).dialect.delimiter, await seen(text)]).toEqual([
      delimiter,
      [
        ['a', 'b', 'y'],
        [1, 3],
        [2, 4],
        [0, 1],
      ],
    ]);
  });

  test.each([
    [';', rows(5, (i) => `${i},5;${i * 2},25;${i % 2},0`)],
    ['\t', rows(5, (i) => `${i},5\t${i * 2},25\t${i % 2},0`)],
    ['\t', rows(5, (i) => `${i}.5\t${i},2,3\t${i % 2}`)],
    [',', rows(5, (i) => `${i}.5,red|tall|old|wet,${i % 2}`)],
    [';', rows(5, (i) => `${i};${i},2,3`)],
    [',', rows(5, (i) => `HC0${i},Total; Estimate; Households`)],
    [',', rows(5, (i) => `2024-01-0${i + 1} 10:30:00,${i}.5`)],
  ])('%j is not outnumbered by what stands in cells', async (delimiter, text) => {
    expect((await tableOf(text)).dialect.delimiter).toBe(delimiter);
  });

  test.each(['~', '$', '#', '/', '!', '::', '||'])(
    '%s between the fields of every line is known',
    async (mark) => {
      const text = `age,dose,sex\n${rows(9, (i) => `${40 + i},${i}.5,${i % 2 ? 'm' : 'f'}`)}`;
      const { names, numbers } = await tableOf(text.replaceAll(',', mark));
      expect(names.filter((name) => !name.startsWith('column'))).toEqual(['age', 'dose', 'sex']);
      expect(numbers.filter((column) => !Number.isNaN(column[0] ?? Number.NaN))).toHaveLength(2);
    },
  );

  test.each([
    ['days', rows(9, (i) => `1/${i + 1}/2024`)],
    ['addresses', rows(9, (i) => `ann${i}@example.com`)],
    ['paths', rows(9, (i) => `home/ann/file${i}`)],
    ['prices', rows(9, (i) => `$${i}.50`)],
    ['shares', `share\n${rows(9, (i) => `${i}/10`)}`],
  ])('a single column of %s is none of several', async (_, text) => {
    expect((await tableOf(text)).names).toHaveLength(1);
  });

  test.each(['caret', '^', 'colon', 'ctrl-a', '0x01', 'space', ' ', '$', '&', '-', '_'])(
    'may be chosen as %j',
    async (delimiter) => {
      const mark =
        { caret: '^', colon: ':', 'ctrl-a': '\x01', '0x01': '\x01', space: '  ' }[delimiter] ?? delimiter;
      expect((await tableOf(`a${mark}b\n1${mark}2\n`, { delimiter })).names).toEqual(['a', 'b']);
    },
  );
});

describe('bytes that no text has', () => {
  test('are read as part of a cell where they are few, and told', async () => {
    const { lines, notes } = await tableOf('a,note,y\n1,fi\x16ne,0\n2,ok,1\n3,ok,0\n');
    expect([lines.length, notes]).toEqual([3, [{ code: 'control-characters', line: 2, count: 1 }]]);
  });

  test.each([
    ['at once', 'a,y\n1,0\n2,1\n\0\0\0\0', 4],
    ['behind a row without an end', `a,y\n1,0\n2,1${'\0'.repeat(100_000)}`, 100_000],
    ['with the old end-of-file mark', 'a,y\n1,0\n2,1\n\x1a', 1],
  ])('are dropped behind the last row: %s', async (_, text, count) => {
    const { numbers, notes, skipped } = await tableOf(text);
    expect([numbers[1], notes, skipped]).toEqual([[0, 1], [{ code: 'zeros-at-end', count }], []]);
  });
});

test.each([
  ['U+2212', 'a,y\n\u22121.5,0\n2,1\n', [-1.5, 2]],
  ['a dash', 'a,y\n\u20130.25,0\n2,1\n', [-0.25, 2]],
  ['with a decimal comma', 'a;y\n\u22121,5;0\n2,25;1\n', [-1.5, 2.25]],
])('a typeset minus is a minus: %s', async (_, text, numbers) => {
  expect((await tableOf(text)).numbers[0]).toEqual(numbers);
});

describe('tables with bars at both ends are those of a CSV with the same cells', () => {
  const cells = Array.from({ length: 40 }, (_, i) => [
    `${i / 4}`,
    i % 5 ? `${i * 3}` : '',
    i % 3 ? 'yes' : 'no',
  ]);
  const body = cells.map(([a, b, y]) => `| ${a?.padStart(6)} | ${b?.padEnd(4)} | ${y} |\n`).join('');
  const names = '|      a | b    | y  |\n';
  const rule = '+--------+------+----+\n';
  const drawn = (count: number, firstLine: number) => ({
    reason: 'a line drawn with dashes',
    count,
    firstLine,
  });
  const rowCount = (firstLine: number) => ({ reason: 'the number of rows', count: 1, firstLine });
  test.each([
    [
      'of MySQL',
      `${rule}${names}${rule}${body}${rule}40 rows in set (0.01 sec)\n`,
      [drawn(3, 1), rowCount(45)],
    ],
    ['of Markdown', `${names}|-------:|:----:|----|\n${body}`, [drawn(1, 2)]],
    [
      'of reStructuredText, with a line below each row',
      `${rule}${names}${rule.replaceAll('-', '=')}${body.replaceAll('\n', `\n${rule}`)}`,
      [drawn(42, 1)],
    ],
    ['of Jira', `${names.trim().replaceAll('|', '||')}\n${body}`, []],
    ['of Org mode', `${names}|--------+------+----|\n${body}`, [drawn(1, 2)]],
    [
      'of psql, without the bars',
      `${names}${rule}${body}(40 rows)\n`.replace(/^[|+](.*)[|+]$/gm, '$1'),
      [drawn(1, 2), rowCount(43)],
    ],
    [
      'of sqlcmd, without the bars',
      `${names}${rule}${body}\n(40 rows affected)\n`.replace(/^[|+](.*)[|+]$/gm, '$1'),
      [drawn(1, 2), rowCount(44)],
    ],
    ['of nothing else', `${names}${body}`, []],
  ])('%s', async (_, text, skipped) => {
    const plain = await tableOf(`a,b,y\n${cells.map((row) => row.join()).join('\n')}\n`);
    const found = await tableOf(text);
    expect(found).toMatchObject({
      names: plain.names,
      numbers: plain.numbers,
      values: plain.values,
      notes: [],
    });
    expect(found.skipped).toEqual(skipped);
  });

  test('but what lacks one of them in a row has an empty cell there', async () => {
    const { names: found, numbers } = await tableOf('id|a|y\n|1|0\n2||1\n3|5|1\n');
    expect([found, numbers[0]]).toEqual([
      ['id', 'a', 'y'],
      [Number.NaN, 2, 3],
    ]);
  });
});

test("Stata's list is read as the table that it frames", async () => {
  const cells = (i: number) => [`${4000 + i * 37}`, `AMC ${i % 4}`, i % 3 ? 'Foreign' : 'Domestic'];
  const rule = '     |-------------------------------|\n';
  const row = (i: number) =>
    `${String(i + 1).padStart(3)}. | ${cells(i)[0]}   ${cells(i)[1]}   ${cells(i)[2]} |\n`;
  const blocks = Array.from({ length: 40 }, (_, i) => (i % 5 === 0 ? rule : '') + row(i)).join('');
  const edge = rule.replaceAll('|', '+');
  const found = await tableOf(`\n${edge}     | price   make    foreign  |\n${blocks}${edge}`);
  const plain = await tableOf(`price,make,foreign\n${rows(40, (i) => cells(i).join())}`);
  const { names, numbers, values } = plain;
  expect(found).toMatchObject({ names, numbers, values, notes: [] });
  expect(found.skipped).toEqual([{ reason: 'a line drawn with dashes', count: 10, firstLine: 2 }]);
});

test('a comment between the rows is one, if it is no row for its length', async () => {
  const { lines, skipped } = await tableOf('tag,a,y\n#1,2,0\n# moved, on Monday\n#2,3,1\n');
  expect([lines, skipped]).toEqual([[2, 4], [{ reason: 'comment', count: 1, firstLine: 3 }]]);
});

describe('a merge conflict is refused, with its line', () => {
  const some = (from: number) => rows(300, (i) => `${from + i},${i % 7},${i % 2}`);
  const conflict = `<<<<<<< HEAD\n1,2,0\n=======\n1,3,0\n>>>>>>> feature/new,data\n`;
  test.each([
    ['at the beginning', `${conflict}a,b,y\n${some(0)}`, 1],
    ['among the first rows', `a,b,y\n1,2,1\n${conflict}${some(0)}`, 3],
    ['far below', `a,b,y\n${some(0)}${conflict}${some(300)}`, 302],
  ])('%s', async (_, text, line) => {
    expect(failureOf(await trainText(text))).toEqual([
      'malformed-csv',
      `data.csv, line ${line}: an unresolved merge conflict of Git begins here, with two versions of the rows below. Resolve it: keep the rows that are right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.`,
    ]);
  });

  test('but a cell may say whatever it likes', async () => {
    expect((await tableOf('a,b,y\n<<<<<<< HEAD,2,0\n<<<<<<<,3,1\n')).lines).toEqual([2, 3]);
  });
});

test('what is said of lines skipped fits what they are', async () => {
  const data = rows(40, (i) => `${i % 9 ? 'fine' : 'slow, but fine'},${i % 11},${i % 2}`);
  const text = `note,b,y\n${data}3,1\n# by hand\nnote,b,y\n`;
  const open = async () => fromBytes(new TextEncoder().encode(text));
  const { warnings } = await inspectCsv({ name: 'x', open, config: makeConfig({}) });
  const said = warnings.filter(({ code }) => code === 'skipped-rows' || code === 'constant-column');
  expect(inWords(said).map(({ what, remedy }) => `${what}. ${remedy}.`)).toEqual([
    '5 rows skipped: 4 fields where the header has 3. Put double quotes around the field that has a delimiter in it, or remove the extra fields.',
    '1 row skipped: 2 fields where the header has 3. Complete what is too short, or remove it.',
    '"note" holds the same value, fine, in all 35 rows read, but the 6 rows skipped may hold others. Repair the skipped rows first; then leave out what cannot tell the classes apart.',
    '1 line skipped, since it is not a row: comment. Nothing to do: no row of the table is lost.',
    '1 line skipped, since it is not a row: the names again. Nothing to do: no row of the table is lost.',
    // The words that would tell something apart are in the rows that were skipped.
  ]);
});

test('a note for each choice becomes a warning with its line, and words of its own', async () => {
  const text = `Report\na,b,y\nm,s,\n${rows(30, (i) => `${i % 11},${i % 7},${i % 2}`)}`;
  const open = async () => fromBytes(new TextEncoder().encode(text));
  const { warnings } = await inspectCsv({ name: 'x', open, config: makeConfig({}) });
  expect(await codes(text)).toEqual(['lines-above', 'second-header']);
  expect(
    warnings
      .slice(-2)
      .concat(warnings.slice(0, 2))
      .filter(({ code }) => /above|second/.test(code)),
  ).toMatchObject([
    { code: 'lines-above', line: 1, count: 1 },
    { code: 'second-header', line: 3, count: 1 },
  ]);
});

describe('a comma in a name or in a value, without quotes', () => {
  async function problemOf(text: string) {
    const run = await trainText(text);
    return run.phase === 'failed' ? run.problem : undefined;
  }

  const body = (count: number) => rows(count, (i) => `${i + 150},${60 + (i % 7)},${20 + i},${i % 2}`);
  test.each([
    ['in brackets', 'height,weight (kg,lb),age,sick', 'weight (kg,lb)'],
    ['in front of the only space', 'height,weight, in kg,age,sick', 'weight, in kg'],
  ])('a name with a comma %s is one', async (_, header, name) => {
    const { names, numbers } = await tableOf(`${header}\n${body(8)}`);
    expect(names).toEqual(['height', name, 'age', 'sick']);
    expect(numbers[3]).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
  });

  test('names that outnumber all cells are told of with their line', async () => {
    const { notes } = await tableOf(`height,weight,age,sick,remark\n${body(8)}`);
    expect(notes).toEqual([{ code: 'filled-rows', line: 1, count: 8, outnumbered: { names: 5, fields: 4 } }]);
    // pandas fills up what is missing at the end of a row, too: that a single one is as long shows that names are right.
    expect((await tableOf(`height,weight,age,sick,remark\n${body(8)}1,2,3,0,late\n`)).notes).toMatchObject([
      { code: 'filled-rows', line: 2, count: 8 },
    ]);
  });

  test('where the label is what stands above nothing, no other column is taken for it', async () => {
    expect(await problemOf(`height,city,state,age,label\n${body(8)}`)).toMatchObject({
      code: 'malformed-csv',
      where: { line: 1 },
      what: { key: 'names-above-nothing', facts: { names: 5, fields: 4 } },
    });
  });

  test.each([
    ['in the first value', 'name,age,sick', (i: number) => `Smith, J${i},${20 + i},${i % 2}`],
    ['in another', 'age,city,sick', (i: number) => `${20 + i},Ulm, BW,${i % 2}`],
    [
      'and repeated numbers in front',
      'age,pressure,sick',
      (i: number) => `${20 + (i % 3)},1,${120 + i},${i % 2}`,
    ],
  ])('a comma %s makes no names of the rows', async (_, header, row) => {
    expect(await problemOf(`${header}\n${rows(12, row)}`)).toMatchObject({
      code: 'malformed-csv',
      where: { line: 2 },
      what: { key: 'cells-below-no-name', facts: { names: 3, fields: 4 } },
    });
  });

  test.each([
    ['one digit', (i: number) => `${14 + (i % 9)},${i % 10},${1 + (i % 7)},${(i * 3) % 10},${i % 2}`],
    ['as many as there are', (i: number) => `${14 + i},${['05', '5', '25'][i % 3]},3,0${i % 10},${i % 2}`],
  ])('decimal commas between commas are told, of %s', async (_, row) => {
    expect(await problemOf(`temp,druck,defekt\n${rows(24, row)}`)).toMatchObject({
      code: 'malformed-csv',
      where: { line: 2 },
      what: { key: 'decimal-commas-cut', facts: { names: 3, fields: 5 } },
    });
  });

  test.each([
    [
      'numbers with points',
      'a title, of mine, in May',
      (i: number) => `${i},${i % 10},2.5,${i % 7},${i % 2}`,
    ],
    [
      'ordinary numbers',
      'a title, of mine, in May',
      (i: number) => `${i},${i * 7},${i * 3},${i * 11},${i % 2}`,
    ],
  ])('%s below a title with commas are none', async (_, title, row) => {
    expect((await tableOf(`${title}\n${rows(24, row)}`)).notes).toMatchObject([{ code: 'lines-above' }]);
  });
});
