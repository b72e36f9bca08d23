import { rocArea } from '../evaluation/curves.js';
import { thresholdTable } from '../evaluation/thresholds.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import { extentOf, type Rows, rowsWithin, samplePlaces } from '../table/rows.js';
import type { Engine } from '../training/engine.js';

/** A feature that alone tells the classes apart this well was hardly measured before the answer was known. */
const suspicious = 0.999;

/** What luck may do in one file of a thousand is no reason for a warning. */
const bearableLuck = 0.001;

/** Rows looked at of each class: enough to see that a column gives the label away. The area does not depend on how
 * frequent the classes are, so a rare one is seen as well as the other. */
const mostOfClass = 1_000;

/** Rows looked through at once. */
const stretch = 1 << 10;

export interface Leak {
  /** Index of the feature. */
  readonly feature: number;
  /** Area under the ROC curve of the feature's values as scores, or 1 less it, whichever is greater. */
  readonly area: number;
}

/** Features that alone tell the classes apart, in a sample of some 2,000 rows at most; none where one of so many
 * features may well do so by luck. Yields between features.
 * @param rows indices of the training part @param tried features that are looked at in all */
export function* findLeaks(
  examples: Examples,
  rows: Rows,
  engine: Pick<Engine, 'pick'>,
  tried = examples.width,
): Slices<readonly Leak[]> {
  const { width, y } = examples;
  const [negatives, positives] = [yield* someOf(0, rows, y), yield* someOf(1, rows, y)];
  if (luckOf(negatives.length, positives.length, tried) > bearableLuck) return [];
  const sample = Uint32Array.from([...negatives, ...positives]);
  const x = engine.pick(examples, sample);
  const labels = Uint8Array.from(sample, (row) => y[row] as number);
  const leaks: Leak[] = [];
  for (let feature = 0; feature < width; feature++) {
    const values = new Float64Array(sample.length);
    for (let i = 0; i < sample.length; i++) values[i] = x[i * width + feature] as number;
    const above = rocArea(yield* thresholdTable(values, labels));
    const area = above === null ? 0 : Math.max(above, 1 - above);
    if (area >= suspicious) leaks.push({ feature, area });
    yield;
  }
  return leaks;
}

/** How likely at least one of some features of noise puts all rows of a class before all of the other: for each, in
 * two of all the orders that the classes may have. At most that. */
export function luckOf(negatives: number, positives: number, features: number): number {
  const fewer = Math.min(negatives, positives);
  let orders = 1;
  for (let i = 1; i <= fewer && orders < Number.MAX_VALUE; i++)
    orders *= (negatives + positives - fewer + i) / i;
  return (2 * features) / orders;
}

/** Rows of a class in stretches, as many from each of some places: nobody goes through all rows for it, and from a
 * table on a disk a page is brought for each place, not for each row. */
function* someOf(label: number, rows: Rows, y: Uint8Array): Slices<readonly number[]> {
  const found: number[] = [];
  const extent = extentOf(rows);
  for (let place = 0; place < samplePlaces; place++) {
    const to = Math.floor(((place + 1) * extent) / samplePlaces);
    let wanted = Math.ceil(mostOfClass / samplePlaces);
    for (let from = Math.floor((place * extent) / samplePlaces); from < to && wanted > 0; from += stretch) {
      const next = rowsWithin(rows, from, Math.min(to, from + stretch)).filter((row) => y[row] === label);
      found.push(...next.subarray(0, wanted));
      wanted -= next.length;
      yield;
    }
  }
  return found;
}
