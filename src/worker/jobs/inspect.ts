import { diagnose } from '../../core/profile/diagnose.js';
import type { Profile } from '../../core/profile/tableProfile.js';
import { startKernel } from '../kernel/kernel.js';
import { readCsv } from '../reading/csvReader.js';
import type { Spill } from '../storage/spill.js';
import type { Job } from './pipeline.js';
import { ReadingTrials } from './readingTrials.js';

/** A file's profile, without a training. @param spill where numbers go that memory has no room for
 * @throws InputError where the file cannot be read as a table */
export async function inspectCsv({ name, open, config }: Job, spill?: Spill): Promise<Profile> {
  const trials = new ReadingTrials(config);
  const reader = readCsv(trials.remember(await open()), config.reading, startKernel(), spill, config.time);
  let read = await reader.next();
  while (!read.done) read = await reader.next();
  const { table, dialect } = read.value;
  const work = diagnose(name, table, dialect, config);
  let step = work.next();
  while (!step.done) step = work.next();
  const { warnings, refusal, ...profile } = step.value;
  return {
    ...profile,
    refusal: refusal && (await trials.problem(refusal)),
    warnings: await trials.warnings(warnings),
  };
}
