import { type Core, cores, differentIn, type Ends, type Level, timesAway } from './ends.js';

/** Numbers that programs and people write for "no value": nines alone, up to nine of them, perhaps with some behind the point
 * (999.9), and the least whole numbers of 16, 32 and 64 bits. */
export const conventional: ReadonlySet<number> = new Set([
  ...Array.from({ length: 9 }, (_, i) => '9'.repeat(i + 1)).flatMap((whole) =>
    ['', '.9', '.99', '.999'].flatMap((behind) => [Number(whole + behind), -Number(whole + behind)]),
  ),
  ...[-(2 ** 15), -(2 ** 31), -(2 ** 63)],
]);

/** What questionnaires write beside nines, each for another reason of having no answer: 98 to 95, 88, 77, 66 and 55. */
export const companions: ReadonlyMap<number, number> = new Map(
  Array.from({ length: 4 }, (_, i) => i + 1).flatMap((digits) => {
    const nines = 10 ** digits - 1;
    const codes = [
      ...[1, 2, 3, 4].map((below) => nines - below),
      ...[8, 7, 6, 5].map((digit) => (nines / 9) * digit),
    ];
    return codes
      .filter((code) => code > 6)
      .flatMap((code): [number, number][] => [
        [code, nines],
        [-code, -nines],
      ]);
  }),
);

export function isCode(number: number): boolean {
  return conventional.has(number) || companions.has(number);
}

/** How many times the range of all others a number has to lie away from them: one that is written for "no value", and any that
 * stands in several columns. */
export const ofConvention = 1;
const ofPlain = 5;

/** Cells that repeat a number, also of all cells. */
export const fewestRepeats = 3;
const leastShare = 0.01;

export function isFrequent(count: number, cells: number): boolean {
  return count >= Math.max(fewestRepeats, leastShare * cells);
}

/** Different numbers that make a scale, of which others are not too far apart; a number without nines is odd only beside more. */
export const fewestOfScale = 3;
const leastOfScale = 0.5;
const fewestBesidePlain = 4;

/** So many are no {@link isList list}. */
const fewestOfMany = 10;

/** Different numbers that are counted. */
const mostCounted = 40;

/** What numbers stay where some are taken off at the ends. */
export interface Scale {
  /** How many different ones; Infinity where they are many. */
  readonly levels: number;
  readonly areWhole: boolean;
  /** Which share of the whole numbers from the lowest to the highest there is; 0 where they are many, or not whole. */
  readonly share: number;
}

/** @param sorted ascending, without NaN @returns the scale that a part of them is */
export function scalesIn(sorted: Float64Array): (core: Core) => Scale {
  const whole: Core = { low: sorted[0] as number, high: sorted.at(-1) as number, below: [], above: [] };
  const different = differentIn(whole, sorted, mostCounted + 1);
  if (different.length > mostCounted) {
    const many = { levels: Number.POSITIVE_INFINITY, areWhole: sorted.every(Number.isInteger), share: 0 };
    return () => many;
  }
  return ({ low, high }) => {
    const inside = different.filter((each) => each >= low && each <= high);
    const areWhole = inside.every(Number.isInteger);
    return { levels: inside.length, areWhole, share: areWhole ? inside.length / (high - low + 1) : 0 };
  };
}

/** What a number at an end lies beside. */
export interface Beside {
  readonly core: Core;
  readonly scale: Scale;
  /** All numbers that are taken off, it among them. */
  readonly taken: readonly number[];
  readonly sorted: Float64Array;
}

/** Whether a number is one that questionnaires write, be it without the nines that it stands beside elsewhere, and all others are
 * answers with fewer digits: 98 or -77 beside 1 to 5. The levels of an experiment would be rounder, and further apart. */
export function isBesideScale(number: number, { core, scale }: Beside): boolean {
  const nines = Math.abs(companions.get(number) ?? 0);
  if (nines < 99 || core.low < 0 || core.high > nines / 9) return false;
  return scale.levels >= fewestOfScale && scale.share >= leastOfScale;
}

/** A number at an end of a column that looks as if it stood for "no value". A questionnaire's codes are shared by its columns, real
 * values hardly ever: hence in how many columns it has to look so to be one for certain, and for it to be likely. */
export interface Look extends Level {
  readonly certainIn: number;
  readonly likelyIn: number;
  /** Beside yes and no, the nines that it is written beside elsewhere: where the file has codes of these, a single column tells enough. */
  readonly nines?: number;
  /** Cells of the column that hold such numbers, and cells that hold any. */
  readonly together: number;
  readonly cells: number;
}

type Needed = Pick<Look, 'certainIn' | 'likelyIn' | 'nines'>;

const never = Number.POSITIVE_INFINITY;

/** What of a column looks like codes: as many numbers at its ends as can be. */
export function looksIn(ends: Ends): Look[] {
  const scaleOf = scalesIn(ends.sorted);
  for (const core of cores(ends)) {
    const taken = [...core.below, ...core.above];
    const beside = { core, scale: scaleOf(core), taken: numbersOf(taken), sorted: ends.sorted };
    const of = { together: cellsOf(taken), cells: ends.sorted.length };
    const looks = taken.map((level) => {
      const needed = lookOf(level.number, beside);
      return needed && { ...level, ...needed, ...of };
    });
    if (looks.every((look) => look !== undefined)) return looks;
  }
  return [];
}

function cellsOf(levels: readonly Level[]): number {
  return levels.reduce((sum, { count }) => sum + count, 0);
}

function numbersOf(levels: readonly Level[]): number[] {
  return levels.map(({ number }) => number);
}

/** Whether more numbers, of which these are some, may have ones at the ends that look like codes. */
export function mayHaveLooks(ends: Ends): boolean {
  const scale = { levels: Number.POSITIVE_INFINITY, areWhole: true, share: 1 };
  return cores(ends).some((core) => {
    const taken = numbersOf([...core.below, ...core.above]);
    return taken.every((number) => lookOf(number, { core, scale, taken, sorted: ends.sorted }) !== undefined);
  });
}

/** What a number looks like beside others; undefined where it may well be one of them. */
export function lookOf(number: number, beside: Beside): Needed | undefined {
  const { core, scale } = beside;
  const areAnswers = scale.levels >= fewestOfScale || (isPair(scale) && [0, 1].includes(core.low));
  if (!Number.isInteger(number) || !areAnswers) return undefined;
  const needed = number < 0 && core.low >= 0 ? ofNegative(number, beside) : ofHigh(number, beside);
  return needed && isPair(scale) ? { ...needed, nines: ninesOf(number) } : needed;
}

function ninesOf(code: number): number {
  return companions.get(code) ?? code;
}

/** Yes and no, as 1 and 2, or 1 and 0: no scale, but nothing like the levels of a trial (0, 50) either. */
export function isPair({ levels, share }: Scale): boolean {
  return levels === 2 && share === 1;
}

/** Codes of one digit below zero: those far from the answers (-9 to -7), and in their company those near them (-3 to -1), and any others
 * that are not more. That nothing lies between the two, or little, tells them from temperatures. */
const [leastShort, mostShort] = [-9, -7];
export const leastNear = -3;

/** Whether codes of one digit are among these, and numbers besides, of which there are so many, no more than codes. */
export function areCompany(codes: readonly number[], others: number): boolean {
  return others <= codes.length && codes.some((code) => code >= leastShort && code <= mostShort);
}

function ofNegative(number: number, { core, scale, taken }: Beside): Needed | undefined {
  const times = timesAway(number, core);
  const isLong = scale.areWhole && scale.levels >= fewestBesidePlain;
  if (times > ofConvention && (isCode(number) || (times > ofPlain && !isPair(scale))))
    return { certainIn: 2, likelyIn: scale.areWhole && !isList(scale) ? 1 : 2 };
  const below = taken.filter((each) => each < 0);
  const codes = below.filter((each) => isCode(each) && timesAway(each, core) > ofConvention);
  const areApart = !taken.some((each) => each > mostShort && each < leastNear);
  const others = number >= leastNear && areApart ? 0 : below.length - codes.length;
  if (areCompany(codes, others)) return { certainIn: 2, likelyIn: 1 };
  if (times > ofConvention) return isLong ? { certainIn: never, likelyIn: 2 } : undefined;
  // A scale from 1 up without a 0 has no -1 either; one of -3 to 3 has as many below as above.
  const isOdd = isLong && scale.share === 1 && core.low >= 1 && 2 * below.length < scale.levels;
  return isOdd ? { certainIn: never, likelyIn: 2 } : undefined;
}

/** Of one digit: what questionnaires write behind 1 to 4, or 1 to 5, with two answers at least between that nobody gave. */
const short = [7, 8, 9];
const fewestBetween = 3;

function ofHigh(number: number, { core, scale, taken, sorted }: Beside): Needed | undefined {
  if (number < core.high || number <= 0) return undefined;
  const times = timesAway(number, core);
  if (
    number > 9 &&
    isCode(number) &&
    times > ofConvention &&
    !isList(scale) &&
    !continues(number, core, sorted)
  )
    return { certainIn: 2, likelyIn: 2 };
  if (scale.share < 1 || core.low < 0) return undefined;
  const highs = taken.filter((each) => each > core.high);
  if (highs.every((each) => short.includes(each)) && Math.min(...highs) - core.high >= fewestBetween)
    return { certainIn: 3, likelyIn: 2 };
  // Answers begin at 1. Counts, and brightnesses of 0 to 3 and 255, begin at 0.
  const isOdd = core.low >= 1 && scale.levels >= fewestBesidePlain && times > ofPlain;
  return isOdd ? { certainIn: 3, likelyIn: 2 } : undefined;
}

/** Different prices that there are at most, and how many times their range the dearest may lie above them: 999 is further above ages that
 * end in 9. Steps of a series are at most so many times as large as its least. A series of steps that grow (1, 2, 5, 10) has
 * so many levels, each so many times the one before. */
const [mostOfSeries, ofPrices, mostUneven] = [30, 10, 1.6];
const [fewestGrowing, leastGrowth] = [4, 1.5];

/** Whether a number of nines goes on with a series of few others: most of them end in 9 as prices do, or all are about evenly apart, in
 * size or in ratio, or the others are in ratio, of which the next one may be anywhere near. */
export function continues(number: number, core: Core, sorted: Float64Array): boolean {
  const others = differentIn(core, sorted, mostOfSeries + 1);
  if (number < 0 || others.length > mostOfSeries) return false;
  const some = others.filter((each) => each !== 0); // a price of nothing
  const alike = some.filter((each) => String(each).endsWith('9')).length;
  const all = [...others, number];
  const isNear = timesAway(number, core) < ofPrices;
  return (
    (isNear && (2 * alike > some.length || isGrowing(some))) || areEven(all) || areEven(all.map(Math.log))
  );
}

function isGrowing(numbers: readonly number[]): boolean {
  const grows = numbers.every((each, k) => k === 0 || each >= leastGrowth * (numbers[k - 1] as number));
  return grows && numbers.length >= fewestGrowing && areEven(numbers.map(Math.log));
}

function areEven(numbers: readonly number[]): boolean {
  const steps = numbers.slice(1).map((each, k) => each - (numbers[k] as number));
  return Math.max(...steps) <= mostUneven * Math.min(...steps);
}

/** A list of prices or places, whose next one may be anywhere: 88 beside 3, 5 and 12. */
function isList({ share, levels }: Scale): boolean {
  return share < leastOfScale && levels < fewestOfMany;
}

/** Numbers that stand for "no value" in columns of a file, for certain and likely. */
export interface Codes {
  readonly certain: ReadonlySet<number>;
  readonly likely: ReadonlySet<number>;
}

export const noCodes: Codes = { certain: new Set(), likely: new Set() };

/** @param looks of all columns @param found numbers that were found to be codes in a column by itself */
export function codesOf(looks: readonly Look[], found: Iterable<number>): Codes {
  const certain = new Set(found);
  const likely = new Set<number>();
  const byNumber = new Map<number, Look[]>();
  for (const look of looks) {
    const alike = byNumber.get(look.number);
    if (alike === undefined) byNumber.set(look.number, [look]);
    else alike.push(look);
  }
  for (const [number, alike] of byNumber) {
    if (areCertain(alike)) certain.add(number);
    else if (areLikely(alike)) likely.add(number);
  }
  const families = new Set([...certain].map(ninesOf));
  for (const { number, nines, count, cells } of looks)
    if (nines !== undefined && families.has(nines) && isFrequent(count, cells)) certain.add(number);
  return { certain, likely };
}

function areCertain(alike: readonly Look[]): boolean {
  const plain = alike.filter((look) => look.certainIn <= 2);
  // One of many codes may be rare in each column; a count that was capped at 99 is rare in all.
  const isOne = plain.length >= 2 && plain.some(({ together, cells }) => isFrequent(together, cells));
  return (isOne && cellsOf(plain) >= fewestRepeats) || frequent(alike, 'certainIn').length >= 3;
}

function areLikely(alike: readonly Look[]): boolean {
  return [1, 2].some((needed) => frequent(alike, 'likelyIn', needed).length >= needed);
}

function frequent(alike: readonly Look[], of: 'certainIn' | 'likelyIn', needed = 3): Look[] {
  return alike.filter((look) => look[of] <= needed && isFrequent(look.count, look.cells));
}
