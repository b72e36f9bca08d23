import type { SettledConfig } from '../config.js';
import { newPerceptron, type Perceptron } from '../perceptron/slp.js';
import type { Random } from '../random.js';
import { sampleOf } from '../rows.js';
import type { Slices } from '../slices.js';
import type { Coordinates } from './coordinates.js';
import type { Objective } from './objective.js';
import type { Minimum } from './optimum.js';
import { findGround, paceFor, rowsForCurvature, steepest } from './precondition.js';
import { byImportance, onceEach } from './sampling.js';
import type { Plan } from './train.js';

/** What SGD starts from, and how it goes. */
export interface SgdStart extends Pick<Plan, 'sampling' | 'decays' | 'pace' | 'reach'> {
  readonly perceptron: Perceptron;
  /** In which the examples are now; undefined where they stayed as they were. */
  readonly coordinates: Coordinates | undefined;
}

type Choices = Pick<SettledConfig, 'epochs' | 'batchSize' | 'learningRate'>;

/** How far, in logits, a batch may move a row that is all wrong. */
const reach = 2;

/** Brings standardised examples into coordinates that suit SGD, in place. */
export function* prepareGround(
  objective: Objective,
  { point }: Minimum,
  { epochs, batchSize, learningRate }: Choices,
  random: Random,
): Slices<SgdStart> {
  const { engine, examples, rows } = objective;
  const ground = yield* findGround(objective, point);
  const { coordinates, decays } = ground;
  if (coordinates !== undefined) yield* engine.rotateRows(examples, coordinates);
  const some = { ...objective, rows: sampleOf(rows, rowsForCurvature(examples.width)) };
  const atStart = yield* steepest(some, new Float64Array(examples.width + 1));
  const sampling = byImportance(objective);
  const updates = epochs * Math.ceil(sampling.rows.length / batchSize);
  const { start, peak, end } = paceFor(ground, atStart, sampling.classWeights, batchSize, updates);
  return {
    sampling,
    perceptron: newPerceptron(examples.width, random),
    decays,
    pace: { start: start * learningRate, peak: peak * learningRate, end: end * learningRate },
    reach,
    coordinates,
  };
}

/** Features as they are, as the chapter has them; the penalty is on the weights of the standardised ones all the same.
 * @param deviations of the features as the examples have them */
export function* groundAsIs(
  objective: Objective,
  deviations: Float64Array,
  { learningRate }: Choices,
  random: Random,
): Slices<SgdStart> {
  const { examples, l2 } = objective;
  return {
    sampling: onceEach(objective),
    perceptron: newPerceptron(examples.width, random),
    decays: deviations.map((deviation) => (l2 === 0 ? 0 : l2 * deviation * deviation)),
    pace: { start: learningRate, peak: learningRate, end: learningRate },
    reach: Number.POSITIVE_INFINITY,
    coordinates: undefined,
  };
}
