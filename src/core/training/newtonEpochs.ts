import { evaluate } from '../evaluation/evaluate.js';
import { asPerceptron } from '../perceptron/model.js';
import { InputError, stoppedEarly } from '../problem.js';
import type { TestResult } from '../run/record.js';
import type { Slices } from '../slices.js';
import type { Rows } from '../table/rows.js';
import { descend, look } from './newton.js';
import type { Objective } from './objective.js';
import { isEndless, type Minimum, settled, tolerance } from './optimum.js';
import { asTest, pausing, type Signal, type TrainingEvent, type TrainingResult } from './train.js';

export interface NewtonResult extends TrainingResult {
  readonly minimum: Minimum;
}

/** Newton's method from nothing to the minimum, a step an epoch, of which loss and accuracy are told as they are after
 * it. Ends where no step promises anything any more. Pull it like `train`; a step once begun is finished.
 * @param epochs the most steps @param priorCorrection added to the bias where the test part is judged
 * @throws InputError `stopped-early` in the first step, `diverged` where none can be computed */
export function* newtonEpochs(
  objective: Objective,
  test: Rows,
  epochs: number,
  priorCorrection: number,
): Generator<TrainingEvent, NewtonResult, Signal> {
  const { engine, examples, rows } = objective;
  let at = yield* untilStopped(look(objective, new Float64Array(examples.width + 1)));
  let seen: TestResult | undefined;
  for (let epoch = 1; ; epoch++) {
    const working = seen === undefined ? untilStopped : pausing;
    const newton = yield* working(at.newton());
    if (!Number.isFinite(at.value + newton.promise)) throw new InputError(beyondDoubles);
    const next = newton.promise < tolerance ? undefined : yield* working(descend(objective, at, newton));
    const end = (status: TrainingResult['status'], minimum: Minimum, tested: TestResult) => ({
      status,
      test: tested,
      minimum,
    });
    if (next === undefined && seen !== undefined)
      return end('finished', settled(at, newton.leaves, epoch - 1), seen);
    at = next ?? at;
    const { weights, bias } = asPerceptron(at.point);
    const judged = { weights, bias: bias + priorCorrection };
    seen = yield* pausing(evaluate(judged, examples, test, engine, priorCorrection));
    const trainAccuracy = 1 - at.wrong / rows.length;
    const signal = yield { type: 'epoch', epoch: { epoch, loss: at.value, trainAccuracy, ...asTest(seen) } };
    if (isEndless(objective, at)) return end('finished', endOf('separable'), seen);
    if (epoch === epochs || signal === 'stop')
      return end(epoch === epochs ? 'finished' : 'stopped', endOf('unfinished'), seen);

    function endOf(status: Minimum['status']): Minimum {
      return { status, loss: null, iterations: epoch, point: at.point };
    }
  }
}

/** Work in slices, before anything is learned. @throws InputError `stopped-early` */
export function* untilStopped<Result>(
  work: Slices<Result>,
): Generator<{ readonly type: 'pause' }, Result, Signal> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if ((yield { type: 'pause' }) !== 'stop') continue;
    work.return(undefined as never); // lets the engine give its memory back
    throw stoppedEarly();
  }
}

const beyondDoubles = {
  code: 'diverged',
  what: 'some values are so large that no Newton step can be computed',
  remedy: 'Leave out the column that holds them, or divide it by a power of ten',
} as const;
