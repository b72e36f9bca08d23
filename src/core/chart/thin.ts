/** Points of a curve; what is not finite is a gap. */
export interface Places {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A curve as narrow as its plot: of each column of pixels the mean, between the least and the greatest. */
export interface Thinned {
  readonly line: Places;
  readonly least: Places;
  readonly greatest: Places;
}

/** Thins a curve to the columns of pixels there are: of 10,000 epochs in 500 pixels every twentieth would be as if drawn by
 * lot, and all of them a bar as thick as their noise. Columns are those of the screen and not of the curve, so that while
 * epochs come only the last one moves.
 * @param place pixel of an x
 * @returns x in pixels and y in values, since there are few left to place; undefined where there are not twice as many
 * points as columns */
export function thinned(
  { x, y }: Places,
  place: (x: number) => number,
  left: number,
  right: number,
): Thinned | undefined {
  const columns = Math.max(1, Math.ceil(right - left) + 1);
  if (x.length <= 2 * columns) return undefined;
  const [at, means, lows, highs]: [number[], number[], number[], number[]] = [[], [], [], []];
  let [column, sum, count, low, high] = [-1, 0, 0, 0, 0];
  const close = () => {
    if (count === 0) return;
    at.push(left + column + 0.5);
    means.push(sum / count);
    lows.push(low);
    highs.push(high);
  };
  const most = Math.min(x.length, y.length);
  for (let i = 0; i < most; i++) {
    const value = y[i] as number;
    if (!Number.isFinite(value)) continue;
    const here = Math.min(columns - 1, Math.max(0, Math.floor(place(x[i] as number) - left)));
    if (here !== column) {
      close();
      column = here;
      sum = count = 0;
      low = high = value;
    }
    sum += value;
    count++;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  close();
  return { line: { x: at, y: means }, least: { x: at, y: lows }, greatest: { x: at, y: highs } };
}
