import { bestCut, type Cut, cutFrom } from '../evaluation/cuts.js';
import { accuracy, scores } from '../evaluation/metrics.js';
import type { RunRecord } from './record.js';

/** A threshold that a person looks at a run with, in place of the run's own. */
export interface ChosenThreshold {
  /** When the training began that it was chosen for. */
  readonly training: string;
  /** Null for infinity, which JSON has not. */
  readonly logit: number | null;
}

/** What it does to the test part; undefined where it was chosen for another training. */
export function chosenCut({ time, evaluation }: RunRecord, chosen: ChosenThreshold): Cut | undefined {
  if (chosen.training !== time.startedAt) return undefined;
  return cutFrom(evaluation.test, chosen.logit ?? Number.POSITIVE_INFINITY);
}

/** Whether a threshold is the one that rows outside of the test part are best told by. */
export function isTuned({ evaluation: { validation, test } }: RunRecord, { index }: Cut): boolean {
  const best = validation === null ? undefined : bestCut(validation)?.cut;
  return best !== undefined && cutFrom(test, best.logit).index === index;
}

/** The record as it would be if its model had that threshold: what is said of single answers follows, losses and areas stay. */
export function recordAt(record: RunRecord, { logit, counts }: Cut): RunRecord {
  const { precision, recall, f1 } = scores(counts);
  const { model, test } = record;
  return {
    ...record,
    model: { ...model, threshold: logit },
    test: { ...test, accuracy: accuracy(counts) ?? test.accuracy, precision, recall, f1, confusion: counts },
  };
}
