import type { ClassWeights } from '../core/perceptron/slp.js';
import type { Slices } from '../core/slices.js';
import type { Examples } from '../core/table/dataset.js';
import type { Rows } from '../core/table/rows.js';
import type { Curvature } from '../core/training/curvature.js';
import type { Moments, Standardisation } from '../core/training/moments.js';
import type { Scaler } from '../core/training/scaler.js';
import { Frame } from './frame.js';
import { inKernel } from './kernelExamples.js';
import { columnLength, KernelWork, rowsPerSlice } from './kernelWork.js';
import type { Offset } from './memory.js';
import { beginRanges, readRanges } from './ranges.js';

/** The part of the engine that looks at features: hashes, moments, correlations, curvature and scaling. */
export class KernelStatistics extends KernelWork {
  *rowHashes(examples: Examples): Slices<Uint32Array> {
    const { xAt, yAt, width, rows } = inKernel(examples);
    const frame = new Frame(this.memory);
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
    const frame = new Frame(this.memory);
    const means = frame.put(new Float64Array(width));
    const variances = frame.put(new Float64Array(width));
    const ranges = beginRanges(frame, width);
    const share = 1 / rows.length;
    yield* this.inSlices(rows, width, frame, (order, count) =>
      this.run.addMeans(xAt, width, order, count, share, means, ranges),
    );
    yield* this.inSlices(rows, width, frame, (order, count) =>
      this.run.addVariances(xAt, width, order, count, share, means, variances),
    );
    const found = {
      means: this.memory.float64(means, width).slice(),
      variances: this.memory.float64(variances, width).slice(),
      ...readRanges(this.memory, ranges, width),
    };
    frame.release();
    return found;
  }

  *correlations(examples: Examples, rows: Rows, { shift, scale }: Standardisation): Slices<Float64Array> {
    const { xAt, width } = inKernel(examples);
    const frame = new Frame(this.memory);
    const [shiftAt, inverses] = [frame.put(shift), frame.put(scale.map((each) => 1 / each))];
    const chunk = frame.float64s(columnLength * width);
    const matrix = this.zeros(frame, width * width);
    yield* this.inSlices(rows, (width * width) / 2, frame, (order, count) =>
      this.run.addCorrelations(xAt, width, order, count, shiftAt, inverses, chunk, matrix),
    );
    const sum = this.memory.float64(matrix, width * width).map((product) => product / rows.length);
    frame.release();
    return sum;
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
    const frame = new Frame(this.memory);
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

  *scaleRows(examples: Examples, { shift, scale, whitening }: Scaler): Slices<void> {
    const { xAt, width, rows } = inKernel(examples);
    const frame = new Frame(this.memory);
    const [shiftAt, scaleAt, pairs] = [frame.put(shift), frame.put(scale), frame.float64s(2 * width)];
    const lower = whitening === undefined ? 0 : frame.put(whitening.lower);
    const slice = rowsPerSlice(whitening === undefined ? width : (width * width) / 2);
    for (let from = 0; from < rows; from += slice) {
      if (from > 0) yield;
      const count = Math.min(slice, rows - from);
      this.run.scaleRows(xAt + 8 * from * width, width, count, shiftAt, scaleAt, lower, pairs);
    }
    frame.release();
  }
}
