import type { TrainingConfig } from '../config.js';
import { InputError } from '../problem.js';
import type { Slices } from '../slices.js';
import { placeOf } from '../table/coded.js';
import type { Examples } from '../table/examples.js';
import type { Feature } from '../table/summary.js';
import { tell } from './sayings.js';

/** Whether medians stand in for gaps: because a person said so, or because `auto` came to it. */
export function fillsGaps(
  features: readonly Feature[],
  { missingValues }: Pick<TrainingConfig, 'missingValues'>,
): boolean {
  return missingValues === 'median' || features.some(({ missing }) => missing);
}

/** Fills gaps (NaN), in place, with the median of the training part: the middle number, or the mean of the two
 * in the middle. Rows that the training part repeats count once there, since a copy is no new evidence.
 * @param train indices of the training part
 * @returns the features, those of numbers with their medians
 * @throws InputError `no-features` where the training part has no number at all to take the median of */
export function* impute(
  features: readonly Feature[],
  examples: Examples,
  train: Uint32Array,
): Slices<readonly Feature[]> {
  const rows = withoutRepeats(train, examples.rows);
  const filled: Feature[] = [];
  for (const [k, feature] of features.entries()) {
    if (feature.category !== undefined || feature.missing) {
      filled.push(feature);
      continue;
    }
    const middle = median(valuesOf(examples, rows, k));
    if (middle === undefined) throw noMedian(feature);
    fill(examples, k, middle);
    filled.push({ ...feature, median: middle });
    yield;
  }
  return filled;
}

function withoutRepeats(rows: Uint32Array, count: number): Uint32Array {
  const seen = new Uint8Array(count);
  return rows.filter((row) => seen[row] === 0 && (seen[row] = 1));
}

function valuesOf(examples: Examples, rows: Uint32Array, feature: number): Float64Array {
  const { from, step } = placeOf(examples, feature);
  const { x } = examples;
  const values = Float64Array.from(rows, (row) => x[row * step + from] as number);
  return values.filter((value) => !Number.isNaN(value));
}

/** Sorts the values. */
function median(values: Float64Array): number | undefined {
  values.sort();
  const half = values.length >> 1;
  const above = values[half];
  if (above === undefined || values.length % 2 === 1) return above;
  return ((values[half - 1] as number) + above) / 2;
}

function fill(examples: Examples, feature: number, value: number): void {
  const { from, step } = placeOf(examples, feature);
  const { x } = examples;
  for (let at = from; at < x.length; at += step) if (Number.isNaN(x[at])) x[at] = value;
}

// Filling in 0 was rejected: it would stand in the model as if it had been learned.
function noMedian({ name, column }: Feature): InputError {
  return new InputError({
    code: 'no-features',
    what: tell('no-number-for-median', { column: name }),
    where: { column: column + 1 },
    remedy: tell('leave-column-out-or-other-seed'),
    fixes: [{ exclude: [name] }],
  });
}
