/** Marks, quotes and characters that hardly any program writes, but people and their keyboards do. */
import { describe, expect, test } from 'vitest';
import { tableOf } from '../../tables.js';

const rows = Array.from({ length: 12 }, (_, i) => [`${i}.5`, String(3 * i + 1), i % 3 === 0 ? 'yes' : 'no']);
const written = (all: readonly (readonly string[])[], mark: string) =>
  all.map((cells) => `${cells.join(mark)}\n`).join('');
const plain = written([['a', 'b', 'y'], ...rows], ',');

async function sameAs(text: string, wanted = plain) {
  const [one, other] = [await tableOf(text), await tableOf(wanted)];
  expect([one.names, one.numbers, one.values, one.skipped]).toEqual([
    other.names,
    other.numbers,
    other.values,
    other.skipped,
  ]);
  return one;
}

describe('between fields', () => {
  test.each(['，', '；', '、', '¦', '||', 'þ', '\x1f', '\x1e', '\x14', '\\t'])('%j', async (mark) => {
    const { dialect } = await sameAs(written([['a', 'b', 'y'], ...rows], mark));
    expect(dialect.delimiter).toBe(mark);
  });

  // As pandas.read_csv(sep=r'\\s{2,}') cuts them.
  test('two spaces or more, where cells and names hold single ones', async () => {
    const all = [
      ['Dwell time', 'Site code', 'Frog seen'],
      ...rows.map(([a = '', , y = ''], i) => [a, `S ${i % 2}`, y]),
    ];
    const text = all.map((cells) => `${cells.map((cell) => cell.padEnd(13)).join('')}\n`).join('');
    await sameAs(text, written(all, ','));
  });

  test('not two spaces, where single ones stand between fields too', async () => {
    const text = [['a', 'b', 'y'], ...rows].map(([a, b, y]) => `${a}  ${b} ${y}\n`).join('');
    const { dialect } = await sameAs(text);
    expect(dialect.delimiter).toBe(' ');
  });

  test("Concordance's, with thorns around the cells", async () => {
    const quoted = [['a', 'b', 'y'], ...rows].map((cells) => cells.map((cell) => `þ${cell}þ`));
    await sameAs(written(quoted, '\x14'));
  });

  test.each([
    ['wide commas in remarks', '"好，不好"', ','],
    ['a broken bar in a cell of each row', 'a¦b', ','],
    ['two bars around an empty cell', '', '|'],
  ])('not %s', async (_, cell, mark) => {
    const { names, dialect } = await tableOf(
      written([['a', 'b', 'c', 'y'], ...rows.map(([a = '', b = '', y = '']) => [a, b, cell, y])], mark),
    );
    expect([names.length, dialect.delimiter]).toEqual([4, mark]);
  });

  test.each([
    ['commas above tabs', 'a,b,y', '\t'],
    ['tabs above commas', 'a\tb\ty', ','],
    ['quoted names and semicolons above commas', '"a";"b";"y"', ','],
    ['commas and spaces above spaces', 'a, b, y', ' '],
  ])('%s', async (_, names, mark) => {
    await sameAs(`${names}\n${written(rows, mark)}`);
  });

  test('a title with commas above a table with tabs is no row of names', async () => {
    const { names, notes } = await tableOf(
      `runs of May, June, July\n${written([['a', 'b', 'y'], ...rows], '\t')}`,
    );
    expect([names, notes]).toMatchObject([['a', 'b', 'y'], [{ code: 'lines-above' }]]);
  });
});

describe('quotes of print', () => {
  test.each([
    ['“', '”'],
    ['„', '“'],
    ['« ', ' »'],
  ])('%s%s around all cells', async (open, close) => {
    const cells = [['a', 'b', 'y'], ...rows].map((row) => row.map((cell) => open + cell + close));
    await sameAs(written(cells, ','));
  });

  test('hold commas', async () => {
    const { values } = await tableOf(
      written([['a', 'y'], ...rows.map((_, i) => [`“${['big, red', 'blue'][i % 2]}”`, String(i % 3)])], ','),
    );
    expect(values[0]).toEqual(['big, red', 'blue']);
  });

  test('within words are part of them', async () => {
    const { values } = await tableOf(
      written([['a', 'y'], ...rows.map((_, i) => [['the “red” one', 'blue'][i % 2] as string, '1'])], ','),
    );
    expect(values[0]).toEqual(['the “red” one', 'blue']);
  });
});

describe('characters that show nothing', () => {
  test.each(['\u200b', '\u00ad', '\u2060', '\ufeff', '\u202d', '\u200e', '\u061c'])(
    '%j around values and in names',
    async (sign) => {
      const cells = rows.map((row, i) =>
        row.map((cell) => (i % 2 ? cell + sign : ` ${sign}${cell}${sign} `)),
      );
      await sameAs(written([['a', `b${sign}`, `${sign}y`], ...cells], ','));
    },
  );

  test('a cell of nothing else is empty', async () => {
    const { numbers } = await tableOf(`a,y\n1,0\n\u200b,1\n3,0\n`);
    expect(numbers[0]).toEqual([1, Number.NaN, 3]);
  });
});

describe('remarks behind a #', () => {
  test('are no part of the last value', async () => {
    const cells = rows.map(([a = '', b = '', y = ''], i) => [a, b, i > 5 ? `${y} # checked` : y]);
    await sameAs(written([['a', 'b', 'y'], ...cells], ','));
  });

  test.each([
    ['where no row ends so without', (i: number) => `flat # ${i}`],
    ['where another cell has it', (i: number) => `flat # ${i % 2},x`],
  ])('are words %s', async (_, cell) => {
    const { values } = await tableOf(`a,y\n${rows.map((__, i) => `${i},${cell(i)}\n`).join('')}`);
    expect(JSON.stringify(values)).toContain('flat # 1');
  });
});

test('nil is a gap among numbers, and a word among words', async () => {
  const { numbers, values } = await tableOf(
    `a,w,y\n${rows.map((_, i) => (i % 4 ? `${i},x,1\n` : 'nil,nil,0\n')).join('')}`,
  );
  expect(numbers[0]?.filter((number) => Number.isNaN(number))).toHaveLength(3);
  expect(values[1]?.toSorted()).toEqual(['nil', 'x']);
});

describe('thousands', () => {
  const column = async (cells: readonly string[], head = 'n;x;y', other = '1,5') => {
    const { numbers } = await tableOf(
      `${head}\n${cells.map((cell, i) => `${cell};${other};${i % 2}\n`).join('')}`,
    );
    return numbers[0];
  };

  test('have points where the decimal mark is a comma', async () => {
    expect(await column(['2.641', '934', '12.500', '-1.234.567', '1.000,5', '17,25'])).toEqual([
      2641, 934, 12500, -1234567, 1000.5, 17.25,
    ]);
  });

  test('and where a whole column has groups of three or fewer digits', async () => {
    const cells = ['2.641', '934', '12.500', '1.870', '3.005', '9.120', '45'];
    expect(await column(cells, 'n;x;y', 'k')).toEqual([2641, 934, 12500, 1870, 3005, 9120, 45]);
  });

  test('are decimals where a column has three of them in each row', async () => {
    const cells = ['2.641', '934.000', '12.500', '1.870', '3.005', '9.120'];
    expect(await column(cells, 'n;x;y', 'k')).toEqual(cells.map(Number));
  });

  test('are refused beside plain numbers as large', async () => {
    expect(await column(['2.641', '9341', '12.500', '1.870'])).toEqual([
      Number.NaN,
      9341,
      Number.NaN,
      Number.NaN,
    ]);
  });

  test.each([
    ['$12,000', 12000],
    ['-$1,234.50', -1234.5],
    ['$ 15', 15],
    ['$1,000,000', 1e6],
  ])('of money: %s', async (cell, number) => {
    const { numbers } = await tableOf(`n,y\n${`"${cell}",0\n"$7",1\n`.repeat(3)}`);
    expect(numbers[0]?.slice(0, 2)).toEqual([number, 7]);
  });

  test.each([
    ['dollars and won', ['$12,000', '₩5,806,825', '$950']],
    ['codes', ['EUR 320.99', 'USD 1,068.10', 'EUR 93.00']],
    ['Swedish and Danish crowns', ['320.99 SEK', '1,068.10 DKK', '93.00 kr']],
    ['two dollars', ['$320.99', 'C$1,068.10', '$93.00']],
    ['yuan and yen', ['￥320.99', '1,068元', '93円']],
  ])('of money in different currencies are no numbers of one column: %s', async (_, cells) => {
    const { numbers, values } = await tableOf(
      `n,y\n${cells.map((cell, i) => `"${cell}",${i % 2}\n`).join('')}`,
    );
    expect(numbers[0]).toEqual(cells.map(() => Number.NaN));
    expect(values[0]?.toSorted()).toEqual(cells.toSorted());
  });

  // As spreadsheets and shops of each country write them.
  test.each<[string, readonly string[], readonly number[]]>([
    ['accounts', ['$ (2,405.79)', '$ 745.08', '$-', '$(12.00)'], [-2405.79, 745.08, 0, -12]],
    ['Brazil', ['R$ 2.111,09', 'R$839,61', 'R$ 3.150,25'], [2111.09, 839.61, 3150.25]],
    ['Brazil, below a thousand', ['R$ 320,99', 'R$ 106,81', 'R$ 93,29'], [320.99, 106.81, 93.29]],
    ['euros with points', ['€320.99', '€1,068.10', '€ 93'], [320.99, 1068.1, 93]],
    ['euros with commas', ['320,99 €', '1.068,10 €', '-93,00 €'], [320.99, 1068.1, -93]],
    ['Britain', ['£1,000,000', '£7', '£12.50'], [1e6, 7, 12.5]],
    ['one currency in two ways', ['$320.99', '1,068.10 USD', 'US$93.00'], [320.99, 1068.1, 93]],
    ['a sign of several currencies', ['kr 320.99', '1,068.10 SEK', '93.00 kr.'], [320.99, 1068.1, 93]],
    ['India', ['₹3,20,990', '₹1,068', 'Rs. 93'], [320990, 1068, 93]],
    ['Indonesia', ['Rp320.990', 'Rp1.068.100', 'Rp93.000'], [320990, 1068100, 93000]],
    ['Switzerland', ["CHF 1'320.99", 'CHF 106.80', 'CHF 93.00'], [1320.99, 106.8, 93]],
    ['codes', ['320.99 USD', '1,068.10 USD', '93.00 USD'], [320.99, 1068.1, 93]],
    ['Poland', ['1 320,99 zł', '106,81 zł', '93,00 zł'], [1320.99, 106.81, 93]],
    ['Japan', ['32,099円', '10,681円', '930円'], [32099, 10681, 930]],
    ['many dollars', ['US$320.99', 'US$1,068.10', 'US$93.00'], [320.99, 1068.1, 93]],
    ['South Africa', ['R 1 234.50', 'R -129.37', 'R 93.00'], [1234.5, -129.37, 93]],
    ['South Africa, with commas', ['R 1 234,50', 'R -129,37', 'R 93,00'], [1234.5, -129.37, 93]],
    ['South Africa, whole', ['R 12 345', 'R 950', '-R 1 234'], [12345, 950, -1234]],
    ['South Africa, without spaces', ['R12,345.10', 'R950.00', 'R93.40'], [12345.1, 950, 93.4]],
    ['Malaysia', ['RM 1,234.50', 'RM 950.00', 'RM 93.40'], [1234.5, 950, 93.4]],
    ['Switzerland, with Fr.', ["Fr. 1'234.50", 'Fr. 950.00', 'SFr. 93.40'], [1234.5, 950, 93.4]],
    ['Peru', ['S/ 1,234.50', 'S/ 950.00', 'S/. 93.40'], [1234.5, 950, 93.4]],
    ['Ukraine', ['1 234,50 грн', '-950,00 грн.', '93,40 ₴'], [1234.5, -950, 93.4]],
    ['Bulgaria', ['1 234,50 лв', '950,00 лв.', '93,40 BGN'], [1234.5, 950, 93.4]],
    ['Romania', ['1.234,50 lei', '950,00 lei', '93,40 RON'], [1234.5, 950, 93.4]],
  ])('of money: %s', async (_, cells, numbers) => {
    expect(await column(cells, 'n;x;y', '1.5')).toEqual(numbers);
  });

  // Rooms, articles, a day of the week; and a hundredth of a dollar.
  test.each([
    ['R 101', 'R 102'],
    ['R1.02', 'R2.17'],
    ['R101', 'R102'],
    ['RM 12', 'RM 14'],
    ['Fr 12', 'Fr 19'],
    ['S/12', 'S/14'],
    ['50¢', '75¢'],
  ])('no amounts: %s', async (...cells) => {
    expect(await column([...cells, ...cells, ...cells], 'n;x;y', '1.5')).toEqual(Array(6).fill(Number.NaN));
  });

  test.each(['$1,23', '€1,234', '$1,2345'])('no number: %s', async (cell) => {
    const { numbers } = await tableOf(`n,y\n${`"${cell}",0\n`.repeat(6)}`);
    expect(numbers[0]?.[0]).toBeNaN();
  });
});

describe('line ends that were written out', () => {
  const text = (mark: string) => written([['a', 'b', 'y'], ...rows], mark);
  test.each([
    ['\\n', text(',')],
    ['\\r\\n', text(',')],
    ['\\n', text(' ')],
    ['\\n', `# made by a program\n${text(';')}`],
  ])('%s, %j', async (end, plain) => {
    const expected = await tableOf(plain);
    for (const last of ['', end, '\n']) {
      const found = await tableOf(plain.trimEnd().replaceAll('\n', end) + last);
      for (const key of ['names', 'numbers', 'values', 'lines'] as const)
        expect(found[key]).toEqual(expected[key]);
    }
  });

  test('are part of cells where lines end, and where there are too few', async () => {
    const { values } = await tableOf('a,y\nx\\nx\\nx\\nx,1\nz,0\n');
    expect(values[0]).toEqual(['x\\nx\\nx\\nx', 'z']);
    expect((await tableOf('1.5,x\\nz,0')).values[1]).toEqual(['x\\nz']);
  });
});
