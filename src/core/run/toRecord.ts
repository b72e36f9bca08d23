import { withoutMuted } from '../profile/mute.js';
import type { EpochRecord } from '../training/epoch.js';
import type { Optimum } from '../training/optimum.js';
import type { Warning } from '../warning.js';
import type { Preparation, RunRecord } from './record.js';

/** What a run ends with. */
export interface Outcome
  extends Pick<RunRecord, 'status' | 'train' | 'test' | 'evaluation' | 'model' | 'doubt' | 'time'> {
  /** What is known only now, and comes before all other warnings. */
  readonly warnings: readonly Warning[];
}

/** What was known before training and on the way. */
export interface Course {
  readonly preparation: Preparation;
  readonly optimum?: Optimum;
  readonly epochs: readonly EpochRecord[];
}

/** The record of a run that ended. Its keys stand in this order: equal runs are equal byte for byte. */
export function toRecord(
  { preparation, optimum = unknownOptimum, epochs }: Course,
  outcome: Outcome,
): RunRecord {
  const { dataset, config, split, scaling, baseline, audit, profile, warnings } = preparation;
  const { status, train, test, evaluation, model, doubt, time } = outcome;
  const schema = 'pulsar-slp/run@2';
  // What groups come to takes the place of what was suspected.
  const isMeasured = outcome.warnings.some(({ code }) => code === 'grouped-rows');
  const isOpen = ({ code }: Warning) => !isMeasured || code !== 'grouped-rows';
  return {
    schema,
    status,
    dataset,
    config,
    split,
    scaling,
    baseline,
    audit,
    profile,
    warnings: withoutMuted([...outcome.warnings, ...warnings.filter(isOpen)]),
    optimum,
    epochs,
    train,
    test,
    evaluation,
    model,
    ...(doubt === undefined ? {} : { doubt }),
    repeats: null,
    time,
  };
}

export const unknownOptimum: Optimum = { status: 'skipped', loss: null, iterations: 0 };
