import type { Goal } from '../decision/rule.js';
import { type Cut, cutFrom } from '../evaluation/cuts.js';
import { accuracy, scores } from '../evaluation/metrics.js';
import type { RunRecord } from './record.js';

/** A threshold that a person looks at a run with, in place of the run's own. */
export interface ChosenThreshold {
  /** When the training began that it was chosen for. */
  readonly training: string;
  /** Null for infinity, which JSON has not. */
  readonly logit: number | null;
  /** What it follows from; absent where it was set by hand. */
  readonly by?: Goal;
}

/** A cut of the test part, with the goal that its threshold follows from, if it was not set by hand. */
export interface ChosenCut extends Cut {
  readonly by?: Goal;
}

/** What it does to the test part; undefined where it was chosen for another training. */
export function chosenCut(
  { time, evaluation }: RunRecord,
  { training, logit, by }: ChosenThreshold,
): ChosenCut | undefined {
  if (training !== time.startedAt) return undefined;
  const cut = cutFrom(evaluation.test, logit ?? Number.POSITIVE_INFINITY);
  return by === undefined ? cut : { ...cut, by };
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
