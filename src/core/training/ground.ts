import { asPerceptron } from '../perceptron/model.js';
import { newPerceptron, type Perceptron } from '../perceptron/slp.js';
import type { Random } from '../random.js';
import type { Slices } from '../slices.js';
import { sampleOf } from '../table/rows.js';
import type { TrainingConfig } from './config.js';
import type { Objective } from './objective.js';
import { type Coordinates, enoughRows, findGround, type Pace, paceFor, steepest } from './precondition.js';
import type { Scaler } from './scaler.js';

/** What SGD starts from. */
export interface Prepared {
  readonly perceptron: Perceptron;
  readonly decays: Float64Array;
  readonly pace: Pace;
  /** In which the examples are now; undefined where they stayed as they were. */
  readonly coordinates: Coordinates | undefined;
}

type Choices = Pick<TrainingConfig, 'epochs' | 'batchSize' | 'learningRate'>;

/** Brings standardised examples into coordinates that suit SGD, in place. Where that would be too much work it starts
 * at the minimum instead: from elsewhere it would not get there.
 * @param minimum where the search for it ended */
export function* prepareGround(
  objective: Objective,
  minimum: Float64Array,
  { epochs, batchSize, learningRate }: Choices,
  random: Random,
): Slices<Prepared> {
  const { engine, examples, rows, classWeights } = objective;
  const ground = yield* findGround(objective, minimum);
  const { coordinates, decays } = ground;
  if (coordinates !== undefined) yield* engine.rotateRows(examples, coordinates);
  const perceptron =
    coordinates === undefined ? asPerceptron(minimum) : newPerceptron(examples.width, random);
  const some = { ...objective, rows: sampleOf(rows, enoughRows(examples.width)) };
  const atStart =
    coordinates === undefined
      ? ground.steepness
      : yield* steepest(some, new Float64Array(examples.width + 1));
  const updates = epochs * Math.ceil(rows.length / batchSize);
  const { start, peak, end } = paceFor(ground, atStart, classWeights, batchSize, updates);
  const pace = { start: start * learningRate, peak: peak * learningRate, end: end * learningRate };
  return { perceptron, decays, pace, coordinates };
}

/** Features as they are, as the chapter has them; the penalty is on the weights of the standardised ones all the same. */
export function* groundAsIs(
  { examples, l2 }: Objective,
  { deviations }: Scaler,
  { learningRate }: Choices,
  random: Random,
): Slices<Prepared> {
  return {
    perceptron: newPerceptron(examples.width, random),
    decays: deviations.map((deviation) => (l2 === 0 ? 0 : l2 * deviation * deviation)),
    pace: { start: learningRate, peak: learningRate, end: learningRate },
    coordinates: undefined,
  };
}
