import { shorten } from '../format.js';
import { InputError } from '../problem.js';
import type { Rows } from '../rows.js';
import { inSlices, rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { ColumnRef } from '../table/summary.js';
import type { Engine } from './engine.js';
import { type Standardisation, standardisation } from './moments.js';
import { tell } from './sayings.js';

/** What standardises features, fitted on the training part only. */
export interface Scaler extends Standardisation {
  /** Standard deviation of each feature in the training part; 0 for a constant one. */
  readonly deviations: Float64Array;
  /** Features that vary, but by less than a double can be divided by: scaled as constant ones are. */
  readonly tooSmall: readonly number[];
}

/** What scaling found in the training part. */
export interface ScalingReport {
  /** Features that are constant there, and so get the weight 0. */
  readonly leftOut: readonly ColumnRef[];
}

/** @param rows the training part; rows named more than once count more than once */
export function* fitScaler(examples: Examples, rows: Rows, engine: Engine): Slices<Scaler> {
  const found = yield* engine.moments(examples, rows);
  const { shift, scale, constant } = standardisation(found);
  const deviations = scale.map((each, k) => (constant[k] ? 0 : each));
  const tooSmall: number[] = [];
  for (let k = 0; k < examples.width; k++) {
    const range = (found.highs[k] as number) - (found.lows[k] as number);
    const variance = found.variances[k] as number;
    // On a disk nobody goes through single columns; beyond a double's range there is nothing to go by.
    if (!(range > 0 && Number.isFinite(range)) || isHeld(variance) || examples.pageRows !== undefined)
      continue;
    const deviation = yield* scaledDeviation(examples, rows, k, found.means[k] as number, range);
    if (deviation < leastDeviation) {
      tooSmall.push(k);
      continue;
    }
    shift[k] = found.means[k] as number;
    scale[k] = deviation;
    deviations[k] = deviation;
  }
  return { shift, scale, deviations, tooSmall };
}

/** Whether squares of distances neither ran over nor came close to 0, where they lose their digits. */
function isHeld(variance: number): boolean {
  return variance > 1e-280 && variance < Number.POSITIVE_INFINITY;
}

/** Of features that vary less weights would be beyond what a double holds. */
const leastDeviation = 1e-300;

/** Called constant, such a column would be left out without a word of what it holds.
 * @throws InputError `diverged` where a column varies by too little */
export function requireScalable({ tooSmall }: Scaler, features: readonly ColumnRef[]): void {
  const feature = features[tooSmall[0] ?? -1];
  if (feature === undefined) return;
  throw new InputError({
    code: 'diverged',
    what: tell('varies-too-little', { column: shorten(feature.name), least: leastDeviation }),
    where: { column: feature.column + 1 },
    remedy: tell('scale-column-up'),
    fixes: [{ exclude: [feature.name] }],
  });
}

/** A standard deviation whose square no double holds, such as 1e-165 or 1e160: of distances in units of a power of two
 * near the range, which rounds nothing. @param range of the feature, above 0 */
function* scaledDeviation(
  { x, width }: Examples,
  rows: Rows,
  feature: number,
  mean: number,
  range: number,
): Slices<number> {
  const unit = 2 ** Math.max(-1_000, Math.min(1_000, Math.floor(Math.log2(range))));
  let [sum, squares] = [0, 0];
  yield* inSlices(rows, rowsPerSlice(1), (slice) => {
    for (const row of slice) {
      const distance = ((x[row * width + feature] as number) - mean) / unit;
      sum += distance;
      squares += distance * distance;
    }
  });
  const offset = sum / rows.length;
  return Math.sqrt(Math.max(0, squares / rows.length - offset * offset)) * unit;
}

/** Leaves features as they are. */
export function asIs(width: number): Standardisation {
  return { shift: new Float64Array(width), scale: new Float64Array(width).fill(1) };
}

/** Standardises every row in place: a copy would double the memory of a large file. */
export function* scaleRows({ rows, width, x }: Examples, { shift, scale }: Standardisation): Slices<void> {
  const slice = rowsPerSlice(width);
  for (let row = 0; row < rows; row++) {
    if (row % slice === slice - 1) yield;
    const at = row * width;
    for (let k = 0; k < width; k++)
      x[at + k] = ((x[at + k] as number) - (shift[k] as number)) / (scale[k] as number);
  }
}
