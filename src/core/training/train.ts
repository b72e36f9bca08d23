import { evaluate } from '../evaluation/evaluate.js';
import type { ClassWeights, Perceptron } from '../perceptron/slp.js';
import type { Random } from '../random.js';
import type { EpochRecord, TestResult } from '../run/record.js';
import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import type { SettledConfig } from './config.js';
import { diverged } from './diverged.js';
import type { Engine } from './engine.js';
import type { Pace } from './precondition.js';
import { learningRates } from './rates.js';
import { rowOrder } from './rowOrder.js';
import type { Parts } from './split.js';

/** A pause says nothing: it lets a stop get through. */
export type TrainingEvent =
  | { readonly type: 'pause' }
  | { readonly type: 'progress'; readonly epoch: number; readonly fraction: number }
  | { readonly type: 'epoch'; readonly epoch: EpochRecord };

/** Passed to `next()`: whether to go on. */
export type Signal = 'go' | 'stop';

export interface TrainingResult {
  readonly status: 'finished' | 'stopped';
  readonly test: TestResult;
}

/** What the loop needs to know. */
export interface Plan extends Pick<SettledConfig, 'preset' | 'epochs' | 'batchSize' | 'learningRate'> {
  readonly pace: Pace;
  /** λ of each weight. */
  readonly decays: Float64Array;
  /** See `BatchSettings`. */
  readonly reach: number;
  readonly classWeights: ClassWeights;
  /** What is added to the bias wherever rows are not trained on but judged. */
  readonly priorCorrection: number;
}

/** Minibatch SGD as the chapter runs it, on `perceptron` in place: before each epoch the training rows are
 * shuffled anew; the epoch's loss and train accuracy are means over its batches, each taken before that
 * batch's update, and the loss has the penalty at the epoch's end on top. Nothing but these updates moves the weights.
 * Pull it with `next('go')`; `next('stop')` ends it, keeping what was learned so far.
 * @throws InputError `diverged` when a number stops being finite */
export function* train(
  perceptron: Perceptron,
  examples: Examples,
  { train: rows, validation, test }: Parts,
  plan: Plan,
  random: Random,
  engine: Engine,
): Generator<TrainingEvent, TrainingResult, Signal> {
  const { epochs, batchSize, pace } = plan;
  const asJudged = () => ({ ...perceptron, bias: perceptron.bias + plan.priorCorrection });
  const watched = validation.length > 0 ? validation : test;
  const order = rowOrder(rows, random, engine, examples.pageRows);
  const batchesInEpoch = rows.length / batchSize;
  const sliceRows = batchSize * Math.ceil(rowsPerSlice(examples.width) / batchSize);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    order.begin();
    let [loss, right] = [0, 0];
    for (let from = 0; from < rows.length; from += sliceRows) {
      if (from > 0) {
        const signal = yield { type: 'progress', epoch, fraction: from / rows.length };
        if (signal === 'stop') return yield* result('stopped', epoch);
      }
      const slice = order.take(sliceRows);
      const first = (epoch - 1) * batchesInEpoch + from / batchSize;
      const batches = Math.ceil(slice.length / batchSize);
      const rates = learningRates(pace, first, batches, epochs * batchesInEpoch);
      const sums = engine.updateOnBatches(perceptron, examples, slice, rates, plan);
      loss += sums.loss;
      right += sums.right;
    }
    const seen = yield* pausing(evaluate(asJudged(), examples, watched, engine, plan.priorCorrection));
    const penalty = penaltyIn(perceptron, plan.decays);
    requireFinite(perceptron, loss + penalty + seen.loss, epoch, plan);
    const signal = yield {
      type: 'epoch',
      epoch: {
        epoch,
        loss: loss / rows.length + penalty,
        trainAccuracy: right / rows.length,
        ...(watched === test ? asTest(seen) : asValidation(seen)),
      },
    };
    if (epoch === epochs || signal === 'stop')
      return yield* result(
        epoch === epochs ? 'finished' : 'stopped',
        epoch,
        watched === test ? seen : undefined,
      );
  }
  throw new RangeError('epochs must be at least 1');

  /** Where there is a validation part, this is the only time that the test part is looked at.
   * @param seen what came of it just now, where it was the part watched */
  function* result(
    status: TrainingResult['status'],
    epoch: number,
    seen?: TestResult,
  ): Generator<TrainingEvent, TrainingResult, Signal> {
    const tested =
      seen ?? (yield* pausing(evaluate(asJudged(), examples, test, engine, plan.priorCorrection)));
    requireFinite(perceptron, tested.loss, epoch, plan);
    return { status, test: tested };
  }
}

/** Work in slices, with a pause after each. */
export function* pausing<Result>(
  work: Slices<Result>,
): Generator<{ readonly type: 'pause' }, Result, Signal> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield { type: 'pause' };
  }
}

/** Σ λₖ/2 wₖ². */
export function penaltyIn({ weights }: Perceptron, decays: Float64Array): number {
  return weights.reduce((sum, weight, k) => sum + ((decays[k] as number) / 2) * weight * weight, 0);
}

export function asTest({ loss, accuracy, confusion }: TestResult) {
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

function requireFinite({ weights, bias }: Perceptron, loss: number, epoch: number, plan: Plan): void {
  if (Number.isFinite(loss) && Number.isFinite(bias) && weights.every(Number.isFinite)) return;
  throw diverged(epoch, plan);
}
