/** Puts a file through a whole run and through `inspect`, and tells whether both ended as they must. */

import { makeConfig, type TrainingConfig } from '../../src/core/config.js';
import { InputError } from '../../src/core/problem.js';
import type { Random } from '../../src/core/random.js';
import { type Run, reduce, startRun } from '../../src/core/run/run.js';
import { say } from '../../src/words/told.js';
import { inspectCsv } from '../../src/worker/jobs/inspect.js';
import { runTraining } from '../../src/worker/jobs/pipeline.js';
import type { ByteSource } from '../../src/worker/reading/byteSource.js';
import { isRunRecord } from '../isRun.js';

/** How a file ended that did as it must: trained on, or refused with this code. */
export type Outcome = 'trained' | string;

export function drawConfig(random: Random): TrainingConfig {
  const pick = <T>(...items: readonly T[]) => items[random.below(items.length)] as T;
  return makeConfig({
    preset: pick('lecture', 'recommended', 'exact'),
    balance: pick('none', 'weights', 'oversample', 'lecture'),
    missingValues: pick('skip', 'median', 'category'),
    textColumns: pick('leave-out', 'one-hot'),
    batchSize: pick(1, 3, 10),
    epochs: 2,
    seed: random.below(1_000),
  });
}

/** @param open gives the file anew each time it is called
 * @throws Error saying what is wrong: an error of ours, an endless run, or a record that no JSON holds */
export async function survive(open: () => ByteSource, config: TrainingConfig): Promise<Outcome> {
  const job = { name: 'hostile.csv', open: async () => open(), config };
  const run = await train(job, config);
  await inspectCsv(job).then(
    (profile) => requireJson(profile, 'profile'),
    (error) => {
      if (!(error instanceof InputError)) throw new Error(`inspect threw ${String(error?.stack ?? error)}`);
    },
  );
  if (run.phase === 'failed') {
    const { code } = run.problem;
    const what = say(run.problem.what);
    const remedy = say(run.problem.remedy);
    if (code === 'internal') throw new Error(what);
    if (what === '' || remedy === '' || what.length > 1_000)
      throw new Error(`no sentence: ${what.slice(0, 99)}`);
    return code;
  }
  if (run.phase !== 'ended') throw new Error(`the run ended in phase ${run.phase}`);
  requireJson(run.record, 'record');
  if (!isRunRecord(JSON.parse(JSON.stringify(run.record)))) throw new Error('the record is none after JSON');
  return 'trained';
}

async function train(job: Parameters<typeof runTraining>[0], config: TrainingConfig): Promise<Run> {
  let run = startRun(job.name, config);
  for await (const event of runTraining(job, { now: Date.now, stopped: () => false }))
    run = reduce(run, event);
  return run;
}

/** JSON makes null of numbers it cannot hold, and leaves out what is undefined: a value must come back the same. */
function requireJson(value: unknown, name: string): void {
  JSON.stringify(value, (key, each) => {
    if (typeof each === 'number' && !Number.isFinite(each)) throw new Error(`${name}: ${key} is ${each}`);
    return each;
  });
}
