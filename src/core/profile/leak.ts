import { rocArea } from '../evaluation/curves.js';
import { thresholdTable } from '../evaluation/thresholds.js';
import type { Examples } from '../table/dataset.js';

/** A feature that alone tells the classes apart this well was hardly measured before the answer was known. */
const suspicious = 0.999;

/** Rows looked at of each class: enough to see that a column gives the label away. The area does not depend on how
 * frequent the classes are, so a rare one is seen as well as the other. */
const mostOfClass = 2_000;

export interface Leak {
  /** Index of the feature. */
  readonly feature: number;
  /** Area under the ROC curve of the feature's values as scores, or 1 less it, whichever is greater. */
  readonly area: number;
}

/** Features that alone tell the classes apart, in a sample of at most 4,000 rows. Yields between features.
 * @param rows indices of the training part */
export function* findLeaks({ width, x, y }: Examples, rows: Uint32Array): Generator<void, readonly Leak[]> {
  const sample = Uint32Array.from(
    [0, 1].flatMap((label) => [...some(rows.filter((row) => y[row] === label))]),
  );
  const labels = Uint8Array.from(sample, (row) => y[row] as number);
  const leaks: Leak[] = [];
  for (let feature = 0; feature < width; feature++) {
    const values = Float64Array.from(sample, (row) => x[row * width + feature] as number);
    const above = rocArea(thresholdTable(values, labels));
    const area = above === null ? 0 : Math.max(above, 1 - above);
    if (area >= suspicious) leaks.push({ feature, area });
    yield;
  }
  return leaks;
}

/** Evenly spread over all of them. */
function some(rows: Uint32Array): Uint32Array {
  const stride = Math.max(1, Math.floor(rows.length / mostOfClass));
  return rows.filter((_, i) => i % stride === 0);
}
