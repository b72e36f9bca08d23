import type { TrainingConfig } from '../core/config.js';
import type { Run } from '../core/run/run.js';
import { wishInRecord } from '../words/recordNames.js';

/** The configuration that an ended run can be made with once more: an older one may have names in the words of a language. */
export function configOf({ config, record }: Extract<Run, { phase: 'ended' }>): TrainingConfig {
  const { profile, dataset } = record;
  const { classes } = dataset;
  return wishInRecord(
    config,
    profile.columns.map(({ name }) => ({ name, classes })),
  );
}
