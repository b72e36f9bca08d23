/** Files to compare readers on: made of parts that matter to one of them, then damaged. */
import type { Opening } from '../../src/core/csv/opening.js';
import type { Tidying } from '../../src/core/csv/tidy.js';
import type { Random } from '../../src/core/random.js';
import type { Case } from './compare.js';

const encoder = new TextEncoder();

/** Ways to write down a number, from a double. */
export const spellings: readonly ((value: number) => string)[] = [
  String,
  (value) => value.toFixed(Math.abs(Math.trunc(value)) % 12),
  (value) => value.toPrecision(17),
  (value) => value.toExponential(),
  (value) => value.toExponential(16).toUpperCase(),
  (value) => value.toFixed(25),
  (value) => `0000${Math.abs(value)}`,
  (value) => `+${Math.abs(value)}`,
  (value) => `${Math.trunc(value) % 1e15}.`,
  (value) => String(value).replace(/^(-?)0\./, '$1.'),
  (value) => `${String(value).replace(/e.*/, '')}e${Math.trunc(value) % 20 || 3}`,
  (value) => `${Math.abs(value).toFixed(3).replace('.', '')}0000000000000000000000`,
];

const oddCells = [
  '',
  '',
  ' ',
  '  ',
  'NA',
  '?',
  '-',
  'nan',
  'x',
  'a b',
  '"1"',
  '"a,b"',
  '"a\nb"',
  '"a\r\nb"',
  '"""q"""',
  '"',
  '""',
  'a"b',
  '"a"b',
  "'c'",
  "'a,b'",
  "'a\\'b'",
  '\\',
  '#',
  '%',
  '1e',
  '1e400',
  '1e-400',
  '4.9e-324',
  '2.2250738585072011e-308',
  '0x10',
  'Infinity',
  '-Infinity',
  '1_0',
  '1,5',
  '1.5',
  '--1',
  '+-1',
  '.',
  '+',
  'e5',
  '-0',
  '0',
  '1',
  '펄서',
  '\u00a01',
  '\u2028',
  '\ufeff',
  '9007199254740993',
  '18446744073709551615',
  '18446744073709551616',
  '\t1',
  '1\t',
  ' 1 ',
  '\0',
  '\x1a',
  ' "a" ',
  '"a\\"b"',
  '"a\\\\"',
  '{2}',
  '%a/b',
  '\u22121.5',
  '\u20132',
  '\u22122-',
  '2.5-',
  '(2.5)',
  '(-2.5)',
  "'-2.5",
  '1.5D-03',
  '-.5d+02',
  '5D3',
  '<null>',
];
/** What columns of words hold: mostly words, ... */
const usualWords = 'red blue Red brown a b x >50K 18-25 3+ 1e 2024-05-06 2:03:45 0:12 yes no'
  .split(' ')
  .concat('a b', ' red');
/** ... and what may mean something in one of them or among others, or is too much for the kernel. */
const tellingWords = [
  ...'rows selected row 3 - --- -- + NA none ? "red" \'red\' b"c b\\c \u0001 펄서 1,234 1.5 7'.split(' '),
  ...[
    '',
    'red ',
    ...[16, 17, 48, 49].map((length) =>
      'letters of words '
        .repeat(3)
        .slice(0, length - 1)
        .concat('.'),
    ),
  ],
];

/** Of percentages, and of durations and times of day. */
const percents = '12% 7.5% 8,25% 3 -1.5% 1e2% n/k %'.split(' ').concat('5 %');
const clocks = '2:03:45 0:59:07 11:00:00 13:30:00 25:10:00 1:35.25 59:58 +0:12 DNF'.split(' ');
/** Of how matches ended, and of answers on a scale. */
const scores = '31:28 27:31 25:27 28:29 30:22 22:26'.split(' ');
const answers = '0 1 2 3 4 10'
  .split(' ')
  .concat('0 (none)', '10 (worst)', '1 - never', 'always (4)', '2: (two)');

/** Words of which the oracle does not know what they mean. */
const strangeWords = ['#fields', '<<<<<<<', '<<<<<<< ours'];

/** Rows at most: of more the oracle would have to know which labels are slips. */
const mostRows = 20;

const lineEnds = ['\n', '\r\n', '\r'];

/** A case of rows, most of them plain; every choice is the random numbers'.
 * @param strange whether it may be too much for the oracle */
export function drawFile(random: Random, strange = false): Case {
  const pick = <T>(items: readonly T[]) => items[random.below(items.length)] as T;
  const chance = (share: number) => random.uniform() < share;
  const opening = drawOpening(random);
  const { delimiter, decimalMark } = opening;
  const width = opening.names?.columns.length ?? 1 + random.below(5);
  const usualEnd = pick(lineEnds);
  const oddity = pick([0, 0, 0.02, 0.02, 0.2]);
  const few = [0, 1, 1.5, -2].slice(0, 1 + random.below(4));
  const spelling = pick(spellings);
  const rows = 1 + random.below(!strange ? mostRows : chance(0.02) ? 1000 : 60);
  const words = Array.from({ length: width }, () => (chance(0.3) ? drawWords(random, strange, rows) : []));
  const cell = (column: number) => {
    if (chance(oddity)) return pick(oddCells);
    const some = words[column] ?? [];
    if (some.length > 0 && chance(0.95)) return pick(some);
    const value = column === 0 ? pick(few) : drawDouble(random);
    const written = (chance(0.2) ? pick(spellings) : spelling)(value);
    return decimalMark === 'comma' ? written.replace('.', ',') : written;
  };
  const trailing = chance(0.1) ? delimiter : '';
  const early = opening.names === undefined && width > 2 && chance(0.15); // remarks that most rows lack
  let text =
    opening.names === undefined && chance(0.5)
      ? wrapped(headerOf(width, delimiter), opening.tidying) + usualEnd
      : '';
  for (let row = 0; row < rows; row++) {
    const usual = early && chance(0.7) ? width - 1 : width;
    const cells = Array.from({ length: chance(oddity / 3) ? random.below(6) : usual }, (_, column) =>
      cell(column),
    );
    const end = row === rows - 1 && chance(0.3) ? '' : chance(oddity) ? pick(lineEnds) : usualEnd;
    text +=
      wrapped(cells.join(delimiter) + trailing, opening.tidying) + end + (chance(oddity / 3) ? end : '');
  }
  const bytes = damage(encoder.encode(text), random);
  return { bytes, opening, cuts: drawCuts(bytes.length, random), lookAhead: early ? 8 : 2 };
}

/** The words of a column; of many rows so many that a byte does not always tell them apart. */
function drawWords(random: Random, strange: boolean, rows: number): readonly string[] {
  const pick = <T>(items: readonly T[]) => items[random.below(items.length)] as T;
  if (rows > 200) return Array.from({ length: 1 + random.below(400) }, (_, k) => `word ${k}`);
  if (random.below(6) === 0) {
    const list = pick([clocks, percents, scores, answers]);
    return Array.from({ length: 1 + random.below(4) }, () => pick(list));
  }
  const kinds = [usualWords, usualWords, usualWords, tellingWords, strange ? strangeWords : usualWords];
  return Array.from({ length: 1 + random.below(4) }, () => pick(pick(kinds)));
}

function wrapped(line: string, tidying: Tidying | undefined): string {
  if (tidying?.kind !== 'wrapped') return line;
  return (tidying.quotedLines ? `"${line.replaceAll('"', '""')}"` : line) + tidying.tail;
}

const headerOf = (width: number, delimiter: string) =>
  Array.from({ length: width }, (_, column) => 'abcde'[column]).join(delimiter);

function drawOpening(random: Random): Opening {
  const format = random.below(8) === 0 ? 'arff' : 'csv';
  const tidying = format === 'arff' ? drawArff(random) : drawTidying(random);
  const marks = [',', ';', '\t', '|', '^', '\x01'];
  const delimiter =
    format === 'arff'
      ? ','
      : tidying?.kind === 'blanks'
        ? ' '
        : (marks[random.below(marks.length)] as string);
  const width = tidying?.kind === 'arff' ? tidying.width + Number(tidying.remarks) : 0;
  return {
    format,
    delimiter,
    lineEnd: 'mixed',
    decimalMark: delimiter !== ',' && random.below(3) === 0 ? 'comma' : 'point',
    linesAbove: random.below(3),
    comments: [],
    names: format === 'arff' ? { columns: ['a', 'b', 'c', 'd'].slice(0, width), sure: true } : undefined,
    tidying,
    strayQuote: undefined,
  };
}

function drawArff(random: Random): Tidying {
  return { kind: 'arff', width: 1 + random.below(3), remarks: random.below(4) === 0 };
}

function drawTidying(random: Random): Tidying | undefined {
  const kind = random.below(10);
  if (kind === 0) return { kind: 'blanks' };
  if (kind > 3) return undefined;
  const either = () => random.below(2) === 0;
  if (kind === 3)
    return { kind: 'wrapped', tail: either() ? '' : ';;', quotedLines: either(), singleQuotes: either() };
  return { kind: 'quotes', spaced: either(), backslash: either(), withinLines: either() };
}

const doubles = new Float64Array(1);
const words = new Uint32Array(doubles.buffer);

/** Any finite double, numbers as they stand in files more often than others. */
export function drawDouble(random: Random): number {
  const kind = random.below(6);
  if (kind === 0) return random.below(2000) - 1000;
  if (kind === 1) return Math.round(random.normal() * 1e6) / 1e4;
  if (kind < 5) return random.normal() * 10 ** (random.below(13) - 6);
  do {
    words[0] = random.below(2 ** 32);
    words[1] = random.below(2 ** 32);
  } while (!Number.isFinite(doubles[0]));
  return doubles[0] as number;
}

const telling = encoder.encode(',;\t|^\x01"\'\\%\r\n0159.eE+- \0');

/** Bytes changed, put in, taken out or repeated; half of the files stay whole. */
function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const list = [...bytes];
  const times = random.below(2) === 0 ? 0 : 1 + random.below(4);
  for (let time = 0; time < times; time++) {
    const at = random.below(list.length + 1);
    const byte =
      random.below(3) === 0 ? random.below(256) : (telling[random.below(telling.length)] as number);
    const kind = random.below(5);
    if (kind === 0) list[Math.min(at, list.length - 1)] = byte;
    else if (kind === 1) list.splice(at, 0, byte);
    else if (kind === 2) list.splice(at, 1 + random.below(4));
    else if (kind === 3) list.splice(at, 0, ...list.slice(at, at + random.below(30)));
    else if (list.length > 0)
      list[at % list.length] = (list[at % list.length] as number) ^ (1 << random.below(8));
  }
  return Uint8Array.from(list);
}

function drawCuts(length: number, random: Random): readonly number[] {
  const kind = random.below(4);
  if (kind === 0) return [];
  if (kind === 1) return Array.from({ length }, (_, at) => at);
  const cuts = Array.from({ length: 1 + random.below(6) }, () => random.below(length + 1));
  return cuts.sort((a, b) => a - b);
}
