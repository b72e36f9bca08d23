import { shorten } from '../format.js';
import { InputError, type Problem } from '../problem.js';
import type { MarkedRows } from '../rows.js';
import { inSlices, type Slices } from '../slices.js';
import type { Told } from '../told.js';
import type { Column } from './column.js';
import { columnNamed } from './columnNamed.js';
import { most } from './labelFaults.js';
import { tell } from './sayings.js';

/** When rows were made, by a column that says so. */
export interface Times {
  /** Of each row which of the different times it has, the earliest first. */
  readonly of: Uint32Array;
  /** Different times. */
  readonly count: number;
  /** Rows left out between two parts that follow each other. */
  readonly gap: number;
}

/** The column that a person named for it; null where they named none.
 * @param others the columns that it may be
 * @throws InputError `no-time` where there is none of that name, it is the label, or most of its cells are no times */
export function timeColumn(
  columns: readonly Column[],
  wish: string | null | undefined,
  label: Column | null,
): Column | null {
  if (wish === null || wish === undefined) return null;
  const found = columnNamed(columns, wish);
  if (found === undefined) throw noTime(tell('no-column-named', { name: wish }), columns, label);
  if (found === label)
    throw noTime(tell('group-is-label', { column: found.name, time: true }), columns, label);
  const untold = isOfWords(found) ? found.times?.untold : undefined;
  const column = shorten(found.name);
  if (untold !== undefined) throw noTime(tell('day-or-month', { column, ...seen(untold) }), columns, label);
  const { numberCount, texts, times } = found;
  if (Math.max(numberCount, times?.count ?? 0) * 2 <= numberCount + texts) {
    const other = times?.other ?? found.firstText;
    const what = other ? tell('no-times', { column, ...seen(other) }) : tell('no-time-in', { column });
    throw noTime(what, columns, label);
  }
  return found;
}

function seen({ text, line }: { readonly text: string; readonly line: number }) {
  return { cell: shorten(text), line };
}

function noTime(what: Told, columns: readonly Column[], label: Column | null): InputError {
  const mayBe = columns.filter((column) => column !== label).map(({ name }) => name);
  const remedy = tell('name-column-of-times', { columns: mayBe.slice(0, most), total: mayBe.length });
  return new InputError({ code: 'no-time', what, remedy, fixes: [{ time: '' }] } satisfies Problem);
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
  for (let from = 0; from < times.length; from += slice) {
    for (let i = from; i < Math.min(times.length, from + slice); i++)
      of[i] = placeOf(times[i] as number, different, count);
    yield;
  }
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
