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
export function* inSlices(rows: Uint32Array, size: number, act: (slice: Uint32Array) => void): Slices<void> {
  for (let from = 0; ; from += size) {
    act(rows.subarray(from, from + size));
    if (from + size >= rows.length) return;
    yield;
  }
}
