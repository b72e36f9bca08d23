import type { SettledConfig, TrainingConfig } from '../config.js';
import type { Perceptron } from '../perceptron/slp.js';
import { Random } from '../random.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { Feature } from '../table/summary.js';
import { classWeightsFor, classWeightsOfFolds, priorCorrection } from './classWeights.js';
import type { Coordinates } from './coordinates.js';
import type { Engine } from './engine.js';
import { epochsFor } from './epochs.js';
import { groundAsIs, prepareGround } from './ground.js';
import { fillsGaps, impute } from './impute.js';
import type { Objective } from './objective.js';
import type { Minimum, PenaltyChoice } from './optimum.js';
import { choosePenalty } from './penalty.js';
import { asIs, fitScaler, requireScalable, type Scaler } from './scaler.js';
import { type Parts, split } from './split.js';
import type { Plan } from './train.js';

/** The same seed splits a file in the same way whatever is then trained on it, and divides it into the same folds. */
const splitStream = 0;
const trainingStream = 1;
const foldsStream = 2;

export function foldsRandom({ seed }: Pick<TrainingConfig, 'seed'>): Random {
  return Random.fromSeed(seed, foldsStream);
}

/** Examples divided, their gaps filled. */
export interface Prepared {
  readonly parts: Parts;
  readonly features: readonly Feature[];
  readonly config: SettledConfig;
  readonly scaler: Scaler;
}

/** Divides examples, and fills their gaps in place.
 * @param share of the rows, the earliest ones, where it is known when they were made; see split
 * @throws InputError `too-few-rows` or `no-features` */
export function* prepare(
  examples: Examples,
  asRead: readonly Feature[],
  config: TrainingConfig,
  engine: Engine,
  share?: number,
): Slices<Prepared> {
  const random = Random.fromSeed(config.seed, splitStream);
  const parts = yield* split(examples, config, random, engine, share);
  const features = fillsGaps(asRead, config)
    ? yield* impute(asRead, examples, parts.train as Uint32Array)
    : asRead;
  const settled = { ...config, epochs: epochsFor(config, parts.counts.train) };
  const scaler = yield* fitScaler(examples, parts.train, engine);
  requireScalable(scaler, features);
  return { parts, features, config: settled, scaler };
}

/** What there is to learn. */
export interface Task extends Omit<Prepared, 'features'> {
  /** Without the penalty, which may still have to be chosen. */
  readonly start: Omit<Objective, 'l2'>;
  /** The same objective by each row once: folds and the validation part judge what training makes small. */
  readonly judging: Omit<Objective, 'l2'>;
  /** What makes probabilities those of the file, where training balanced the classes. */
  readonly correction: number;
}

/** Scales the examples in place, where the configuration says so. */
export function* pose({ parts, config, scaler }: Prepared, examples: Examples, engine: Engine): Slices<Task> {
  const scales = config.scaling !== 'none';
  if (scales) yield* engine.scaleRows(examples, scaler);
  const frame = scales ? asIs(examples.width) : scaler;
  const classWeights = classWeightsFor(config.balance, parts.counts);
  const correction = priorCorrection(config.balance, parts.counts);
  const start = { engine, examples, rows: parts.train, classWeights, frame };
  const judging = {
    ...start,
    rows: parts.drawn,
    classWeights: classWeightsOfFolds(config.balance, parts.counts),
  };
  return { start, judging, parts, config, scaler, correction };
}

/** The objective with the penalty that the configuration says, or that is best. */
export function* penalise({ start, judging, parts, config }: Task): Slices<{
  readonly objective: Objective;
  readonly choice?: PenaltyChoice;
}> {
  if (config.l2 !== 'auto') return { objective: { ...start, l2: config.l2 } };
  const { l2, choice } = yield* choosePenalty(judging, parts.validation, foldsRandom(config));
  return { objective: { ...start, l2 }, choice };
}

/** What SGD begins with. */
export interface Beginning {
  readonly perceptron: Perceptron;
  /** In which the examples are now; undefined where they stayed as they were. */
  readonly coordinates: Coordinates | undefined;
  readonly plan: Plan;
  readonly training: Random;
}

/** Whether SGD has to know the minimum: its shape scales the steps. */
export function looksAhead({ config }: Pick<Task, 'config'>): boolean {
  return config.scaling === 'whiten';
}

/** Brings the examples into coordinates that suit SGD, in place.
 * @param minimum of the objective, where SGD {@link looksAhead} */
export function* layGround(
  { config, scaler, start, correction }: Task,
  objective: Objective,
  minimum: Minimum | undefined,
): Slices<Beginning> {
  const { examples } = start;
  const training = Random.fromSeed(config.seed, trainingStream);
  const ones = new Float64Array(examples.width).fill(1);
  const { perceptron, coordinates, ...way } = yield* minimum !== undefined && looksAhead({ config })
    ? prepareGround(objective, minimum, config, training)
    : groundAsIs(objective, config.scaling === 'none' ? scaler.deviations : ones, config, training);
  const plan = { ...config, ...way, priorCorrection: correction };
  return { perceptron, coordinates, plan, training };
}
