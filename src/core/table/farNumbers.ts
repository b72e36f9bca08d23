import { type Column } from './column.js';
import { type Cut, endsOf, farEnds, mayHaveFarEnds } from './farEnds.js';
import type { FeatureColumn } from './featureColumn.js';

/** A number far from all others of its column: one that stands for "no value", as programs and questionnaires write it
 * (-999, 99, -3.4028235e+38), or a slip of the pen or of a sensor. */
export interface FarNumber {
  readonly number: number;
  /** Rows that hold it, ascending; of many the first ones. */
  readonly rows: readonly number[];
  readonly count: number;
  /** `fill`: it comes again and again, and stands for none. `wild`: it is there once or twice. */
  readonly kind: 'fill' | 'wild';
  /** Whether it counts as a gap where nobody says what becomes of gaps: a single 9 may well be the tenth grade of a scale. */
  readonly isSure: boolean;
}

/** Numbers of a column that are looked at before all are. */
const fewLooked = 500;

/** Rows whose places are kept of a number. */
const mostPlaces = 10;

/** The numbers of a column that lie far from all its others, by {@link farEnds}; most columns have none, and are done with a
 * look at some numbers.
 * @param rows of the table, all in memory @param range of the column's numbers; Infinity and -Infinity where it has none
 * @param known numbers that stand for "no value" in other columns */
export function farNumbersIn(
  column: Column,
  rows: number,
  range: { readonly low: number; readonly high: number },
  known: ReadonlySet<number> = new Set(),
): FarNumber[] {
  const { numbers, more } = column.differentNumbers;
  if (!column.isNumeric || (!more && numbers.length < 3)) return [];
  const stride = Math.max(1, Math.floor(rows / fewLooked));
  const some: number[] = [range.low, range.high];
  for (let row = 0; row < rows; row += stride) {
    const value = column.numberAt(row);
    if (!Number.isNaN(value)) some.push(value);
  }
  const endsKnown = known.has(range.low) || known.has(range.high);
  if (!endsKnown && !mayHaveFarEnds(endsOf(Float64Array.from(some).sort()))) return [];
  const all = new Float64Array(rows);
  for (let row = 0; row < rows; row++) all[row] = column.numberAt(row);
  const sorted = all.filter((value) => !Number.isNaN(value)).sort();
  const cuts = farEnds(sorted, known);
  const isShort = cuts.some(({ number }) => Math.abs(number) === 9);
  return cuts.map((cut) => withPlaces(cut, all, isShort ? [7, 8, 9] : []));
}

/** @param doubtful which may be grades as well, whatever their sign */
function withPlaces({ number, count, kind }: Cut, all: Float64Array, doubtful: readonly number[]): FarNumber {
  const rows: number[] = [];
  for (
    let row = all.indexOf(number);
    row >= 0 && rows.length < mostPlaces;
    row = all.indexOf(number, row + 1)
  )
    rows.push(row);
  const isSure = kind === 'wild' || !doubtful.includes(Math.abs(number));
  return { number, rows, count, kind, isSure };
}

/** Whether a cell of a column of numbers counts as one without a value. */
export function isGap({ column, absent }: Pick<FeatureColumn, 'column' | 'absent'>, row: number): boolean {
  const value = column.numberAt(row);
  return Number.isNaN(value) || (absent?.includes(value) ?? false);
}
