import { type Tally, tally } from '../evaluation/tally.js';
import {
  type BatchSettings,
  type BatchSums,
  type ClassWeights,
  logitsOf,
  type Perceptron,
  updateOnBatches,
} from '../perceptron/slp.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import type { Slices } from '../slices.js';
import { rowHashes } from '../table/exampleRows.js';
import { type Examples, pickRows } from '../table/examples.js';
import { type Coordinates, rotateRows } from './coordinates.js';
import { bend, type Curvature, curvature, type Slopes, slopes } from './curvature.js';
import { drawMarks, type PartSizes } from './draw.js';
import { type Moments, moments, type Standardisation } from './moments.js';
import { scaleRows } from './scaler.js';

/** The loops that take nearly all the time of a run. What each does is defined by the function of its name in the
 * core; another engine gives the same to rounding, faster. */
export interface Engine {
  /** Shuffles in place, as {@link Random.shuffle} does. */
  shuffle(items: Uint32Array, random: Random): void;
  drawMarks(y: Uint8Array, sizes: readonly PartSizes[], random: Random): Slices<Uint8Array>;
  /** The features of some rows, row-major: a copy. */
  pick(examples: Examples, rows: Uint32Array): Float64Array;
  rowHashes(examples: Examples): Slices<Uint32Array>;
  updateOnBatches(
    perceptron: Perceptron,
    examples: Examples,
    rows: Uint32Array,
    rates: Float64Array,
    settings: BatchSettings,
  ): BatchSums;
  tally(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<Tally>;
  logits(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<Float64Array>;
  moments(examples: Examples, rows: Rows): Slices<Moments>;
  curvature(
    point: Float64Array,
    examples: Examples,
    rows: Rows,
    frame: Standardisation,
    classWeights: ClassWeights,
  ): Slices<Curvature>;
  slopes(point: Float64Array, examples: Examples, rows: Rows, classWeights: ClassWeights): Slices<Slopes>;
  bend(direction: Float64Array, examples: Examples, rows: Rows, bends: Float64Array): Slices<Float64Array>;
  scaleRows(examples: Examples, frame: Standardisation): Slices<void>;
  rotateRows(examples: Examples, coordinates: Coordinates): Slices<void>;
}

/** The engine in readable TypeScript, which others are held to. */
export const definition: Engine = {
  shuffle: (items, random) => random.shuffle(items),
  drawMarks,
  pick: pickRows,
  rowHashes,
  updateOnBatches,
  tally,
  logits: logitsOf,
  moments,
  curvature,
  slopes,
  bend,
  scaleRows,
  rotateRows,
};
