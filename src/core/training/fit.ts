import { evaluateTraining, majorityBaseline } from '../evaluation/evaluate.js';
import { requireFinite } from '../evaluation/finite.js';
import { evaluateParts } from '../evaluation/part.js';
import type { Scored } from '../export/scores.js';
import { newPerceptron } from '../perceptron/slp.js';
import { stoppedEarly } from '../problem.js';
import { findAlike } from '../profile/alike.js';
import { countShared } from '../profile/duplicates.js';
import { findLeaks } from '../profile/leak.js';
import { asBalanced, balancedLoss, entropy, type UnseenLoss } from '../profile/learnedNothing.js';
import { allRowsDiffer, type TableProfile } from '../profile/profile.js';
import { runWarnings } from '../profile/runWarnings.js';
import { Random } from '../random.js';
import type { Feature, Optimum, Preparation, RunRecord } from '../run/record.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/dataset.js';
import { classWeightsFor } from './classWeights.js';
import type { TrainingConfig } from './config.js';
import type { Engine } from './engine.js';
import { epochsFor } from './epochs.js';
import { fillsGaps, impute } from './impute.js';
import { findOptimum } from './optimum.js';
import { fitScaler, inOwnUnits, scalingReport } from './scaler.js';
import { type Parts, split } from './split.js';
import { pausing, type Signal, type TrainingEvent, train } from './train.js';

/** What fitting says on its way: what it found before the first epoch, then what training says. */
export type FitEvent =
  | { readonly type: 'prepared'; readonly preparation: Omit<Preparation, 'dataset' | 'profile'> }
  | { readonly type: 'optimum'; readonly optimum: Optimum }
  | TrainingEvent;

export interface Fitted extends Pick<RunRecord, 'status' | 'train' | 'test' | 'evaluation' | 'model'> {
  readonly unseenLoss: UnseenLoss;
  /** What scores rows: not part of the record. */
  readonly scorer: Pick<Scored, 'perceptron' | 'parts'>;
}

/** What is known of the file, and bears on what is said of a run. */
export interface FileFacts extends Pick<TableProfile, 'duplicateRows' | 'columns'> {
  /** Negative, then positive. */
  readonly classes: readonly [string, string];
}

export type Fitting<Result> = Generator<FitEvent, Result, Signal>;

/** The same seed splits a file in the same way whatever is then trained on it. */
const splitStream = 0;
const trainingStream = 1;

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
  const parts = yield* preparing(split(examples, config, Random.fromSeed(config.seed, splitStream), engine));
  const features = fillsGaps(asRead, config)
    ? yield* preparing(impute(asRead, examples, parts.train as Uint32Array))
    : asRead;
  const epochs = epochsFor(config, parts.counts.train, features.length);
  const { audit, warnings } = yield* inspect(examples, features, parts, config, engine, file);
  const scaler = yield* preparing(fitScaler(config.scaling, examples, parts.train, engine));
  const classWeights = classWeightsFor(config.balance, parts.counts);
  const scaling = scalingReport(config.scaling, scaler, features, classWeights);
  const baseline = majorityBaseline(parts.counts);
  yield {
    type: 'prepared',
    preparation: {
      config: { ...config, epochs },
      split: parts.counts,
      scaling,
      baseline,
      audit,
      warnings,
      features,
    },
  };

  if (config.scaling !== 'none') yield* preparing(engine.scaleRows(examples, scaler));
  const search = findOptimum(examples, parts.train, scaler.frame, classWeights, engine);
  yield { type: 'optimum', optimum: yield* preparing(search) };
  const random = Random.fromSeed(config.seed, trainingStream);
  const perceptron = newPerceptron(examples.width, random);
  const plan = { ...config, epochs, learningRate: config.learningRate * scaling.stepScale, classWeights };
  const { status, test } = yield* train(perceptron, examples, parts, plan, random, engine);

  const { weights, bias } = inOwnUnits(scaler, perceptron.weights, perceptron.bias);
  const deviations = Array.from(scaler.deviations, (each) => (Number.isFinite(each) ? each : null));
  const trained = yield* pausing(evaluateTraining(perceptron, examples, parts.train, classWeights, engine));
  requireFinite(new Float64Array([...weights, bias, trained.loss]));
  const { positives, test: rows } = parts.counts;
  const unseen: UnseenLoss = asBalanced(config)
    ? balancedLoss((yield* pausing(engine.tally(perceptron, examples, parts.test))).loss, parts.counts)
    : { model: test.loss, constant: entropy(positives.test / rows) };
  return {
    status,
    unseenLoss: unseen,
    scorer: { perceptron, parts },
    train: trained,
    test,
    evaluation: yield* pausing(evaluateParts(perceptron, examples, parts, engine)),
    model: { features, weights, bias, deviations },
  };
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
  const leaks = yield* preparing(findLeaks(examples, features, train, engine));
  // The lecture's balance repeats rows before they are divided.
  const sharedRows =
    file !== undefined && allRowsDiffer(file) && balance !== 'lecture'
      ? 0
      : yield* preparing(countShared(examples, test, [train, validation], engine));
  const alike =
    balance === 'lecture'
      ? null
      : yield* preparing(findAlike(examples, features, { train, validation, test }));
  const rarerRows = Math.min(counts.positives.train, counts.train - counts.positives.train);
  const [testRows, testPositives] = [counts.test, counts.positives.test];
  const classes = file?.classes ?? ['negative', 'positive'];
  const found = { features, leaks, sharedRows, alike, rarerRows };
  const findings = { ...found, testRows, testPositives, classes, l2, balance };
  return { audit: { sharedRows }, warnings: runWarnings(findings) };
}

/** Work in slices, before anything is learned. @throws InputError `stopped-early` */
function* preparing<Result>(work: Slices<Result>): Fitting<Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if ((yield { type: 'pause' }) !== 'stop') continue;
    work.return(undefined as never); // lets the engine give its memory back
    throw stoppedEarly();
  }
}
