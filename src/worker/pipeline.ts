import { baselineAccuracy, evaluateTraining } from '../core/evaluation/evaluate.js';
import { requireFinite } from '../core/evaluation/finite.js';
import { evaluatePart } from '../core/evaluation/part.js';
import { newPerceptron } from '../core/perceptron/slp.js';
import { InputError, inFile, type Problem } from '../core/problem.js';
import { Random } from '../core/random.js';
import type { Optimum } from '../core/run/record.js';
import type { RunEvent } from '../core/run/run.js';
import { type Dataset, makeDataset } from '../core/table/dataset.js';
import type { TrainingConfig } from '../core/training/config.js';
import { findOptimum } from '../core/training/optimum.js';
import { applyScaler, fitScaler, inOwnUnits, scalingReport } from '../core/training/scaler.js';
import { split } from '../core/training/split.js';
import { type Signal, type TrainingEvent, type TrainingResult, train } from '../core/training/train.js';
import type { ByteSource } from './byteSource.js';
import { type ReadResult, readCsv } from './csvReader.js';

export interface Job {
  /** The file's name, without its folder. */
  readonly name: string;
  readonly open: () => Promise<ByteSource>;
  readonly config: TrainingConfig;
}

/** The same seed splits a file in the same way whatever is then trained on it. */
const splitStream = 0;
const trainingStream = 1;

/** What a run needs of the outside world. */
export interface Ports {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether the person asked for an end. */
  readonly stopped: () => boolean;
}

/** A run from bytes to model. Ends with `ended` or `failed`; it throws nothing. */
export async function* runTraining(job: Job, ports: Ports): AsyncGenerator<RunEvent> {
  try {
    yield* run(job, ports);
  } catch (error) {
    yield { type: 'failed', problem: inFile(toProblem(error), job.name) };
  }
}

async function* run({ name, open, config }: Job, ports: Ports): AsyncGenerator<RunEvent> {
  const startedAt = ports.now();
  const breathe = breather(ports);
  const { table, dialect, fingerprint } = yield* read(await open(), ports, breathe);
  const { examples, features, summary } = makeDataset(table, config);
  const parts = split(examples, config, Random.fromSeed(config.seed, splitStream));
  const baseline = { accuracy: baselineAccuracy(examples, parts.train, parts.test) };
  const dataset = { name, ...summary, dialect, fingerprint };
  const scaler = fitScaler(config.scaling, examples, parts.train);
  const scaling = scalingReport(config.scaling, scaler, features);
  yield {
    type: 'prepared',
    preparation: { dataset, config, split: parts.counts, scaling, baseline, features },
  };

  const readyAt = ports.now();
  if (config.scaling !== 'none') applyScaler(scaler, examples);
  yield { type: 'optimum', optimum: yield* optimum(findOptimum(examples, parts.train), ports, breathe) };
  const random = Random.fromSeed(config.seed, trainingStream);
  const perceptron = newPerceptron(examples.width, random);
  const plan = { ...config, learningRate: config.learningRate * scaling.stepScale };
  const { status, test } = yield* pull(train(perceptron, examples, parts, plan, random), ports, breathe);
  const { weights, bias } = inOwnUnits(scaler, perceptron.weights, perceptron.bias);
  const evaluation = {
    test: evaluatePart(perceptron, examples, parts.test),
    validation: parts.validation.length > 0 ? evaluatePart(perceptron, examples, parts.validation) : null,
  };
  const time = {
    startedAt: new Date(startedAt).toISOString(),
    readMs: readyAt - startedAt,
    trainMs: ports.now() - readyAt,
  };
  const trained = evaluateTraining(perceptron, examples, parts.train);
  requireFinite(Float64Array.of(...weights, bias, trained.loss));
  yield { type: 'ended', status, train: trained, test, evaluation, model: { features, weights, bias }, time };
}

/** Looks for the optimum as long as nobody asks for an end: training, which keeps what it learned, comes next. */
async function* optimum(
  search: Generator<void, Optimum>,
  { stopped }: Ports,
  breathe: Breathe,
): AsyncGenerator<RunEvent, Optimum> {
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return step.value;
    await breathe();
    if (stopped()) return { status: 'skipped', loss: null, iterations: 0 };
  }
}

async function* read(
  source: ByteSource,
  { stopped }: Ports,
  breathe: Breathe,
): AsyncGenerator<RunEvent, ReadResult> {
  const reader = readCsv(source);
  for (;;) {
    const step = await reader.next();
    if (step.done) return step.value;
    yield { type: 'reading', bytesRead: step.value, totalBytes: source.totalBytes };
    await breathe();
    if (stopped()) {
      await reader.return(undefined as never); // lets the source close its file
      throw new InputError({
        code: 'stopped-early',
        what: 'stopped while the file was being read: nothing was learned yet',
        remedy: 'Train again when you like',
      });
    }
  }
}

async function* pull(
  training: Generator<TrainingEvent, TrainingResult, Signal>,
  { stopped }: Ports,
  breathe: Breathe,
): AsyncGenerator<RunEvent, TrainingResult> {
  let step = training.next('go');
  while (!step.done) {
    yield step.value;
    await breathe();
    step = training.next(stopped() ? 'stop' : 'go');
  }
  return step.value;
}

type Breathe = () => Promise<void>;

/** Now and then lets other events, a stop among them, have their turn. Not at every step: a timer costs
 * up to 4 ms, more than an epoch of a small file. */
function breather({ now }: Ports): Breathe {
  const everyMs = 20;
  let last = now();
  return async () => {
    const passed = now() - last;
    if (passed >= 0 && passed < everyMs) return; // below 0: someone set the clock back
    await new Promise((resolve) => setTimeout(resolve, 0));
    last = now();
  };
}

function toProblem(error: unknown): Problem {
  if (error instanceof InputError) return error.problem;
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const at = stack?.split('\n')[1]?.trim() ?? '';
  return {
    code: 'internal',
    what: `an error inside Pulsar SLP: ${message} ${at}`.trim(),
    remedy: 'Please report it with the file, if you can share it',
  };
}
