import type { TrainingConfig } from '../../core/config.js';
import { fileChanged, InputError, inFile } from '../../core/problem.js';
import { refit } from '../../core/run/refit.js';
import { type RunEvent, repeating } from '../../core/run/run.js';
import { largestSeed } from '../../core/settings.js';
import { makeDataset } from '../../core/table/dataset.js';
import { assignRoles } from '../../core/table/roles.js';
import { fillsGaps } from '../../core/training/impute.js';
import { partitions } from '../../core/training/partition.js';
import { prepare } from '../../core/training/task.js';
import { placeExamples } from '../engine/placeExamples.js';
import { startKernel } from '../kernel/kernel.js';
import { makeYield, type Ports, readTable, runSliced } from './cooperative.js';
import { type Job, toProblem } from './pipeline.js';

export interface RepeatJob extends Job {
  /** How many splits. */
  readonly wanted: number;
  /** Of the file that the run was trained on. */
  readonly fingerprint: string;
}

/** Trains the same configuration on other splits of the same file, with the seeds that follow the run's own, whose
 * split is not among them. Each class is divided in proportion, whatever the run's partition. Where it is known when rows were made,
 * each takes more of the earliest rows than the one before, and divides them as the run does (rolling origins). Ends with `repeats-over`; it throws nothing. */
export async function* runRepeats(job: RepeatJob, ports: Ports): AsyncGenerator<RunEvent> {
  try {
    yield* repeats(job, ports);
    yield { type: 'repeats-over', problem: null };
  } catch (error) {
    const problem = toProblem(error);
    const asked = problem.code === 'stopped-early'; // no news to whoever asked for it
    yield { type: 'repeats-over', problem: asked ? null : inFile(problem, job.name) };
  } finally {
    ports.spill?.remove();
  }
}

async function* repeats(
  { open, config, wanted, fingerprint }: RepeatJob,
  ports: Ports,
): AsyncGenerator<RunEvent> {
  const breathe = makeYield(ports);
  const kernel = startKernel();
  const read = yield* readTable(await open(), config, kernel, ports, breathe);
  if (read.fingerprint !== fingerprint) throw new InputError(fileChanged('repeat'));
  const { table } = read;
  const roles = await runSliced(assignRoles(table, config), ports, breathe);
  const dataset = await runSliced(makeDataset(table, roles, config), ports, breathe);
  const { examples, engine, keepForLater } = placeExamples(kernel, table.numbers, dataset.examples);
  // Fitting fills gaps and scales in place. Scaling back would leave other last digits than reading anew.
  const changes = config.scaling !== 'none' || fillsGaps(dataset.features, config);
  const restore = changes ? keepForLater() : () => {};
  for (let i = 0; i < wanted; i++) {
    if (i > 0) restore();
    const again = splitAnew(config, i);
    const dividing = prepare(examples, dataset.features, again, engine, shareOf(i, wanted));
    const prepared = await runSliced(dividing, ports, breathe);
    if (i === 0) yield repeating(wanted, prepared.parts.counts);
    const outcome = await runSliced(refit(prepared, examples, engine), ports, breathe);
    yield { type: 'repeated', repeat: { seed: again.seed, ...outcome } };
  }
}

/** Where it is known when rows were made: the share of them, from the earliest on, that a repeat sees. */
function shareOf(i: number, wanted: number): number {
  return fewest + ((most - fewest) * i) / Math.max(1, wanted - 1);
}

const [fewest, most] = [0.5, 0.95];

function splitAnew(config: TrainingConfig, i: number): TrainingConfig {
  const { repeatedAs } = partitions[config.partition];
  return { ...config, partition: repeatedAs, seed: (config.seed + 1 + i) % (largestSeed + 1) };
}
