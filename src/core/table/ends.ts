/** Different numbers at either end that are looked at. */
const most = 10;

/** Different numbers at either end, outermost first, each with its cells. */
export interface Ends {
  readonly sorted: Float64Array;
  readonly lows: readonly Level[];
  readonly highs: readonly Level[];
}

export interface Level {
  readonly number: number;
  readonly count: number;
}

/** @param sorted ascending, without NaN */
export function endsOf(sorted: Float64Array): Ends {
  return { sorted, lows: levels(sorted, 0, 1), highs: levels(sorted, sorted.length - 1, -1) };
}

function levels(sorted: Float64Array, from: number, step: 1 | -1): Level[] {
  const found: Level[] = [];
  let at = from;
  while (found.length <= most && at >= 0 && at < sorted.length) {
    const number = sorted[at] as number;
    const first = at;
    while (sorted[at] === number) at += step;
    found.push({ number, count: Math.abs(at - first) });
  }
  return found;
}

/** What stays where some levels are taken off at either end. */
export interface Core {
  readonly low: number;
  readonly high: number;
  readonly below: readonly Level[];
  readonly above: readonly Level[];
}

/** All ways to take levels off at the ends, the most first. */
export function cores({ lows, highs }: Ends): Core[] {
  const found: Core[] = [];
  for (let i = 0; i < lows.length; i++)
    for (let j = 0; j < highs.length; j++) {
      const [low, high] = [(lows[i] as Level).number, (highs[j] as Level).number];
      if (low < high && i + j > 0)
        found.push({ low, high, below: lows.slice(0, i), above: highs.slice(0, j) });
    }
  return found.sort((a, b) => b.below.length + b.above.length - a.below.length - a.above.length);
}

/** How many times the core's range a number outside of it lies away. Divided before they are subtracted: the greatest numbers
 * are further apart than a number can be. */
export function timesAway(number: number, { low, high }: Core): number {
  const distance = number < low ? low / 2 - number / 2 : number / 2 - high / 2;
  return distance / (high / 2 - low / 2);
}

/** Whether at least so many different numbers stay. */
export function hasLevels(core: Core, sorted: Float64Array, fewest: number): boolean {
  return differentIn(core, sorted, fewest).length === fewest;
}

/** The different numbers that stay, ascending; of many the first ones. */
export function differentIn({ low, high }: Core, sorted: Float64Array, most: number): number[] {
  const found: number[] = [];
  for (let at = sorted.indexOf(low); found.length < most; ) {
    const number = sorted[at] as number;
    if (!(number <= high)) break;
    found.push(number);
    while (sorted[at] === number) at++;
  }
  return found;
}
