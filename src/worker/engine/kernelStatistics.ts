import type { ClassWeights } from '../../core/perceptron/slp.js';
import { extentOf, type Rows } from '../../core/rows.js';
import type { Slices } from '../../core/slices.js';
import type { Examples } from '../../core/table/examples.js';
import type { Coordinates } from '../../core/training/coordinates.js';
import type { Curvature, Slopes } from '../../core/training/curvature.js';
import { aroundMeans, type Moments, type Standardisation } from '../../core/training/moments.js';
import { columnLength, KernelWork, rowsPerSlice } from '../kernel/kernelWork.js';
import type { Offset } from '../kernel/memory.js';
import { beginRanges, readRanges } from '../kernel/ranges.js';
import { ScratchArena } from '../kernel/scratchArena.js';
import { inKernel } from './kernelExamples.js';

/** The part of the engine that looks at features: hashes, moments, curvature and scaling. */
export class KernelStatistics extends KernelWork {
  *rowHashes(examples: Examples): Slices<Uint32Array> {
    const { xAt, yAt, width, rows } = inKernel(examples);
    const frame = new ScratchArena(this.memory);
    const slice = rowsPerSlice(2 * width);
    const out = frame.put(new Uint32Array(Math.min(rows, slice)));
    const hashes = new Uint32Array(rows);
    for (let from = 0; from < rows; from += slice) {
      if (from > 0) yield;
      const count = Math.min(slice, rows - from);
      this.run.hashRows(xAt + 8 * from * width, yAt + from, width, count, out);
      hashes.set(this.memory.uint32(out, count), from);
    }
    frame.release();
    return hashes;
  }

  *moments(examples: Examples, rows: Rows): Slices<Moments> {
    const { xAt, width } = inKernel(examples);
    const frame = new ScratchArena(this.memory);
    const zeros = new Float64Array(width);
    const [means, offsets, squares] = [frame.put(zeros), frame.put(zeros), frame.put(zeros)];
    const ranges = beginRanges(frame, width);
    const share = 1 / rows.length;
    yield* this.inSlices(rows, width, frame, (order, count) =>
      this.run.addMeans(xAt, width, order, count, share, means, ranges),
    );
    yield* this.inSlices(rows, width, frame, (order, count) =>
      this.run.addVariances(xAt, width, order, count, share, means, offsets, squares),
    );
    const read = (at: Offset) => this.memory.float64(at, width);
    const found = {
      ...aroundMeans(read(means), read(offsets), read(squares)),
      ...readRanges(this.memory, ranges, width),
    };
    frame.release();
    return found;
  }

  *curvature(
    point: Float64Array,
    examples: Examples,
    rows: Rows,
    { shift, scale }: Standardisation,
    classWeights: ClassWeights,
  ): Slices<Curvature> {
    const { xAt, yAt, width } = inKernel(examples);
    const size = width + 1;
    const frame = new ScratchArena(this.memory);
    const [shiftAt, inverses] = [frame.put(shift), frame.put(scale.map((each) => 1 / each))];
    const pointAt = frame.put(point);
    const [chunk, sums] = [frame.float64s(columnLength * size), frame.float64s(5)];
    const [gradient, hessian] = [this.zeros(frame, size), this.zeros(frame, size * size)];
    let [loss, wrong] = [0, 0];
    yield* this.inSlices(rows, (size * size) / 2, frame, (order, count) => {
      this.run.addCurvature(
        ...([xAt, yAt, width, order, count, shiftAt, inverses] as const),
        ...([...classWeights, pointAt, chunk, gradient, hessian, sums] as const),
      );
      const { loss: more, right } = this.readSums(sums);
      loss += classWeights[0] * more[0] + classWeights[1] * more[1];
      wrong += count - right[0] - right[1];
    });
    const mean = (at: Offset, length: number) =>
      this.memory.float64(at, length).map((sum) => sum / rows.length);
    const found = {
      loss: loss / rows.length,
      wrong,
      gradient: mean(gradient, size),
      hessian: mean(hessian, size * size),
    };
    frame.release();
    return found;
  }

  *slopes(point: Float64Array, examples: Examples, rows: Rows, classWeights: ClassWeights): Slices<Slopes> {
    const { xAt, yAt, width } = inKernel(examples);
    const frame = new ScratchArena(this.memory);
    const [weights, gradientAt] = [frame.put(point.subarray(1)), this.zeros(frame, width)];
    const bendsAt = frame.float64s(Math.min(extentOf(rows), rowsPerSlice(2 * width)));
    const sums = frame.float64s(5);
    const bends = new Float64Array(rows.length);
    let [loss, wrong, slope, done] = [0, 0, 0, 0];
    yield* this.inSlices(rows, 2 * width, frame, (order, count) => {
      slope += this.run.addSlopes(
        ...([xAt, yAt, width, order, count, ...classWeights] as const),
        ...([weights, point[0] as number, gradientAt, bendsAt, sums] as const),
      );
      const { loss: more, right } = this.readSums(sums);
      loss += classWeights[0] * more[0] + classWeights[1] * more[1];
      wrong += count - right[0] - right[1];
      bends.set(this.memory.float64(bendsAt, count), done);
      done += count;
    });
    const gradient = Float64Array.of(slope, ...this.memory.float64(gradientAt, width)).map(
      (sum) => sum / rows.length,
    );
    frame.release();
    return { loss: loss / rows.length, wrong, gradient, bends };
  }

  *bend(direction: Float64Array, examples: Examples, rows: Rows, bends: Float64Array): Slices<Float64Array> {
    const { xAt, width } = inKernel(examples);
    const frame = new ScratchArena(this.memory);
    const [weights, productAt] = [frame.put(direction.subarray(1)), this.zeros(frame, width)];
    const bendsAt = frame.float64s(Math.min(extentOf(rows), rowsPerSlice(2 * width)));
    let [sum, done] = [0, 0];
    yield* this.inSlices(rows, 2 * width, frame, (order, count) => {
      this.memory.float64(bendsAt, count).set(bends.subarray(done, done + count));
      const at = [xAt, width, order, count, weights] as const;
      sum += this.run.addBend(...at, direction[0] as number, bendsAt, productAt);
      done += count;
    });
    const product = Float64Array.of(sum, ...this.memory.float64(productAt, width)).map(
      (each) => each / rows.length,
    );
    frame.release();
    return product;
  }

  *scaleRows(examples: Examples, { shift, scale }: Standardisation): Slices<void> {
    const { width } = examples;
    const frame = new ScratchArena(this.memory);
    const [shiftAt, scaleAt] = [frame.put(shift), frame.put(scale)];
    yield* this.inPlace(examples, width, (x, count) => this.run.scaleRows(x, width, count, shiftAt, scaleAt));
    frame.release();
  }

  *rotateRows(examples: Examples, { matrix, offsets }: Coordinates): Slices<void> {
    const { width } = examples;
    const frame = new ScratchArena(this.memory);
    const [matrixAt, offsetsAt, columns] = [frame.put(matrix), frame.put(offsets), frame.float64s(8 * width)];
    yield* this.inPlace(examples, matrix.length, (x, count) =>
      this.run.rotateRows(x, width, count, matrixAt, offsetsAt, offsets.length, columns),
    );
    frame.release();
  }

  /** Does something with all rows as they lie, a slice at a time. @param perRow multiplications a row takes */
  private *inPlace(
    examples: Examples,
    perRow: number,
    act: (x: Offset, count: number) => void,
  ): Slices<void> {
    const { xAt, width, rows } = inKernel(examples);
    const slice = rowsPerSlice(perRow);
    for (let from = 0; from < rows; from += slice) {
      if (from > 0) yield;
      act(xAt + 8 * from * width, Math.min(slice, rows - from));
    }
  }
}
