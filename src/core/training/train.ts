import { evaluate } from '../evaluation/evaluate.js';
import { type BatchSums, type Perceptron, updateOnBatch } from '../perceptron/slp.js';
import { InputError } from '../problem.js';
import type { Random } from '../random.js';
import type { EpochRecord, TestResult } from '../run/record.js';
import type { Examples } from '../table/dataset.js';
import type { TrainingConfig } from './config.js';
import type { Parts } from './split.js';

export type TrainingEvent =
  | { readonly type: 'progress'; readonly epoch: number; readonly fraction: number }
  | { readonly type: 'epoch'; readonly epoch: EpochRecord };

/** Passed to `next()`: whether to go on. */
export type Signal = 'go' | 'stop';

export interface TrainingResult {
  readonly status: 'finished' | 'stopped';
  readonly test: TestResult;
}

/** Multiplications between two events: a few milliseconds, so that a stop gets through soon. */
const sliceWork = 2_000_000;

/** What of a configuration the loop needs; the learning rate with the step scale in it. */
export type Plan = Pick<TrainingConfig, 'epochs' | 'batchSize' | 'learningRate' | 'schedule' | 'l2'>;

/** What of the learning rate an exponential schedule leaves at the end of a run. */
const finalShare = 0.01;

/** Minibatch SGD as the chapter runs it, on `perceptron` in place: before each epoch the training rows are
 * shuffled anew; the epoch's loss and train accuracy are means over its batches, each taken before that
 * batch's update. Pull it with `next('go')`; `next('stop')` ends it, keeping what was learned so far.
 * @throws InputError `diverged` when a number stops being finite */
export function* train(
  perceptron: Perceptron,
  examples: Examples,
  { train: rows, test }: Parts,
  { epochs, batchSize, learningRate, schedule, l2 }: Plan,
  random: Random,
): Generator<TrainingEvent, TrainingResult, Signal> {
  const gradient = new Float64Array(examples.width);
  const batchesPerSlice = Math.max(1, Math.ceil(sliceWork / (batchSize * examples.width)));
  for (let epoch = 1; epoch <= epochs; epoch++) {
    random.shuffle(rows);
    const sums: BatchSums = { loss: 0, right: 0 };
    for (let from = 0, batch = 1; from < rows.length; from += batchSize, batch++) {
      const to = Math.min(from + batchSize, rows.length);
      const done = (epoch - 1 + from / rows.length) / epochs;
      const step = {
        learningRate: schedule === 'constant' ? learningRate : learningRate * finalShare ** done,
        l2,
      };
      updateOnBatch(perceptron, examples, rows, from, to, step, gradient, sums);
      if (batch % batchesPerSlice === 0) {
        const signal = yield { type: 'progress', epoch, fraction: to / rows.length };
        if (signal === 'stop') {
          const tested = evaluate(perceptron, examples, test);
          requireFinite(perceptron, tested.loss, epoch, learningRate);
          return { status: 'stopped', test: tested };
        }
      }
    }
    const tested = evaluate(perceptron, examples, test);
    requireFinite(perceptron, sums.loss + tested.loss, epoch, learningRate);
    const signal = yield { type: 'epoch', epoch: epochRecord(epoch, sums, rows.length, tested) };
    if (epoch === epochs || signal === 'stop') {
      return { status: epoch === epochs ? 'finished' : 'stopped', test: tested };
    }
  }
  throw new RangeError('epochs must be at least 1');
}

function epochRecord(epoch: number, sums: BatchSums, rows: number, tested: TestResult): EpochRecord {
  return {
    epoch,
    loss: sums.loss / rows,
    trainAccuracy: sums.right / rows,
    testLoss: tested.loss,
    testAccuracy: tested.accuracy,
    testConfusion: tested.confusion,
  };
}

function requireFinite(
  { weights, bias }: Perceptron,
  loss: number,
  epoch: number,
  learningRate: number,
): void {
  if (Number.isFinite(loss) && Number.isFinite(bias) && weights.every(Number.isFinite)) return;
  throw new InputError({
    code: 'diverged',
    what: `training diverged in epoch ${epoch}: the numbers grew beyond what a double holds`,
    remedy: `Choose the preset "recommended", or a learning rate below ${learningRate}`,
  });
}
