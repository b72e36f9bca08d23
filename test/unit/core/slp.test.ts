import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate } from '../../../src/core/evaluation/evaluate.js';
import { sigmoidCrossEntropy } from '../../../src/core/perceptron/sigmoid.js';
import {
  type BatchSums,
  type ClassWeights,
  logitOf,
  type Perceptron,
  updateOnBatch,
} from '../../../src/core/perceptron/slp.js';
import { describeWith, readJson } from '../shared.js';

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

describeWith('reference/sgd_replay.json', 'four epochs of SGD replayed in numpy', () => {
  test('every batch loss, weight and accuracy agrees', () => {
    const replay = readJson<Replay>('reference/sgd_replay.json');
    const train = examplesOf(replay.train_rows);
    const held = examplesOf(replay.test_rows);
    const { batch_size: batch, learning_rate: rate } = replay;
    const slp: Perceptron = { weights: Float64Array.from(replay.initial_weights), bias: replay.initial_bias };
    const near = (actual: number, wanted: number) =>
      expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(replay.tolerance);
    expect(replay.epochs.length).toBe(4);
    for (const epoch of replay.epochs) {
      const order = Uint32Array.from(epoch.order);
      const total: BatchSums = { loss: 0, right: 0 };
      epoch.batch_losses.forEach((wanted, i) => {
        const sums: BatchSums = { loss: 0, right: 0 };
        updateOnBatch(
          slp,
          train,
          order,
          i * batch,
          (i + 1) * batch,
          { learningRate: rate, l2: 0, classWeights: [1, 1] },
          new Float64Array(train.width),
          sums,
        );
        near(sums.loss / batch, wanted);
        total.loss += sums.loss;
        total.right += sums.right;
      });
      near(total.loss / order.length, epoch.mean_loss);
      near(total.right / order.length, epoch.train_accuracy);
      epoch.weights.forEach((weight, k) => near(slp.weights[k] as number, weight));
      near(slp.bias, epoch.bias);
      near(evaluate(slp, held, Uint32Array.from(replay.test_rows.keys())).accuracy, epoch.test_accuracy);
    }
  });
});

test('an update follows the gradient of the mean loss and its penalty, found by finite differences', () => {
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
        return sum / rows.length + (l2 / 2) * (v0 * v0 + v1 * v1);
      };
      const slp: Perceptron = { weights: Float64Array.from([w0, w1]), bias: b };
      const sums = { loss: 0, right: 0 };
      const step = { learningRate: 1, l2, classWeights };
      updateOnBatch(slp, examples, all, 0, all.length, step, new Float64Array(2), sums);
      const h = 1e-5;
      const slope = (up: number, down: number) => (up - down) / (2 * h);
      expect(w0 - (slp.weights[0] as number)).toBeCloseTo(
        slope(lossAt(w0 + h, w1, b), lossAt(w0 - h, w1, b)),
        7,
      );
      expect(w1 - (slp.weights[1] as number)).toBeCloseTo(
        slope(lossAt(w0, w1 + h, b), lossAt(w0, w1 - h, b)),
        7,
      );
      expect(b - slp.bias).toBeCloseTo(slope(lossAt(w0, w1, b + h), lossAt(w0, w1, b - h)), 7);
    }),
  );
});
