import { balances } from '../balance.js';
import type { TrainingConfig } from '../config.js';
import { evaluateTraining } from '../evaluation/evaluate.js';
import { evaluateParts } from '../evaluation/evaluateParts.js';
import { requireFinite } from '../evaluation/finite.js';
import { asPerceptron, modelOf } from '../perceptron/model.js';
import type { Perceptron } from '../perceptron/slp.js';
import { findAlike } from '../profile/alike.js';
import { findShared, noneShared } from '../profile/duplicates.js';
import { findLeaks } from '../profile/findLeaks.js';
import { type Findings, runWarnings } from '../profile/runWarnings.js';
import { allRowsDiffer, type TableProfile } from '../profile/tableProfile.js';
import type { Examples } from '../table/examples.js';
import type { ColumnRef, Feature } from '../table/summary.js';
import { blindLoss, majorityBaseline } from '../training/baseline.js';
import { inStandardUnits } from '../training/coordinates.js';
import { weightDoubt } from '../training/doubt.js';
import type { Engine } from '../training/engine.js';
import { newtonEpochs, untilStopped } from '../training/newtonEpochs.js';
import { type Objective, penaltyOf } from '../training/objective.js';
import { findMinimum, type Minimum, type Optimum, type PenaltyChoice } from '../training/optimum.js';
import { choosePenalty } from '../training/penalty.js';
import { asIs, type Scaler, type ScalingReport } from '../training/scaler.js';
import type { Parts } from '../training/split.js';
import { foldsRandom, layGround, penalise, pose, prepare, type Task } from '../training/task.js';
import { pausing, penaltyIn, type Signal, type TrainingEvent, train } from '../training/train.js';
import type { Preparation, RunRecord } from './record.js';
import type { Scored } from './scored.js';
import { balancedLoss, type UnseenLoss } from './unseenLoss.js';

/** What fitting says on its way: what it found before the first epoch, then what training says. */
export type FitEvent =
  | { readonly type: 'prepared'; readonly preparation: Omit<Preparation, 'dataset' | 'profile'> }
  | { readonly type: 'optimum'; readonly optimum: Optimum }
  | TrainingEvent;

export interface Fitted
  extends Pick<RunRecord, 'status' | 'train' | 'test' | 'evaluation' | 'model' | 'doubt'> {
  readonly unseenLoss: UnseenLoss;
  /** What scores rows: not part of the record. */
  readonly scorer: Pick<Scored, 'perceptron' | 'parts'>;
}

/** What is known of the file, and bears on what is said of a run. */
export interface FileFacts extends Pick<TableProfile, 'duplicateRows' | 'columns'> {
  /** What they are called: negative, then positive. */
  readonly classes: readonly [string, string];
}

export type Fitting<Result> = Generator<FitEvent, Result, Signal>;

/** A run on examples, from the split to the model. Fills and scales the examples in place. Pull it with `next('go')`;
 * `next('stop')` ends it soon, keeping what was learned so far.
 * @param file what is known of the table that the examples were made of
 * @throws InputError `too-few-rows`, `diverged`, or `stopped-early` where nothing was learned so far */
export function* fit(
  examples: Examples,
  asRead: readonly Feature[],
  config: TrainingConfig,
  engine: Engine,
  file?: FileFacts,
): Fitting<Fitted> {
  const ready = yield* untilStopped(prepare(examples, asRead, config, engine));
  const { parts, features, config: settled, scaler } = ready;
  const { audit, warnings } = yield* inspect(examples, features, parts, config, engine, file);
  const scaling = { leftOut: constantOnes(features, scaler) };
  const baseline = majorityBaseline(parts.counts);
  yield {
    type: 'prepared',
    preparation: {
      config: settled,
      split: parts.counts,
      scaling,
      baseline,
      audit,
      warnings,
      features,
    },
  };

  const task = yield* untilStopped(pose(ready, examples, engine));
  const { correction } = task;
  const { own, trained, ...learned } = yield* config.preset === 'exact' ? learnExactly(task) : learn(task);
  const scales = config.scaling !== 'none';
  // Standardised, a constant feature is 0 wherever it was looked at: its weight is rounding.
  if (scales) scaler.deviations.forEach((deviation, k) => deviation === 0 && own.weights.fill(0, k, k + 1));
  const model = modelOf(features, scales ? scaler : asIs(examples.width), own, scaler.deviations, correction);
  requireFinite(Float64Array.of(...model.weights, model.bias, learned.train.loss));
  const unseenLoss: UnseenLoss =
    balances[config.balance].evens === 'training'
      ? balancedLoss(
          (yield* pausing(engine.lossAndConfusion(trained, examples, parts.test))).loss,
          parts.counts,
        )
      : { model: learned.test.loss, constant: blindLoss(parts.counts) };
  const perceptron = { weights: trained.weights, bias: trained.bias + correction };
  return { ...learned, model, unseenLoss, scorer: { perceptron, parts } };
}

interface Trained extends Pick<Fitted, 'status' | 'train' | 'test' | 'evaluation' | 'doubt'> {
  /** For features scaled as the configuration says. */
  readonly own: Perceptron;
  /** The same for the examples as they are now; both without the correction. */
  readonly trained: Perceptron;
}

/** By SGD. */
function* learn(task: Task): Fitting<Trained> {
  const { parts, correction } = task;
  const { engine, examples, classWeights } = task.start;
  const { objective, choice } = yield* untilStopped(penalise(task));
  const minimum = yield* untilStopped(findMinimum(objective));
  yield { type: 'optimum', optimum: toOptimum(minimum, objective.l2, choice) };
  const doubt = yield* untilStopped(doubtOf(task, objective, minimum)); // of the examples as they are still

  const { perceptron, coordinates, plan, training } = yield* untilStopped(
    layGround(task, objective, minimum),
  );
  const { status, test } = yield* train(perceptron, examples, parts, plan, training, engine);
  const penalty = penaltyIn(perceptron, plan.decays);
  const judged = { ...perceptron, bias: perceptron.bias + correction };
  return {
    status,
    test,
    train: yield* pausing(evaluateTraining(perceptron, examples, parts.train, classWeights, engine, penalty)),
    evaluation: yield* pausing(evaluateParts(judged, examples, parts, engine, correction)),
    doubt,
    own: coordinates === undefined ? perceptron : inStandardUnits(coordinates, perceptron),
    trained: perceptron,
  };
}

/** By Newton's method. */
function* learnExactly(task: Task): Fitting<Trained> {
  const { start, judging, parts, config, correction } = task;
  const { engine, examples, classWeights } = start;
  const random = foldsRandom(config);
  const given = config.l2 === 'auto' ? undefined : config.l2;
  const { l2, choice, outOfFold } = yield* untilStopped(
    choosePenalty(judging, parts.validation, random, given),
  );
  const { logits, labels } = yield* untilStopped(outOfFold());
  const objective = { ...start, l2 };
  const { status, test, minimum } = yield* newtonEpochs(objective, parts.test, config.epochs, correction);
  yield { type: 'optimum', optimum: toOptimum(minimum, l2, given === undefined ? choice : undefined) };
  const own = asPerceptron(minimum.point);
  const judged = { ...own, bias: own.bias + correction };
  const held = { logits: logits.map((logit) => logit + correction), labels };
  const penalty = penaltyOf(l2, minimum.point);
  return {
    status,
    test,
    train: yield* pausing(evaluateTraining(own, examples, parts.train, classWeights, engine, penalty)),
    evaluation: yield* pausing(evaluateParts(judged, examples, parts, engine, correction, held)),
    doubt: yield* pausing(doubtOf(task, objective, minimum)),
    own,
    trained: own,
  };
}

function doubtOf({ parts, config, scaler }: Task, objective: Objective, minimum: Minimum) {
  const { train: rows, positives } = parts.counts;
  const rarer = Math.min(positives.train, rows - positives.train);
  const isBalanced = balances[config.balance].evens !== 'nothing';
  return weightDoubt({ objective, minimum, deviations: scaler.deviations, rows, rarer, isBalanced });
}

function toOptimum(
  { status, loss, iterations }: Minimum,
  l2: number,
  choice: PenaltyChoice | null = null,
): Optimum {
  return { status, loss, iterations, l2, choice };
}

function constantOnes(features: readonly ColumnRef[], { deviations }: Scaler): ScalingReport['leftOut'] {
  return features.flatMap(({ name, column }, k) => (deviations[k] === 0 ? [{ name, column }] : []));
}

/** What says which rows a part gets, where that is not chance alone. */
function dividerOf({ times, groups }: Examples): Findings['dividedBy'] {
  return times !== undefined ? 'times' : groups !== undefined ? 'groups' : undefined;
}

/** Looks for what would make the scores untrue. */
function* inspect(
  examples: Examples,
  features: readonly Feature[],
  { train, validation, test, counts }: Parts,
  { l2, balance }: TrainingConfig,
  engine: Engine,
  file?: FileFacts,
): Fitting<Pick<Preparation, 'audit' | 'warnings'>> {
  const label = file?.columns.find(({ role }) => role === 'label')?.name;
  const leaks = yield* untilStopped(findLeaks(examples, features, train, engine, undefined, label));
  // The lecture's balance repeats rows before they are divided.
  const shared =
    file !== undefined && allRowsDiffer(file) && balances[balance].copies !== 'all parts'
      ? noneShared
      : yield* untilStopped(findShared(examples, test, [train, validation], engine));
  const sharedRows = shared?.count ?? null;
  const alike =
    shared === null || balances[balance].copies === 'all parts'
      ? null
      : yield* untilStopped(findAlike(examples, features, { train, validation, test }, shared.has));
  const rarerRows = Math.min(counts.positives.train, counts.train - counts.positives.train);
  const [testRows, testPositives] = [counts.test, counts.positives.test];
  const classes = file?.classes ?? ['negative', 'positive'];
  const found = { features, leaks, sharedRows, alike, rarerRows };
  const findings = {
    ...found,
    testRows,
    testPositives,
    classes,
    l2,
    balance,
    dividedBy: dividerOf(examples),
  };
  return { audit: { sharedRows }, warnings: runWarnings(findings) };
}
