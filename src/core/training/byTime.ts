import type { Change } from '../change.js';
import { InputError } from '../problem.js';
import { extentOf, type Rows, rowsWithin } from '../rows.js';
import type { Times } from '../table/times.js';
import type { Told } from '../told.js';
import type { Span } from './partition.js';
import { tell } from './sayings.js';

/** How many of the rows are no later than each of the times. @param rows those that count */
export function rowsUntil({ of, count }: Times, rows: Uint32Array): Uint32Array {
  const until = new Uint32Array(count);
  for (const row of rows) until[of[row] as number] = (until[of[row] as number] as number) + 1;
  for (let at = 1; at < count; at++) until[at] = (until[at] as number) + (until[at - 1] as number);
  return until;
}

/** When the earliest of some rows was made, and the latest. */
export function spanOf({ of, written = String }: Times, rows: Rows): Span {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rowsWithin(rows, 0, extentOf(rows))) {
    first = Math.min(first, of[row] as number);
    last = Math.max(last, of[row] as number);
  }
  return { first: written(first), last: written(last) };
}

/** Where rows in the order of their times are cut, so that rows of one time stay together: as near to the places wished for as that
 * allows, the earlier of two that are as near.
 * @param until ascending, see {@link rowsUntil} @param wished ascending, in rows
 * @returns undefined where the times are too few for as many pieces, none of them empty */
export function cutsNear(until: Uint32Array, wished: readonly number[]): number[] | undefined {
  const all = until.at(-1) ?? 0;
  const places = until.filter((rows, at) => rows > 0 && rows < all && rows !== until[at - 1]);
  const cuts: number[] = [];
  let from = 0;
  for (const [k, wish] of wished.entries()) {
    const to = places.length - (wished.length - 1 - k); // one has to be left for each that follows
    if (from >= to) return undefined;
    const off = (at: number) => Math.abs((places[at] as number) - wish);
    let best = from;
    while (best + 1 < to && off(best + 1) < off(best)) best++;
    cuts.push(places[best] as number);
    from = best + 1;
  }
  return cuts;
}

/** The place of each row in the order of the times; rows of one time stay in theirs.
 * @param until of these rows, see {@link rowsUntil} */
export function placesInTime({ of }: Times, rows: Uint32Array, until: Uint32Array): Uint32Array {
  const next = new Uint32Array(until.length);
  next.set(until.subarray(0, -1), 1);
  return rows.map((row) => {
    const at = of[row] as number;
    const place = next[at] as number;
    next[at] = place + 1;
    return place;
  });
}

/** Rows fitted on, and later ones that judge. */
export interface Fold {
  readonly train: Uint32Array;
  readonly judges: Uint32Array;
}

/** Consecutive blocks of nearly the same size, of which all but the first judge what was fitted on those before it (scikit-learn's
 * TimeSeriesSplit): fewer where there are fewer times, and none of which the rows before it lack a class.
 * @param rows ascending, maybe some more than once: these stay together @param gap rows between those fitted on and those that judge
 * @returns none where all but the latest ones are of one class */
export function foldsByTime(
  rows: Uint32Array,
  y: Uint8Array,
  times: Times,
  gap: number,
  most: number,
): Fold[] {
  const distinct = rows.filter((row, i) => i === 0 || row !== rows[i - 1]);
  const until = rowsUntil(times, distinct);
  const places = placesInTime(times, distinct, until);
  const placeOf = new Map(Array.from(distinct, (row, i) => [row, places[i] as number]));
  const all = distinct.length;
  for (let folds = most; folds > 0; folds--) {
    const size = Math.floor(all / (folds + 1));
    const wished = Array.from({ length: folds }, (_, k) => all - (folds - k) * size);
    const cuts = cutsNear(until, wished);
    if (cuts === undefined) continue;
    const between = (from: number, to: number) =>
      rows.filter((row) => (placeOf.get(row) as number) >= from && (placeOf.get(row) as number) < to);
    return cuts
      .map((cut, k) => ({ train: between(0, cut - gap), judges: between(cut, cuts[k + 1] ?? all) }))
      .filter(({ train }) => [0, 1].every((c) => train.some((row) => y[row] === c)));
  }
  return [];
}

/** What refuses rows that their times leave no way to divide. */
export function tooFew(what: Told, fix: Change = { time: '' }): InputError {
  return new InputError({ code: 'too-few-rows', what, remedy: tell('train-without-times'), fixes: [fix] });
}
