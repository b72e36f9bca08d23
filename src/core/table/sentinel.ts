import type { Column } from './column.js';
import type { FeatureColumn } from './featureColumn.js';
import { sampleOfNumbers } from './identifier.js';

/** A number that stands for "no value", as programs and questionnaires write it: -999, 99. */
export interface Sentinel {
  readonly number: number;
  /** Rows that hold it, and the first of them. */
  readonly count: number;
  readonly firstRow: number;
  /** Whether it is written in two nines or more. One may well be the tenth grade of a scale. */
  readonly isSure: boolean;
}

/** Numbers written in nines alone, up to nine of them, perhaps with some behind the point: 999.9. */
const nines = new Set(
  Array.from({ length: 9 }, (_, i) => '9'.repeat(i + 1)).flatMap((whole) =>
    ['', '.9', '.99', '.999'].flatMap((behind) => [Number(whole + behind), -Number(whole + behind)]),
  ),
);

/** Cells that hold it at least, and the share of all. */
const fewest = 3;
const leastShare = 0.01;

/** The number of nines that comes again and again in a column, further from all its other numbers than these are from each
 * other; undefined where there is none. Of a column of two values it may be the second one.
 * @param rows of the table, all in memory */
export function sentinelIn(column: Column, rows: number): Sentinel | undefined {
  const { numbers, more } = column.differentNumbers;
  if (!column.isNumeric || (!more && numbers.length < 3)) return undefined;
  const some = sampleOfNumbers(column, rows);
  for (const number of new Set(some.filter((value) => nines.has(value)))) {
    // Of all rows there are more numbers, and none of them further away: most columns are done with a look at some.
    if (!lookAt(number, (i) => some[i] as number, some.length).isFar) continue;
    const { isFar, count, first } = lookAt(number, (row) => column.numberAt(row), rows);
    if (isFar && count >= Math.max(fewest, leastShare * column.numberCount))
      return { number, count, firstRow: first, isSure: Math.abs(number) >= 99 };
  }
  return undefined;
}

/** Where a number stands among others, and whether it is further from them than they are from each other. */
function lookAt(number: number, at: (i: number) => number, length: number) {
  let [count, first] = [0, -1];
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < length; i++) {
    const value = at(i);
    if (value === number) {
      if (count++ === 0) first = i;
    } else {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  const distance = number < low ? low - number : number - high;
  return { isFar: high > low && distance > high - low, count, first };
}

/** Whether a cell of a column of numbers counts as one without a value. */
export function isGap(
  { column, sentinel }: Pick<FeatureColumn, 'column' | 'sentinel'>,
  row: number,
): boolean {
  const value = column.numberAt(row);
  return Number.isNaN(value) || value === sentinel;
}
