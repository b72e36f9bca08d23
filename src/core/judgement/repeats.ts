import { catalogue, type OverSplits, type ScoreId, scoreIds } from '../evaluation/catalogue.js';
import { hull, type Interval } from '../evaluation/interval.js';
import { t95 } from '../evaluation/studentT.js';
import type { Repeat, Repeats } from '../run/record.js';
import type { Undefinable } from '../undefinable.js';
import { countedOnce, leastHalfOfDifference } from './fewRows.js';

/** A score over several splits. */
export interface Spread {
  readonly mean: number;
  /** Of the expected score: what training on as many rows like these scores on average, over new data, 95 %. A single
   * new training scatters around that, and may well score outside. Null for one split, of a score that has none
   * (`overSplits`), of one that is `byChance` where the model may only guess, and of splits by time.
   * The mean over ever more splits of this one file is known much better than that, and says less. */
  readonly interval: Interval | null;
  readonly lowest: number;
  readonly highest: number;
  /** Splits on which it is defined. */
  readonly count: number;
}

/** Mean of a score over the splits on which it is defined, and the 95 % interval of its expectation, over new data of
 * this size; null where there is none.
 *
 * The splits share one file, and their training parts overlap, so scores vary less than they would with new data: the
 * variance is taken as (1/k + test rows / training rows) s² (Nadeau & Bengio 2003, the corrected resampled t), where
 * that of the mean over further splits of the file would be s²/k. That is still too little in a small file, and nothing
 * where all splits agree: what the file's rows, by their number, leave open is taken in (`OverSplits`). How often the
 * two hold together: `npm run bench:coverage`. Where it reaches beyond the score's own range the interval ends there. */
export function spreadOf(id: ScoreId, repeats: Repeats): Spread | null {
  const found = spread(valuesOf(id, repeats), overlapOf(repeats));
  const { range, overSplits } = catalogue[id];
  if (found === null || found.interval === null) return found;
  if (overSplits === null || (overSplits.byChance && isWeak(repeats))) return { ...found, interval: null };
  const byRows = overSplits.byRows(found.mean, countedOnce(repeats, ...catalogue[id].on));
  const { low, high } = joined[overSplits.joined](found.mean, found.interval, byRows);
  return { ...found, interval: { low: Math.max(range[0], low), high: Math.min(range[1], high) } };
}

/** Scores that repeats have kept: those of earlier versions lack some. */
export function scoresOf({ runs }: Repeats): readonly ScoreId[] {
  return scoreIds.filter((id) => runs.every((run) => catalogue[id].value(run.test, run) !== undefined));
}

/** A score split by split, where it is defined. */
export function valuesOf(id: ScoreId, { runs }: Repeats): readonly number[] {
  return runs.map((run) => valueOf(id, run)).filter((value) => value !== null);
}

function valueOf(id: ScoreId, repeat: Repeat): Undefinable {
  return catalogue[id].value(repeat.test, repeat) ?? null;
}

/** Whether the ROC area may be that of guessing. */
function isWeak(repeats: Repeats): boolean {
  const low = spreadOf('rocArea', repeats)?.interval?.low;
  return low === undefined || low <= 0.5;
}

type Joined = (mean: number, byT: Interval, byRows: Interval) => Interval;

const joined: Readonly<Record<OverSplits['joined'], Joined>> = {
  hull: (_, byT, byRows) => hull(byT, byRows),
  sum: summed,
  logarithms: (mean, byT, byRows) => hull(byT, summedAsLogarithms(mean, byT, byRows)),
};

/** Of two sources of error that are independent: their squares add up, on either side. */
function summed(mean: number, a: Interval, b: Interval): Interval {
  const length = (x: number, y: number) => Math.sqrt(x * x + y * y);
  return {
    low: mean - length(mean - a.low, mean - b.low),
    high: mean + length(a.high - mean, b.high - mean),
  };
}

/** The same on the scale of the logarithm. */
function summedAsLogarithms(mean: number, byT: Interval, byRows: Interval): Interval {
  if (mean <= 0) return byRows;
  const share = Math.sqrt(((byT.high - mean) / mean) ** 2 + Math.log(byRows.high / mean) ** 2);
  return { low: mean * Math.exp(-share), high: mean * Math.exp(share) };
}

/** The repeats of two runs that are on the same split, if the same seed divides both in the same way. By time no seed has a say, but how
 * many there are to be, and which of them it is. In an order that does not depend on which run comes first: sums of doubles do. */
export function pairsOf(a: Repeats, b: Repeats): readonly (readonly [Repeat, Repeat])[] {
  if (a.byTime || b.byTime) {
    if (!a.byTime || !b.byTime || a.wanted !== b.wanted) return [];
    return a.runs.flatMap((mine, i) => (b.runs[i] === undefined ? [] : [[mine, b.runs[i]] as const]));
  }
  const theirs = new Map(b.runs.map((repeat) => [repeat.seed, repeat]));
  return [...a.runs]
    .sort((one, two) => one.seed - two.seed)
    .flatMap((mine) => {
      const other = theirs.get(mine.seed);
      return other === undefined ? [] : [[mine, other] as const];
    });
}

/** The same of paired differences, a - b, of two runs repeated on the same splits, into parts of the same sizes: b - a
 * is its mirror, to the last bit. */
export function spreadOfDifference(id: ScoreId, a: Repeats, b: Repeats): Spread | null {
  const differences = pairsOf(a, b).flatMap((pair) => {
    const [mine, theirs] = pair.map((repeat) => valueOf(id, repeat)) as [Undefinable, Undefinable];
    return mine === null || theirs === null ? [] : [mine - theirs];
  });
  const found = spread(differences, overlapOf(a));
  const { overSplits } = catalogue[id];
  if (found === null || found.interval === null) return found;
  // Biases of two models do not cancel either: of an error by calibration that of the better calibrated one is greater.
  if (overSplits === null || (overSplits.byChance && (isWeak(a) || isWeak(b))))
    return { ...found, interval: null };
  const { mean, interval } = found;
  const { on } = catalogue[id];
  const rows = Math.min(overSplits.rows(countedOnce(a, ...on)), overSplits.rows(countedOnce(b, ...on)));
  const least = leastHalfOfDifference(mean, rows);
  return { ...found, interval: hull(interval, { low: mean - least, high: mean + least }) };
}

/** Test rows for each training row; null where these are not drawn at random. */
function overlapOf({ testRows, trainRows, byTime }: Repeats): number | null {
  return byTime ? null : testRows / trainRows;
}

function spread(values: readonly number[], overlap: number | null): Spread | null {
  const count = values.length;
  if (count === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const extremes = { lowest: Math.min(...values), highest: Math.max(...values) };
  if (count === 1 || overlap === null) return { mean, interval: null, ...extremes, count };
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  const half = t95(count - 1) * Math.sqrt((1 / count + overlap) * variance);
  return { mean, interval: { low: mean - half, high: mean + half }, ...extremes, count };
}
