import { evaluate } from '../evaluation/evaluate.js';
import type { TestResult } from '../evaluation/scores.js';
import { asPerceptron } from '../perceptron/model.js';
import { InputError, stoppedEarly } from '../problem.js';
import type { Rows } from '../rows.js';
import type { Slices } from '../slices.js';
import { backtrack, look, type View } from './newton.js';
import type { Objective } from './objective.js';
import { isEndless, type Minimum, settled, tolerance } from './optimum.js';
import { tell } from './sayings.js';
import { asTest, pausing, type Signal, type TrainingEvent, type TrainingResult } from './train.js';

export interface NewtonResult {
  readonly status: TrainingResult['status'];
  readonly minimum: Minimum;
}

/** Newton's method from nothing to the minimum, a step an epoch. Ends where no step promises anything any more, or where
 * `next('stop')` answers a step.
 * @param epochs the most steps
 * @throws InputError `diverged` where no step can be computed */
export function* newtonSteps(
  objective: Objective,
  epochs: number,
): Generator<{ readonly epoch: number; readonly at: View } | undefined, NewtonResult, Signal | undefined> {
  let at = yield* inSilence(look(objective, new Float64Array(objective.examples.width + 1)));
  for (let epoch = 1; ; epoch++) {
    const newton = yield* inSilence(at.newton());
    if (!Number.isFinite(at.value + newton.promise)) throw new InputError(beyondDoubles);
    const next = newton.promise < tolerance ? undefined : yield* inSilence(backtrack(objective, at, newton));
    if (next === undefined && epoch > 1)
      return { status: 'finished', minimum: settled(at, newton.leaves(), epoch - 1) };
    at = next ?? at;
    const signal = yield { epoch, at };
    const { point } = at;
    const endOf = (status: Minimum['status']) => ({ status, loss: null, iterations: epoch, point });
    if (isEndless(objective, at)) return { status: 'finished', minimum: endOf('separable') };
    if (epoch === epochs || signal === 'stop')
      return { status: epoch === epochs ? 'finished' : 'stopped', minimum: endOf('unfinished') };
  }
}

/** Slices whose pauses are told apart from steps. */
function* inSilence<Result>(work: Slices<Result>): Generator<undefined, Result> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield undefined;
  }
}

/** The same, of which loss and accuracy are told as they are after each step. Pull it like `train`; a step once begun
 * is finished.
 * @param priorCorrection added to the bias where the test part is judged
 * @throws InputError `stopped-early` in the first step, `diverged` where none can be computed */
export function* newtonEpochs(
  objective: Objective,
  test: Rows,
  epochs: number,
  priorCorrection: number,
): Generator<TrainingEvent, NewtonResult & TrainingResult, Signal> {
  const { engine, examples, rows } = objective;
  const steps = newtonSteps(objective, epochs);
  let signal: Signal = 'go';
  let seen: TestResult | undefined;
  for (;;) {
    const step = steps.next(signal);
    if (step.done) return { ...step.value, test: seen as TestResult };
    if (step.value === undefined) {
      signal = yield { type: 'pause' };
      if (signal === 'stop' && seen === undefined) throw abandoned(steps);
      continue;
    }
    const { epoch, at } = step.value;
    const { weights, bias } = asPerceptron(at.point);
    const judged = { weights, bias: bias + priorCorrection };
    seen = yield* pausing(evaluate(judged, examples, test, engine, priorCorrection));
    const trainAccuracy = 1 - at.wrong / rows.length;
    signal = yield { type: 'epoch', epoch: { epoch, loss: at.value, trainAccuracy, ...asTest(seen) } };
  }
}

/** Work in slices that is worth nothing before its end. @throws InputError `stopped-early` */
export function* untilStopped<Result>(
  work: Generator<unknown, Result>,
): Generator<{ readonly type: 'pause' }, Result, Signal> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if ((yield { type: 'pause' }) !== 'stop') continue;
    throw abandoned(work);
  }
}

function abandoned(work: Generator<unknown, unknown>): InputError {
  work.return(undefined); // lets the engine give its memory back
  return stoppedEarly();
}

const beyondDoubles = {
  code: 'diverged',
  what: tell('too-large-for-newton'),
  remedy: tell('leave-out-or-divide'),
} as const;
