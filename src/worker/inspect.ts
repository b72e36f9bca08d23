import { diagnose } from '../core/profile/diagnose.js';
import type { Profile } from '../core/profile/profile.js';
import { readCsv } from './csvReader.js';
import type { Job } from './pipeline.js';

/** A file's profile, without a training.
 * @throws InputError where the file cannot be read as a table */
export async function inspectCsv({ name, open, config }: Job): Promise<Profile> {
  const reader = readCsv(await open(), config.reading);
  let read = await reader.next();
  while (!read.done) read = await reader.next();
  const { table, dialect } = read.value;
  const work = diagnose(name, table, dialect, config);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
