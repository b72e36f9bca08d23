import { evaluate } from '../evaluation/evaluate.js';
import { type BatchSums, type ClassWeights, type Perceptron, updateOnBatch } from '../perceptron/slp.js';
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
export interface Plan
  extends Pick<TrainingConfig, 'epochs' | 'batchSize' | 'learningRate' | 'schedule' | 'l2'> {
  readonly classWeights: ClassWeights;
}

/** What of the learning rate an exponential schedule leaves at the end of a run. */
const finalShare = 0.01;

/** Minibatch SGD as the chapter runs it, on `perceptron` in place: before each epoch the training rows are
 * shuffled anew; the epoch's loss and train accuracy are means over its batches, each taken before that
 * batch's update. Pull it with `next('go')`; `next('stop')` ends it, keeping what was learned so far.
 * @throws InputError `diverged` when a number stops being finite */
export function* train(
  perceptron: Perceptron,
  examples: Examples,
  { train: rows, validation, test }: Parts,
  { epochs, batchSize, learningRate, schedule, l2, classWeights }: Plan,
  random: Random,
): Generator<TrainingEvent, TrainingResult, Signal> {
  const watched = validation.length > 0 ? validation : test;
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
        classWeights,
      };
      updateOnBatch(perceptron, examples, rows, from, to, step, gradient, sums);
      if (batch % batchesPerSlice === 0) {
        const signal = yield { type: 'progress', epoch, fraction: to / rows.length };
        if (signal === 'stop') return result('stopped', epoch);
      }
    }
    const seen = evaluate(perceptron, examples, watched);
    requireFinite(perceptron, sums.loss + seen.loss, epoch, learningRate);
    const signal = yield {
      type: 'epoch',
      epoch: {
        epoch,
        loss: sums.loss / rows.length,
        trainAccuracy: sums.right / rows.length,
        ...(watched === test ? asTest(seen) : asValidation(seen)),
      },
    };
    if (epoch === epochs || signal === 'stop')
      return result(epoch === epochs ? 'finished' : 'stopped', epoch);
  }
  throw new RangeError('epochs must be at least 1');

  /** Where there is a validation part, this is the only time that the test part is looked at. */
  function result(status: TrainingResult['status'], epoch: number): TrainingResult {
    const tested = evaluate(perceptron, examples, test);
    requireFinite(perceptron, tested.loss, epoch, learningRate);
    return { status, test: tested };
  }
}

function asTest({ loss, accuracy, confusion }: TestResult) {
  return { testLoss: loss, testAccuracy: accuracy, testConfusion: confusion, validation: null };
}

function asValidation({ loss, accuracy, confusion }: TestResult) {
  return {
    testLoss: null,
    testAccuracy: null,
    testConfusion: null,
    validation: { loss, accuracy, confusion },
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
