import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../../src/core/evaluation/evaluate.js';
import { sigmoidCrossEntropy } from '../../../../src/core/perceptron/sigmoid.js';
import {
  type ClassWeights,
  logitOf,
  type Perceptron,
  updateOnBatches,
} from '../../../../src/core/perceptron/slp.js';
import { stations } from '../../engines.js';
import { reference } from '../../shared.js';
import { finish } from '../../slices.js';

interface Replay {
  readonly train_rows: number[][];
  readonly test_rows: number[][];
  readonly initial_weights: number[];
  readonly initial_bias: number;
  readonly learning_rate: number;
  readonly batch_size: number;
  readonly tolerance: number;
  readonly epochs: {
    readonly order: number[];
    readonly batch_losses: number[];
    readonly mean_loss: number;
    readonly train_accuracy: number;
    readonly test_accuracy: number;
    readonly weights: number[];
    readonly bias: number;
  }[];
}

function examplesOf(rows: readonly (readonly number[])[]) {
  return {
    rows: rows.length,
    width: (rows[0] as number[]).length - 1,
    x: Float64Array.from(rows.flatMap((row) => row.slice(0, -1))),
    y: Uint8Array.from(rows, (row) => row.at(-1) as number),
  };
}

describe('four epochs of SGD replayed in numpy', () => {
  test.each(stations)('every batch loss, weight and accuracy agrees: %s', (_, station) => {
    const replay = reference<Replay>('sgd_replay');
    const { engine, examples } = station(examplesOf(replay.train_rows));
    const held = station(examplesOf(replay.test_rows));
    const { batch_size: batchSize, learning_rate: rate } = replay;
    const slp: Perceptron = { weights: Float64Array.from(replay.initial_weights), bias: replay.initial_bias };
    const decays = new Float64Array(replay.initial_weights.length);
    const settings = { batchSize, decays, reach: Number.POSITIVE_INFINITY, classWeights: [1, 1] } as const;
    const near = (actual: number, wanted: number) =>
      expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(replay.tolerance);
    expect(replay.epochs.length).toBe(4);
    for (const epoch of replay.epochs) {
      const order = Uint32Array.from(epoch.order);
      let [loss, right] = [0, 0];
      epoch.batch_losses.forEach((wanted, i) => {
        const batch = order.subarray(i * batchSize, (i + 1) * batchSize);
        const sums = engine.updateOnBatches(slp, examples, batch, Float64Array.of(rate), settings);
        near(sums.loss / batch.length, wanted);
        loss += sums.loss;
        right += sums.right[0] + sums.right[1];
      });
      near(loss / order.length, epoch.mean_loss);
      near(right / order.length, epoch.train_accuracy);
      epoch.weights.forEach((weight, k) => near(slp.weights[k] as number, weight));
      near(slp.bias, epoch.bias);
      const rows = Uint32Array.from(replay.test_rows.keys());
      near(finish(evaluate(slp, held.examples, rows, held.engine)).accuracy, epoch.test_accuracy);
    }
  });
});

test('an update follows the gradient of the mean loss, found by finite differences, and that of the penalty where it ends', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const row = fc.tuple(number, number, fc.constantFrom(0, 1));
  const steps = fc.record({
    l2: fc.constantFrom(0, 0.3),
    classWeights: fc.constantFrom<ClassWeights>([1, 1], [0.6, 5]),
  });
  const some = fc.array(row, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(some, fc.tuple(number, number, number), steps, (rows, [w0, w1, b], { l2, classWeights }) => {
      const examples = examplesOf(rows);
      const all = Uint32Array.from(rows.keys());
      const lossAt = (v0: number, v1: number, bias: number) => {
        const slp = { weights: Float64Array.from([v0, v1]), bias };
        const sum = rows.reduce(
          (total, { 2: z }, i) =>
            total + classWeights[z as 0 | 1] * sigmoidCrossEntropy(logitOf(slp, examples.x, i), z),
          0,
        );
        return sum / rows.length;
      };
      const slp: Perceptron = { weights: Float64Array.from([w0, w1]), bias: b };
      const decays = new Float64Array(2).fill(l2);
      const settings = { batchSize: all.length, decays, reach: Number.POSITIVE_INFINITY, classWeights };
      updateOnBatches(slp, examples, all, Float64Array.of(1), settings);
      const h = 1e-5;
      const slope = (up: number, down: number) => (up - down) / (2 * h);
      expect(w0 - (1 + l2) * (slp.weights[0] as number)).toBeCloseTo(
        slope(lossAt(w0 + h, w1, b), lossAt(w0 - h, w1, b)),
        7,
      );
      expect(w1 - (1 + l2) * (slp.weights[1] as number)).toBeCloseTo(
        slope(lossAt(w0, w1 + h, b), lossAt(w0, w1 - h, b)),
        7,
      );
      expect(b - slp.bias).toBeCloseTo(slope(lossAt(w0, w1, b + h), lossAt(w0, w1, b - h)), 7);
    }),
  );
});
