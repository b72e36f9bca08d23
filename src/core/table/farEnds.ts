import {
  areCompany,
  type Beside,
  type Codes,
  companions,
  continues,
  conventional,
  fewestOfScale,
  fewestRepeats,
  isBesideScale,
  isCode,
  isFrequent,
  isPair,
  leastNear,
  lookOf,
  mayHaveLooks,
  noCodes,
  ofConvention,
  scalesIn,
} from './answerCodes.js';
import { type Core, cores, type Ends, hasLevels, type Level, timesAway } from './ends.js';

/** A number at an end of a column's numbers, far from all the others. */
export interface Cut {
  readonly number: number;
  /** Cells that hold it. */
  readonly count: number;
  readonly kind: 'fill' | 'wild';
  /** Whether it counts as a gap where nobody says what becomes of gaps: a single 9 may well be the tenth grade of a scale. */
  readonly isSure: boolean;
}

/** What is a measurement too often: none of something, and the one below. */
const ordinary = new Set([0, -1]);

/** How many times the range of all others a number has to lie away from them that comes again and again; and one that is there
 * once or twice, which the largest of a heavy tail is, too. */
const [ofRepeated, ofSingle] = [20, 1_000];

/** Different numbers and cells that there have to be besides: the levels of an experiment (0, 1, 100) are far apart, too. */
const [fewestLevels, fewestOthers] = [10, 20];
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

/** Whether there may be far numbers among more of which these are some, the least and the greatest among them: what is far from
 * all is far from some, and these are not further apart. */
export function mayHaveFarEnds(ends: Ends): boolean {
  const { lows, highs } = ends;
  if (lows.length <= 2) return true; // hardly any different ones: they tell nothing of the others
  const half = (level: Level | undefined) => (level as Level).number / 2;
  const [whole, least] = [half(highs[0]) - half(lows[0]), half(highs.at(-1)) - half(lows.at(-1))];
  if (least > 0 && whole <= (1 + ofConvention) * least) return false; // most columns: nothing is far from even the least core
  const isFar = cores(ends).some((core) =>
    [core.below.at(-1), core.above.at(-1)].every(
      (nearest) =>
        nearest === undefined ||
        timesAway(nearest.number, core) > (isCode(nearest.number) ? ofConvention : ofCompany),
    ),
  );
  return isFar || mayHaveLooks(ends);
}

/** The numbers at the ends of a column that each lie far from all that stay, or are codes: as many of them as can be.
 * @param codes numbers that stand for "no value" in the file's columns */
export function farEnds(ends: Ends, { certain, likely }: Codes = noCodes): Cut[] {
  const { sorted } = ends;
  const scaleOf = scalesIn(sorted);
  for (const core of cores(ends)) {
    const taken = [...core.below, ...core.above];
    const others = sorted.length - taken.reduce((sum, { count }) => sum + count, 0);
    const beside = { core, scale: scaleOf(core), taken: taken.map(({ number }) => number), sorted };
    const known = beside.taken.filter((number) => certain.has(number) && isAsKnown(number, beside));
    const alone = taken.map((level) =>
      known.includes(level.number) || isAmongKnown(level, known, beside)
        ? ({ ...level, kind: 'fill' } as const)
        : cutOf(level, beside, others),
    );
    const fills = alone.flatMap((cut) => (cut?.kind === 'fill' ? [cut.number] : []));
    const isWild = hasCompany(taken, alone, core, sorted);
    const cuts = taken.map((level, k) => {
      const { number } = level;
      const isAmong = fills.includes(companions.get(number) ?? 0) && timesAway(number, core) > ofConvention;
      const isLikely = likely.has(number) && lookOf(number, beside) !== undefined;
      if (isAmong || (alone[k] === undefined && isLikely)) return { ...level, kind: 'fill' } as const;
      return alone[k] ?? (isWild(level) ? ({ ...level, kind: 'wild' } as const) : undefined);
    });
    if (!cuts.every((cut) => cut !== undefined)) continue;
    const isShort = cuts.some(({ number }) => Math.abs(number) === 9);
    const isDoubtful = ({ number, kind }: Omit<Cut, 'isSure'>) =>
      kind === 'fill' && (likely.has(number) || (isShort && [7, 8, 9].includes(Math.abs(number))));
    return cuts.map((cut) => ({ ...cut, isSure: certain.has(cut.number) || !isDoubtful(cut) }));
  }
  return [];
}

/** Whether a number that elsewhere stands for "no value" does so here: it looks so, or is far away, or one of few below zero. Where 0 is
 * an answer, -1 may be one too, unless lower codes are there. */
function isAsKnown(number: number, beside: Beside): boolean {
  const { core, scale, taken } = beside;
  if (lookOf(number, beside) !== undefined) return true;
  if (scale.levels < fewestOfScale && !isPair(scale)) return false;
  if (timesAway(number, core) > ofConvention) return true;
  return number < 0 && core.low >= 0 && (Math.min(...taken) < leastNear || core.low >= 1);
}

/** Whether a number below zero, where no answer is, stands for "no value" since the file's codes of one digit do so there: -4 beside -9
 * and -8. Beside a single one, what is rare may be a measurement; and so may -1. */
function isAmongKnown({ number, count }: Level, known: readonly number[], beside: Beside): boolean {
  const { core, taken, sorted } = beside;
  if (number >= 0 || core.low < 0 || !Number.isInteger(number)) return false;
  const codes = known.filter((each) => each < 0);
  const others = taken.filter((each) => each < 0).length - codes.length;
  const isRepeated = !ordinary.has(number) && isFrequent(count, sorted.length);
  return areCompany(codes, others) && (codes.length > 1 || isRepeated);
}

/** Which numbers beside an absurd one are wild as well: such as are there once or twice, -5 and 329 among ages beside 1e11. */
function hasCompany(
  taken: readonly Level[],
  alone: readonly (Omit<Cut, 'isSure'> | undefined)[],
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
function cutOf({ number, count }: Level, beside: Beside, others: number): Omit<Cut, 'isSure'> | undefined {
  if (ordinary.has(number)) return undefined;
  const { core, sorted } = beside;
  const times = timesAway(number, core);
  const isWritten =
    (conventional.has(number) && times > ofConvention && !continues(number, core, sorted)) ||
    isBesideScale(number, beside);
  if (isWritten && isFrequent(count, sorted.length)) return { number, count, kind: 'fill' };
  if (others < fewestOthers) return undefined;
  if (count >= fewestRepeats)
    return times > ofRepeated && hasLevels(core, sorted, fewestLevels)
      ? { number, count, kind: 'fill' }
      : undefined;
  if (others < fewestOthersOfSingle) return undefined;
  const isWild = times > ofSingle && hasLevels(core, sorted, fewestOfScale) && isCompact(core, sorted);
  return isWild ? { number, count, kind: 'wild' } : undefined;
}

/** Whether what stays has no heavy tail: its range is not many times that of its middle half; or where that is a single number, of
 * all but the outer twentieths, or hundredths. */
function isCompact({ low, high }: Core, sorted: Float64Array, most = heavyTail): boolean {
  const [from, to] = [sorted.indexOf(low), sorted.lastIndexOf(high)];
  const at = (share: number) => sorted[Math.round(from + share * (to - from))] as number;
  const spread = [0.25, 0.05, 0.01].map((tail) => at(1 - tail) - at(tail)).find((each) => each > 0);
  return spread !== undefined && high - low <= most * spread;
}
