import { rocArea } from '../evaluation/curves.js';
import { thresholdTable } from '../evaluation/scoreList.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { sharesOutcome } from '../table/labelNames.js';
import type { Feature } from '../table/summary.js';
import type { Engine } from '../training/engine.js';
import { type LabelledSample, sampleOfClasses } from './labelledSample.js';
import type { Leak } from './leak.js';
import { findPairLeak, harmlessAlone } from './leakOfTwo.js';
import { bearableLuck, luckOf } from './luck.js';

/** Numbers that alone tell the classes apart this well were hardly measured before the answer was known. */
const suspicious = 0.999;
/** A column of words is judged on rows whose labels it was not told, which costs a little. */
const suspiciousWords = 0.995;
/** Two values that agree with the label but for one row in fifty: a copy of it with a few mistakes. */
const suspiciousOfTwo = 0.98;
/** A column with the label's outcome in its name, `is_recid` beside `two_year_recid`, is the same found out in another way. */
const suspiciousNamesake = harmlessAlone;
/** Features that by themselves belong to one column. */
type FeatureOf = Pick<Feature, 'column' | 'category'> & { readonly name?: string };

/** Columns that alone tell the classes apart, or two that do together, in a sample of some 2,000 rows at most; none
 * where one of so many may well do so by luck. Yields between columns.
 * @param rows indices of the training part @param tried columns that are looked at in all; where that is said, each is
 * looked at by itself @param label its name, where that is known */
export function* findLeaks(
  examples: Examples,
  features: readonly FeatureOf[],
  rows: Parameters<typeof sampleOfClasses>[0],
  engine: Pick<Engine, 'pick'>,
  tried?: number,
  label = '',
): Slices<readonly Leak[]> {
  const sample = yield* sampleOfClasses(rows, examples, engine);
  const { negatives, positives } = sample;
  const columns = columnsOf(features);
  if (luckOf(1, negatives, positives, tried ?? columns.length) > bearableLuck) return [];
  const most = mostAreas(sample);
  yield;
  const areas = new Float64Array(features.length).fill(1); // words are not looked at in pairs
  const leaks: Leak[] = [];
  for (const { first, count } of columns) {
    const isWords = features[first]?.category !== undefined;
    if (!isWords && (most[first] as number) < harmlessAlone) {
      areas[first] = most[first] as number;
      continue;
    }
    const { scores, distinct } = isWords
      ? sharesOfWords(sample, first, count)
      : { scores: valuesOf(sample, first), distinct: Number.POSITIVE_INFINITY };
    const above = rocArea(yield* thresholdTable(scores, sample.labels)) ?? 0.5;
    const area = Math.max(above, 1 - above);
    if (!isWords) areas[first] = area;
    const isNamesake = sharesOutcome(features[first]?.name ?? '', label);
    const limit = isNamesake ? suspiciousNamesake : limitFor(scores, distinct, isWords);
    if (area >= limit && luckOf(area, negatives, positives, tried ?? columns.length) <= bearableLuck)
      leaks.push({ feature: first, area });
    yield;
  }
  const pair = tried === undefined ? yield* findPairLeak(sample, areas) : undefined;
  return pair === undefined ? leaks : [...leaks, pair];
}

function limitFor(scores: Float64Array, words: number, isWords: boolean): number {
  if (isWords) return words <= 2 ? suspiciousOfTwo : suspiciousWords;
  const [first] = scores;
  const other = scores.find((value) => value !== first);
  return scores.every((value) => value === first || value === other) ? suspiciousOfTwo : suspicious;
}

/** Words of a column lie side by side; every other feature stands for itself. */
function columnsOf(features: readonly FeatureOf[]): { first: number; count: number }[] {
  const columns: { first: number; count: number }[] = [];
  features.forEach(({ column, category }, k) => {
    const last = columns.at(-1);
    const before = last && features[last.first];
    if (last && category !== undefined && before?.category !== undefined && before.column === column)
      last.count++;
    else columns.push({ first: k, count: 1 });
  });
  return columns;
}

/** The most that the area of each feature can be, either way round: all negatives above its mean and all positives below
 * are pairs in the wrong order, and all others of the two in that of the other way round. It is known after two passes
 * through the rows, and says of most columns that they give nothing away; to sort each takes ten times as long. */
function mostAreas({ x, width, labels, negatives, positives }: LabelledSample): Float64Array {
  const means = new Float64Array(width);
  for (let i = 0; i < labels.length; i++) addRow(x, i * width, means);
  for (let k = 0; k < width; k++) means[k] = (means[k] as number) / labels.length;
  const above = [new Float64Array(width), new Float64Array(width)] as const;
  for (let i = 0; i < labels.length; i++) countAbove(x, i * width, means, above[labels[i] as 0 | 1]);
  return means.map((_, k) => {
    const [n, p] = [above[0][k] as number, above[1][k] as number];
    return 1 - Math.min(n * (positives - p), (negatives - n) * p) / (negatives * positives);
  });
}

function addRow(x: Float64Array, at: number, sums: Float64Array): void {
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (x[at + k] as number);
}

function countAbove(x: Float64Array, at: number, limits: Float64Array, counts: Float64Array): void {
  for (let k = 0; k < limits.length; k++)
    if ((x[at + k] as number) > (limits[k] as number)) counts[k] = (counts[k] as number) + 1;
}

function valuesOf({ x, width, labels }: LabelledSample, feature: number): Float64Array {
  const values = new Float64Array(labels.length);
  for (let i = 0; i < values.length; i++) values[i] = x[i * width + feature] as number;
  return values;
}

/** Each row's share of positives among the rows of the other half that hold the same word: with the row's own label
 * in it, twenty words would tell the classes of noise apart. Where the other half lacks the word: as in all of it. */
function sharesOfWords(
  { x, width, labels }: LabelledSample,
  first: number,
  count: number,
): { scores: Float64Array; distinct: number } {
  const words = Uint32Array.from(labels, (_, i) => {
    for (let k = 0; k < count; k++) if (x[i * width + first + k] === 1) return k;
    return count; // none of them
  });
  const halves = [0, 1].map(() => ({
    rows: new Float64Array(count + 1),
    positives: new Float64Array(count + 1),
  }));
  words.forEach((word, i) => {
    const half = halves[i & 1] as (typeof halves)[0];
    half.rows[word] = (half.rows[word] as number) + 1;
    half.positives[word] = (half.positives[word] as number) + (labels[i] as number);
  });
  const scores = Float64Array.from(words, (word, i) => {
    const { rows, positives } = halves[1 - (i & 1)] as (typeof halves)[0];
    const share = sum(positives) / sum(rows);
    return ((positives[word] as number) + share) / ((rows[word] as number) + 1);
  });
  return { scores, distinct: new Set(words).size };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
