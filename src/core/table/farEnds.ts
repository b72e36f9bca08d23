/** A number at an end of a column's numbers, far from all the others. */
export interface Cut {
  readonly number: number;
  /** Cells that hold it. */
  readonly count: number;
  readonly kind: 'fill' | 'wild';
}

/** Numbers that programs and people write for "no value": nines alone, up to nine of them, perhaps with some behind the point
 * (999.9), and the least whole numbers of 16, 32 and 64 bits. */
const conventional = new Set([
  ...Array.from({ length: 9 }, (_, i) => '9'.repeat(i + 1)).flatMap((whole) =>
    ['', '.9', '.99', '.999'].flatMap((behind) => [Number(whole + behind), -Number(whole + behind)]),
  ),
  ...[-(2 ** 15), -(2 ** 31), -(2 ** 63)],
]);

/** What questionnaires write beside nines, each for another reason of having no answer: 98 and 97, 88 and 77. */
const companions = new Map<number, number>(
  Array.from({ length: 4 }, (_, i) => i + 1).flatMap((digits) => {
    const nines = 10 ** digits - 1;
    const codes = [nines - 1, nines - 2, nines - 3, (nines / 9) * 8, (nines / 9) * 7].filter(
      (code) => code > 6,
    );
    return codes.flatMap((code): [number, number][] => [
      [code, nines],
      [-code, -nines],
    ]);
  }),
);

/** What is a measurement too often: none of something, and the one below. */
const ordinary = new Set([0, -1]);

/** How many times the range of all others a number has to lie away from them: one that is written for "no value"; any that
 * comes again and again; and one that is there once or twice, which the largest of a heavy tail is, too. */
const [ofConvention, ofRepeated, ofSingle] = [1, 20, 1_000];

/** Cells that repeat a number; of a convention, which is asked to be less far, also of all cells. */
const fewestRepeats = 3;
const leastShare = 0.01;

/** Different numbers and cells that there have to be besides: the levels of an experiment (0, 1, 100) are far apart, too. */
const [fewestLevels, fewestOthers] = [10, 20];
const fewestLevelsOfSingle = 3;
/** Of fewer cells nobody can tell whether a tail is heavy: of 30 draws of exp(exp z) one in twelve had a lone far number. */
const fewestOthersOfSingle = 50;

/** Where one number is that absurd, others are wild that lie this many times the range away; that is then at most so many times that
 * of the middle half, and they are at most this share of the cells. */
const ofCompany = 2;
const compactInCompany = 20;
const mostCompany = 0.01;

/** Where others reach this many times further than their middle half they have a heavy tail of their own, whose next number may
 * be anywhere. */
const heavyTail = 100;

/** Different prices that there are at most, and how many times their range the dearest may lie above them: 999 is further above ages that
 * end in 9. Steps of a series are at most so many times as large as its least. */
const [mostOfSeries, ofPrices, mostUneven] = [30, 10, 1.6];

/** Different numbers at either end that are looked at. */
const most = 10;

/** Different numbers at either end, outermost first, each with its cells. */
export interface Ends {
  readonly sorted: Float64Array;
  readonly lows: readonly Level[];
  readonly highs: readonly Level[];
}

interface Level {
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
interface Core {
  readonly low: number;
  readonly high: number;
  readonly below: readonly Level[];
  readonly above: readonly Level[];
}

/** All ways to take levels off at the ends, the most first. */
function cores({ lows, highs }: Ends): Core[] {
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
function timesAway(number: number, { low, high }: Core): number {
  const distance = number < low ? low / 2 - number / 2 : number / 2 - high / 2;
  return distance / (high / 2 - low / 2);
}

/** Whether there may be far numbers among more of which these are some, the least and the greatest among them: what is far from
 * all is far from some, and these are not further apart. */
export function mayHaveFarEnds(ends: Ends): boolean {
  const { lows, highs } = ends;
  if (lows.length <= 2) return true; // hardly any different ones: they tell nothing of the others
  const half = (level: Level | undefined) => (level as Level).number / 2;
  const [whole, least] = [half(highs[0]) - half(lows[0]), half(highs.at(-1)) - half(lows.at(-1))];
  if (least > 0 && whole <= (1 + ofConvention) * least) return false; // most columns: nothing is far from even the least core
  return cores(ends).some((core) =>
    [core.below.at(-1), core.above.at(-1)].every(
      (nearest) =>
        nearest === undefined ||
        timesAway(nearest.number, core) > (isCode(nearest.number) ? ofConvention : ofCompany),
    ),
  );
}

function isCode(number: number): boolean {
  return conventional.has(number) || companions.has(number);
}

/** The numbers at the ends of a column that each lie far from all that stay: as many of them as can be.
 * @param sorted ascending, without NaN @param known numbers that stand for "no value" in other columns of the file */
export function farEnds(sorted: Float64Array, known: ReadonlySet<number> = new Set()): Cut[] {
  for (const core of cores(endsOf(sorted))) {
    const taken = [...core.below, ...core.above];
    const others = sorted.length - taken.reduce((sum, { count }) => sum + count, 0);
    const alone = taken.map((level) =>
      known.has(level.number) && isFarAsKnown(level, core, sorted)
        ? ({ ...level, kind: 'fill' } as const)
        : cutOf(level, core, sorted, others),
    );
    const fills = alone.flatMap((cut) => (cut?.kind === 'fill' ? [cut.number] : []));
    const isCompany = hasCompany(taken, alone, core, sorted);
    const cuts = taken.map((level, k) =>
      fills.includes(companions.get(level.number) ?? 0) && timesAway(level.number, core) > ofConvention
        ? ({ ...level, kind: 'fill' } as const)
        : (alone[k] ?? (isCompany(level) ? ({ ...level, kind: 'wild' } as const) : undefined)),
    );
    if (cuts.every((cut) => cut !== undefined)) return cuts;
  }
  return [];
}

/** Whether a number that elsewhere stands for "no value" does so here: it is far away, or the only one below zero. */
function isFarAsKnown({ number }: Level, core: Core, sorted: Float64Array): boolean {
  if (!hasLevels(core, sorted, fewestLevelsOfSingle)) return false;
  return timesAway(number, core) > ofConvention || (number < 0 && core.low >= 0);
}

/** Which numbers beside an absurd one are wild as well: such as are there once or twice, -5 and 329 among ages beside 1e11. */
function hasCompany(
  taken: readonly Level[],
  alone: readonly (Cut | undefined)[],
  core: Core,
  sorted: Float64Array,
): (level: Level) => boolean {
  const singles = taken.filter(({ count }) => count < fewestRepeats);
  const cells = singles.reduce((sum, { count }) => sum + count, 0);
  const isAbsurd = alone.some((cut) => cut?.kind === 'wild');
  if (!isAbsurd || cells > mostCompany * sorted.length || !isCompact(core, sorted, compactInCompany))
    return () => false;
  return (level) =>
    singles.includes(level) && !ordinary.has(level.number) && timesAway(level.number, core) > ofCompany;
}

/** What a level beside a core is; undefined where it is nothing that is known to be far. */
function cutOf({ number, count }: Level, core: Core, sorted: Float64Array, others: number): Cut | undefined {
  if (ordinary.has(number)) return undefined;
  const times = timesAway(number, core);
  if (
    conventional.has(number) &&
    times > ofConvention &&
    count >= Math.max(fewestRepeats, leastShare * sorted.length) &&
    !continues(number, core, sorted)
  )
    return { number, count, kind: 'fill' };
  if (isBesideScale(number, core, sorted) && count >= Math.max(fewestRepeats, leastShare * sorted.length))
    return { number, count, kind: 'fill' };
  if (others < fewestOthers) return undefined;
  if (count >= fewestRepeats)
    return times > ofRepeated && hasLevels(core, sorted, fewestLevels)
      ? { number, count, kind: 'fill' }
      : undefined;
  if (others < fewestOthersOfSingle) return undefined;
  const isWild = times > ofSingle && hasLevels(core, sorted, fewestLevelsOfSingle) && isCompact(core, sorted);
  return isWild ? { number, count, kind: 'wild' } : undefined;
}

/** Whether a number is one that questionnaires write, be it without the nines that it stands beside elsewhere, and all others are
 * answers with fewer digits: 98 beside 1 to 5, where the levels of an experiment would be rounder. */
function isBesideScale(number: number, core: Core, sorted: Float64Array): boolean {
  const nines = companions.get(number);
  if (nines === undefined || nines < 99 || core.low < 0 || core.high > nines / 9) return false;
  if (!hasLevels(core, sorted, fewestLevelsOfSingle)) return false;
  return sorted.subarray(sorted.indexOf(core.low), sorted.lastIndexOf(core.high) + 1).every(Number.isInteger);
}

/** Whether a number of nines goes on with a series of few others: most of them end in 9 as prices do, or all are about evenly apart, in
 * size or in ratio. */
function continues(number: number, core: Core, sorted: Float64Array): boolean {
  const others = differentIn(core, sorted, mostOfSeries + 1);
  if (number < 0 || others.length > mostOfSeries) return false;
  const some = others.filter((each) => each !== 0); // a price of nothing
  const alike = some.filter((each) => String(each).endsWith('9')).length;
  const all = [...others, number];
  return (
    (2 * alike > some.length && timesAway(number, core) < ofPrices) ||
    areEven(all) ||
    areEven(all.map(Math.log))
  );
}

function areEven(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((each, k) => each - (numbers[k] as number));
  return Math.max(...steps) <= mostUneven * Math.min(...steps);
}

/** Whether at least so many different numbers stay. */
function hasLevels(core: Core, sorted: Float64Array, fewest: number): boolean {
  return differentIn(core, sorted, fewest).length === fewest;
}

/** The different numbers that stay, ascending; of many the first ones. */
function differentIn({ low, high }: Core, sorted: Float64Array, most: number): number[] {
  const found: number[] = [];
  for (let at = sorted.indexOf(low); found.length < most; ) {
    const number = sorted[at] as number;
    if (!(number <= high)) break;
    found.push(number);
    while (sorted[at] === number) at++;
  }
  return found;
}

/** Whether what stays has no heavy tail: its range is not many times that of its middle half; or where that is a single number, of
 * all but the outer twentieths, or hundredths. */
function isCompact({ low, high }: Core, sorted: Float64Array, most = heavyTail): boolean {
  const [from, to] = [sorted.indexOf(low), sorted.lastIndexOf(high)];
  const at = (share: number) => sorted[Math.round(from + share * (to - from))] as number;
  const spread = [0.25, 0.05, 0.01].map((tail) => at(1 - tail) - at(tail)).find((each) => each > 0);
  return spread !== undefined && high - low <= most * spread;
}
