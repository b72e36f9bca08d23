import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../../src/core/table/column.js';
import type { RawTable } from '../../../../src/core/table/tableBuilder.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { openFile } from '../../../../src/worker/reading/fileSource.js';
import { inWords } from '../../../inWords.js';
import { describeWith, shared } from '../../shared.js';
import { classesIn, codesIn } from '../../tables.js';
import { failureOf, read, recordOf, trainFile, trainText } from '../../training.js';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Everything a table holds, as plain data. */
function contents({ columns, header, rows, skipped, lineAt }: RawTable) {
  const each = Array.from({ length: rows }, (_, row) => row);
  return {
    header,
    lines: each.map(lineAt),
    skipped: skipped.summary(),
    columns: columns.map((column) => ({
      name: column.name,
      numbers: each.map((row) => column.numberAt(row)),
      codes: codesIn(column, rows),
      classes: classesIn(column, rows),
    })),
  };
}

async function table(text: string) {
  return contents((await read(fromBytes(bytes(text)))).table);
}

const plain = 'a,b,label\n1,2,0\n3,4,1\n';

describe('the same table, however it is written', () => {
  const variants: Record<string, string> = {
    'with CRLF': plain.replaceAll('\n', '\r\n'),
    'with CR': plain.replaceAll('\n', '\r'),
    'with mixed line ends': 'a,b,label\r\n1,2,0\r3,4,1\n',
    'without a last line end': plain.trimEnd(),
    'with semicolons': plain.replaceAll(',', ';'),
    'with tabs': plain.replaceAll(',', '\t'),
    'with pipes': plain.replaceAll(',', '|'),
    'with a BOM': `\ufeff${plain}`,
    'with quotes': '"a","b","label"\n"1","2","0"\n"3","4","1"\n',
    'with spaces around names and numbers': ' a, b , label\n 1, 2 ,0\n3 , 4, 1\n',
  };
  test.each(Object.entries(variants))('%s', async (_, text) => {
    const wanted = await table(plain);
    expect((await table(text)).columns.map(({ name, numbers, codes }) => ({ name, numbers, codes }))).toEqual(
      wanted.columns.map(({ name, numbers, codes }) => ({ name, numbers, codes })),
    );
  });

  test('however the bytes are cut into pieces', async () => {
    const nasty = bytes(
      '\ufeff"이름";"b ""x""";y\r\n1.5;"2\r\n";예\r\n;3;아니오\r\n\r\n"4";1e2;예\r\n5;6\r\n',
    );
    const wanted = contents((await read(fromBytes(nasty))).table);
    expect(wanted.columns.map(({ name }) => name)).toEqual(['이름', 'b "x"', 'y']);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(nasty.length), { maxLength: 12 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), nasty.length];
        async function* pieces() {
          for (let i = 1; i < at.length; i++) yield nasty.slice(at[i - 1], at[i]);
        }
        expect(contents((await read({ totalBytes: null, chunks: pieces() })).table)).toEqual(wanted);
      }),
      { numRuns: 300 },
    );
  });
});

describe('header', () => {
  test('is seen where a column of numbers begins with a word', async () => {
    expect((await table('x,kind\n1,a\n2,b\n')).header).toBe(true);
  });
  test('is not seen where the first row has numbers too; the columns are then numbered', async () => {
    const { header, columns } = await table('1,a\n2,b\n');
    expect([header, columns.map(({ name }) => name)]).toEqual([false, ['column 1', 'column 2']]);
  });
  test('is not seen in a first row whose number is missing', async () => {
    expect((await table('?,5,a\n1,2,b\n3,4,a\n')).header).toBe(false);
  });
  test('names that come twice, or not at all, are made distinct', async () => {
    expect((await table('x,x,,label\n1,2,3,0\n4,5,6,1\n')).columns.map(({ name }) => name)).toEqual([
      'x',
      'x (2)',
      'column 3',
      'label',
    ]);
  });
});

describe('cells', () => {
  test.each([
    ['1', 1],
    ['-2.5e-3', -0.0025],
    ['+.5', 0.5],
    ['5.', 5],
    ['0x10', Number.NaN],
    ['1e400', Number.NaN],
    ['Infinity', Number.NaN],
    ['1_000', Number.NaN],
    ['1,000', Number.NaN],
  ])('%s is read as %d', async (cell, number) => {
    const { columns } = await table(`x,label\n"${cell}",0\n1,1\n2,1\n`);
    expect(columns[0]?.numbers[0]).toBe(number);
  });
});

/** Enough rows of two features to train on, labelled as wished. */
function labelled(label: (i: number) => string, header = 'a,b,label'): string {
  return `${header}\n${Array.from({ length: 60 }, (_, i) => `${i},${i % 7},${label(i)}`).join('\n')}\n`;
}

describe('the label', () => {
  test.each([
    ['0', '1', 'by-meaning'],
    ['0.0', '1.0', 'by-meaning'],
    ['false', 'true', 'by-meaning'],
    ['별', '펄서', 'rarer'],
  ])('may be %s and %s, the latter is positive %s', async (negative, positive, how) => {
    const { dataset } = recordOf(await trainText(labelled((i) => (i % 3 === 0 ? positive : negative))));
    expect(dataset.classes).toEqual([
      { value: negative, count: 40 },
      { value: positive, count: 20 },
    ]);
    expect([dataset.labelChoice, dataset.positiveChoice]).toEqual(['by-name', how]);
  });

  test('1 and 1.0 are one label', async () => {
    const { dataset } = recordOf(
      await trainText(labelled((i) => (i % 3 === 0 ? (i % 2 === 0 ? '1' : '1.0') : '0'))),
    );
    expect(dataset.classes.map(({ count }) => count)).toEqual([40, 20]);
  });

  test('of two equally frequent ones the second in order is positive', async () => {
    const { dataset } = recordOf(await trainText(labelled((i) => String(((i + 1) % 2) + 8))));
    expect(dataset.classes.map(({ value }) => value)).toEqual(['8', '9']);
    expect(dataset.positiveChoice).toBe('second');
  });

  test('is the column named, else one with a usual name, else the likeliest', async () => {
    const text = (names: string) => labelled((i) => `${i % 2},${i % 3 === 0 ? 'x' : 'y'}`, names);
    const labelOf = async (names: string, label?: string) => {
      const { dataset } = recordOf(await trainText(text(names), { label }));
      return [dataset.label, dataset.labelColumn, dataset.labelChoice];
    };
    expect(await labelOf('a,b,Class,d')).toEqual(['Class', 2, 'by-name']);
    expect(await labelOf('a,b,c,d')).toEqual(['d', 3, 'by-evidence']);
    expect(await labelOf('a,b,c,class', 'C')).toEqual(['c', 2, 'named']);
  });

  test('the positive class may be chosen', async () => {
    const { dataset } = recordOf(
      await trainText(
        labelled((i) => (i % 3 === 0 ? '1' : '0')),
        { positive: '0.0' },
      ),
    );
    expect(dataset.classes.map(({ value }) => value)).toEqual(['1', '0']);
    expect(dataset.positiveChoice).toBe('named');
  });
});

describe('rows and columns that cannot be used', () => {
  test('are counted by reason, with the first line', async () => {
    const text = labelled((i) => String(i % 2)).trimEnd();
    const bad = ['1,,0', 'x,2,1', '1,2', ',,', '1,2,', '1,2,3,4', '1,NA,1', '  '];
    const { dataset } = recordOf(await trainText(`${text}\n${bad.join('\n')}\n`));
    expect(dataset.rows).toBe(60);
    expect(inWords(dataset.skipped)).toEqual({
      count: 8,
      reasons: [
        { reason: 'no number in "b"', count: 2, firstLine: 62 },
        { reason: 'no number in "a"', count: 1, firstLine: 63 },
        { reason: '2 fields where the header has 3', count: 1, firstLine: 64 },
        { reason: 'empty row', count: 1, firstLine: 65 },
        { reason: 'no label in "label"', count: 1, firstLine: 66 },
        { reason: '4 fields where the header has 3', count: 1, firstLine: 67 },
        { reason: '1 field where the header has 3', count: 1, firstLine: 69 },
      ],
    });
  });

  test('text columns are left out, and named', async () => {
    const text = `name,a,empty,label\n${Array.from({ length: 60 }, (_, i) => `n${i},${i},,${i % 2}`).join('\n')}\n`;
    const { dataset, model } = recordOf(await trainText(text));
    expect(inWords(dataset.leftOut)).toEqual([
      { name: 'name', column: 0, reason: 'text with more than 50 different values ("n0" in line 2)' },
      { name: 'empty', column: 2, reason: 'empty' },
    ]);
    expect(model.features).toEqual([{ name: 'a', column: 1 }]);
  });
});

describe('a file that cannot be used gets one sentence', () => {
  test.each([
    ['nothing', '', 'no-rows', 'data.csv: the file is empty. Choose a CSV with one row for each example.'],
    [
      'a header only',
      'a,label\n',
      'no-rows',
      'data.csv: the file has a header but no rows. Choose a CSV with one row for each example.',
    ],
    [
      'one class',
      'a,label\n1,0\n2,0\n3,0\n',
      'one-class',
      'data.csv, column 2: the label column "label" holds one class only, "0". Add rows of the other class: there is nothing to tell apart.',
    ],
    [
      'three classes',
      `a,label\n${'1,0\n2,1\n3,2\n'.repeat(3)}`,
      'too-many-classes',
      'data.csv, column 2: the label column "label" holds 3 classes ("0" 3, "1" 3, "2" 3). Choose the class to tell from the rest.',
    ],
    [
      'three classes of too few rows',
      'a,label\n1,0\n2,1\n3,2\n',
      'too-few-rows',
      'data.csv, column 2: the class "0" has only 1 row, and 3 rows of each class are needed. Add rows of this class, or choose another label column.',
    ],
    [
      'one column, be it of classes',
      `label\n${'0\n1\n'.repeat(9)}`,
      'no-features',
      'data.csv: the file is read as one column, and training needs two at least. Give each example a cell with the label, and at least one with a number, or with one of a few different words.',
    ],
    [
      'many classes, another column would do',
      `a,b,label\n${'1,0,p\n2,1,q\n3,0,r\n4,0,s\n5,0,t\n'.repeat(3)}`,
      'too-many-classes',
      'data.csv, column 3: the label column "label" holds 5 classes ("p" 3, "q" 3, "r" 3, "s" 3, "t" 3). Choose the class to tell from the rest, or another label column: "b".',
    ],
    [
      'no two-valued column',
      'a,b\n1,2\n3,4\n5,6\n',
      'no-label',
      'data.csv: no column holds exactly two different values, nor a few that repeat, so none can be the label: it needs classes, not quantities. Add a column with the two classes, for example 0 and 1, and name it "label".',
    ],
    [
      'no labels',
      'a,label\n1,\n2,\n3,\n',
      'no-label',
      'data.csv, column 2: the label column "label" is empty in every row. Choose a file whose rows carry their class.',
    ],
    [
      'no numbers',
      'name,label\nx,0\ny,1\n',
      'no-features',
      'data.csv, line 2, column 1: no column besides the label can be trained on: "name" is text ("x" in line 2). Make features of the words in "name".',
    ],
    [
      'decimal commas between quotes, which commas separate',
      `a,label\n${'"1,5",0\n"2,5",1\n"3,5",1\n'.repeat(9)}`,
      'no-features',
      'data.csv, line 2, column 1: no column besides the label can be trained on: "a" is text that is no plain number ("1,5" in line 2). Choose the decimal mark comma, or write decimals with a point.',
    ],
    [
      'numbers beside text of all kinds in one of eight rows',
      `a,b,label\n${Array.from({ length: 480 }, (_, i) => `${i % 8 === 3 ? `E${i}` : i / 7},${i % 8 === 5 ? `x ${i}` : i / 9},${i % 2}\n`).join('')}`,
      'no-features',
      'data.csv, line 5, column 1: no column besides the label can be trained on: "a", "b" hold numbers, but text such as "E3" in too many rows. Correct what is no number there.',
    ],
    [
      'numbers beside a word in more rows than one of two',
      `a,label\n${Array.from({ length: 480 }, (_, i) => `${i % 3 === 0 ? i / 7 : ['T', 'M'][i % 2]},${i % 2}\n`).join('')}`,
      'no-features',
      'data.csv, line 3, column 1: no column besides the label can be trained on: "a" holds numbers, but text such as "M" in 320 rows. Empty the cells with words if these mean that there is no number.',
    ],
    [
      'a quote left open',
      'a,label\n1,0\n"2\n3,0\n',
      'malformed-csv',
      'data.csv, line 3: a quoted field that opens here is never closed. Close it with a second ", or write "" for a quote inside a field.',
    ],
    [
      'gaps that take a whole class',
      `a,b,label\n${'1,2,0\n'.repeat(6)}${'1,,1\n'.repeat(5)}`,
      'one-class',
      'data.csv, column 2: there is no number in "b" in 5 of 11 rows: only 6 can be used, 0 of class "1" in the label column "label", and 3 rows of each class are needed. Leave "b" out, or fill the gaps with medians.',
    ],
    [
      'gaps that take a whole class of a label that was guessed',
      `a,b,member,done\n${'1,5,yes,0\n2,6,no,0\n3,7,no,0\n'.repeat(2)}${',5,yes,1\n,6,no,1\n,7,yes,1\n'.repeat(2)}`,
      'one-class',
      'data.csv, column 1: there is no number in "a" in 6 of 12 rows: only 6 can be used, 0 of class "1" in the label column "done", and 3 rows of each class are needed. Leave "a" out, or fill the gaps with medians, or choose another label column: "member".',
    ],
    [
      'gaps that take everything',
      `a,b,label\n${'1,,0\n2,,1\n'.repeat(5)}4,4,\n`,
      'no-rows',
      'data.csv, column 2: there is no number in "b" in 10 of 10 rows: no row can be used, and 3 rows of each class are needed. Leave "b" out, or fill the gaps with medians.',
    ],
    [
      'too few rows',
      'a,label\n1,0\n2,1\n3,1\n',
      'too-few-rows',
      'data.csv, column 2: the class "0" has only 1 row, and 3 rows of each class are needed. Add rows of this class, or choose another label column.',
    ],
    [
      'too few rows for a batch',
      `a,label\n${'1,0\n2,1\n'.repeat(5)}`,
      'too-few-rows',
      'data.csv: 10 usable rows are too few for batches of 10. Set the batch size to 8 or less, or add rows.',
    ],
  ])('%s', async (_, text, code, sentence) => {
    expect(failureOf(await trainText(text))).toEqual([code, sentence]);
  });

  test('lines of as many words each may have fields between spaces', async () => {
    const sentences = 'it is very cold\na dog ran fast\nwe ate some cake\n'.repeat(20);
    for (const asked of [{}, { positive: 'a dog ran fast' }, { label: 'column 1' }])
      expect(await trainText(sentences, asked)).toMatchObject({
        problem: {
          ...{ code: 'no-features', what: { key: 'only-column' }, remedy: { key: 'choose-spaces' } },
          fixes: [{ delimiter: 'space' }],
        },
      });
    expect(await trainText('a b c\nd e\n'.repeat(20))).toMatchObject({
      problem: { remedy: { key: 'give-label-and-column' } },
    });
  });

  test('a label column or a positive class that is not there', async () => {
    expect(failureOf(await trainText(plain, { label: 'nope' }))).toEqual([
      'no-label',
      'data.csv: no column is named "nope". Name one of the file\'s columns: a, b, label.',
    ]);
    expect(failureOf(await trainText(plain, { positive: '7' }))).toEqual([
      'no-label',
      'data.csv, column 3: the label column "label" has no value "7". Choose "0" or "1" as the positive class.',
    ]);
  });

  test('a file that is not there, and a folder', async () => {
    expect(failureOf(await trainFile('/nowhere/data.csv'))[0]).toBe('file-unreadable');
    expect(failureOf(await trainFile(import.meta.dirname))).toEqual([
      'file-unreadable',
      'data.csv: this is a folder, not a file. Choose a CSV file.',
    ]);
  });
});

describeWith('data/in_the_wild', 'files from the wild', () => {
  const wild = (name: string) => path.join(shared, 'data', 'in_the_wild', name);

  test('CR-only line ends: all 17,898 rows, as many pulsars as HTRU2', async () => {
    const { dataset } = recordOf(await trainFile(wild('htru2_cr_only.csv'), { epochs: 1 }));
    expect(dataset.rows).toBe(17_898);
    expect(dataset.classes.map(({ count }) => count)).toEqual([16_259, 1_639]);
  });

  // 12,529 lines: 3,255 with a gap, one empty throughout, 9,273 complete.
  test('BOM, no header, gaps: the 9,273 complete rows are used, the others counted by their first gap', async () => {
    const { dataset } = recordOf(
      await trainFile(wild('kaggle_train_bom_no_header_missing.csv'), { epochs: 1 }),
    );
    expect(dataset.dialect).toEqual({
      format: 'csv',
      encoding: 'utf-8',
      bom: true,
      delimiter: ',',
      lineEnd: 'lf',
      decimalMark: 'point',
      header: false,
      damaged: null,
    });
    expect(dataset.labelChoice).toBe('only-candidate');
    expect(dataset.classes).toEqual([
      { value: '0.0', count: 8_423 },
      { value: '1.0', count: 850 },
    ]);
    expect(inWords(dataset.skipped)).toEqual({
      count: 3_256,
      reasons: [
        { reason: 'no number in "column 3"', count: 1_735, firstLine: 14 },
        { reason: 'no number in "column 6"', count: 1_038, firstLine: 4 },
        { reason: 'no number in "column 8"', count: 482, firstLine: 23 },
        { reason: 'empty row', count: 1, firstLine: 12_529 },
      ],
    });
  });

  test('BOM, no header, gaps: 12,528 rows that hold something, 1,153 of them positive', async () => {
    const { table } = await read(await openFile(wild('kaggle_train_bom_no_header_missing.csv')));
    expect(table.rows).toBe(12_528);
    expect(classesIn(table.columns.at(-1) as Column, table.rows)).toMatchObject([
      { value: '0.0', count: 12_528 - 1_153 },
      { value: '1.0', count: 1_153 },
    ]);
  });

  test('no labels: refused, saying so', async () => {
    expect(failureOf(await trainFile(wild('kaggle_test_unlabelled.csv')))).toEqual([
      'no-label',
      'data.csv, column 9: the label column "target_class" is empty in every row. Choose a file whose rows carry their class.',
    ]);
  });
});

test('the class that has too few rows is named, not the one that gaps make the rarer one', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => `${i},${i === 0 ? 5 : ''},b`);
  const [code, words] = failureOf(
    await trainText(['x,c,label', '1,2,a', '2,3,a', ...rows].join('\n'), { missingValues: 'skip' }),
  );
  expect([code, words]).toEqual([
    'too-few-rows',
    expect.stringContaining('the class "a" has only 2 rows, and'),
  ]);
});
