import type { Measure } from './independent.js';
import { z95 } from './interval.js';
import { placementsOf, type ScoredRows } from './placements.js';
import { t95 } from './studentT.js';

/** By how much rows that follow each other in time tell less than as many independent ones: of each measure the variance of a mean
 * of what every row adds to it, over the one if neighbours had nothing to do with each other; 1 at least. As with groups
 * (designEffect.ts) times (t / z)², and no more than leave a row of each class. Where there is not an error, that of the labels:
 * nothing tells how alike errors would be.
 * @param rows in the order of time @param times how many different ones they have
 * @param threshold logit above which a row is called positive */
export function timeEffect(
  rows: ScoredRows,
  times: number,
  threshold: number,
): Readonly<Record<Measure, number>> {
  const { logits, labels } = rows;
  const positives = labels.reduce((sum, label) => sum + label, 0);
  const classRows = [labels.length - positives, positives] as const;
  const both = Math.min(...classRows) > 0;
  const most = Math.max(1, both ? Math.min(...classRows) : labels.length);
  const stretches = stretchesOf(labels.length, times);
  const called = Uint8Array.from(logits, (logit) => Number(logit > threshold));
  const right = labels.map((label, i) => Number(label === called[i]));
  const labelsAlike = alikeness(deviations(labels), stretches) ?? 1;
  const of = (deviations: Float64Array) => alikeness(deviations, stretches) ?? labelsAlike;
  const ofShare = (among: Uint8Array) =>
    Math.max(...([0, 1] as const).map((value) => of(deviations(right, among, value))));
  const few = (t95(Math.max(1, Math.min(stretches, ...turnsOf(labels)) - 1)) / z95) ** 2;
  const bounded = (effect: number) => Math.min(most, Math.max(1, effect) * few);
  return {
    accuracy: bounded(of(deviations(right))),
    recall: bounded(ofShare(labels)),
    precision: bounded(ofShare(called)),
    rocArea: bounded(both ? of(ofArea(rows, classRows)) : 1),
  };
}

/** Fewer times than these would not tell how alike rows are: theirs are then divided, too. */
const fewestTimes = 10;

/** Into how many stretches of time the rows are divided, whose sums tell the variance: half as many as n^(2/3), since more of them are
 * too short to be independent (Lazarus, Lewis, Stock & Watson 2018, Journal of Business & Economic Statistics 36, 541-559), but none
 * for less than a time: rows of one, such as all shops on a day, may be alike however many they are. */
function stretchesOf(rows: number, times: number): number {
  return Math.max(3, Math.min(Math.round(rows ** (2 / 3) / 2), Math.max(times, fewestTimes)));
}

/** How often either class begins anew: of a class in one long turn nothing tells how it varies. */
function turnsOf(labels: Uint8Array): [number, number] {
  const turns: [number, number] = [0, 0];
  labels.forEach((label, i) => {
    if (i === 0 || labels[i - 1] !== label) turns[label as 0 | 1]++;
  });
  return turns;
}

/** From the mean of those among which it is asked; 0 for others. */
function deviations(values: Uint8Array, among?: Uint8Array, value?: 0 | 1): Float64Array {
  const isIn = (i: number) => among === undefined || among[i] === value;
  let [sum, count] = [0, 0];
  values.forEach((each, i) => {
    if (!isIn(i)) return;
    sum += each;
    count++;
  });
  return Float64Array.from(values, (each, i) => (isIn(i) ? each - sum / count : 0));
}

/** Of each row, how far it pulls the area. */
function ofArea(rows: ScoredRows, classRows: readonly [number, number]): Float64Array {
  const { labels } = rows;
  const placements = placementsOf(rows, classRows);
  const area = placements.reduce((sum, each, i) => sum + each * (labels[i] as number), 0) / classRows[1];
  return placements.map((each, i) => (each - area) / classRows[labels[i] as 0 | 1]);
}

/** Distances at which rows are compared, of those that the file has eight times over, and how many standard errors are beyond chance.
 * The farther ones find what is alike for long beneath what changes from row to row; found by chance they would make intervals many times
 * as wide, so more is asked of them. */
const lags = [2, 4, 8, 16, 32, 64].map((lag) => ({ lag, beyondChance: lag > 8 ? 3 : 2 }));

/** Rows hardly ever are more alike than that, and a variance from it would be noise. */
const mostAlike = 0.97;

/** Long-run variance of a series over its own; undefined of one that does not vary. Of sums over stretches of time, of what is left
 * when the part that the row before foretells is taken off (prewhitening, Andrews & Monahan 1992, Econometrica 60, 953-966), since
 * alone they are too small where rows are alike for long: down to a quarter. More than that much larger it is by mistake, where a row
 * was taken to foretell what it does not. */
function alikeness(series: Float64Array, stretches: number): number | undefined {
  const own = productsAt(series, 0);
  if (!(own > 0)) return undefined;
  const persistence = persistenceOf(series, own);
  const left = series.map((each, i) => (i === 0 ? 0 : each - persistence * (series[i - 1] as number)));
  const whitened = varianceOfSums(left, stretches) / (1 - persistence) ** 2;
  return Math.min(whitened, 4 * varianceOfSums(series, stretches)) / own;
}

function varianceOfSums(series: Float64Array, stretches: number): number {
  const sums = new Float64Array(stretches);
  series.forEach((each, i) => {
    const at = Math.floor((i * stretches) / series.length);
    sums[at] = (sums[at] as number) + each;
  });
  const mean = sums.reduce((sum, each) => sum + each, 0) / stretches;
  return (stretches / (stretches - 1)) * sums.reduce((sum, each) => sum + (each - mean) ** 2, 0);
}

/** By how much one row foretells the next: of an autoregressive series of first order, the same at all distances. The greatest one
 * that is beyond chance, or that of neighbours; its estimate is too small by (1 + 3 ρ) / n (Kendall 1954, Biometrika 41, 403-404). */
function persistenceOf(series: Float64Array, own: number): number {
  const rows = series.length;
  const nearest = ((rows * productsAt(series, 1)) / own + 1) / Math.max(1, rows - 3);
  const farther = lags.map(({ lag, beyondChance }) => {
    if (8 * lag > rows) return 0;
    const correlation = ((rows * productsAt(series, lag)) / own + 1) / (rows - lag);
    return correlation * Math.sqrt(rows) > beyondChance ? correlation ** (1 / lag) : 0;
  });
  return Math.min(mostAlike, Math.max(0, nearest, ...farther));
}

function productsAt(series: Float64Array, lag: number): number {
  let sum = 0;
  for (let i = lag; i < series.length; i++) sum += (series[i] as number) * (series[i - lag] as number);
  return sum;
}
