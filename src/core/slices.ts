import { extentOf, type Rows, rowsWithin } from './rows.js';

/** Work that stops for breath between slices of some milliseconds: whoever pulls it lets a stop get through there.
 * What it returns is the result. */
export type Slices<Result> = Generator<void, Result>;

/** Multiplications in a slice. */
export const sliceWork = 2_000_000;

/** Rows in a slice. @param perRow multiplications a row takes beside a sigmoid, which counts as ten */
export function rowsPerSlice(perRow: number): number {
  return Math.max(1, Math.floor(sliceWork / (perRow + 10)));
}

/** Does something with rows, a slice at a time; yields between slices. */
export function* inSlices(rows: Rows, size: number, act: (slice: Uint32Array) => void): Slices<void> {
  yield* inSpans(extentOf(rows), size, (from, to) => act(rowsWithin(rows, from, to)));
}

/** Does something with places from 0 to before `count`, so many at a time; yields between spans. A loop in a function
 * that is called for each span runs up to twice as fast as one in a generator: JavaScript's engines put better code in
 * the place of the first soonest where a function is called again. */
export function* inSpans(count: number, size: number, act: (from: number, to: number) => void): Slices<void> {
  for (let from = 0; from < count; from += size) {
    if (from > 0) yield;
    act(from, Math.min(count, from + size));
  }
}

/** Does work without stopping for breath. */
export function atOnce<Result>(work: Slices<Result>): Result {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}
