import type { Scorer } from '../evaluation/scorer.js';
import type { BatchSettings, BatchSums, ClassWeights, Perceptron } from '../perceptron/slp.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { RowReader } from '../table/rowReader.js';
import type { PartSizes } from './assignParts.js';
import type { Coordinates } from './coordinates.js';
import type { Curvature, Slopes } from './curvature.js';
import type { Moments, Standardisation } from './moments.js';

/** The loops that take nearly all the time of a run. What each does is defined by the function of its name in the
 * core; another engine gives the same to rounding, faster. */
export interface Engine extends Scorer, RowReader {
  /** Shuffles in place, as {@link Random.shuffle} does. */
  shuffle(items: Uint32Array, random: Random): void;
  drawMarks(y: Uint8Array, sizes: readonly PartSizes[], random: Random): Slices<Uint8Array>;
  updateOnBatches(
    perceptron: Perceptron,
    examples: Examples,
    rows: Uint32Array,
    rates: Float64Array,
    settings: BatchSettings,
  ): BatchSums;
  moments(examples: Examples, rows: Rows): Slices<Moments>;
  curvature(
    point: Float64Array,
    examples: Examples,
    rows: Rows,
    standardisation: Standardisation,
    classWeights: ClassWeights,
  ): Slices<Curvature>;
  slopes(point: Float64Array, examples: Examples, rows: Rows, classWeights: ClassWeights): Slices<Slopes>;
  bend(direction: Float64Array, examples: Examples, rows: Rows, bends: Float64Array): Slices<Float64Array>;
  scaleRows(examples: Examples, standardisation: Standardisation): Slices<void>;
  rotateRows(examples: Examples, coordinates: Coordinates): Slices<void>;
}
