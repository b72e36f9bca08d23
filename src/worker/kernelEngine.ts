import type { Tally } from '../core/evaluation/tally.js';
import type { BatchSettings, BatchSums, ClassWeights, Perceptron } from '../core/perceptron/slp.js';
import type { Random } from '../core/random.js';
import { inSlices, type Slices } from '../core/slices.js';
import { type Examples, pickRows } from '../core/table/dataset.js';
import { extentOf, type Rows } from '../core/table/rows.js';
import type { Curvature } from '../core/training/curvature.js';
import type { Engine } from '../core/training/engine.js';
import type { Moments, Standardisation } from '../core/training/moments.js';
import type { Scaler } from '../core/training/scaler.js';
import { Frame } from './frame.js';
import type { Kernel } from './kernel.js';
import { KernelExamples } from './kernelExamples.js';
import type { KernelExports } from './kernelExports.js';
import type { Memory, Offset } from './memory.js';

/** Multiplications in a slice: some 5 ms of the kernel's work. */
const sliceWork = 20_000_000;

/** Rows that the kernel works on together; see src/kernel/rows.ts. */
const chunkRows = 128;

/** Numbers of a column of a chunk; see src/kernel/columns.ts. */
const columnLength = chunkRows + 8;

/** Rows in a slice, whole chunks. @param perRow multiplications a row takes beside some thirty for a sigmoid */
function rowsPerSlice(perRow: number): number {
  return chunkRows * Math.ceil(sliceWork / (perRow + 30) / chunkRows);
}

/** The engine of every run: what core defines, done by the kernel on examples in its memory. */
export class KernelEngine implements Engine {
  private readonly run: KernelExports;
  private readonly memory: Memory;

  constructor({ run, memory }: Kernel) {
    this.run = run;
    this.memory = memory;
  }

  shuffle(items: Uint32Array, { state }: Random): void {
    const frame = new Frame(this.memory);
    const [stateAt, itemsAt] = [frame.put(state), frame.put(items)];
    this.run.shuffle(stateAt, itemsAt, items.length);
    state.set(this.memory.uint32(stateAt, state.length));
    items.set(this.memory.uint32(itemsAt, items.length));
    frame.release();
  }

  updateOnBatches(
    perceptron: Perceptron,
    examples: Examples,
    rows: Uint32Array,
    rates: Float64Array,
    { batchSize, l2, classWeights }: BatchSettings,
    soon = rows.subarray(0, 0),
  ): BatchSums {
    const { xAt, yAt, width } = inKernel(examples);
    const frame = new Frame(this.memory);
    const weights = frame.put(perceptron.weights);
    const [order, soonAt, ratesAt] = [frame.put(rows), frame.put(soon), frame.put(rates)];
    const [gradient, sums] = [frame.float64s(width), frame.float64s(5)];
    perceptron.bias = this.run.trainBatches(
      ...([xAt, yAt, width, order, rows.length, soonAt, soon.length, batchSize] as const),
      ...([weights, perceptron.bias, gradient, ratesAt, l2, ...classWeights, sums] as const),
    );
    perceptron.weights.set(this.memory.float64(weights, width));
    const { loss, right } = this.readSums(sums);
    frame.release();
    return {
      loss: classWeights[0] * loss[0] + classWeights[1] * loss[1],
      right: right[0] + right[1],
    };
  }

  *tally(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<Tally> {
    const { xAt, yAt, width } = inKernel(examples);
    const frame = new Frame(this.memory);
    const [weights, sums] = [frame.put(perceptron.weights), frame.float64s(5)];
    const loss: [number, number] = [0, 0];
    const confusion = { tp: 0, fp: 0, fn: 0, tn: 0 };
    yield* this.inSlices(rows, width, frame, (order, count) => {
      this.run.tally(xAt, yAt, width, order, count, weights, perceptron.bias, sums);
      const { loss: more, right, positives } = this.readSums(sums);
      loss[0] += more[0];
      loss[1] += more[1];
      confusion.tp += right[1];
      confusion.fn += positives - right[1];
      confusion.tn += right[0];
      confusion.fp += count - positives - right[0];
    });
    frame.release();
    return { loss, confusion };
  }

  *logits(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<Float64Array> {
    const { xAt, width } = inKernel(examples);
    const frame = new Frame(this.memory);
    const weights = frame.put(perceptron.weights);
    const out = frame.float64s(Math.min(extentOf(rows), rowsPerSlice(width)));
    const logits = new Float64Array(rows.length);
    let done = 0;
    yield* this.inSlices(rows, width, frame, (order, count) => {
      this.run.logits(xAt, width, order, count, weights, perceptron.bias, out);
      logits.set(this.memory.float64(out, count), done);
      done += count;
    });
    frame.release();
    return logits;
  }

  *moments(examples: Examples, rows: Rows): Slices<Moments> {
    const { xAt, width } = inKernel(examples);
    const frame = new Frame(this.memory);
    const means = frame.put(new Float64Array(width));
    const variances = frame.put(new Float64Array(width));
    const unbounded = Float64Array.from({ length: 2 * width }, (_, i) =>
      i % 2 === 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY,
    );
    const ranges = frame.put(unbounded);
    const share = 1 / rows.length;
    yield* this.inSlices(rows, width, frame, (order, count) =>
      this.run.addMeans(xAt, width, order, count, share, means, ranges),
    );
    yield* this.inSlices(rows, width, frame, (order, count) =>
      this.run.addVariances(xAt, width, order, count, share, means, variances),
    );
    const bounds = this.memory.float64(ranges, 2 * width);
    const found = {
      means: this.memory.float64(means, width).slice(),
      variances: this.memory.float64(variances, width).slice(),
      lows: bounds.filter((_, i) => i % 2 === 0),
      highs: bounds.filter((_, i) => i % 2 === 1),
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

  pick(examples: Examples, rows: Uint32Array): Float64Array {
    return pickRows(inKernel(examples), rows);
  }

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

  private zeros(frame: Frame, count: number): Offset {
    const at = frame.float64s(count);
    this.memory.float64(at, count).fill(0);
    return at;
  }

  /** Does something with rows, their indices in the kernel's memory, a slice at a time. */
  private *inSlices(
    rows: Rows,
    perRow: number,
    frame: Frame,
    act: (order: Offset, count: number) => void,
  ): Slices<void> {
    const size = rowsPerSlice(perRow);
    const order = frame.uint32s(Math.min(extentOf(rows), size));
    yield* inSlices(rows, size, (slice) => {
      this.memory.uint32(order, slice.length).set(slice);
      act(order, slice.length);
    });
  }

  /** Sums of the two classes, negatives first; see `endLoss` in src/kernel/loss.ts. */
  private readSums(at: Offset) {
    const [loss0, loss1, right0, right1, positives] = this.memory.float64(at, 5) as unknown as Five;
    return { loss: [loss0, loss1], right: [right0, right1], positives } as const;
  }
}

type Five = readonly [number, number, number, number, number];

function inKernel(examples: Examples): KernelExamples {
  if (examples instanceof KernelExamples) return examples;
  throw new TypeError('the kernel works on examples in its memory: see holdExamples');
}
