import { type Codes, codesOf, type Look, looksIn, noCodes } from './answerCodes.js';
import type { Column } from './column.js';
import { endsOf } from './ends.js';
import { type Cut, farEnds, mayHaveFarEnds } from './farEnds.js';
import type { FeatureColumn } from './featureColumn.js';

/** A number far from all others of its column: one that stands for "no value", as programs and questionnaires write it
 * (-999, 99, -3.4028235e+38), or a slip of the pen or of a sensor. */
export interface FarNumber extends Cut {
  /** Rows that hold it, ascending; of many the first ones. */
  readonly rows: readonly number[];
}

/** Numbers of a column that are looked at before all are. */
const fewLooked = 500;

/** Rows whose places are kept of a number. */
const mostPlaces = 10;

/** What is found at the ends of a column's numbers. */
export interface Found {
  readonly far: readonly FarNumber[];
  /** Numbers that look like codes, and may be ones with what other columns hold. */
  readonly looks: readonly Look[];
}

const nothing: Found = { far: [], looks: [] };

/** The numbers of a column that lie far from all its others, by {@link farEnds}; most columns have none, and are done with a
 * look at some numbers.
 * @param rows of the table, all in memory @param range of the column's numbers; Infinity and -Infinity where it has none
 * @param codes numbers that stand for "no value" in the file */
export function farNumbersIn(
  column: Column,
  rows: number,
  range: { readonly low: number; readonly high: number },
  codes: Codes = noCodes,
): Found {
  const { numbers, more } = column.differentNumbers;
  if (!column.isNumeric || (!more && numbers.length < 3)) return nothing;
  const stride = Math.max(1, Math.floor(rows / fewLooked));
  const some: number[] = [range.low, range.high];
  for (let row = 0; row < rows; row += stride) {
    const value = column.numberAt(row);
    if (!Number.isNaN(value)) some.push(value);
  }
  const isSuspect = endsIn(codes, range) || mayHaveFarEnds(endsOf(Float64Array.from(some).sort()));
  if (!isSuspect) return nothing;
  const all = new Float64Array(rows);
  for (let row = 0; row < rows; row++) all[row] = column.numberAt(row);
  const ends = endsOf(all.filter((value) => !Number.isNaN(value)).sort());
  return { far: farEnds(ends, codes).map((cut) => withPlaces(cut, all)), looks: looksIn(ends) };
}

/** What the columns of a file have in common, given what is found in each by itself. */
export function sharedCodes(found: readonly Found[]): Codes {
  const sure = found.flatMap(({ far }) => far.filter(({ kind, isSure }) => kind === 'fill' && isSure));
  return codesOf(
    found.flatMap(({ looks }) => looks),
    sure.map(({ number }) => number),
  );
}

/** Whether a column ends in a code of its file. */
export function endsIn(
  { certain, likely }: Codes,
  { low, high }: { readonly low: number; readonly high: number },
): boolean {
  return [low, high].some((end) => certain.has(end) || likely.has(end));
}

function withPlaces(cut: Cut, all: Float64Array): FarNumber {
  const rows: number[] = [];
  for (
    let row = all.indexOf(cut.number);
    row >= 0 && rows.length < mostPlaces;
    row = all.indexOf(cut.number, row + 1)
  )
    rows.push(row);
  return { ...cut, rows };
}

/** Whether a cell of a column of numbers counts as one without a value. */
export function isGap({ column, absent }: Pick<FeatureColumn, 'column' | 'absent'>, row: number): boolean {
  const value = column.numberAt(row);
  return Number.isNaN(value) || (absent?.includes(value) ?? false);
}
