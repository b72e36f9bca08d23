import type { ProblemCode } from '../../../src/core/problem.js';
import type { WarningCode } from '../../../src/core/profile/warning.js';
import type { Wish } from '../training.js';
import { a, b, label, makeCsv, makeRows } from './makeCsv.js';

/** A file on which something is said. Where no setting helps, also the file as the sentence tells the person to make it. */
export interface Example {
  readonly code: ProblemCode | WarningCode;
  /** What is the matter. */
  readonly about: string;
  readonly file: string | Uint8Array;
  readonly wish?: Wish;
  /** The file with the remedy done by hand. */
  readonly mended?: string | Uint8Array;
  /** The score was too good to be true before: a lower one after is the point. */
  readonly flattering?: true;
}

const good = makeCsv({ ...a, ...b, ...label });
const few = (count: number) => makeCsv({ ...a, ...b, ...label }, makeRows(count));

/** What is said of most small files, and is no harm that a remedy did. */
export const harmlessCompany: readonly WarningCode[] = ['few-rows', 'skipped-rows'];

export const examples: readonly Example[] = [
  {
    code: 'not-text',
    about: 'a file that is no table',
    file: Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(200)),
    mended: good,
  },
  {
    code: 'malformed-csv',
    about: 'a quote that is never closed',
    file: `${good}"1,2,0\n3,4,1\n`,
    mended: good,
  },
  {
    code: 'thousands-marks',
    about: 'commas between thousands',
    file: makeCsv({
      ...a,
      sum: ({ a: x, i }) => `"${3 + (i % 5)},${String(500 + Math.round(100 * x)).padStart(3, '0')}.5"`,
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
  { code: 'no-label', about: 'no column of two values', file: makeCsv({ ...a, ...b }), mended: good },
  { code: 'no-label', about: 'a name that is no column', file: good, wish: { label: 'outcome' } },
  { code: 'no-label', about: 'a class that is none', file: good, wish: { positive: '2' } },
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
      species: ({ found, i }) => (found ? 'setosa' : (['virginica', 'versicolor'][i % 2] as string)),
    }),
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
    about: 'ten features, forty rows',
    file: makeCsv(
      {
        ...a,
        ...b,
        ...Object.fromEntries(
          Array.from({ length: 8 }, (_, k) => [
            `n${k}`,
            ({ i }: { i: number }) => (i * (k + 3) * 7919) % 101,
          ]),
        ),
        ...label,
      },
      makeRows(80),
    ),
    mended: makeCsv(
      {
        ...a,
        ...b,
        ...Object.fromEntries(
          Array.from({ length: 8 }, (_, k) => [
            `n${k}`,
            ({ i }: { i: number }) => (i * (k + 3) * 7919) % 101,
          ]),
        ),
        ...label,
      },
      makeRows(2_000),
    ),
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
    mended: good,
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
    code: 'missing-values',
    about: 'gaps that cost rows',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i % 4 === 1 ? '' : x.toFixed(3)), ...label }),
    wish: { missingValues: 'skip' },
  },
  {
    code: 'mostly-missing',
    about: 'hardly a value',
    file: makeCsv({ ...a, ...b, ca: ({ noise, i }) => (i % 10 === 1 ? noise.toFixed(2) : ''), ...label }),
  },
  {
    code: 'identifier',
    about: 'row numbers',
    file: makeCsv({ id: ({ i }) => 10_001 + i, ...a, ...b, ...label }),
  },
  {
    code: 'words-among-numbers',
    about: 'a few words',
    file: makeCsv({ ...a, b: ({ b: x, i }) => (i % 97 === 12 ? 'unknown' : x.toFixed(3)), ...label }),
    mended: makeCsv({ ...a, b: ({ b: x, i }) => (i % 97 === 12 ? '' : x.toFixed(3)), ...label }),
  },
  {
    code: 'text-column',
    about: 'words left out',
    file: makeCsv({ ...a, ...b, city: ({ i }) => ['Nice', 'Utrecht', '서울'][i % 3] as string, ...label }),
    wish: { textColumns: 'leave-out' },
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
];

/** Codes whose remedy lies outside of the file and the settings, and the tests that follow it. */
export const elsewhere: Partial<Readonly<Record<ProblemCode | WarningCode, string>>> = {
  'config-invalid': 'test/unit/cli/cli.test.ts: a value out of its range names the range',
  'file-unreadable': 'test/unit/worker/fileSource.test.ts',
  'file-changed': 'test/unit/worker/fileSource.test.ts',
  'too-large': 'test/unit/worker/spill.test.ts',
  'disk-full': 'test/unit/worker/spill.test.ts',
  'run-file-invalid': 'test/unit/core/runFile.test.ts',
  'stopped-early': 'test/host/suite/stop.test.ts',
  interrupted: 'test/e2e/runs.test.ts',
  internal: 'a defect of ours: to be reported, not remedied',
};
