import type { Tally } from '../core/evaluation/tally.js';
import type { BatchSettings, BatchSums, Perceptron } from '../core/perceptron/slp.js';
import { atOnce, type Slices } from '../core/slices.js';
import type { Examples } from '../core/table/dataset.js';
import type { Rows } from '../core/table/rows.js';
import { inStandardUnits } from '../core/training/coordinates.js';
import { type CodedExamples, CodedRows } from './codedRows.js';
import type { Kernel } from './kernel.js';
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
    let [loss, right] = [0, 0];
    for (let batch = 0; batch < rates.length; batch += together) {
      const some = rows.subarray(batch * batchSize, (batch + together) * batchSize);
      const theirs = rates.subarray(batch, batch + together);
      const sums = super.updateOnBatches(perceptron, examples, some, theirs, settings);
      loss += sums.loss;
      right += sums.right;
    }
    return { loss, right };
  }

  override *tally(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<Tally> {
    return yield* this.unrotated(perceptron, (same) => super.tally(same, examples, rows));
  }

  override *logits(perceptron: Perceptron, examples: Examples, rows: Rows): Slices<Float64Array> {
    return yield* this.unrotated(perceptron, (same) => super.logits(same, examples, rows));
  }

  /** Does something with the same perceptron for rows as they are before they are rotated, which are made sooner. */
  private *unrotated<Result>(
    perceptron: Perceptron,
    act: (same: Perceptron) => Slices<Result>,
  ): Slices<Result> {
    const { rotation } = this.rows;
    if (rotation === undefined) return yield* act(perceptron);
    this.rows.rotateBy(undefined);
    try {
      return yield* act(inStandardUnits(rotation, perceptron));
    } finally {
      this.rows.rotateBy(rotation);
    }
  }
}
