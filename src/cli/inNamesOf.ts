import { statSync } from 'node:fs';
import type { TrainingConfig } from '../core/config.js';
import { isTranslatable, wishInRecord } from '../words/recordNames.js';
import { peekFile } from '../worker/jobs/peek.js';
import { openFile } from '../worker/reading/fileSource.js';

/** What was asked for, in the names that a record has. The file is looked at first only where a name may be the file's own
 * as well; not a pipe, which can be read only once. */
export async function inNamesOf(file: string, config: TrainingConfig): Promise<TrainingConfig> {
  if (!isTranslatable(config)) return config;
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
  const peek = isFile ? await peekFile(() => openFile(file), config.reading, config.exclude) : undefined;
  return wishInRecord(config, peek?.columns ?? []);
}
