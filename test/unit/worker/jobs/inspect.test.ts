/** The data doctor: what it says of files that are well, of each ailment, and of files that cannot be trained on. */

import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeConfig } from '../../../../src/core/config.js';
import type { Profile } from '../../../../src/core/profile/tableProfile.js';
import type { WarningCode } from '../../../../src/core/warning.js';
import { inspectCsv } from '../../../../src/worker/jobs/inspect.js';
import { fromBytes } from '../../../../src/worker/reading/byteSource.js';
import { openFile } from '../../../../src/worker/reading/fileSource.js';
import { type InWords, inWords, refusalOf } from '../../../inWords.js';
import { describeWith, shared } from '../../shared.js';
import { failureOf, recordOf, trainText, type Wish } from '../../training.js';

type Said = InWords<Profile>;

async function inspect(text: string, wish: Wish = {}): Promise<Said> {
  const open = async () => fromBytes(new TextEncoder().encode(text));
  return inWords(
    await inspectCsv({ name: 'data.csv', open, config: makeConfig({ preset: 'lecture', ...wish }) }),
  );
}

/** A file of 200 rows with two features of different numbers and a balanced label; `more` adds columns. */
function healthy(more: Readonly<Record<string, (i: number) => string | number>> = {}): string {
  const noise = (i: number, by: number) => (((i + 1) * by) % 211) + 0.5;
  const rows = Array.from({ length: 200 }, (_, i) => {
    const cells = [noise(i, 37), noise(i, 101), ...Object.values(more).map((cell) => cell(i)), i % 2];
    return cells.join(',');
  });
  return [['a', 'b', ...Object.keys(more), 'label'].join(','), ...rows].join('\n');
}

const codesOf = ({ warnings }: Pick<Profile, 'warnings'> | Said) => warnings.map(({ code }) => code);

/** The one warning with a code. */
function only({ warnings }: Pick<Profile, 'warnings'> | Said, code: WarningCode) {
  const found = inWords(warnings).filter((warning) => warning.code === code);
  expect(found).toHaveLength(1);
  return found[0];
}

test.each([
  ['three rows', 'a,label\n1,0\n2,1\n3,1\n', {}],
  ['marks between thousands', healthy({ c: (i) => `"${1 + (i % 9)},${100 + i}"` }), {}],
  ['no numbers', healthy().replace(/^[\d.]+,[\d.]+/gm, 'x,y'), {}],
  ['one class', healthy().replace(/,0$/gm, ',1'), {}],
  ['gaps everywhere', healthy({ c: (i) => (i % 100 === 3 ? 1 : '') }), {}],
  ['nothing', healthy(), {}],
] as [string, string, Wish][])(
  'is refused for what training refuses it for: %s',
  async (about, text, wish) => {
    const run = await trainText(text, wish);
    const problem = run.phase === 'failed' ? run.problem : null;
    expect(problem === null).toBe(about === 'nothing');
    const { refusal } = await inspect(text, wish);
    const where = { file: 'data.csv', ...refusal?.where };
    expect(refusal && { ...refusal, where }).toEqual(inWords(problem));
  },
);

test('a file of which no row is read has nothing wrong with its columns', async () => {
  const { refusal, warnings } = await inspect('Dear Sir,\nI write to you.\nRegards\n');
  expect(refusal?.what).toContain('1 field where the header has 2');
  expect(warnings.map(({ code }) => code)).toEqual(['skipped-rows']);
});

test('a healthy file has no warnings', async () => {
  const profile = await inspect(healthy());
  expect(profile).toMatchObject({
    schema: 'pulsar-slp/profile@1',
    name: 'data.csv',
    delimiter: ',',
    header: true,
    rows: 200,
    label: 'label',
    classes: [
      { value: '0', count: 100 },
      { value: '1', count: 100 },
    ],
    duplicateRows: 0,
    warnings: [],
  });
  expect(profile.columns[2]).toEqual({
    name: 'label',
    column: 2,
    type: 'number',
    role: 'label',
    missing: 0,
    min: 0,
    max: 1,
  });
});

describe('columns', () => {
  test('may have points between thousands', async () => {
    const c = (i: number) => (i % 3 ? `${1 + (i % 9)}.${100 + (i % 50)}` : 100 + (i % 50));
    const text = healthy({ c }).replaceAll('.5', '');
    const warning = only(await inspect(text), 'thousands-marks');
    expect(warning).toMatchObject({ count: 200, line: 3, fixes: [{ decimalMark: 'comma' }] });
    // With decimals beside it the choice would cost these.
    const other = only(await inspect(healthy({ c })), 'thousands-marks');
    expect([other?.remedy, other?.fixes]).toEqual([
      'If these are thousands, write them without points',
      undefined,
    ]);
  });

  test('of numbers are without one where a word stands, too', async () => {
    const c = (i: number) => (i % 50 === 7 ? 'Infinity' : i % 50 === 9 ? '' : i % 7);
    const { columns } = await inspect(healthy({ c }), { preset: 'recommended' });
    expect(columns[2]).toMatchObject({ type: 'number', missing: 8 });
  });

  test.each<[WarningCode, (i: number) => string | number, number, number, string]>([
    ['constant-column', () => 5, 200, 2, '"c" holds the same value, 5, in all 200 rows'],
    ['constant-column', () => 'x', 200, 2, '"c" holds the same value, x, in all 200 rows'],
    ['empty-column', () => '', 200, 2, '"c" is empty in all 200 rows'],
    [
      'missing-values',
      (i) => (i % 20 === 7 ? '' : (i * 7) % 13),
      10,
      9,
      '"c" has no value in 10 of 200 rows (5.0 %)',
    ],
    [
      'mostly-missing',
      (i) => (i % 3 === 1 ? i % 7 : 'NA'),
      133,
      2,
      '"c" has no value in 133 of 200 rows (66.5 %)',
    ],
    [
      'words-among-numbers',
      (i) => (i === 50 ? '1_000' : i % 7),
      1,
      52,
      '"c" has text such as "1_000" instead of a number in 1 row, which is skipped',
    ],
    [
      'text-column',
      (i) => (i === 0 ? '' : (['red', 'green', 'blue'][i % 3] ?? '')),
      199,
      3,
      '(3 different ones)',
    ],
    ['text-column', (i) => `w${i % 61}`, 200, 2, '(more than 50 different ones)'],
    ['boolean-column', (i) => (i % 3 ? 'Yes' : 'no'), 200, 2, '"c" holds booleans in 200 rows'],
    ['date-column', (i) => `2024-01-${10 + (i % 20)}`, 200, 2, '"c" holds dates in 200 rows'],
    ['identifier', (i) => 5000 + i, 200, 2, 'looks like an identifier, but is used as a feature'],
    ['identifier', (i) => (i * 77) % 200, 200, 2, 'looks like an identifier, but is used as a feature'],
    [
      'identifier',
      (i) => `J${i}`,
      200,
      2,
      'holds a different word in nearly every one of 200 rows, as an identifier does, and is left out',
    ],
  ])('%s, first in its line', async (code, cell, count, line, words) => {
    const profile = await inspect(healthy({ c: cell }));
    expect(codesOf(profile)).toEqual([code]);
    const warning = only(profile, code);
    expect(warning).toMatchObject({ column: 2, count, line });
    expect(warning?.what).toContain(words);
  });

  test('gaps that are filled are no fault, however many', async () => {
    const c = (i: number) => (i % 3 === 1 ? i % 7 : '');
    expect(codesOf(await inspect(healthy({ c }), { preset: 'recommended' }))).toEqual([]);
    expect(codesOf(await inspect(healthy({ c }), { missingValues: 'median' }))).toEqual([]);
  });

  test('whole numbers with gaps between them identify rows if the name says so', async () => {
    const cell = (i: number) => 10_000 + i * 3;
    expect(codesOf(await inspect(healthy({ 'star id': cell })))).toEqual(['identifier']);
    expect(codesOf(await inspect(healthy({ starId: cell })))).toEqual(['identifier']);
    expect(codesOf(await inspect(healthy({ grid: (i) => cell((i * 77) % 200) })))).toEqual([]);
    const again = await inspect(healthy({ id: (i) => i % 51 })); // four rows for each: a number of somebody all the same
    expect(inWords(only(again, 'identifier'))?.what).toMatch(
      /numbers that rows are filed under.*used as a feature/,
    );
  });

  test.each<[string, (i: number) => string | number]>([
    ['time stamps in order', (i) => 1_700_000_000 + i * 60 + ((i * 7) % 50)],
    ['whole numbers of which most differ', (i) => (i * 7919) % 4_001],
    ['fares', (i) => (((i * 7919) % 997) / 7).toFixed(4)],
    ['years', (i) => 1950 + ((i * 37) % 70)],
    ['numbers in order, some the same', (i) => Math.floor(i * 0.7)],
  ])('of measurements are no identifiers: %s', async (_, cell) => {
    for (const preset of ['lecture', 'recommended'] as const)
      expect(codesOf(await inspect(healthy({ measured: cell }), { preset }))).toEqual([]);
  });

  test.each<[string, (i: number) => string, boolean]>([
    ['that can be read', (i) => `2024-0${1 + (i % 9)}-${10 + (i % 20)}`, true],
    ['in half of the rows', (i) => (i % 2 === 0 ? '' : `2024-01-${10 + (i % 20)}`), false],
    ['of which nothing tells the month', (i) => `0${1 + (i % 9)}/0${1 + ((i * 5) % 7)}/2024`, false],
    ['of two days', (i) => `2024-01-1${i % 2}`, false],
  ])('dates %s are offered as the time column, or not', async (_, day, offered) => {
    const text = healthy({ day });
    const warning = only(await inspect(text, { preset: 'recommended' }), 'date-column');
    expect(warning?.fixes ?? []).toEqual(offered ? [{ time: 'day' }] : []);
    expect(String(warning?.remedy).includes('time column')).toBe(offered);
    const grouped = await inspect(text, { preset: 'recommended', group: 'b' });
    expect(only(grouped, 'date-column')?.fixes).toBeUndefined();
  });

  // As Korean offices and SAP write them; 0 is no day.
  test.each<[string, (i: number) => number]>([
    ['of a year', (i) => 20240101 + 100 * (i % 12) + (i % 28)],
    ['of a fortnight, and some of none', (i) => (i % 50 === 3 ? 0 : 20110416 + (i % 15))],
  ])('days written as whole numbers are dates, but for the lecture: %s', async (_, day) => {
    const text = healthy({ day });
    const profile = await inspect(text, { preset: 'recommended' });
    expect(codesOf(profile)).toEqual(['date-column']);
    expect(only(profile, 'date-column')).toMatchObject({ column: 2, line: 2 });
    expect(codesOf(await inspect(text, { preset: 'lecture' }))).not.toContain('date-column');
    const { model, dataset } = recordOf(await trainText(text, { preset: 'recommended' }));
    expect(model.features.map(({ name }) => name)).toEqual(['a', 'b']);
    expect(inWords(dataset.leftOut)).toMatchObject([
      { name: 'day', reason: expect.stringMatching(/^date \("20/) },
    ]);
  });

  test.each<[string, (i: number) => number]>([
    ['amounts of eight digits', (i) => 20000000 + i * 37_717],
    ['years', (i) => 1990 + (i % 30)],
  ])('%s are none', async (_, amount) => {
    expect(codesOf(await inspect(healthy({ amount }), { preset: 'recommended' }))).not.toContain(
      'date-column',
    );
  });

  test('an identifier is one also where rows stand in the file twice', async () => {
    const lines = healthy({ c: (i) => i }).split('\n');
    const profile = await inspect([...lines, lines[1], lines[2]].join('\n'));
    expect(codesOf(profile)).toEqual(['duplicate-rows', 'identifier']);
  });

  test('are not complained of where a policy takes care of them, or the person left them out', async () => {
    const text = healthy({
      gaps: (i) => (i % 20 === 7 ? '' : (i * 7) % 13),
      colour: (i) => (i % 20 === 8 ? '' : (['red', 'green'][i % 2] ?? '')),
      unit: () => 5,
    });
    expect(codesOf(await inspect(text))).toEqual(['missing-values', 'constant-column', 'text-column']);
    const filled = { missingValues: 'median', textColumns: 'one-hot', exclude: ['unit'] } as const;
    const profile = await inspect(text, filled);
    expect(codesOf(profile)).toEqual(['label-leak']); // red, green and the label alternate in the same way
    expect(profile.columns.map(({ role }) => role)).toEqual([
      'feature',
      'feature',
      'feature',
      'feature',
      'left-out',
      'label',
    ]);
  });

  test('gaps in words cost rows only where words are trained on', async () => {
    const text = healthy({ colour: (i) => (i % 20 === 8 ? '' : (['red', 'green', 'blue'][i % 3] ?? '')) });
    const warning = only(await inspect(text, { textColumns: 'one-hot' }), 'missing-values');
    expect(warning).toMatchObject({ column: 2, count: 10, line: 10 });
    expect(warning?.fixes).toEqual([{ missingValues: 'median' }]);
  });

  test('that give the label away are named', async () => {
    const profile = await inspect(
      healthy({ answer: (i) => (i % 2) * 100 + (i % 17), almost: (i) => (i % 2) * 5 + (i % 17) }),
    );
    expect(codesOf(profile)).toEqual(['label-leak']);
    expect(only(profile, 'label-leak')).toMatchObject({ column: 2, count: 200, line: 2 });
  });
});

describe('the label', () => {
  const rows = (count: number, label: (i: number) => string) =>
    `a,label\n${Array.from({ length: count }, (_, i) => `${(i * 37) % 211},${label(i)}`).join('\n')}\n`;

  test('rows without one are counted', async () => {
    const profile = await inspect(rows(100, (i) => (i % 10 === 4 ? '' : String(i % 2))));
    expect(only(profile, 'unlabelled-rows')).toMatchObject({ column: 1, count: 10, line: 6 });
    expect(profile.classes).toEqual([
      { value: '0', count: 40 },
      { value: '1', count: 50 },
    ]);
  });

  test('that stands in the first row of each group only, as of merged cells, is to be filled down', async () => {
    const merged = rows(250, (i) => ({ 0: 'Vehicle', 125: 'Treated' })[i] ?? '');
    expect(failureOf(await trainText(merged))).toEqual([
      'too-few-rows',
      'data.csv, column 2: 248 of 250 rows have no label in "label": the class "Vehicle" has only 1 row, and 3 rows of each class are needed. Fill the label down: where cells were merged, only the first row of each group has it; or choose another label column.',
    ]);
    const many = await inspect(rows(240, (i) => (i % 10 === 0 ? String((i / 10) % 2) : '')));
    expect(only(many, 'unlabelled-rows')?.remedy).toMatch(/^Fill the label down/);
    const some = rows(60, (i) => (i < 4 ? String(i % 2) : ''));
    expect(only(await inspect(some), 'unlabelled-rows')?.remedy).toMatch(/^Label them/);
    expect(failureOf(await trainText(some))[1]).toMatch(/56 of 60 rows have no label.*Label more rows/);
  });

  describe('rows below the table', () => {
    const table = (sample: (i: number) => string) =>
      `sample,age,weight,group\n${Array.from({ length: 60 }, (_, i) => `${sample(i)},${40 + (i % 31)},${(i * 7) % 53},${i % 2 ? 'ill' : 'well'}\n`).join('')}`;
    const said = async (text: string) => {
      const profile = await inspect(text, { preset: 'recommended' });
      return only(profile, 'unlabelled-rows')?.remedy;
    };
    const last = (count: number) =>
      `Delete the last ${count} rows, which look like a summary or a remark below the table`;

    test.each([
      ['of words that sum up, and a remark', '합계,3240,1560,\n평균,54.1,26.0,\n검진 자료,,,\n', 3],
      [
        'of a remark',
        'Total amount funded in policy code 1 is 460296150,,,\nTotal amount funded in policy code 2 is 0,,,\n',
        2,
      ],
    ])('are to be deleted: %s', async (_, below, count) => {
      expect(await said(table((i) => `S${i}`) + below)).toBe(last(count));
      expect(await said(table(String) + below)).toBe(last(count));
    });

    test('of which one above them that only lacks its label is none', async () => {
      const below = 'S60,44,12,\n합계,3240,1560,\n평균,54.1,26.0,\n검진 자료,,,\n';
      expect(await said(table((i) => `S${i}`) + below)).toBe(
        'Label it, or keep it to use the model on; and delete the last 3 rows, which look like a summary or a remark below the table',
      );
    });

    test.each([
      ['of a spreadsheet', '\nMean,54.1,26.0,\nSD,9.0,14.0,\nn,60,60,\n', 3],
      ['in another language', '합계,3240,1560,\n평균,54.1,26.0,\n', 2],
      ['remarks alone', 'Data from database: Trials,,,\nLast Updated: 11/20/2026,,,\n', 2],
    ])('are skipped at once: %s', async (_, below, count) => {
      const profile = await inspect(table((i) => `S${i}`) + below, { preset: 'recommended' });
      expect(profile.rows).toBe(60);
      expect(codesOf(profile)).not.toContain('unlabelled-rows');
      expect(only(profile, 'skipped-rows')).toMatchObject({
        count,
        remedy: expect.stringMatching(/^Nothing to do/),
      });
    });

    test('are no words to train on', async () => {
      const { warnings } = await inspect(`${table(() => '')}Total amount is 1,,,\nTotal is 2,,,\n`);
      const about = warnings.filter(({ column }) => column === 0);
      expect(about.map(({ code, what }) => [code, what])).toEqual([
        ['empty-column', '"sample" is empty in every row with a label'],
      ]);
    });

    test.each([
      ['new rows', (i: number) => `S${i}`, 'S60,47,30,\nS61,50,12,\n'],
      ['words that stand above too', (i: number) => (i % 3 ? 'y' : 'n'), 'n,47,30,\ny,50,12,\n'],
    ])('but %s are none', async (_, sample, below) => {
      expect(await said(table(sample) + below)).toBe('Label them, or keep them to use the model on');
    });
  });

  test('a class of few rows, or of a small share, is named', async () => {
    const few = await inspect(rows(100, (i) => (i % 10 === 4 ? 'yes' : 'no')));
    expect(only(few, 'rare-class')).toMatchObject({ column: 1, count: 10, line: 6 });
    const small = await inspect(rows(5000, (i) => (i % 200 === 4 ? 'yes' : 'no')));
    expect(only(small, 'rare-class')).toMatchObject({
      count: 25,
      what: expect.stringContaining('(0.5 %)'),
    });
    expect(codesOf(await inspect(rows(2500, (i) => (i % 100 === 4 ? 'yes' : 'no'))))).not.toContain(
      'rare-class',
    );
  });

  test.each<[WarningCode, string, Partial<Profile>]>([
    ['one-class', rows(50, () => '1'), { label: 'label', classes: [{ value: '1', count: 50 }] }],
    ['no-label', rows(50, () => ''), { label: 'label', classes: [] }],
    [
      'too-many-classes',
      rows(50, (i) => `k${i % 5}`),
      { label: 'label', classes: Array.from({ length: 5 }, (_, k) => ({ value: `k${k}`, count: 10 })) },
    ],
    [
      'no-label',
      `a,b\n${Array.from({ length: 20 }, (_, i) => `${i * i},${i ** 3}`).join('\n')}`,
      { label: null, classes: [] },
    ],
  ])('a file that cannot be trained on has a profile, too: %s', async (code, text, wanted) => {
    const profile = await inspect(text);
    expect(profile).toMatchObject(wanted);
    expect(codesOf(profile)[0]).toBe(code);
    const [warning] = profile.warnings;
    expect([warning?.what, warning?.remedy].every((words = '') => words.length > 10)).toBe(true);
  });

  test('that is named must be there', async () => {
    await expect(refusalOf(inspect(healthy(), { label: 'nowhere' }))).resolves.toContain(
      'No column is named "nowhere"',
    );
  });

  test('as first written, numbers among its classes by their value', async () => {
    const { classes } = await inspect(rows(40, (i) => ['1.0', '0.0', '1', '0.0'][i % 4] ?? ''));
    expect(classes).toEqual([
      { value: '1.0', count: 20 },
      { value: '0.0', count: 20 },
    ]);
  });
});

describe('rows', () => {
  test('that are equal in every column to an earlier one are counted', async () => {
    const numbers = ['1', '1.0', '2', '', 'NA', '-0', '0'];
    const number = fc.constantFrom(...numbers);
    const cell = fc.constantFrom(...numbers, 'x', 'y');
    const key = (text: string) =>
      text === '' || text === 'NA' ? '' : Number.isNaN(Number(text)) ? text : String(Number(text) + 0);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(number, cell), { minLength: 1, maxLength: 40 }), async (drawn) => {
        const table = [['1', '1'], ['2', '2'], ...drawn]; // nothing else is below the names, which units and more names might be
        const kept = table.filter((row) => row.some((each) => each !== ''));
        const seen = new Set(kept.map((row) => row.map(key).join('|')));
        const profile = await inspect(`p,q\n${table.map((row) => row.join(',')).join('\n')}\n`);
        expect(profile.duplicateRows).toBe(kept.length - seen.size);
      }),
      { numRuns: 60 },
    );
  });

  test('the first of them is named', async () => {
    const lines = healthy().split('\n');
    const profile = await inspect([...lines, lines[7], lines[9], lines[7]].join('\n'));
    expect(profile.duplicateRows).toBe(3);
    expect(only(profile, 'duplicate-rows')).toMatchObject({ column: null, count: 3, line: 202 });
  });

  test('of another length, and empty ones, are counted', async () => {
    const profile = await inspect(`${healthy()}\n1,2\n,,\n3,4\n`);
    expect(profile.warnings.map(({ code, count, line }) => [code, count, line])).toEqual([
      ['skipped-rows', 2, 202],
      ['skipped-rows', 1, 203],
    ]);
    expect(profile.rows).toBe(200);
  });

  test('too few for the columns are named', async () => {
    const more = Object.fromEntries(
      Array.from({ length: 9 }, (_, k) => [`c${k}`, (i: number) => (i * (k + 3)) % 17]),
    );
    expect(only(await inspect(healthy(more)), 'few-rows')).toMatchObject({ count: 100 });
  });

  test('of which none fits leave nothing but the reason', async () => {
    const profile = await inspect('a,b,label\n1,2\n3\n');
    expect([profile.rows, profile.label]).toEqual([0, 'label']);
    expect(codesOf(profile)).toEqual(['skipped-rows', 'skipped-rows']);
  });
});

describe('what was read amiss', () => {
  test('cells with bytes that the encoding does not have are counted', async () => {
    const bytes = Uint8Array.from(healthy({ c: (i) => (i === 4 ? 'caf?' : `w${i % 3}`) }), (char) =>
      char === '?' ? 0xe9 : char.charCodeAt(0),
    );
    const config = makeConfig({ reading: { encoding: 'utf-8' } });
    const damaged = await inspectCsv({ name: 'a.csv', config, open: async () => fromBytes(bytes) });
    expect(only(damaged, 'damaged-cells')).toMatchObject({ column: null, count: 1, line: 6 });
  });

  test('numbers with thousands separators are what training refuses', async () => {
    const text = healthy({ c: (i) => (i % 10 === 3 ? '"1,234"' : i % 7) });
    const warning = only(await inspect(text), 'thousands-marks');
    expect(warning).toMatchObject({ column: 2, count: 20, line: 5 });
    expect(failureOf(await trainText(text))[1]).toContain(warning?.what);
  });
});

test('a run carries the profile, and its warnings behind those of the scores', async () => {
  const text = healthy({ c: () => 5 });
  const { profile, warnings } = recordOf(await trainText(text, { epochs: 1 }));
  const inspected = await inspect(text);
  expect(inspected).toMatchObject(profile);
  expect(inWords(warnings.at(-1))).toEqual(inspected.warnings.at(-1));
});

/** Counts and extremes by pandas 1.5.3: shape, isna().sum(), duplicated().sum(), value_counts(), min() and max(). */
describeWith('data/in_the_wild', 'files in the wild', () => {
  const inspectFile = (name: string) =>
    inspectCsv({
      name,
      open: () => openFile(path.join(shared, 'data', name)),
      config: makeConfig({ preset: 'lecture' }),
    });

  test('gaps, no header, a BOM', async () => {
    const profile = await inspectFile('in_the_wild/kaggle_train_bom_no_header_missing.csv');
    expect(profile).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      header: false,
      rows: 12_528,
      label: 'column 9',
      classes: [
        { value: '0.0', count: 11_375 },
        { value: '1.0', count: 1_153 },
      ],
      duplicateRows: 0,
    });
    expect(profile.columns.map(({ missing }) => missing)).toEqual([0, 0, 1_735, 0, 0, 1_178, 0, 625, 0]);
    expect(profile.warnings.map(({ code, column, count, line }) => [code, column, count, line])).toEqual([
      ['missing-values', null, 1_735, 4],
      ['skipped-rows', null, 1, 12_529], // an empty one: nothing is lost
    ]);
    expect(inWords(profile.warnings[0])).toMatchObject({
      columns: [2, 5, 7],
      what: '3 columns ("column 3", "column 6", "column 8") have gaps, "column 3" most: in 1,735 of 12,528 rows; every row with a gap is skipped',
    });
  });

  test('no labels', async () => {
    const profile = await inspectFile('in_the_wild/kaggle_test_unlabelled.csv');
    expect(profile).toMatchObject({ rows: 5_370, label: 'target_class', classes: [], duplicateRows: 0 });
    expect(profile.columns.map(({ missing }) => missing)).toEqual([0, 0, 767, 0, 0, 524, 0, 244, 5_370]);
    expect(profile.warnings[0]).toMatchObject({ code: 'no-label', column: 8, count: 5_370, line: 2 });
  });

  test.each(['pulsar_stars.csv', 'in_the_wild/htru2_cr_only.csv'])('well: %s', async (name) => {
    const profile = await inspectFile(name);
    expect(profile).toMatchObject({ rows: 17_898, duplicateRows: 0, warnings: [] });
    const open = () => openFile(path.join(shared, 'data', name));
    expect((await inspectCsv({ name, open, config: makeConfig({}) })).warnings).toEqual([]);
    expect(profile.lineEnd).toBe(name === 'pulsar_stars.csv' ? 'crlf' : 'cr');
    expect(profile.classes.map(({ count }) => count)).toEqual([16_259, 1_639]);
    expect(profile.columns.map(({ min, max }) => [min, max])).toEqual([
      [5.8125, 192.6171875],
      [24.77204176, 98.77891067],
      [-1.876011181, 8.069522046],
      [-1.791885981, 68.10162173],
      [0.213210702, 223.3921405],
      [7.370432165, 110.6422106],
      [-3.139269611, 34.53984419],
      [-1.976975603, 1191.000837],
      [0, 1],
    ]);
  });
});
