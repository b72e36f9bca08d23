import { evaluate } from '../evaluation/evaluate.js';
import { rank } from '../evaluation/evaluateParts.js';
import { significant } from '../format.js';
import { asPerceptron, modelOf } from '../perceptron/model.js';
import type { Perceptron } from '../perceptron/slp.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import { inStandardUnits } from '../training/coordinates.js';
import type { Engine } from '../training/engine.js';
import { newtonSteps } from '../training/newtonEpochs.js';
import type { Objective } from '../training/objective.js';
import { findMinimum } from '../training/optimum.js';
import { asIs } from '../training/scaler.js';
import { layGround, looksAhead, type Prepared, penalise, pose, type Task } from '../training/task.js';
import { descend } from '../training/train.js';
import type { Undefinable } from '../undefinable.js';
import { keepsWeights } from './keptWeights.js';
import type { Repeat } from './record.js';

/** What `fit` comes to on the test part, with the weights, and nothing else of it: what a repeat's record does not keep is not computed.
 * Scales the examples in place. @throws InputError `diverged` */
export function* refit(prepared: Prepared, examples: Examples, engine: Engine): Slices<Omit<Repeat, 'seed'>> {
  const task = yield* pose(prepared, examples, engine);
  const { objective } = yield* penalise(task);
  const { trained, own } =
    prepared.config.preset === 'exact' ? yield* byNewton(task, objective) : yield* bySgd(task, objective);
  const { bias, weights } = trained;
  const { correction } = task;
  const judged = { weights, bias: bias + correction };
  const { test } = task.parts;
  return {
    test: yield* evaluate(judged, examples, test, engine, correction),
    ...(yield* rank(judged, examples, test, engine, correction)),
    ...(keepsWeights(prepared) && { weights: kept(own, prepared) }),
  };
}

/** The weights as a record keeps them of a repeat. */
function kept(own: Perceptron, { features, scaler, config }: Prepared): readonly Undefinable[] {
  const { deviations } = scaler;
  const frame = config.scaling === 'none' ? asIs(features.length) : scaler;
  return modelOf(features, frame, own, deviations, 0).weights.map((weight, k) =>
    deviations[k] === 0 || !Number.isFinite(weight) ? null : significant(weight, 6),
  );
}

/** One perceptron: for the examples as they are after training, and for features scaled as the configuration says. */
interface Trained {
  readonly trained: Perceptron;
  readonly own: Perceptron;
}

function* bySgd(task: Task, objective: Objective): Slices<Trained> {
  const { engine, examples } = objective;
  const minimum = looksAhead(task) ? yield* findMinimum(objective) : undefined;
  const { perceptron, coordinates, plan, training } = yield* layGround(task, objective, minimum);
  yield* silently(descend(perceptron, examples, plan, training, engine));
  return {
    trained: perceptron,
    own: coordinates === undefined ? perceptron : inStandardUnits(coordinates, perceptron),
  };
}

function* byNewton({ config }: Task, objective: Objective): Slices<Trained> {
  const { minimum } = yield* silently(newtonSteps(objective, config.epochs));
  const own = asPerceptron(minimum.point);
  return { trained: own, own };
}

/** Training of which nobody wants to hear anything. */
function* silently<Result>(training: Generator<unknown, Result, 'go'>): Slices<Result> {
  for (let step = training.next('go'); ; step = training.next('go')) {
    if (step.done) return step.value;
    yield;
  }
}
