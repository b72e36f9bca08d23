/** Tables as other programs leave them. What they hold is written here by hand, or read by pandas 2.3 where it says so. */
import { describe, expect, test } from 'vitest';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { inWords } from '../../../inWords.js';
import { tableOf as cellsOf } from '../../tables.js';
import { failureOf, read, recordOf, trainText } from '../../training.js';

const bytes = (text: string) => new TextEncoder().encode(text);

async function tableOf(file: string | Uint8Array) {
  const { table } = await read(fromBytes(typeof file === 'string' ? bytes(file) : file));
  const rows = Array.from({ length: table.rows }, (_, row) => row);
  return {
    table,
    names: table.columns.map(({ name }) => name),
    numbers: table.columns.map((column) => rows.map((row) => column.numberAt(row))),
    words: table.columns.map(({ textCells }) => [...(textCells?.words.values() ?? [])]),
    skipped: table.skipped.summary(),
    notes: table.notes,
    label: table.declaredLabel,
  };
}

const times = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('');

describe('cells missing at the end of rows', () => {
  test('are empty: a remark in one row of four, two in one of eight', async () => {
    const note = (i: number) => (i % 8 === 0 ? ',late,PK' : i % 4 === 0 ? ',late' : '');
    const found = await tableOf(`a,b,y,note,by\n${times(400, (i) => `${i}.5,${-i},${i % 2}${note(i)}`)}`);
    expect(found.names).toEqual(['a', 'b', 'y', 'note', 'by']);
    expect(found.numbers[0]).toEqual(Array.from({ length: 400 }, (_, i) => i + 0.5));
    expect(found.table.columns.map(({ texts }) => texts)).toEqual([0, 0, 0, 100, 50]);
    expect(found.skipped.count).toBe(0);
    expect(found.notes).toEqual([{ code: 'filled-rows', line: 3, count: 350 }]);
  });

  test('are an accident in few rows, which are skipped', async () => {
    const found = await tableOf(`a,b,y\n${times(60, (i) => (i === 30 ? '1,2' : `${i},${-i},${i % 2}`))}`);
    expect(found.table.rows).toBe(59);
    expect(inWords(found.skipped.reasons)).toEqual([
      { reason: '2 fields where the header has 3', count: 1, firstLine: 32 },
    ]);
  });

  test('and a title of more cells than the table below is none of its rows', async () => {
    const found = await tableOf(
      `Site,North,Year,Of the flood\na,b,y\n${times(40, (i) => `${i},1.5,${i % 2}`)}`,
    );
    expect(found.names).toEqual(['a', 'b', 'y']);
    expect(found.table.rows).toBe(40);
  });

  test('a shorter row than the usual short one is skipped', async () => {
    const text = `a,b,y,note\n${times(60, (i) => (i === 7 ? '1,2' : `${i},${-i},${i % 2}${i % 5 === 0 ? ',x' : ''}`))}`;
    const found = await tableOf(text);
    expect([found.table.rows, found.skipped.count]).toEqual([59, 1]);
  });
});

describe('numbers', () => {
  test.each([
    [
      'behind their sign, with a decimal comma',
      ';',
      (x: string, negative: boolean) => x.replace('.', ',') + (negative ? '-' : ''),
    ],
    ['in brackets', ',', (x: string, negative: boolean) => (negative ? `(${x})` : x)],
    ['behind an apostrophe', ',', (x: string, negative: boolean) => (negative ? `'-${x}` : x)],
    ['in formulas', ',', (x: string, negative: boolean) => `="${negative ? '-' : ''}${x}"`],
    ['in formulas, quoted', ',', (x: string, negative: boolean) => `"=""${negative ? '-' : ''}${x}"""`],
    [
      'in wide digits',
      ',',
      (x: string, negative: boolean) =>
        `${negative ? '－' : ''}${x.replace(/[.0-9]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))}`,
    ],
    ['of Fortran', ',', (x: string, negative: boolean) => `${negative ? '-' : ''}${x}D+00`],
  ])('%s', async (_, mark, written) => {
    const text = `n${mark}y\n${times(300, (i) => `${written((i + 0.25).toFixed(2), i % 3 === 0)}${mark}${i % 2}`)}`;
    const { numbers } = await tableOf(text);
    expect(numbers[0]).toEqual(Array.from({ length: 300 }, (__, i) => (i % 3 === 0 ? -1 : 1) * (i + 0.25)));
  });

  test.each(["'-2.5'", '(2)(3)', '2--', '-2-', '(-2)', '5D3', '1D+1', "'2", '="1.2.3"', '="2', '４x'])(
    '%s is none',
    async (cell) => {
      const { numbers } = await tableOf(`n,y\n1,0\n2,1\n${cell},1\n`);
      expect(numbers[0]?.[2]).toBeNaN();
    },
  );
});

describe('what stands around lines and cells is taken off', () => {
  const rows = (i: number) => `${i}.5,${i % 7},${i % 2}`;
  const plain = `a,b,y\n${times(30, rows)}`;
  const lines = plain.trimEnd().split('\n');
  test.each([
    ['semicolons behind each line', lines.map((line) => `${line};;;\n`).join('')],
    ['quotes around each line', lines.map((line) => `"${line}"\r\n`).join('')],
    ['single quotes', lines.map((line) => line.replace(/[^,]+/g, "'$&'")).join('\n')],
  ])('%s', async (_, text) => {
    const [wanted, found] = [await tableOf(plain), await tableOf(text)];
    expect([found.names, found.numbers]).toEqual([wanted.names, wanted.numbers]);
  });

  // What `pandas.read_csv(...).dropna(axis=1, how='all')` leaves of the columns without a name.
  test.each([';', ';;;'])('%s behind each line of a file of semicolons, the names too', async (end) => {
    const given = plain.replaceAll(',', ';').trimEnd().split('\n');
    const [wanted, found] = [
      await tableOf(plain),
      await tableOf(given.map((line) => `${line}${end}\n`).join('')),
    ];
    expect([found.names, found.numbers]).toEqual([wanted.names, wanted.numbers]);
    const remark = given.map((line, i) => `${line}${end}${i === 29 ? '7' : ''}\n`).join('');
    expect((await tableOf(remark)).names).toEqual([
      ...wanted.names,
      ...[4, 5, 6].slice(0, end.length).map((n) => `column ${n}`),
    ]);
  });

  test('a quoted cell in a quoted line', async () => {
    const { names, words } = await tableOf(
      `"a,place,y"\n${times(9, (i) => `"${i},""Bonn, Rhine"",${i % 2}"`)}`,
    );
    expect([names, words[1]]).toEqual([['a', 'place', 'y'], ['Bonn, Rhine']]);
  });

  test('a column of quoted sentences is one column', async () => {
    const { names } = await tableOf(`"text"\n"so, so"\n"yes"\n"no, no, no"\n"oh, oh"\n`);
    expect(names).toEqual(['text']);
  });

  test('a comma in single quotes is part of the cell', async () => {
    const { words } = await tableOf(`name,y\n${times(9, (i) => `'Smith, ${'AB'[i % 2]}',${i % 2}`)}`);
    expect(words[0]).toEqual(['Smith, A', 'Smith, B']);
  });
});

describe('a table that resembles a log or settings is one', () => {
  test.each([
    ['a time and how grave it is, as cells', times(9, (i) => `2020-01-01 10:00:0${i},INFO,${i},${i % 2}`)],
    ['the same with tabs', times(9, (i) => `2020-01-01 10:00:0${i}\tINFO\t${i}\t${i % 2}`)],
    ['settings above it', `host=a\nport=1\na,b,y\n${times(9, (i) => `${i},2,${i % 2}`)}`],
    ['the same name in each row', times(9, (i) => `age=${i},sex=m,y=${i % 2}`)],
  ])('%s', async (_, text) => {
    await expect(tableOf(text)).resolves.toBeDefined();
  });
});

describe('other notations are refused by name', () => {
  test.each([
    ['JSON lines', '{"a": 1, "b": 2}\n{"a": 3, "b": 4}\n'],
    ['JSON', '[\n {\n  "a": 1\n }\n]\n'],
    ['a list of lists', '[1, 2, 0]\n[3, 4, 1]\n'],
    ['SQL values', "(1, 2, 'no'),\n(3, 4, 'it, well');\n"],
    ['libsvm', '+1 1:0.5 3:2\n-1 2:1\n'],
    [
      'a file of settings',
      '; of the server\n[database]\nhost=localhost\nport = 5432\n\n[server]\nname=web\n',
    ],
    ['a file of settings', '# hosts\ndb.host=a,b\ndb.port=1,2\nmax=10\n'],
    ['a log', 'Jan  1 00:10:22 host sshd[1000]: Failed\nJan 11 00:10:23 host sshd[1001]: Failed\n'],
    ['a log', times(3, (i) => `10.0.0.${i} - - [10/Oct/2000:13:55:36 -0700] "GET /a.gif HTTP/1.0" 200 2326`)],
    ['a log', times(3, (i) => `2020-01-01 10:00:00,12${i} INFO [main] com.x.Y - started, again`)],
    ['a log', times(3, (i) => `WARNING:root:step ${i}, done`)],
    ['libsvm', '+1 qid:1 1:0.5 3:2\n-1 qid:2 2:1\n'],
    ["Vowpal Wabbit's", '1 |f a:0.5 b:2\n-1 |f a:1.5 |g tall\n'],
    ["Vowpal Wabbit's", "1 1.0 'tag|f a:0.5\n-1 2.0 'other|f a:1.5\n"],
    ["fastText's", '__label__2 Great: works , and the red\n__label__1 __label__3 Bad: it, broke\n'],
    ["fastText's", '"__label__2 , great it"\n"__label__1 the son"\n'],
    ['LaTeX', 'a & b & y \\\\\n1.5 & 2 & 0 \\\\\n2.5 & 3 & 1 \\\\\n'],
    ['LaTeX', '\\begin{tabular}{lll}\n\\hline\na & b & y \\\\ \\hline\n1.5 & 2 & 0 \\\\\n\\end{tabular}\n'],
    ['data as Python prints it', "{'a': [1.5, 2.5, 3.5], 'y': [0, 1, 0]}\n"],
    ["R's dput", 'structure(list(a = c(1.5, 2.5), y = 0:1), class = "data.frame", row.names = 1:2)\n'],
    ['a wiki', '{| class="wikitable"\n! a !! y\n|-\n| 1.5 || 0\n|-\n| 2.5 || 1\n|}\n'],
    ['YAML', '- a: 1\n  label: 0\n- a: 2\n  label: 1\n'],
    ['YAML', '---\n# runs\nrows:\n  - [1, 0]\n  - [2, 1]\n'],
    ['RTF', '{\\rtf1\\ansi {\\fonttbl}\n1,2\\par\n}\n'],
    ['a table in HTML', '\n<table border="1">\n<tr><td>1</td><td>0</td></tr>\n</table>\n'],
    ['a web page', '<HTML lang="en">\n<body>Sign in, please</body></HTML>\n'],
    [
      'an Excel workbook in XML',
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>\n',
    ],
    ['a VOTable', '<?xml version="1.0"?>\n<VOTABLE version="1.4">\n</VOTABLE>\n'],
    ['XML', '<?xml version="1.0"?>\n<rows>\n<row a="1"/>\n</rows>\n'],
    ["a server's error message", '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>\n'],
    ["a server's error message", 'HTTP/1.1 403 Forbidden\nContent-Type: text/plain\n\nno\n'],
    ["a server's error message", '404: Not Found'],
  ])('%s', async (what, text) => {
    const [code, said] = failureOf(await trainText(text));
    expect(code).toBe('not-text');
    expect(said).toContain(what);
  });

  test.each([
    ['ampersands between fields', 'a & b & y\n1 & 2 & 0\n2 & 3 & 1\n'],
    ['ampersands in words', 'shop,path,y\nM&S,C:\\\\,0\nR&D,D:\\\\,1\n'],
    ['brackets for minus', '(1.5),2,0\n(2.5),3,1\n'],
    ['times', '10:30 1 0\n11:30 2 1\n'],
    ['bars behind numbers', '1|a b|0\n2|c d|1\n'],
    ['hyphens in front of words', '- a,1\n- b,2\n'],
    ["fastText's labels in a cell", '__label__1,a b,1\n__label__2,c d,2\n'],
    ['a smaller sign', '<5,1\n<table,2\n'],
  ])('and tables with %s are none', async (_, text) => {
    expect((await tableOf(text)).table.rows).toBe(2);
  });
});

describe('encodings that are not known', () => {
  const encoded = (text: string, codes: Record<string, number[]>) =>
    Uint8Array.from([...text].flatMap((each) => codes[each] ?? each.charCodeAt(0)));
  const table = (name: string) => `a,${name},y\n${times(20, (i) => `${i},1,${i % 2}`)}`;

  test.each([
    ['Shift_JIS', encoded(table('性'), { 性: [0x90, 0xab] }), 'latin-1'],
    ['GBK', encoded(table('年龄是'), { 是: [0xca, 0xc7], 年: [0xc4, 0xea], 龄: [0xc1, 0xe4] }), 'cp949'],
    ['Latin-1', encoded(table('größe'), {}), 'latin-1'],
  ])('are told where names depend on it: %s', async (_, file, encoding) => {
    expect((await tableOf(file)).notes).toMatchObject([
      { code: 'guessed-encoding', line: 1, count: 1, encoding },
    ]);
  });

  test('Korean in CP949 is no guess', async () => {
    const korean = encoded(table('나이'), { 나: [0xb3, 0xaa], 이: [0xc0, 0xcc] });
    expect((await tableOf(korean)).notes).toEqual([]);
  });
});

/** What their makers write for "not available": the World Bank's databank, Eurostat, printed tables. */
describe('the gap marks of statistical offices', () => {
  const file = (mark: string) =>
    `gdp,size,kind,crisis\n${times(90, (i) => `${i % 7 ? i * 1.5 : mark},${(i * 37) % 41},${i % 2 ? 'a' : 'b'},${i % 3 ? 'no' : 'yes'}`)}`;

  test.each(['..', ':', '—', '–', '…', '--'])('%s among numbers is an empty cell', async (mark) => {
    const [marked, empty] = await Promise.all(
      [file(mark), file('')].map(async (text) => recordOf(await trainText(text, { preset: 'recommended' }))),
    );
    expect(marked?.profile).toEqual(empty?.profile);
    expect(marked?.model).toEqual(empty?.model);
    expect(marked?.warnings).toEqual(empty?.warnings);
  });

  test('among words it is one, and other signs in numbers are said, each a cell and not its row', async () => {
    const { values } = await cellsOf(file(':').replaceAll(',a,', ',:,'));
    expect(values[2]).toEqual(['b', ':']);
    const { warnings, dataset } = recordOf(
      await trainText(file('*'), { preset: 'recommended', missingValues: 'auto' }),
    );
    expect([dataset.rows, dataset.skipped.count]).toEqual([90, 0]);
    expect(inWords(warnings.find(({ code }) => code === 'words-among-numbers')?.what)).toBe(
      '"gdp" has text such as "*" instead of a number in 13 cells, which count as gaps',
    );
    const remedyFor = async (mark: string) => {
      const run = recordOf(await trainText(file(mark), { preset: 'recommended', missingValues: 'auto' }));
      return inWords(run.warnings.find(({ code }) => code === 'words-among-numbers')?.remedy);
    };
    expect(await remedyFor('missing')).toBe('Correct these cells, or empty them');
    expect(await remedyFor('high')).toBe('Correct what is no number there');
  });

  // What is censored is no value missing at random: R's NADA and survival keep the bound beside it.
  test.each([
    ['> 89', 'largest'],
    ['90+', 'largest'],
    ['90 or older', 'largest'],
    ['<0.4', 'smallest'],
    ['under 0.5 mg/l', 'smallest'],
  ])('%s leaves out the %s values', async (word, end) => {
    const run = recordOf(await trainText(file(word), { preset: 'recommended', missingValues: 'auto' }));
    expect(inWords(run.warnings.find(({ code }) => code === 'words-among-numbers')?.remedy)).toBe(
      `Write a number a little beyond the bound in these cells: without them the ${end} values are missing`,
    );
  });
});

test('KEEL: the output is the label, <null> is a gap', async () => {
  const { names, label, numbers } = await tableOf(
    '@relation d\n@attribute A real [0, 9]\n@attribute B real [0, 9]\n@attribute K {p, n}\n@inputs A, B\n@outputs K\n@data\n1, 2, p\n<null>, 3, n\n',
  );
  expect([names, label, numbers[0]]).toEqual([['A', 'B', 'K'], 'K', [1, Number.NaN]]);
});

test('names that come again in another order are refused with their line', async () => {
  const text = `a,b,y\n1,2,0\n3,4,1\n\ufeffy,a,b\n0,1,2\n`;
  expect(failureOf(await trainText(text))).toEqual([
    'malformed-csv',
    expect.stringMatching(/line 4: the names of the columns come again/),
  ]);
});

test('names that come again behind a byte order mark are skipped', async () => {
  const { skipped } = await tableOf(`a,b,y\n1,2,0\n3,4,1\n\ufeffa,b,y\n5,6,0\n`);
  expect(inWords(skipped.reasons)).toEqual([{ reason: 'the names again', count: 1, firstLine: 4 }]);
});

test('characters that show nothing are no part of a name', async () => {
  const { names } = await tableOf(`a\u200b,\u2060b,c\u200dd\n${times(9, (i) => `${i},2,${i % 2}`)}`);
  expect(names).toEqual(['a', 'b', 'c\u200dd']);
});

test('rows of which more than a third do not fit are not trained on', async () => {
  const text = (longer: number) =>
    `a,y,text\n${times(90, (i) => `${i % 13},${i % 2},${i < longer ? 'well, thanks' : 'fine'}`)}`;
  expect(failureOf(await trainText(text(31)))).toEqual([
    'malformed-csv',
    expect.stringMatching(/line 2: 31 of 90 rows.*double quotes/),
  ]);
  expect((await trainText(text(30))).phase).toBe('ended');
});

// pandas.read_csv(…, escapechar='\\') reads the same cells.
describe('a backslash in front of a delimiter, as MySQL writes it', () => {
  const city = (i: number) => ['Seoul\\, KR', 'Rome', 'Paris'][i % 3] as string;
  test.each([
    ['in some rows', (i: number) => city(i + 1)],
    ['from the first row on', (i: number) => city(i)],
    ['in all rows', () => 'Seoul\\, KR'],
  ])('is part of the field %s', async (_, cell) => {
    const found = await tableOf(`city,a,win\n${times(300, (i) => `${cell(i)},${i}.5,${i % 2}`)}`);
    expect(found.table.rows).toBe(300);
    expect(found.words[0]).toContain('Seoul, KR');
    expect(found.numbers[1]?.[299]).toBe(299.5);
  });

  test('but stays where the row has as many fields as it should', async () => {
    const found = await tableOf(`path,a,win\n${times(60, (i) => `C:\\,${i}.5,${i % 2}`)}`);
    expect(found.words[0]).toEqual(['C:\\']);
  });

  const folder = (i: number) => `C:\\scan\\${i}\\,${i}.5,${i % 2},${i % 5 === 1 ? 'red, parked' : 'red'}`;

  test('and is none in rows of too many where others of the right length have one: they are skipped', async () => {
    const found = await tableOf(`folder,a,win,caption\n${times(60, folder)}`);
    expect([found.table.rows, found.numbers[1]?.slice(0, 2)]).toEqual([48, [0.5, 2.5]]);
  });

  test('nor behind the first such row, where that comes late', async () => {
    const late = times(300, (i) => (i < 250 ? `x\\, y,${i}.5,${i % 2},red` : folder(i)));
    const found = await tableOf(`folder,a,win,caption\n${late}`);
    expect([found.table.rows, found.numbers[1]?.at(-1)]).toEqual([290, 299.5]);
  });

  test('and a row of too many even so is skipped', async () => {
    const found = await tableOf(
      `p,a,win\n${times(60, (i) => (i === 7 ? 'x,1\\,2,3,4' : `x,${i}.5,${i % 2}`))}`,
    );
    expect(found.table.rows).toBe(59);
  });
});

describe('rows with other marks further down', () => {
  const row = (i: number) => `${i % 9}.25,-${i % 7}.5,${i % 5}.75,${i % 2}`;
  const other = (i: number) => row(i).replaceAll(',', ';').replaceAll('.', ',');
  test.each([5, 150])('are refused with the line where they begin: %d of 200', async (count) => {
    const text = `a,b,c,y\n${times(200, (i) => (i < 200 - count ? row(i) : other(i)))}`;
    const [code, said] = failureOf(await trainText(text));
    expect([code, said]).toEqual([
      'malformed-csv',
      expect.stringContaining(`line ${202 - count}: from here on`),
    ]);
  });

  test('but not pairs of numbers in all rows', async () => {
    const text = `a,b,c,y\n${times(60, (i) => `${i};2,3;${i},4;${i},${i % 2}`)}`;
    const { table } = await read(fromBytes(bytes(text)), { delimiter: 'comma' });
    expect([table.rows, table.columns.length]).toEqual([60, 4]);
  });
});

test('two tabs between cells below names with one between them are one delimiter', async () => {
  const found = await tableOf(`a\tb\twin\n${times(60, (i) => `${i}.5\t\t${i === 7 ? '' : -i}\t\t${i % 2}`)}`);
  expect([found.names, found.table.rows, found.notes]).toEqual([['a', 'b', 'win'], 60, []]);
  expect(found.numbers.map((each) => each[7])).toEqual([7.5, Number.NaN, 1]);
  const named = await tableOf(`a\t\tb\twin\n${times(60, (i) => `${i}.5\t\t${-i}\t${i % 2}`)}`);
  expect(named.table.columns).toHaveLength(4);
});
