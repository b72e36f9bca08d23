import type { LossAndConfusion } from '../../core/evaluation/lossAndConfusion.js';
import type { BatchSettings, BatchSums, ClassWeights, Perceptron } from '../../core/perceptron/slp.js';
import type { Random } from '../../core/random.js';
import { extentOf, type Rows, rowsWithin } from '../../core/rows.js';
import { atOnce, type Slices } from '../../core/slices.js';
import type { Examples } from '../../core/table/examples.js';
import type { PartSizes } from '../../core/training/assignParts.js';
import type { Coordinates } from '../../core/training/coordinates.js';
import type { Curvature, Slopes } from '../../core/training/curvature.js';
import type { Engine } from '../../core/training/engine.js';
import type { Moments, Standardisation } from '../../core/training/moments.js';
import type { Kernel } from '../kernel/kernel.js';
import { KernelEngine } from './kernelEngine.js';
import type { KernelExamples } from './kernelExamples.js';

/** What makes rows of features for the kernel to work on. */
export interface RowSource {
  /** Features of a row. */
  readonly width: number;
  /** Rows that are best asked for together. */
  readonly pieceRows: number;
  /** Where brought rows lie. */
  readonly held: KernelExamples;
  /** Brings rows, or as many of them, from the first on, as there is room for.
   * @returns their indices in {@link held} */
  bring(rows: Uint32Array): Uint32Array;
  /** Brings all rows, whatever room they need. */
  bringAll(rows: Uint32Array): Uint32Array;
  /** From now on rows are brought scaled, and not rotated; undefined for as they are. */
  scaleBy(frame: Standardisation | undefined): void;
  /** From now on rows are rotated, too. */
  rotateBy(coordinates: Coordinates): void;
}

/** The engine of examples that do not lie in memory as a matrix: brings them piece by piece, has each piece's part done
 * by the kernel, and puts the parts together. */
export abstract class PieceEngine implements Engine {
  protected readonly inner: KernelEngine;

  /** @param source of the only examples it works on */
  constructor(
    kernel: Kernel,
    protected readonly source: RowSource,
  ) {
    this.inner = new KernelEngine(kernel);
  }

  abstract rowHashes(examples: Examples): Slices<Uint32Array>;

  shuffle(items: Uint32Array, random: Random): void {
    this.inner.shuffle(items, random);
  }

  drawMarks(y: Uint8Array, sizes: readonly PartSizes[], random: Random): Slices<Uint8Array> {
    return this.inner.drawMarks(y, sizes, random);
  }

  pick(_: Examples, rows: Uint32Array): Float64Array {
    const { width } = this.source;
    const picked = new Float64Array(rows.length * width);
    for (let done = 0; done < rows.length; ) {
      const local = this.source.bring(rows.subarray(done));
      picked.set(this.inner.pick(this.source.held, local), done * width);
      done += local.length;
    }
    return picked;
  }

  updateOnBatches(
    perceptron: Perceptron,
    _: Examples,
    rows: Uint32Array,
    rates: Float64Array,
    settings: BatchSettings,
  ): BatchSums {
    const local = this.source.bringAll(rows);
    return this.inner.updateOnBatches(perceptron, this.source.held, local, rates, settings);
  }

  *lossAndConfusion(perceptron: Perceptron, _: Examples, rows: Rows): Slices<LossAndConfusion> {
    const loss: [number, number] = [0, 0];
    const confusion = { tp: 0, fp: 0, fn: 0, tn: 0 };
    yield* this.inPieces(rows, (local) => {
      const found = atOnce(this.inner.lossAndConfusion(perceptron, this.source.held, local));
      loss[0] += found.loss[0];
      loss[1] += found.loss[1];
      for (const key of ['tp', 'fp', 'fn', 'tn'] as const) confusion[key] += found.confusion[key];
    });
    return { loss, confusion };
  }

  *logits(perceptron: Perceptron, _: Examples, rows: Rows): Slices<Float64Array> {
    const logits = new Float64Array(rows.length);
    let done = 0;
    yield* this.inPieces(rows, (local) => {
      logits.set(atOnce(this.inner.logits(perceptron, this.source.held, local)), done);
      done += local.length;
    });
    return logits;
  }

  /** Each piece's means and variances, put together as Chan, Golub and LeVeque (1979) do: one way through all rows. */
  *moments(_: Examples, rows: Rows): Slices<Moments> {
    const { width } = this.source;
    const all = {
      means: new Float64Array(width),
      variances: new Float64Array(width),
      lows: new Float64Array(width).fill(Number.POSITIVE_INFINITY),
      highs: new Float64Array(width).fill(Number.NEGATIVE_INFINITY),
    };
    let done = 0;
    yield* this.inPieces(rows, (local) => {
      const found = atOnce(this.inner.moments(this.source.held, local));
      done += local.length;
      const share = local.length / done;
      for (let k = 0; k < width; k++) {
        const [mean, variance] = [all.means[k] as number, all.variances[k] as number];
        const distance = (found.means[k] as number) - mean;
        all.means[k] = mean + share * distance;
        all.variances[k] =
          (1 - share) * (variance + share * distance * distance) + share * (found.variances[k] as number);
        all.lows[k] = Math.min(all.lows[k] as number, found.lows[k] as number);
        all.highs[k] = Math.max(all.highs[k] as number, found.highs[k] as number);
      }
    });
    return all;
  }

  *curvature(
    point: Float64Array,
    _: Examples,
    rows: Rows,
    standardisation: Standardisation,
    classWeights: ClassWeights,
  ): Slices<Curvature> {
    const gradient = new Float64Array(point.length);
    const hessian = new Float64Array(point.length ** 2);
    let [loss, wrong] = [0, 0];
    yield* this.inPieces(rows, (local, share) => {
      const found = atOnce(
        this.inner.curvature(point, this.source.held, local, standardisation, classWeights),
      );
      loss += share * found.loss;
      wrong += found.wrong;
      add(gradient, found.gradient, share);
      add(hessian, found.hessian, share);
    });
    return { loss, wrong, gradient, hessian };
  }

  *slopes(point: Float64Array, _: Examples, rows: Rows, classWeights: ClassWeights): Slices<Slopes> {
    const gradient = new Float64Array(point.length);
    const bends = new Float64Array(rows.length);
    let [loss, wrong, done] = [0, 0, 0];
    yield* this.inPieces(rows, (local, share) => {
      const found = atOnce(this.inner.slopes(point, this.source.held, local, classWeights));
      loss += share * found.loss;
      wrong += found.wrong;
      add(gradient, found.gradient, share);
      bends.set(found.bends, done);
      done += local.length;
    });
    return { loss, wrong, gradient, bends };
  }

  *bend(direction: Float64Array, _: Examples, rows: Rows, bends: Float64Array): Slices<Float64Array> {
    const product = new Float64Array(direction.length);
    let done = 0;
    yield* this.inPieces(rows, (local, share) => {
      const some = bends.subarray(done, done + local.length);
      add(product, atOnce(this.inner.bend(direction, this.source.held, local, some)), share);
      done += local.length;
    });
    return product;
  }

  /** Scaled are rows that are brought from now on: rewriting a file would take as long as an epoch. */
  *scaleRows(_: Examples, standardisation: Standardisation): Slices<void> {
    this.source.scaleBy(standardisation);
  }

  *rotateRows(_: Examples, coordinates: Coordinates): Slices<void> {
    this.source.rotateBy(coordinates);
  }

  /** Rows are brought as they were read again. */
  unscale(): void {
    this.source.scaleBy(undefined);
  }

  /** Does something with rows, a piece at a time.
   * @param act with their indices among those held, and which share of all rows they are */
  protected *inPieces(rows: Rows, act: (local: Uint32Array, share: number) => void): Slices<void> {
    const { pieceRows } = this.source;
    for (let from = 0; from < extentOf(rows); from += pieceRows) {
      const some = rowsWithin(rows, from, from + pieceRows);
      for (let done = 0; done < some.length; ) {
        const local = this.source.bring(some.subarray(done));
        act(local, local.length / rows.length);
        done += local.length;
        yield;
      }
    }
  }
}

function add(to: Float64Array, values: Float64Array, share: number): void {
  for (let i = 0; i < to.length; i++) to[i] = (to[i] as number) + share * (values[i] as number);
}
