import fc from 'fast-check';
import type { Opening } from '../../src/core/csv/opening.js';
import type { Case } from './compare.js';

/** A CSV as most are. */
export const plainOpening: Opening = {
  format: 'csv',
  delimiter: ',',
  lineEnd: 'mixed',
  decimalMark: 'point',
  linesAbove: 0,
  comments: [],
  names: undefined,
  tidying: undefined,
  strayQuote: undefined,
};

const quotes = fc.record({
  kind: fc.constant('quotes' as const),
  spaced: fc.boolean(),
  backslash: fc.boolean(),
  withinLines: fc.boolean(),
});
const wrapped = fc.record({
  kind: fc.constant('wrapped' as const),
  tail: fc.constantFrom('', ';;'),
  quotedLines: fc.boolean(),
  singleQuotes: fc.boolean(),
});
const csv = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  decimalMark: fc.constantFrom('point' as const, 'comma' as const),
  linesAbove: fc.nat(3),
  tidying: fc.option(fc.oneof({ weight: 3, arbitrary: quotes }, wrapped), { nil: undefined }),
});
const blanks = fc.constant({ delimiter: ' ', tidying: { kind: 'blanks' as const } });
const arff = fc.boolean().map((remarks) => ({
  format: 'arff' as const,
  names: { columns: remarks ? ['a', 'b', 'remark'] : ['a', 'b'], sure: true },
  tidying: { kind: 'arff' as const, width: 2, remarks },
}));

const part = fc.constantFrom(
  ...['1', '2.5', '-0', '1e3', '12345678901234567890', ',', ',', ';', '\t', '\n', '\n', '\r', '\r\n'],
  ...['"', '"', '""', "'", "''", '\\', '%', ' ', '\u00a0', 'x', 'y', '펄', '\0'],
  ...[
    '-',
    '---',
    '(',
    ')',
    'D+01',
    '="',
    '\uff14',
    '\uff0e',
    '\u0664',
    '\u066b',
    '\u066c',
    '\u2212',
    '\ufeff',
  ],
);
const row = fc.constantFrom(
  '1,2\n',
  '3;4\n',
  '5\t6\r\n',
  '7,8\r',
  '-9.5,0.1\n',
  'x,y,z\n',
  'y,x,z\n',
  '---,--\n',
  '3 rows selected.\n',
);

/** Files that are any sequence of what means something to a reader, cut anywhere. */
export const sequences: fc.Arbitrary<Case> = fc
  .tuple(
    fc.array(fc.oneof(part, row), { maxLength: 60 }),
    fc.oneof({ weight: 5, arbitrary: csv }, arff, blanks),
    fc.array(fc.nat(200), { maxLength: 6 }),
  )
  .map(([parts, opening, cuts]) => {
    const bytes = new TextEncoder().encode(parts.join(''));
    const within = cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b);
    return { bytes, opening: { ...plainOpening, ...opening }, cuts: within };
  });
