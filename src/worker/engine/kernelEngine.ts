import type { LossAndConfusion } from '../../core/evaluation/lossAndConfusion.js';
import type { BatchSettings, BatchSums, Perceptron } from '../../core/perceptron/slp.js';
import type { Random } from '../../core/random.js';
import { extentOf, type Rows } from '../../core/rows.js';
import type { Slices } from '../../core/slices.js';
import { type Examples, pickRows } from '../../core/table/examples.js';
import type { PartSizes } from '../../core/training/assignParts.js';
import type { Engine } from '../../core/training/engine.js';
import { rowsPerSlice } from '../kernel/kernelWork.js';
import type { Offset } from '../kernel/memory.js';
import { ScratchArena } from '../kernel/scratchArena.js';
import { inKernel } from './kernelExamples.js';
import { KernelStatistics } from './kernelStatistics.js';

type Strata = [positives: Offset, negatives?: Offset];

/** The engine of every run: what core defines, done by the kernel on examples in its memory. */
export class KernelEngine extends KernelStatistics implements Engine {
  shuffle(items: Uint32Array, { state }: Random): void {
    const frame = new ScratchArena(this.memory);
    const [stateAt, itemsAt] = [frame.put(state), frame.put(items)];
    this.run.shuffle(stateAt, itemsAt, items.length);
    state.set(this.memory.uint32(stateAt, state.length));
    items.set(this.memory.uint32(itemsAt, items.length));
    frame.release();
  }

  *drawMarks(y: Uint8Array, sizes: readonly PartSizes[], { state }: Random): Slices<Uint8Array> {
    const frame = new ScratchArena(this.memory);
    const stateAt = frame.put(state);
    const [positives, negatives = positives] = sizes.map((size) =>
      frame.put(Uint32Array.from(size)),
    ) as Strata;
    const slice = rowsPerSlice(0);
    const some = frame.bytes(Math.min(y.length, slice));
    const marks = new Uint8Array(y.length);
    for (let from = 0; from < y.length; from += slice) {
      if (from > 0) yield;
      const count = Math.min(slice, y.length - from);
      this.memory.uint8(some, count).set(y.subarray(from, from + count));
      this.run.drawMarks(stateAt, some, count, positives, negatives);
      marks.set(this.memory.uint8(some, count), from);
    }
    state.set(this.memory.uint32(stateAt, state.length));
    frame.release();
    return marks;
  }

  updateOnBatches(
    perceptron: Perceptron,
    examples: Examples,
    rows: Uint32Array,
    rates: Float64Array,
    { batchSize, decays, reach, classWeights }: BatchSettings,
  ): BatchSums {
    const { xAt, yAt, width } = inKernel(examples);
    const frame = new ScratchArena(this.memory);
    const [weights, decaysAt] = [frame.put(perceptron.weights), frame.put(decays)];
    const [order, ratesAt] = [frame.put(rows), frame.put(rates)];
    const [gradient, sums] = [frame.float64s(width), frame.float64s(5)];
    perceptron.bias = this.run.trainBatches(
      ...([xAt, yAt, width, order, rows.length, batchSize] as const),
      ...([weights, perceptron.bias, gradient, ratesAt, decaysAt, reach, ...classWeights, sums] as const),
    );
    perceptron.weights.set(this.memory.float64(weights, width));
    const { loss, right } = this.readSums(sums);
    frame.release();
    return {
      loss: classWeights[0] * loss[0] + classWeights[1] * loss[1],
      right,
    };
  }

  *lossAndConfusion(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<LossAndConfusion> {
    const { xAt, yAt, width } = inKernel(examples);
    const frame = new ScratchArena(this.memory);
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
    const frame = new ScratchArena(this.memory);
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

  pick(examples: Examples, rows: Uint32Array): Float64Array {
    return pickRows(inKernel(examples), rows);
  }
}
