import { InputError } from '../problem.js';
import type { MarkedRows } from '../rows.js';
import type { Slices } from '../slices.js';
import { noValue } from './column.js';
import type { CodedColumn, Examples } from './examples.js';
import { isGap } from './farNumbers.js';
import type { FeatureColumn } from './featureColumn.js';
import type { NumberStore } from './numberStore.js';
import { tell } from './sayings.js';

/** Numbers of a matrix, 32 MB, up to which each word has a feature in it; */
const mostSpelledOut = 2 ** 22;

/** 64 MB where there are fewer features than this for each number and code of a row: to make them of these anew whenever
 * the row is looked at takes up to a sixth longer then. Beyond, memory is worth more: the matrix is made twice, here and
 * in the kernel's. */
const fewestOfEach = 8;
const mostOfFew = 2 ** 23;

/** Puts examples together from a table's usable rows. Where each feature is a column of numbers they stay where
 * they are, moved together: a second copy would double the memory of a large file. So do the numbers where words are kept as
 * codes. Else a new matrix is made.
 * @param rows the usable ones @param y their labels @param known which of them belong together, and when they were made
 * @throws InputError `too-large` where a new matrix would be needed of a table that memory has no room for */
export function* gather(
  numbers: NumberStore,
  rows: MarkedRows,
  y: Uint8Array,
  features: readonly FeatureColumn[],
  known: Pick<Examples, 'groups' | 'times'> = {},
): Slices<Examples> {
  const width = features.reduce((sum, { features: made }) => sum + made.length, 0);
  const coders = codersOf(features);
  const measured = features.filter(({ codes }) => codes === undefined);
  if (coders.length > 0 && numbers.rowsInMemory < numbers.rows) throw noRoomForMore();
  const held = measured.length + coders.length;
  const most = held * fewestOfEach > width ? mostOfFew : mostSpelledOut;
  const isMatrix = rows.length * width <= most || features.some(hasGapsToMake);
  if (coders.length > 0 && isMatrix)
    return { rows: rows.length, width, x: madeAnew(rows, width, features), y, ...known };
  const codes = codesOf(rows, coders);
  yield* numbers.keep(
    rows,
    measured.map(({ column }) => column.column),
  );
  return {
    rows: rows.length,
    width,
    // Asked for anew each time: where they lie may move when something else is put into the same memory.
    get x() {
      return numbers.values();
    },
    y,
    ...known,
    ...(coders.length > 0 && { coded: { numbers: featuresOfNumbers(features), columns: coders, codes } }),
  };
}

/** Whether a column's numbers cannot stay as they are: one of them says that there is none. */
function hasGapsToMake({ absent, features: made }: FeatureColumn): boolean {
  return absent !== undefined && made.length > 1;
}

interface Coder extends CodedColumn {
  /** @param row of the table */
  readonly codeOf: (row: number) => number;
}

/** What of each row is kept as a code: which word it has, and where a number may be missing whether it is. */
function codersOf(features: readonly FeatureColumn[]): Coder[] {
  let k = 0;
  return features.flatMap((feature) => {
    const { codes, features: made } = feature;
    const first = k;
    k += made.length;
    const count = made.length;
    if (codes !== undefined) return [{ first, count, codeOf: (row) => codes[row] as number }];
    if (count === 1) return [];
    return [{ first: first + 1, count: 1, codeOf: (row) => (isGap(feature, row) ? 0 : noValue) }];
  });
}

function featuresOfNumbers(features: readonly FeatureColumn[]): Uint32Array {
  const found: number[] = [];
  let k = 0;
  for (const { codes, features: made } of features) {
    if (codes === undefined) found.push(k);
    k += made.length;
  }
  return Uint32Array.from(found);
}

function codesOf(usable: MarkedRows, coders: readonly Coder[]): Uint8Array {
  const rows = usable.within(0, usable.marks.length);
  const codes = new Uint8Array(rows.length * coders.length);
  coders.forEach(({ codeOf }, k) => {
    for (let i = 0; i < rows.length; i++) codes[i * coders.length + k] = codeOf(rows[i] as number);
  });
  return codes;
}

function noRoomForMore(): InputError {
  return new InputError({
    code: 'too-large',
    what: tell('too-large-for-words'),
    remedy: tell('leave-words-out'),
    fixes: [{ textColumns: 'leave-out' }],
  });
}

/** @param width features in all */
function madeAnew(usable: MarkedRows, width: number, features: readonly FeatureColumn[]): Float64Array {
  const rows = usable.within(0, usable.marks.length);
  const x = new Float64Array(rows.length * width);
  let k = 0;
  for (const feature of features) {
    const { column, codes, features: made } = feature;
    if (codes === undefined) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        const gap = isGap(feature, row);
        x[i * width + k] = gap ? Number.NaN : column.numberAt(row);
        if (made.length > 1) x[i * width + k + 1] = gap ? 1 : 0;
      }
    } else {
      for (let i = 0; i < rows.length; i++) {
        const code = codes[rows[i] as number] as number;
        if (code < made.length) x[i * width + k + code] = 1; // any other, as `noValue`, would lie in another row
      }
    }
    k += made.length;
  }
  return x;
}
