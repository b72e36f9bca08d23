/** Last epoch the x axis has room for. While training it grows in few, large steps, so that the curve is not
 * squeezed anew with every epoch, and a plan of 10,000 epochs does not hide the first fifty. */
export function lastEpochShown(done: number, planned: number, over: boolean): number {
  if (over) return Math.max(done, 1);
  let room = 50;
  for (let step = 0; room < done; step++) room *= step % 3 === 1 ? 2.5 : 2;
  return Math.max(1, Math.min(planned, room));
}

/** Whole-number ticks from 1 to `last`, at most about `most` of them: 1 2 3, 1 3 5, 1 5 10, 1 10 20 … */
export function epochTicks(last: number, most: number): number[] {
  const step = niceStep((last - 1) / Math.max(1, most - 1));
  const ticks = [1];
  // A step of 2 starts at 1, or the first two labels would touch; larger ones fall on round numbers.
  for (let at = step <= 2 ? 1 + step : step; at <= last; at += step) ticks.push(at);
  return ticks;
}

function niceStep(least: number): number {
  for (let power = 1; ; power *= 10) {
    for (const digit of [1, 2, 5]) if (digit * power >= least) return digit * power;
  }
}

type Limits = [least: number, greatest: number];

/** The least and the greatest of what is finite and above a bound; the wrong way round where nothing is. */
export function extentOf(curves: readonly (readonly number[])[], above = Number.NEGATIVE_INFINITY): Limits {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const curve of curves)
    for (const value of curve) {
      if (!(value > above) || value === Number.POSITIVE_INFINITY) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return [low, high];
}

/** Limits of the y axis around the extent of the curves and the line they are compared with, with air. A curve may lie
 * right on a `hard` limit: beyond that there is only room for half its width.
 * @returns 0 to 1 where there is no curve yet */
export function valueLimits(
  [low, high]: Readonly<Limits>,
  compared: number | undefined,
  [least, most]: readonly [number, number],
): Limits {
  if (low > high) return [0, 1];
  const [from, to] =
    compared === undefined ? [low, high] : [Math.min(low, compared), Math.max(high, compared)];
  // Without a least span, noise in the last decimals would fill the chart like news.
  const air = Math.max((to - from) * 0.16, Math.abs(to) * 0.005, 1e-4);
  const edge = air / 4;
  return [Math.max(least - edge, from - air), Math.min(most + edge, to + air)];
}

/** Whether a line to compare with may widen the y axis: the curves must keep a third of it, or their course
 * could no longer be read. */
export function isNear([low, high]: Readonly<Limits>, compared: number): boolean {
  return low > high || Math.max(high, compared) - Math.min(low, compared) <= 3 * (high - low);
}

/** Limits of the y axis around the curves, and around the line to compare with unless it may leave and would flatten them. */
export function comparedLimits(
  extent: Readonly<Limits>,
  compared: number | undefined,
  mayLeave: boolean,
  hard: readonly [number, number],
): Limits {
  const outside = mayLeave && compared !== undefined && !isNear(extent, compared);
  return valueLimits(extent, outside ? undefined : compared, hard);
}
