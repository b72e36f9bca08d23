import type { SettledConfig } from '../config.js';
import { evaluate } from '../evaluation/evaluate.js';
import type { TestResult } from '../evaluation/scores.js';
import type { Perceptron } from '../perceptron/slp.js';
import { stoppedEarly } from '../problem.js';
import type { Random } from '../random.js';
import type { Rows } from '../rows.js';
import { rowsPerSlice, type Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { diverged } from './diverged.js';
import type { Engine } from './engine.js';
import type { EpochRecord } from './epoch.js';
import { learningRates } from './learningRateSchedule.js';
import { watchedPart } from './partition.js';
import type { Pace } from './precondition.js';
import { rowOrder } from './rowOrder.js';
import type { Sampling } from './sampling.js';
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
  readonly sampling: Sampling;
  readonly pace: Pace;
  /** λ of each weight. */
  readonly decays: Float64Array;
  /** See `BatchSettings`. */
  readonly reach: number;
  /** What is added to the bias wherever rows are not trained on but judged. */
  readonly priorCorrection: number;
}

/** How far an epoch got, or what it came to on the rows that it learned from. */
type Step =
  | Extract<TrainingEvent, { type: 'progress' }>
  | ({ readonly type: 'passed' } & Pick<EpochRecord, 'epoch' | 'loss' | 'trainAccuracy'>);

/** Minibatch SGD as the chapter runs it, on `perceptron` in place: before each epoch the training rows are
 * shuffled anew; the epoch's loss and train accuracy are means over its batches, each taken before that
 * batch's update, and the loss has the penalty at the epoch's end on top. Nothing but these updates moves the weights.
 * Pull it with `next('go')`; `next('stop')` ends it, keeping what was learned so far.
 * @throws InputError `diverged` when a number stops being finite, `stopped-early` in the first epoch */
export function* descend(
  perceptron: Perceptron,
  examples: Examples,
  plan: Plan,
  random: Random,
  engine: Engine,
): Generator<Step, TrainingResult['status'], Signal> {
  const { epochs, batchSize, pace, sampling } = plan;
  const { rows, classWeights, visits } = sampling;
  const settings = { ...plan, classWeights };
  const order = rowOrder(rows, random, engine, examples.pageRows);
  const batchesInEpoch = rows.length / batchSize;
  const sliceRows = batchSize * Math.ceil(rowsPerSlice(examples.width) / batchSize);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    order.begin();
    let loss = 0;
    const right: [number, number] = [0, 0];
    for (let from = 0; from < rows.length; from += sliceRows) {
      if (from > 0) {
        const signal = yield { type: 'progress', epoch, fraction: from / rows.length };
        if (signal === 'stop') return stoppedIn(epoch);
      }
      const slice = order.take(sliceRows);
      const first = (epoch - 1) * batchesInEpoch + from / batchSize;
      const batches = Math.ceil(slice.length / batchSize);
      const rates = learningRates(pace, first, batches, epochs * batchesInEpoch);
      const sums = engine.updateOnBatches(perceptron, examples, slice, rates, settings);
      loss += sums.loss;
      right[0] += sums.right[0];
      right[1] += sums.right[1];
    }
    const whole = loss / rows.length + penaltyIn(perceptron, plan.decays);
    requireFinite(perceptron, whole, epoch, plan);
    const trainAccuracy = (right[0] / visits[0] + right[1] / visits[1]) / sampling.size;
    const signal = yield { type: 'passed', epoch, loss: whole, trainAccuracy };
    if (epoch < epochs && signal === 'stop') return 'stopped';
  }
  return 'finished';
}

/** A model of which no epoch was over has no curve and no loss to be judged by. @throws InputError `stopped-early` */
function stoppedIn(epoch: number): 'stopped' {
  if (epoch === 1) throw stoppedEarly();
  return 'stopped';
}

/** The same, with what each epoch comes to on rows that are not trained on, and at the end on the test part. Where there
 * is a validation part, the end is the only time that the test part is looked at. */
export function* train(
  perceptron: Perceptron,
  examples: Examples,
  { validation, test }: Pick<Parts, 'validation' | 'test'>,
  plan: Plan,
  random: Random,
  engine: Engine,
): Generator<TrainingEvent, TrainingResult, Signal> {
  const watched = watchedPart({ validation: validation.length }) === 'validation' ? validation : test;
  const way = descend(perceptron, examples, plan, random, engine);
  let epoch = 1;
  /** What came of the test part since the weights moved last. */
  let seen: TestResult | undefined;
  let step = way.next('go');
  while (!step.done) {
    seen = undefined;
    epoch = step.value.epoch;
    if (step.value.type === 'progress') {
      step = way.next(yield step.value);
      continue;
    }
    const { loss, trainAccuracy } = step.value;
    const result = yield* evaluatedOn(watched);
    if (watched === test) seen = result;
    const told = watched === test ? asTest(result) : asValidation(result);
    step = way.next(yield { type: 'epoch', epoch: { epoch, loss, trainAccuracy, ...told } });
  }
  return { status: step.value, test: seen ?? (yield* evaluatedOn(test)) };

  function* evaluatedOn(part: Rows): Generator<TrainingEvent, TestResult, Signal> {
    const { priorCorrection } = plan;
    const judged = { ...perceptron, bias: perceptron.bias + priorCorrection };
    const result = yield* pausing(evaluate(judged, examples, part, engine, priorCorrection));
    requireFinite(perceptron, result.loss, epoch, plan);
    return result;
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
