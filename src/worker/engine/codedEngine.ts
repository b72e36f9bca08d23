import type { LossAndConfusion } from '../../core/evaluation/lossAndConfusion.js';
import { asPerceptron } from '../../core/perceptron/model.js';
import type { BatchSettings, BatchSums, Perceptron } from '../../core/perceptron/slp.js';
import type { Rows } from '../../core/rows.js';
import { atOnce, inSlices, rowsPerSlice, type Slices } from '../../core/slices.js';
import type { Examples } from '../../core/table/examples.js';
import { inStandardUnits } from '../../core/training/coordinates.js';
import type { Moments } from '../../core/training/moments.js';
import type { Kernel } from '../kernel/kernel.js';
import { type CodedExamples, CodedRows } from './codedRows.js';
import { KernelExamples } from './kernelExamples.js';
import { PieceEngine } from './pieceEngine.js';

/** The engine of examples whose words are kept as codes. */
export class CodedEngine extends PieceEngine {
  private readonly rows: CodedRows;

  /** @param examples the only ones it works on */
  constructor(
    private readonly kernel: Kernel,
    private readonly examples: CodedExamples,
  ) {
    const rows = new CodedRows(kernel, examples);
    super(kernel, rows);
    this.rows = rows;
  }

  *rowHashes(): Slices<Uint32Array> {
    const { rows, width } = this.examples;
    const hashes = new Uint32Array(rows);
    let done = 0;
    yield* this.inPieces(
      new Uint32Array(rows).map((_, i) => i),
      ({ length }) => {
        const { xAt, yAt } = this.rows.held;
        const piece = new KernelExamples(this.kernel.memory, length, width, xAt, yAt);
        hashes.set(atOnce(this.inner.rowHashes(piece)), done);
        done += length;
      },
    );
    return hashes;
  }

  /** Of numbers where they lie. Of words they follow from how many rows have each, which needs no row spelled out. */
  override *moments(examples: Examples, rows: Rows): Slices<Moments> {
    if (!this.rows.areAsRead) return yield* super.moments(examples, rows);
    const { width, x, y, coded } = this.examples;
    const { numbers, columns, codes } = coded;
    const counts = new Float64Array(width);
    yield* inSlices(rows, rowsPerSlice(columns.length), (some) => {
      columns.forEach(({ first, count }, k) => {
        for (let i = 0; i < some.length; i++) {
          const code = codes[(some[i] as number) * columns.length + k] as number;
          if (code < count) counts[first + code] = (counts[first + code] as number) + 1;
        }
      });
    });
    const means = counts.map((count) => count / rows.length);
    const found = {
      means,
      variances: means.map((share) => share * (1 - share)),
      lows: counts.map((count) => (count === rows.length ? 1 : 0)),
      highs: counts.map((count) => (count > 0 ? 1 : 0)),
    };
    const { memory } = this.kernel;
    const held = new KernelExamples(memory, this.examples.rows, numbers.length, x.byteOffset, 0, y);
    const measured = yield* this.inner.moments(held, rows);
    for (const key of ['means', 'variances', 'lows', 'highs'] as const)
      numbers.forEach((feature, k) => found[key].fill(measured[key][k] as number, feature, feature + 1));
    return found;
  }

  /** As many batches at a time as fit the cache. */
  override updateOnBatches(
    perceptron: Perceptron,
    examples: Examples,
    rows: Uint32Array,
    rates: Float64Array,
    settings: BatchSettings,
  ): BatchSums {
    const { batchSize } = settings;
    const together = Math.max(1, Math.floor(this.rows.pieceRows / batchSize));
    let loss = 0;
    const right: [number, number] = [0, 0];
    for (let batch = 0; batch < rates.length; batch += together) {
      const some = rows.subarray(batch * batchSize, (batch + together) * batchSize);
      const theirs = rates.subarray(batch, batch + together);
      const sums = super.updateOnBatches(perceptron, examples, some, theirs, settings);
      loss += sums.loss;
      right[0] += sums.right[0];
      right[1] += sums.right[1];
    }
    return { loss, right };
  }

  override *lossAndConfusion(perceptron: Perceptron, _: Examples, rows: Rows): Slices<LossAndConfusion> {
    return yield* this.asLogits(perceptron, (logits) => super.lossAndConfusion(unit(), logits, rows));
  }

  override *logits(perceptron: Perceptron, _: Examples, rows: Rows): Slices<Float64Array> {
    return yield* this.asLogits(perceptron, (logits) => super.logits(unit(), logits, rows));
  }

  override *bend(
    direction: Float64Array,
    examples: Examples,
    rows: Rows,
    bends: Float64Array,
  ): Slices<Float64Array> {
    if (this.rows.rotation !== undefined) return yield* super.bend(direction, examples, rows, bends);
    const sums = new Float64Array(examples.width);
    let [all, done] = [0, 0];
    yield* this.asLogits(asPerceptron(direction), () =>
      this.inPieces(rows, ({ length }) => {
        const logits = this.rows.held.x;
        const factors = bends.slice(done, done + length).map((bend, i) => bend * (logits[i] as number));
        all = factors.reduce((sum, factor) => sum + factor, all);
        this.rows.addUp(factors, sums);
        done += length;
      }),
    );
    return Float64Array.of(all, ...sums).map((sum) => sum / rows.length);
  }

  /** Does something with examples of one feature, which is their logit: it is made sooner than all the features. */
  private *asLogits<Result>(
    perceptron: Perceptron,
    act: (logits: Examples) => Slices<Result>,
  ): Slices<Result> {
    const { rotation } = this.rows;
    const { weights, bias } = rotation === undefined ? perceptron : inStandardUnits(rotation, perceptron);
    this.rows.rotateBy({ matrix: weights, offsets: Float64Array.of(bias) }, 1);
    try {
      return yield* act(this.examples);
    } finally {
      this.rows.rotateBy(rotation);
    }
  }
}

/** What makes logits of logits. */
function unit(): Perceptron {
  return { weights: Float64Array.of(1), bias: 0 };
}
