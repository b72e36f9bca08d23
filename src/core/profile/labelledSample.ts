import { extentOf, type Rows, rowsWithin, samplePlaces } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { Engine } from '../training/engine.js';

/** Rows looked at of each class: enough to see that a column gives the label away. The area does not depend on how
 * frequent the classes are, so a rare one is seen as well as the other. */
const mostOfClass = 1_000;

/** Rows looked through at once. */
const stretch = 1 << 10;

/** Some rows of each class: the negatives, then the positives, so that every second row is half of each. */
export interface LabelledSample {
  readonly width: number;
  /** Features, row-major: a copy. */
  readonly x: Float64Array;
  readonly labels: Uint8Array;
  readonly negatives: number;
  readonly positives: number;
}

/** @param rows indices of the training part */
export function* sampleOfClasses(
  rows: Rows,
  examples: Examples,
  engine: Pick<Engine, 'pick'>,
): Slices<LabelledSample> {
  const { width, y } = examples;
  const [negatives, positives] = [yield* someOf(0, rows, y), yield* someOf(1, rows, y)];
  const sample = Uint32Array.from([...negatives, ...positives]);
  return {
    width,
    x: engine.pick(examples, sample),
    labels: Uint8Array.from(sample, (row) => y[row] as number),
    negatives: negatives.length,
    positives: positives.length,
  };
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
