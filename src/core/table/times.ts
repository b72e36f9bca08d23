import { shorten } from '../format.js';
import type { MarkedRows } from '../rows.js';
import { inSlices, inSpans, type Slices } from '../slices.js';
import { notFor } from './besideLabel.js';
import type { Column } from './column.js';
import type { Gap } from './gaps.js';
import { tell } from './sayings.js';
import type { RawTable } from './tableBuilder.js';
import type { SeenCell } from './timeCells.js';

/** When rows were made, by a column that says so. */
export interface Times {
  /** Of each row which of the different times it has, the earliest first. */
  readonly of: Uint32Array;
  /** Different times. */
  readonly count: number;
  /** Rows left out between two parts that follow each other. */
  readonly gap: number;
}

/** Refuses a column that a person named for it where nobody could say of it when rows were made.
 * @throws InputError `no-time` where most of its cells are no times, or nothing tells which number is the month */
export function requireTimes(column: Column, columns: readonly Column[], label: Column | null): void {
  const { name, numberCount, texts, times, firstText } = column;
  const refuse = (key: 'day-or-month' | 'no-times', { text, line }: SeenCell) => {
    const facts = { column: shorten(name), cell: shorten(text), line };
    throw notFor('time', tell(key, facts), columns, label);
  };
  const untold = isOfWords(column) && times?.untold;
  if (untold) refuse('day-or-month', untold);
  if (Math.max(numberCount, times?.count ?? 0) * 2 > numberCount + texts) return;
  const other = times?.other ?? firstText;
  if (other) refuse('no-times', other);
  throw notFor('time', tell('no-time-in', { column: name }), columns, label);
}

/** Whether its times are words; else they are its numbers. */
function isOfWords({ numberCount, times }: Column): boolean {
  return times !== undefined && times.count > numberCount;
}

/** The time of a row of the table, NaN where it has none; to be asked before the table's numbers become examples. */
export function timesIn(column: Column, rows: number): (row: number) => number {
  const times = isOfWords(column) ? column.times?.byRow(rows) : undefined;
  return times ? (row) => times[row] as number : (row) => column.numberAt(row);
}

/** Which rows have to be skipped since they have no time; nothing where nobody said what tells it. */
export function withoutTime({ rows }: Pick<RawTable, 'rows'>, column: Column | null): Gap[] {
  if (column === null) return [];
  const timeOf = timesIn(column, rows);
  return [{ reason: tell('no-time-in', { column: column.name }), at: (row) => Number.isNaN(timeOf(row)) }];
}

/** @param usable rows, all of which have a time */
export function* inOrderOfTime(
  timeOf: (row: number) => number,
  usable: MarkedRows,
  gap: number,
): Slices<Times> {
  const times = new Float64Array(usable.length);
  let at = 0;
  yield* inSlices(usable, slice, (some) => {
    for (const row of some) times[at++] = timeOf(row);
  });
  const different = times.slice().sort();
  yield;
  let count = 0;
  for (const time of different) if (count === 0 || different[count - 1] !== time) different[count++] = time;
  const of = new Uint32Array(times.length);
  yield* inSpans(times.length, slice, (from, to) => {
    for (let i = from; i < to; i++) of[i] = placeOf(times[i] as number, different, count);
  });
  return { of, count, gap };
}

/** @param sorted ascending, as many as there are */
function placeOf(time: number, sorted: Float64Array, count: number): number {
  let [low, high] = [0, count - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows between two yields: some milliseconds. */
const slice = 1 << 15;
