import type { ProblemCode } from '../../../src/core/problem.js';
import type { WarningCode } from '../../../src/core/warning.js';
import type { Wish } from '../../unit/training.js';
import { a, b, label, makeCsv, makeRows, type Row } from './makeCsv.js';

/** A file on which something is said. Where no setting helps, also the file as the sentence tells the person to make it. */
export interface Example {
  readonly code: ProblemCode | WarningCode;
  /** What is the matter. */
  readonly about: string;
  readonly file: string | Uint8Array;
  readonly wish?: Wish;
  /** The file with the remedy done by hand. */
  readonly mended?: string | Uint8Array;
  /** A file on which what was decided is wrong: a remedy that begins with "if" is followed there. */
  readonly otherwise?: string;
  /** The score was too good to be true before: a lower one after is the point. */
  readonly flattering?: true;
}

const good = makeCsv({ ...a, ...b, ...label });
const body = (csv: string) => csv.slice(csv.indexOf('\n') + 1);
const remarks = (remark: (i: number) => string) =>
  makeCsv({ ...a, remark: ({ i }) => remark(i), ...b, ...label });

const remarkLast = (remark: (row: Row) => string) => makeCsv({ ...a, ...b, ...label, remark });

const withFirst = makeCsv({ first: ({ noise }) => noise.toFixed(4), ...a, ...b, ...label });

/** Three votes and a party, in words. */
const votes = makeCsv({
  first: ({ a: x }) => (x > 0 ? 'y' : 'n'),
  second: ({ b: x }) => (x > 0 ? 'yes' : 'no'),
  third: ({ noise }) => (noise > 0 ? 'for' : 'against'),
  party: ({ found }) => (found ? 'yea' : 'nay'),
});

const arff = (row: (line: string, i: number) => string) =>
  `@relation r\n@attribute a numeric\n@attribute b numeric\n@attribute class {0,1}\n@data\n${body(good)
    .trimEnd()
    .split('\n')
    .map(row)
    .join('\n')}\n`;

/** Of three numbers that look like noise, the sum tells the class: above or below 0. */
function part(i: number, k: number, found: boolean): number {
  const [x, y] = [((i * 7919) % 997) / 100 - 5, ((i * 104_729) % 991) / 100 - 5];
  return [x, y, (found ? 1 : -1) - x - y][k] as number;
}

/** A measurement of a patient, ten rows each. */
const patient = (i: number, k: number) => ((Math.floor(i / 10) * 7919 * k) % 101) / 10;

/** Rows for columns, with a name for each example. */
function turned(csv: string): string {
  const cells = csv
    .trimEnd()
    .split('\n')
    .map((line, i) => [i === 0 ? 'sample' : `s${i}`, ...line.split(',')]);
  return (cells[0] ?? []).map((_, k) => `${cells.map((row) => row[k]).join(',')}\n`).join('');
}

/** Each combination of three words once, and how often it occurs. */
const cells = ['yes', 'no'].flatMap((answer, i) =>
  ['m', 'f'].flatMap((sex, j) =>
    ['A', 'B', 'C', 'D'].map((dept, k) => ({
      words: `${sex},${dept},${answer}`,
      count: 12 + 9 * (i === 0 ? k + j : 5 - k - j),
    })),
  ),
);
const counted = `sex,dept,Freq,label\n${cells.map(({ words, count }) => `${words.replace(/,(?=\w+$)/, `,${count},`)}\n`).join('')}`;
const spread = `sex,dept,label\n${cells.map(({ words, count }) => `${words}\n`.repeat(count)).join('')}`;

const few = (count: number) => makeCsv({ ...a, ...b, ...label }, makeRows(count));

const noisy = { noise: ({ i }: Row) => (i * 7919) % 101 };

/** What is said of most small files, and is no harm that a remedy did. */
export const harmlessCompany: readonly WarningCode[] = ['few-rows', 'skipped-rows'];

const eightOfNoise = Object.fromEntries(
  Array.from({ length: 8 }, (_, k) => [`n${k}`, ({ i }: { i: number }) => (i * (k + 3) * 7919) % 101]),
);

export const examples: readonly Example[] = [
  {
    code: 'not-text',
    about: 'a file that is no table',
    file: Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(200)),
    mended: good,
  },
  {
    code: 'malformed-csv',
    about: 'ARFF without @data',
    file: '@relation r\n@attribute a numeric\n@attribute class {0,1}\n1,0\n',
    mended: `@relation r\n@attribute a numeric\n@attribute b numeric\n@attribute class {0,1}\n@data\n${body(good)}`,
  },
  {
    code: 'not-text',
    about: 'JSON lines',
    file: makeRows(30)
      .map((row) => `${JSON.stringify({ a: row.a, label: Number(row.found) })}\n`)
      .join(''),
    mended: good,
  },
  {
    code: 'malformed-csv',
    about: 'commas in half of the remarks',
    file: remarkLast(({ i }) => (i % 2 === 0 ? 'well, thanks' : 'fine')),
    wish: { textColumns: 'one-hot' },
    mended: remarkLast(({ i }) => (i % 2 === 0 ? '"well, thanks"' : 'fine')),
  },
  {
    code: 'malformed-csv',
    about: 'two files, the columns of the second in another order',
    file: `${good}${makeCsv({ ...label, ...b, ...a }, makeRows(600).slice(300))}`,
    mended: makeCsv({ ...a, ...b, ...label }, makeRows(600)),
  },
  {
    code: 'thousands-marks',
    about: 'commas between thousands',
    file: makeCsv({
      ...a,
      sum: ({ a: x, i }) => `"${3 + (i % 5)},${String(500 + Math.round(100 * x)).padStart(3, '0')}.${i}"`,
      ...label,
    }),
  },
  { code: 'no-rows', about: 'a header alone', file: 'a,b,label\n', mended: good },
  {
    code: 'too-few-rows',
    about: 'three rows',
    file: few(6),
    mended: good,
  },
  {
    code: 'no-features',
    about: 'a column of decimals with both marks',
    file: makeCsv({
      a: ({ a: x, i }) => (i % 4 === 1 ? x.toFixed(2) : `"${x.toFixed(2).replace('.', ',')}"`),
      ...label,
    }),
    mended: makeCsv({ a: ({ a: x }) => x.toFixed(2), ...label }),
  },
  {
    code: 'not-text',
    about: 'columns of fixed width',
    file: makeRows(30)
      .map(
        (row) =>
          `unit ${row.i}`.padEnd(12) +
          // The place alone says which cell is empty.
          (row.i % 7 === 3 ? '' : row.a.toFixed(2)).padStart(8) +
          `  ${row.found ? 'GO' : 'NO GO'}\n`,
      )
      .join(''),
    mended: good,
  },
  {
    code: 'not-text',
    about: 'digits without anything between them',
    file: makeRows(30)
      .map((row) => `${String(row.i).padStart(4, '0')}${20 + (row.i % 50)}${Number(row.found)}\n`)
      .join(''),
    mended: good,
  },
  {
    code: 'not-text',
    about: 'key=value',
    file: makeRows(30)
      .map((row) => `a=${row.a} note="at rest" label=${Number(row.found)}\n`)
      .join(''),
    mended: good,
  },
  {
    code: 'no-label',
    about: 'a table on its side',
    file: turned(makeCsv({ ...a, ...b, label: ({ found }) => (found ? 'yes' : 'no') })),
    mended: makeCsv({ ...a, ...b, label: ({ found }) => (found ? 'yes' : 'no') }),
  },
  { code: 'no-label', about: 'no column of two values', file: makeCsv({ ...a, ...b }), mended: good },
  { code: 'no-label', about: 'a name that is no column', file: good, wish: { label: 'outcome' } },
  { code: 'no-group', about: 'a name that is no column', file: good, wish: { group: 'patient' } },
  { code: 'no-time', about: 'a name that is no column', file: good, wish: { time: 'date' } },
  {
    code: 'no-time',
    about: 'words that are no times',
    file: makeCsv({ ...a, ...b, when: ({ i }) => `visit ${i}`, ...label }),
    wish: { time: 'when' },
  },
  {
    code: 'no-time',
    about: 'days of which nothing tells the month',
    file: makeCsv({ ...a, ...b, when: ({ i }) => `0${1 + (i % 9)}/0${1 + (i % 7)}/2024`, ...label }),
    wish: { time: 'when' },
  },
  {
    code: 'too-few-rows',
    about: 'two times for three parts',
    file: makeCsv({ ...a, ...b, when: ({ i }) => 2023 + (i % 2), ...label }),
    wish: { time: 'when' },
  },
  {
    code: 'too-few-rows',
    about: 'a gap longer than a part',
    file: makeCsv({ ...a, ...b, when: ({ i }) => i, ...label }),
    wish: { time: 'when', gap: 1000 },
  },
  {
    code: 'grouped-rows',
    about: 'ten rows of each of 60 patients',
    file: makeCsv(
      {
        patient: ({ i }) => `P${Math.floor(i / 10)}`,
        ...Object.fromEntries(
          [1, 2, 3, 4, 5].map((k) => [`m${k}`, ({ i, noise: n }: Row) => patient(i, k) + n / 10]),
        ),
        label: ({ i }) => Number(patient(i, 6) > 5),
      },
      makeRows(600),
    ),
    flattering: true,
  },
  {
    code: 'too-few-groups',
    about: 'two groups for three parts',
    file: makeCsv({ ...a, ...b, side: ({ i }) => (i % 2 === 0 ? 'left' : 'right'), ...label }),
    wish: { group: 'side' },
  },
  { code: 'no-label', about: 'a class that is none', file: good, wish: { positive: '2' } },
  {
    code: 'no-label',
    about: 'a class that is none, beside -1',
    file: makeCsv({ ...a, ...b, label: ({ found }) => (found ? 1 : -1) }),
    wish: { positive: '2' },
  },
  {
    code: 'one-class',
    about: 'one class only',
    file: makeCsv({ ...a, ...b, label: () => 1 }),
    mended: good,
  },
  {
    code: 'too-many-classes',
    about: 'three species',
    file: makeCsv({
      ...a,
      ...b,
      c: ({ noise, i }) => (noise + (i % 2 === 0 ? 3 : -3)).toFixed(3),
      species: ({ found, i }) => (found ? 'setosa' : (['virginica', 'versicolor'][i % 2] as string)),
    }),
  },
  {
    code: 'too-many-classes',
    about: 'a status of three kinds that another column sums up',
    file: makeCsv({
      ...a,
      ...b,
      bought: ({ noise }) => (noise > 0 ? 'yes' : 'no'),
      c: ({ noise, i }) => (noise + (i % 2 === 0 ? 3 : -3)).toFixed(3),
      status: ({ found, i }) => (found ? 'back' : (['kept', 'lost'][i % 2] as string)),
    }),
  },
  {
    code: 'no-features',
    about: 'numbers with signs and units alone',
    file: makeCsv({
      order: ({ i }) => `#${i}x`,
      price: ({ a: x }) => `≈${(9 + x).toFixed(4)}`,
      weight: ({ b: x }) => `${(9 + x).toFixed(4)} kg`,
      ...label,
    }),
    mended: makeCsv({
      order: ({ i }) => `#${i}x`,
      price: ({ a: x }) => (9 + x).toFixed(4),
      weight: ({ b: x }) => (9 + x).toFixed(4),
      ...label,
    }),
  },
  {
    code: 'no-features',
    about: 'numbers beside text in one of eight rows',
    file: makeCsv({ a: ({ a: x, i }) => (i % 8 === 3 ? `E${i}` : x.toFixed(4)), ...label }, makeRows(480)),
    mended: makeCsv({ a: ({ a: x }) => x.toFixed(4), ...label }, makeRows(480)),
  },
  {
    code: 'no-features',
    about: 'names of people alone, which spaces cut into nothing to learn from',
    file: 'name\nAda Lovelace\nAlan Turing\nGrace Hopper\n',
    mended: makeCsv({ ...a, ...label }),
  },
  {
    code: 'no-features',
    about: 'words alone under the lecture',
    file: makeCsv({ colour: ({ a: x }) => (x > 0 ? 'red' : 'blue'), ...label }),
    wish: { preset: 'lecture' },
  },
  {
    code: 'diverged',
    about: 'features far apart in size, unscaled',
    file: makeCsv({ ...a, huge: ({ b: x }) => `${x.toFixed(4)}e200`, ...label }),
    wish: { preset: 'lecture' },
  },
  {
    code: 'label-leak',
    about: 'a column made from the label',
    file: makeCsv({ ...a, refund: ({ found, noise }) => (found ? 200 : 0) + noise, ...label }),
    flattering: true,
  },
  {
    code: 'few-rows',
    about: 'ten features, eighty rows',
    file: makeCsv({ ...a, ...b, ...eightOfNoise, ...label }, makeRows(80)),
    wish: { l2: 0 },
    mended: makeCsv({ ...a, ...b, ...eightOfNoise, ...label }, makeRows(2_000)),
  },
  {
    code: 'unlabelled-rows',
    about: 'some rows without a label',
    file: makeCsv({ ...a, ...b, label: ({ found, i }) => (i % 10 === 3 ? '' : Number(found)) }),
    mended: good,
  },
  {
    code: 'rare-class',
    about: 'nine positives',
    file: makeCsv({ ...a, ...b, ...label }, makeRows(900, 0.012)),
    mended: makeCsv({ ...a, ...b, ...label }, makeRows(4_000, 0.012)),
  },
  {
    code: 'damaged-cells',
    about: 'Latin-1 said to be UTF-8',
    file: Uint8Array.from(makeCsv({ ...a, ...b, town: () => 'Z\u00fcrich', ...label }), (letter) =>
      letter.charCodeAt(0),
    ),
    wish: { reading: { encoding: 'utf-8' } },
    mended: makeCsv({ ...a, ...b, town: () => 'Z\u00fcrich', ...label }),
  },
  {
    code: 'duplicate-rows',
    about: 'rows twice',
    file: good + good.split('\n').slice(1, 40).join('\n'),
    mended: good,
    flattering: true,
  },
  { code: 'skipped-rows', about: 'torn lines', file: `${good}1,2\n3\n`, mended: good },
  {
    code: 'skipped-rows',
    about: 'a second table',
    file: `${good}\nMonth,Users,Target met\n1,20,no\n2,30,yes\n`,
    mended: good,
  },
  {
    code: 'skipped-rows',
    about: 'a comma in a field without quotes',
    file: makeCsv({ note: ({ i }) => (i % 12 ? 'fine' : 'slow, but fine'), ...a, ...b, ...label }),
    mended: makeCsv({ note: ({ i }) => (i % 12 ? 'fine' : '"slow, but fine"'), ...a, ...b, ...label }),
  },
  {
    code: 'empty-column',
    about: 'nothing in it',
    file: makeCsv({ ...a, fax: () => '', ...b, ...label }),
    mended: good,
  },
  {
    code: 'constant-column',
    about: 'the same in every row',
    file: makeCsv({ ...a, ...b, version: () => 4, ...label }),
  },
  {
    code: 'constant-column',
    about: 'which rows are for training, where the others have no label',
    file: makeCsv({
      ...a,
      ...b,
      dataset: ({ i }) => (i % 4 === 3 ? 'test' : 'train'),
      label: ({ i, found }) => (i % 4 === 3 ? '' : Number(found)),
    }),
  },
  {
    code: 'sentinel',
    about: '-999 for no value',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i % 8 === 1 ? -999 : x.toFixed(3)), ...label }),
    mended: makeCsv({ ...a, b: ({ b: x, i }) => (i % 8 === 1 ? '' : x.toFixed(3)), ...label }),
  },
  {
    code: 'sentinel',
    about: '9 for no answer, beside 1 to 4',
    file: makeCsv({ ...a, ...b, trust: ({ i }) => (i % 8 === 1 ? 9 : 1 + (i % 4)), ...label }),
    mended: makeCsv({ ...a, ...b, trust: ({ i }) => (i % 8 === 1 ? '' : 1 + (i % 4)), ...label }),
  },
  {
    code: 'sentinel',
    about: 'the least number of a raster for no value',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i % 8 === 1 ? '-3.4028235e+38' : x.toFixed(3)), ...label }),
    mended: makeCsv({ ...a, b: ({ b: x, i }) => (i % 8 === 1 ? '' : x.toFixed(3)), ...label }),
  },
  {
    code: 'wild-value',
    about: 'a slip of a sensor',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i === 100 ? 715897 : x.toFixed(3)), ...label }),
    mended: makeCsv({ ...a, b: ({ b: x }) => x.toFixed(3), ...label }),
  },
  {
    code: 'missing-values',
    about: 'gaps that cost rows, beside rows without a label',
    file: `${makeCsv({ ...a, b: ({ b: x, i }) => (i % 4 === 1 ? '' : x.toFixed(3)), ...label })}1,,\n2,,\n`,
    wish: { missingValues: 'skip' },
    flattering: true,
  },
  {
    code: 'missing-values',
    about: 'gaps that cost rows',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i % 4 === 1 ? '' : x.toFixed(3)), ...label }),
    wish: { missingValues: 'skip' },
    flattering: true, // rows with gaps are tested on afterwards, of which less is known
  },
  {
    code: 'mostly-missing',
    about: 'hardly a value',
    file: makeCsv({ ...a, ...b, ca: ({ noise, i }) => (i % 20 === 1 ? noise.toFixed(2) : ''), ...label }),
  },
  {
    code: 'mostly-missing',
    about: 'gaps in the column that tells most, and cost most rows',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i % 5 < 3 ? '' : x.toFixed(3)), ...label }),
    wish: { missingValues: 'skip' },
    flattering: true,
  },
  {
    code: 'identifier',
    about: 'row numbers',
    file: makeCsv({ pulse: ({ i }) => 10_001 + i, ...a, ...b, ...label }),
  },
  {
    code: 'words-among-numbers',
    about: 'a few words',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i % 97 === 12 ? 'unknown' : x.toFixed(3)), ...label }),
    mended: good,
  },
  {
    code: 'text-column',
    about: 'words left out',
    file: makeCsv({ ...a, ...b, city: ({ i }) => ['Nice', 'Utrecht', '서울'][i % 3] as string, ...label }),
    wish: { textColumns: 'leave-out' },
  },
  {
    code: 'text-column',
    about: 'decimals with a point among those with a comma',
    file: makeCsv({
      ...a,
      b: ({ b: x, i }) => (i % 4 === 1 ? x.toFixed(2) : `"${x.toFixed(2).replace('.', ',')}"`),
      ...label,
    }),
    mended: makeCsv({ ...a, b: ({ b: x }) => x.toFixed(3), ...label }),
  },
  {
    code: 'text-column',
    about: 'a word or nothing, left out',
    file: makeCsv({ ...a, ...b, phone: ({ a: x, i }) => (x + (i % 3) > 1 ? 'ticked' : ''), ...label }),
    wish: { textColumns: 'leave-out' },
    mended: makeCsv({ ...a, ...b, phone: ({ a: x, i }) => (x + (i % 3) > 1 ? 1 : 0), ...label }),
  },
  {
    code: 'text-column',
    about: 'doses with their unit',
    file: makeCsv({ ...a, ...b, dose: ({ i }) => `${[5, 10, 20][i % 3]} mg`, ...label }),
    mended: makeCsv({ ...a, ...b, dose: ({ i }) => [5, 10, 20][i % 3] as number, ...label }),
  },
  {
    code: 'text-column',
    about: 'letters of a statistical office behind numbers, a colon for none',
    file: makeCsv({
      ...a,
      b: ({ b: x, i }) => (i % 9 === 4 ? ':' : `${(9 + x).toFixed(3)}${['', ' b', ' p', ' e', ''][i % 5]}`),
      ...label,
    }),
    mended: makeCsv({ ...a, b: ({ b: x, i }) => (i % 9 === 4 ? '' : (9 + x).toFixed(3)), ...label }),
  },
  {
    code: 'text-column',
    about: 'two numbers in a cell',
    file: makeCsv({
      a: ({ a: x, b: y }) => `${(99 + x).toFixed(2)}/${(99 + y).toFixed(2)}`,
      c: ({ noise }) => noise.toFixed(3),
      ...label,
    }),
    mended: makeCsv({ ...a, ...b, c: ({ noise }) => noise.toFixed(3), ...label }),
  },
  {
    code: 'boolean-column',
    about: 'booleans left out',
    file: makeCsv({ ...a, ...b, member: ({ i }) => (i % 3 === 0 ? 'true' : 'false'), ...label }),
    wish: { textColumns: 'leave-out' },
  },
  {
    code: 'date-column',
    about: 'dates left out',
    file: makeCsv({
      ...a,
      ...b,
      day: ({ i }) => `2024-01-${String(1 + (i % 28)).padStart(2, '0')}`,
      ...label,
    }),
    mended: makeCsv({ ...a, ...b, day: ({ i }) => i % 28, ...label }),
  },
  {
    code: 'learned-nothing',
    about: 'the lecture on features far apart in size',
    file: makeCsv({
      pay: ({ noise }) => (50_000 + 20_000 * noise).toFixed(0),
      ratio: (row) => (row.b / 100).toFixed(5),
      ...label,
    }),
    wish: { preset: 'lecture' },
  },
  {
    code: 'worse-than-constant',
    about: 'the lecture on a feature of hundreds, which is far too sure',
    file: makeCsv({
      pay: ({ a: x }) => (50 + 1_000 * x).toFixed(1),
      ratio: ({ noise }) => noise.toFixed(3),
      ...label,
    }),
    wish: { preset: 'lecture' },
  },
  {
    code: 'learned-nothing',
    about: 'what was measured has its unit beside it',
    file: makeCsv({
      ...noisy,
      a: ({ a: x }) => `${(90 + x).toFixed(3)} kg`,
      b: ({ b: x }) => `${(40 + x).toFixed(3)} mm`,
      ...label,
    }),
    mended: makeCsv({ ...noisy, ...a, ...b, ...label }),
  },
  {
    code: 'shared-rows',
    about: 'copies made before the split',
    file: makeCsv({ ...a, ...b, ...label }, makeRows(300, 0.2)),
    wish: { preset: 'lecture', balance: 'lecture' },
    flattering: true,
  },
  {
    code: 'shared-rows',
    about: 'every row twice',
    file: good + body(good),
    mended: good,
    flattering: true,
  },
  {
    code: 'untested-class',
    about: 'three positives in a hundred rows',
    file: makeCsv(
      {
        mark: ({ i, noise }) => (noise + (i % 33 === 5 ? 9 : 0)).toFixed(4),
        ...b,
        label: ({ i }) => Number(i % 33 === 5),
      },
      makeRows(100),
    ),
    wish: { preset: 'lecture', seed: 4 },
    flattering: true,
  },
  {
    code: 'unrecognised-class',
    about: 'one row in twenty, and none that is likelier to be it than not',
    file: makeCsv({ a: ({ a: x, noise }) => (x + 2 * noise).toFixed(4), ...label }, makeRows(1_200, 0.05)),
  },
  {
    code: 'perfect-score',
    about: 'three columns that give the label away together',
    file: makeCsv({
      ...Object.fromEntries(
        ['x', 'y', 'z'].map((name, k) => [
          name,
          ({ i, found }: { i: number; found: boolean }) => part(i, k, found).toFixed(4),
        ]),
      ),
      ...label,
    }),
    mended: good,
    flattering: true,
  },
  {
    code: 'near-duplicates',
    about: 'twenty visits of each patient, measured all but the same',
    file: makeCsv({
      pressure: ({ i }) => (patient(i, 1) + i * 1e-7).toFixed(9),
      weight: ({ i }) => (patient(i, 2) + i * 1e-7).toFixed(9),
      height: ({ i }) => (patient(i, 3) + i * 1e-7).toFixed(9),
      sick: ({ i }) => (Math.floor(i / 10) * 7) % 2,
    }),
    mended: makeCsv({ ...a, ...b, ...label }, makeRows(60)),
    flattering: true,
  },
  {
    code: 'label-choice',
    about: 'two columns of two values',
    file: makeCsv({ ...a, ...b, sent: ({ a: x }) => Number(x > 0), back: ({ b: x }) => Number(x > 0) }),
    flattering: true,
  },
  {
    code: 'class-spellings',
    about: 'Yes and yes',
    file: makeCsv({ ...a, ...b, churn: ({ found, i }) => (found ? (i % 3 === 0 ? 'yes' : 'Yes') : 'No') }),
    mended: makeCsv({ ...a, ...b, churn: ({ found }) => (found ? 'Yes' : 'No') }),
  },
  {
    code: 'odd-labels',
    about: 'one cell of the label is a slip',
    file: makeCsv({ ...a, ...b, outcome: ({ i, found }) => (i === 7 ? 'oops' : Number(found)) }),
    mended: makeCsv({ ...a, ...b, outcome: ({ found }) => Number(found) }),
  },
  {
    code: 'gap-word-class',
    about: 'NA is a class beside one word',
    file: makeCsv({ ...a, ...b, region: ({ found }) => (found ? 'EU' : 'NA') }),
    mended: makeCsv({ ...a, ...b, region: ({ found }) => (found ? 'Europe' : 'North America') }),
  },
  {
    code: 'lines-above',
    about: 'a title and an empty line',
    file: `Exported by station 7\n\n${good}`,
    mended: good,
  },
  {
    code: 'second-header',
    about: 'units below the names',
    file: good.replace('\n', '\ncm,kg,\n'),
    mended: good,
  },
  {
    code: 'two-headers',
    about: 'codes above the names',
    file: `X1,X2,Y\n${good}`,
    mended: good,
  },
  {
    code: 'two-headers',
    about: 'groups above names that come again',
    file: makeCsv({ c: ({ noise }) => noise.toFixed(3), ...a, ...b, ...label }).replace(
      /^.*/,
      'x,,y,\nmean,std,mean,label',
    ),
    mended: makeCsv({ c: ({ noise }) => noise.toFixed(3), ...a, ...b, ...label }),
  },
  {
    code: 'row-names',
    about: 'one name fewer than fields',
    file: `a,b,label\n${body(withFirst)}`,
    mended: withFirst,
  },
  {
    code: 'guessed-header',
    about: 'votes without names',
    file: body(votes),
    mended: votes,
    otherwise: `n,no,against,nay\n${body(votes).replaceAll('n,no,against,nay\n', '')}`,
  },
  {
    code: 'filled-rows',
    about: 'a remark in one row of four',
    file: remarkLast(({ i }) => (i % 4 === 0 ? 'late' : '')).replace(/,$/gm, ''),
    mended: remarkLast(({ i }) => (i % 4 === 0 ? 'late' : '')),
  },
  {
    code: 'guessed-encoding',
    about: 'Latin-1',
    file: Uint8Array.from(makeCsv({ ...a, ...b, größe: () => 1, ...label }), (letter) =>
      letter.charCodeAt(0),
    ),
    mended: makeCsv({ ...a, ...b, größe: () => 1, ...label }),
  },
  {
    code: 'guessed-encoding',
    about: 'CP949 with Chinese characters alone: 男 and 女',
    file: Uint8Array.from(
      makeCsv({ ...a, ...b, '\xe0\xf3': ({ i }) => (i % 3 ? '\xd1\xfb' : '\xd2\xb3'), ...label }),
      (letter) => letter.charCodeAt(0),
    ),
    mended: makeCsv({ ...a, ...b, 性: ({ i }) => (i % 3 ? '男' : '女'), ...label }),
  },
  {
    code: 'quotes-as-text',
    about: 'a quote opened by mistake',
    file: remarks((i) => (i === 40 ? '"see file' : 'fine')),
    mended: remarks((i) => (i === 40 ? 'see file' : 'fine')),
  },
  {
    code: 'rows-in-quotes',
    about: 'a quote that takes whole rows, where others take lines',
    file: remarks((i) => (i === 41 ? '"see' : i === 44 ? 'file"' : i % 10 === 0 ? '"two\nlines"' : 'fine')),
    mended: remarks((i) => (i % 10 === 0 ? '"two\nlines"' : 'fine')),
  },
  {
    code: 'repeated-names',
    about: 'two columns of one name',
    file: good.replace('a,b,', 'a,a,'),
    mended: good,
  },
  {
    code: 'control-characters',
    about: 'one in a remark',
    file: remarks((i) => (i === 40 ? 'fi\u0002ne' : i % 2 === 0 ? 'fine' : 'good')),
    mended: remarks((i) => (i % 2 === 0 ? 'fine' : 'good')),
  },
  { code: 'zeros-at-end', about: 'a logger that lost power', file: `${good}\0\0\0\0`, mended: good },
  {
    code: 'instance-weights',
    about: 'weights in ARFF',
    file: arff((line, i) => `${line}, {${1 + (i % 2)}}`),
    mended: arff((line) => line),
  },
  {
    code: 'instance-weights',
    about: 'how often each combination of words occurs',
    file: counted,
    mended: spread,
  },
];

/** A defect of ours: to be reported, not remedied. */
export const unremedied: readonly (ProblemCode | WarningCode)[] = ['internal'];

/** Codes whose remedy lies outside of the file and the settings, and the tests that follow it. */
export const elsewhere: Partial<Readonly<Record<ProblemCode | WarningCode, string>>> = {
  'config-invalid': 'test/runs/cli/cli.test.ts',
  'file-unreadable': 'test/unit/worker/reading/fileSource.test.ts',
  'file-unwritable': 'test/runs/cli/targets.test.ts',
  'no-address-space': 'test/runs/cli/streams.test.ts',
  'file-changed': 'test/unit/worker/reading/fileSource.test.ts',
  'too-large': 'test/unit/worker/storage/spill.test.ts',
  'disk-full': 'test/unit/worker/storage/spill.test.ts',
  'columns-differ': 'test/unit/worker/jobs/scoreFile.test.ts',
  'run-file-invalid': 'test/unit/core/run/runFile.test.ts',
  'unknown-column': 'test/unit/worker/jobs/oddLabels.test.ts',
  'stopped-early': 'test/host/suite/stop.test.ts',
  interrupted: 'test/e2e/runs.test.ts',
};
