/** How a file is written: found, or chosen. */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { describeWith, htru2 } from '../../shared.js';
import { tableOf } from '../../tables.js';
import { failureOf, recordOf, trainFrom, trainText, type Wish } from '../../training.js';

describe('line ends', () => {
  test.each([
    ['lf', 'a,b\n1,2\n'],
    ['crlf', 'a,b\r\n1,2\r\n'],
    ['cr', 'a,b\r1,2\r'],
    ['mixed', 'a,b\r\n1,2\n3,4\r'],
    ['crlf', 'a,b\r\n"x\ny",2\r\n'],
    ['lf', '1,2'],
    ['crlf', `a,b\r\n${'1,2345\r\n'.repeat(8191)}`], // the first 64 KB end between \r and \n
  ])('%s', async (lineEnd, text) => {
    expect((await tableOf(text)).dialect.lineEnd).toBe(lineEnd);
  });
});

describe('the delimiter', () => {
  test('may be chosen, by name or as it is', async () => {
    const text = 'a;b,c\n1;2,3\n4;5,6\n';
    expect((await tableOf(text, { delimiter: 'comma' })).names).toEqual(['a;b', 'c']);
    expect((await tableOf(text, { delimiter: ';' })).names).toEqual(['a', 'b,c']);
  });

  test('is what the first line says in Excel’s way', async () => {
    const { dialect, names, lines } = await tableOf('sep=|\r\na|b\r\n1,5|2,5\r\n');
    expect([dialect.delimiter, dialect.decimalMark, names, lines]).toEqual(['|', 'comma', ['a', 'b'], [3]]);
  });
});

describe('the decimal mark', () => {
  test.each([
    ['comma', 'a;y\n1,5;0\n2;1\n', [1.5, 2]],
    ['comma', 'a;y\n"-1,5e3";0\n,25;1\n', [-1500, 0.25]],
    ['comma', 'a\ty\n1,5\t0\n0,125\t1\n1,234\t1\n', [1.5, 0.125, 1.234]],
    ['point', 'a;y\n1.5;0\n2;1\n', [1.5, 2]],
    ['point', 'a;y\n1.5;see 1,2\n2;1,5 or so\n', [1.5, 2]],
    ['point', 'a,y\n1.5,0\n2,1\n', [1.5, 2]],
  ])('is a %s in %j', async (mark, text, numbers) => {
    const { dialect, numbers: found } = await tableOf(text);
    expect([dialect.decimalMark, found[0]]).toEqual([mark, numbers]);
  });

  test('may be chosen, and the other one then makes no number', async () => {
    const text = 'a;y\n1,5;0\n2.5;1\n';
    expect((await tableOf(text, { decimalMark: 'point' })).numbers[0]).toEqual([Number.NaN, 2.5]);
    expect((await tableOf(text, { decimalMark: 'comma' })).numbers[0]).toEqual([1.5, Number.NaN]);
    expect((await tableOf('a,y\n"1,5",0\n', { decimalMark: 'comma' })).numbers[0]).toEqual([1.5]);
  });

  test('goes for labels, too', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i},5;${i % 3 === 0 ? '1,0' : '0,0'}`).join('\n');
    const { dataset } = recordOf(await trainText(`a;label\n${rows}\n`, { positive: '1' }));
    expect(dataset.classes.map(({ value }) => value)).toEqual(['0,0', '1,0']);
  });
});

describe('marks between thousands are refused', () => {
  const refused = async (text: string, reading: Wish['reading'] = {}) =>
    failureOf(await trainText(text, { reading }));

  test.each([
    ['"1,234.5"', 'a comma'],
    ['1 234', 'a space'],
    ['12\u00a0345.5', 'a space'],
    ["1'234'567", 'an apostrophe'],
    ['"1.234,5"', 'a point'],
    ['1.234.567', 'a point'],
  ])('%s', async (cell, mark) => {
    expect(await refused(`n,a,label\n1,2,0\n2,${cell},1\n`)).toEqual([
      'thousands-marks',
      `data.csv, line 3, column 2: "a" holds ${cell.replaceAll('"', '')}, a number with ${mark} as thousands separator. Write numbers without thousands separators, or leave the column out.`,
    ]);
  });

  test('unless they may be decimal marks: then a choice settles it', async () => {
    const text = `a;label\n${Array.from({ length: 20 }, (_, i) => `${i + 1},250;${i % 2}`).join('\n')}\n`;
    expect(await refused(text)).toEqual([
      'thousands-marks',
      'data.csv, line 2, column 1: "a" holds 1,250, a number with a comma as thousands separator. Choose the decimal mark comma if that is what it is, write it without, or leave the column out.',
    ]);
    expect((await tableOf(text, { decimalMark: 'comma' })).numbers[0]?.slice(0, 2)).toEqual([1.25, 2.25]);
  });

  test('in several columns at once', async () => {
    const text = `n,debit,balance,label\n${Array.from({ length: 20 }, (_, i) => `${i},"${1 + (i % 9)},${100 + i}.5","1${i % 9},815.09",${i % 2}`).join('\n')}\n`;
    const run = await trainText(text);
    expect(failureOf(run)).toEqual([
      'thousands-marks',
      'data.csv, line 2: 2 columns ("debit", "balance") hold numbers with thousands separators, such as 1,100.5. Write numbers without thousands separators, or leave the columns out.',
    ]);
    const fixes = run.phase === 'failed' ? run.problem.fixes : [];
    expect(fixes).toEqual([{ exclude: ['debit', 'balance'] }]);
    // Where one of them cannot be a decimal mark, none is.
    const mixed = text.replace(/"1(\d),815.09"/g, '"1$1,815"');
    expect(failureOf(await trainText(mixed))[1]).toMatch(/^data.csv, line 2: 2 columns.*Write numbers/);
    const perhaps = mixed.replace(/(\d{3})\.5"/g, '$1"');
    expect(failureOf(await trainText(perhaps))[1]).toContain('Choose the decimal mark comma');
  });

  test('not in a column of texts, nor in the label', async () => {
    const rows = Array.from({ length: 40 }, (_, i) => `${i},n ${i},${i % 2 === 0 ? '1 000' : '2 000'}`);
    const { dataset } = recordOf(await trainText(`a,note,label\n${rows.join('\n')}\n7,1 234,1 000\n`));
    expect([dataset.rows, dataset.leftOut.map(({ name }) => name)]).toEqual([41, ['note']]);
  });
});

describe('the header', () => {
  const numbers = '1,2,3\n4,5,6\n7,8,9\n';
  test('of numbers alone is data unless the choice says otherwise', async () => {
    expect((await tableOf(numbers)).lines).toEqual([1, 2, 3]);
    const chosen = await tableOf(numbers, { header: 'yes' });
    expect([chosen.dialect.header, chosen.names, chosen.lines]).toEqual([true, ['1', '2', '3'], [2, 3]]);
  });

  test('that looks like one may be data', async () => {
    const { dialect, names, lines } = await tableOf('x,y\n1,2\n', { header: 'no' });
    expect([dialect.header, names, lines]).toEqual([false, ['column 1', 'column 2'], [1, 2]]);
  });
});

describe('comment lines at the head', () => {
  test('are skipped and counted; the lines of the rows stay those of the file', async () => {
    const { names, lines, skipped } = await tableOf('# made by hand, on "Monday\n\n#\na,b\n1,2\n3,4\n');
    expect([names, lines]).toEqual([
      ['a', 'b'],
      [5, 6],
    ]);
    expect(skipped).toEqual([{ reason: 'comment', count: 2, firstLine: 1 }]);
  });

  test('give the names where no row does, as numpy’s savetxt writes them', async () => {
    const { names, lines, skipped, dialect } = await tableOf('# run 7\n# a, b\n1,2\n3,4\n');
    expect([names, lines, dialect.header]).toEqual([['a', 'b'], [3, 4], true]);
    expect(skipped).toEqual([{ reason: 'comment', count: 1, firstLine: 1 }]);
  });

  test.each([',', ';', '\t', '|', ' '])(
    'are none where # is the name of the first column, before %j',
    async (mark) => {
      const rows = ['# name P0 DM', '1 J0 5.5 2.5', '2 J1 6.5 3.5', '3 J2 7.5 1.5'];
      const { names, lines } = await tableOf(rows.map((row) => `${row.replaceAll(' ', mark)}\n`).join(''));
      expect([names, lines]).toEqual([
        ['#', 'name', 'P0', 'DM'],
        [2, 3, 4],
      ]);
    },
  );

  test('are none above a row of units, too', async () => {
    const { names, lines } = await tableOf('#,name,P0\n,,(s)\n1,a,5.5\n2,b,6.5\n3,c,7.5\n');
    expect([names, lines]).toEqual([
      ['#', 'name', 'P0'],
      [3, 4, 5],
    ]);
  });

  test.each([
    ['# three fine words\n1.5 2.5 0 1\n0.5 1.5 1 1\n', 'as many words as numbers'],
    ['#\tone\n1\t2\t3\n2\t3\t4\n', 'fewer fields'],
    ['# x y\n# s m\n1 2\n2 3\n', 'another comment below'],
  ])('are some with %j: %s', async (text) => {
    expect((await tableOf(text)).names).not.toContain('#');
  });

  test('are values further down, and where every line begins with one', async () => {
    expect((await tableOf('a,b\n#1,2\n3,4\n')).values[0]).toEqual(['#1', '3']);
    const colours = await tableOf('#ff0000,1\n#00ff00,2\n#0000ff,3\n');
    expect([colours.values[0], colours.lines]).toEqual([
      ['#ff0000', '#00ff00', '#0000ff'],
      [1, 2, 3],
    ]);
  });

  test('alone are no table', async () => {
    expect(failureOf(await trainText('# nothing here\na,b\n'))[1]).toBe(
      'data.csv: the file has a header but no rows. Choose a CSV with one row for each example.',
    );
  });
});

describeWith('data/pulsar_stars.csv', 'HTRU2, however it is written', () => {
  const rewritten: Record<string, (csv: string) => Uint8Array> = {
    'with CR': (csv) => Buffer.from(csv.replaceAll('\r\n', '\r')),
    'in UTF-16': (csv) => Buffer.from(`\ufeff${csv}`, 'utf16le'),
    'with semicolons and decimal commas': (csv) => Buffer.from(csv.replaceAll(',', ';').replaceAll('.', ',')),
    'with tabs and comments above': (csv) => Buffer.from(`# one\r\n# two\r\n${csv.replaceAll(',', '\t')}`),
    'as ARFF': (csv) => {
      const [header = '', ...rows] = csv.trimEnd().split('\r\n');
      const attributes = header.split(',').map((name) => `@attribute '${name.trim()}' numeric`);
      return Buffer.from(['@relation HTRU2', ...attributes, '@data', ...rows].join('\n'));
    },
  };
  test.each(Object.entries(rewritten))('%s: the same model', async (_, rewrite) => {
    const csv = await readFile(htru2, 'utf8');
    const train = async (bytes: Uint8Array) => {
      const run = await trainFrom(async () => fromBytes(Uint8Array.from(bytes)), { epochs: 1 });
      const { model, test: scores, dataset } = recordOf(run);
      return { model, scores, rows: dataset.rows };
    };
    const wanted = await train(Buffer.from(csv));
    expect(wanted.rows).toBe(17_898);
    expect(await train(rewrite(csv))).toEqual(wanted);
  });
});
