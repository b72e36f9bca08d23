import { writeTime } from '../csv/time.js';
import { shorten } from '../format.js';
import type { MarkedRows } from '../rows.js';
import { inSlices, inSpans, type Slices } from '../slices.js';
import type { Told } from '../told.js';
import { notFor } from './besideLabel.js';
import { type Column, noValue } from './column.js';
import type { Gap } from './gaps.js';
import { tell } from './sayings.js';
import type { RawTable } from './tableBuilder.js';
import { type SeenCell, TimeCells } from './timeCells.js';

/** When rows were made, by a column that says so. */
export interface Times {
  /** Of each row which of the different times it has, the earliest first. */
  readonly of: Uint32Array;
  /** Different times. */
  readonly count: number;
  /** Rows left out between two parts that follow each other. */
  readonly gap: number;
  /** One of the different times, as dates and clocks are usually written; as a number where the column has numbers. */
  readonly written?: (at: number) => string;
}

/** Refuses a column that a person named for it where nobody could say of it when rows were made.
 * @throws InputError `no-time` where most of its cells are no times, or nothing tells which number is the month */
export function requireTimes(column: Column, columns: readonly Column[], label: Column | null): void {
  const { numberCount, texts, times } = column;
  const refuse = (key: 'day-or-month' | 'no-times', { text, line }: SeenCell) => {
    const facts = { column: shorten(column.name), cell: shorten(text), line };
    throw notTimes(column, tell(key, facts), columns, label);
  };
  const untold = isOfWords(column) && times?.untold;
  if (untold) refuse('day-or-month', untold);
  const other = unreadable(column);
  if (other && Math.max(numberCount, times?.count ?? 0) * 2 <= numberCount + texts) refuse('no-times', other);
}

/** Rows with a label of which nobody can say when they were made. */
export interface Untimed {
  readonly count: number;
  /** Of the table; undefined where there is none. */
  readonly first: number | undefined;
  /** All rows with a label. */
  readonly of: number;
}

/** @param codes by row, `noValue` where there is no label; null where all rows count */
export function* untimedRows(
  column: Column,
  { rows }: Pick<RawTable, 'rows'>,
  codes: Uint8Array | null,
): Slices<Untimed> {
  const timeOf = timesIn(column, rows);
  let [of, count] = [0, 0];
  let first: number | undefined;
  yield* inSpans(rows, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      if (codes?.[row] === noValue) continue;
      of++;
      if (!Number.isNaN(timeOf(row))) continue;
      count++;
      first ??= row;
    }
  });
  return { count, first, of };
}

/** Refuses a column without a time in most rows: the few others would be taken for the whole.
 * @throws InputError `no-time` */
export function requireMost(
  column: Column,
  { count, of }: Untimed,
  columns: readonly Column[],
  label: Column | null,
): void {
  if (count * 2 <= of) return;
  const facts = { column: shorten(column.name), rows: of - count, all: of };
  throw notTimes(column, tell('few-times', facts), columns, label);
}

function notTimes({ column }: Column, what: Told, columns: readonly Column[], label: Column | null) {
  const others = columns.filter((each) => each.column !== column);
  return notFor('time', what, others, label);
}

/** The first cell that holds something, but no time. */
export function unreadable(column: Column): SeenCell | undefined {
  return isOfWords(column) || column.numberCount === 0 ? column.times?.other : column.firstText;
}

/** Fewer different times leave no parts worth the name. */
const fewestTimes = 10;

/** Whether a column that nobody named for it could say when most rows were made, as far as the words tell that are remembered. */
export function mayBeTimes(column: Column, rows: number): boolean {
  const { isNumeric, numberCount, texts, textCells } = column;
  if (2 * (numberCount + texts) <= rows) return false;
  if (isNumeric) return true;
  const words = [...(textCells?.words.values() ?? [])];
  const read = new TimeCells();
  for (const [row, word] of words.entries()) read.add(row, 0, word);
  return words.length >= fewestTimes && 2 * read.count > words.length && read.untold === undefined;
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

/** @param usable rows of the table, all of which have a time */
export function* inOrderOfTime(column: Column, usable: MarkedRows, rows: number, gap: number): Slices<Times> {
  const timeOf = timesIn(column, rows);
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
  return { of, count, gap, written: writtenBy(column, different.slice(0, count)) };
}

/** @param different times of the column, ascending */
function writtenBy(column: Column, different: Float64Array): (at: number) => string {
  if (!isOfWords(column)) return (at) => String(different[at]);
  const day = column.times?.hasDay ?? false;
  const shows = { day, clock: !day || different.some((time) => time % 86_400 !== 0) };
  return (at) => writeTime(different[at] as number, shows);
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
