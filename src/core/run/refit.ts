import { evaluate } from '../evaluation/evaluate.js';
import { rank } from '../evaluation/evaluateParts.js';
import { asPerceptron } from '../perceptron/model.js';
import type { Perceptron } from '../perceptron/slp.js';
import type { Slices } from '../slices.js';
import type { Examples } from '../table/examples.js';
import type { Engine } from '../training/engine.js';
import { newtonSteps } from '../training/newtonEpochs.js';
import type { Objective } from '../training/objective.js';
import { findMinimum } from '../training/optimum.js';
import { layGround, looksAhead, type Prepared, penalise, pose, type Task } from '../training/task.js';
import { descend } from '../training/train.js';
import type { Repeat } from './record.js';

/** What `fit` comes to on the test part, and nothing else of it: what a repeat's record does not keep is not computed.
 * Scales the examples in place. @throws InputError `diverged` */
export function* refit(prepared: Prepared, examples: Examples, engine: Engine): Slices<Omit<Repeat, 'seed'>> {
  const task = yield* pose(prepared, examples, engine);
  const { objective } = yield* penalise(task);
  const { bias, weights } =
    prepared.config.preset === 'exact' ? yield* byNewton(task, objective) : yield* bySgd(task, objective);
  const { correction } = task;
  const judged = { weights, bias: bias + correction };
  const { test } = task.parts;
  return {
    test: yield* evaluate(judged, examples, test, engine, correction),
    ...(yield* rank(judged, examples, test, engine, correction)),
  };
}

function* bySgd(task: Task, objective: Objective): Slices<Perceptron> {
  const { engine, examples } = objective;
  const minimum = looksAhead(task) ? yield* findMinimum(objective) : undefined;
  const { perceptron, plan, training } = yield* layGround(task, objective, minimum);
  yield* silently(descend(perceptron, examples, plan, training, engine));
  return perceptron;
}

function* byNewton({ config }: Task, objective: Objective): Slices<Perceptron> {
  const { minimum } = yield* silently(newtonSteps(objective, config.epochs));
  return asPerceptron(minimum.point);
}

/** Training of which nobody wants to hear anything. */
function* silently<Result>(training: Generator<unknown, Result, 'go'>): Slices<Result> {
  for (let step = training.next('go'); ; step = training.next('go')) {
    if (step.done) return step.value;
    yield;
  }
}
