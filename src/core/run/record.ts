import type { SettledConfig } from '../config.js';
import type { Decision } from '../decision/rule.js';
import type { Evaluation, TestResult, ThresholdFree, TrainResult } from '../evaluation/scores.js';
import type { Model } from '../perceptron/model.js';
import type { TableProfile } from '../profile/tableProfile.js';
import type { DatasetSummary, Feature } from '../table/summary.js';
import type { Baseline } from '../training/baseline.js';
import type { WeightDoubt } from '../training/doubt.js';
import type { EpochRecord } from '../training/epoch.js';
import type { Optimum } from '../training/optimum.js';
import type { Split } from '../training/partition.js';
import type { ScalingReport } from '../training/scaler.js';
import type { Undefinable } from '../undefinable.js';
import type { Warning } from '../warning.js';

/** What is known once the file is read and split, before the first epoch. */
export interface Preparation {
  readonly dataset: DatasetSummary;
  readonly config: SettledConfig;
  readonly split: Split;
  readonly scaling: ScalingReport;
  /** What saying the training part's majority class of every row scores on the test part. */
  readonly baseline: Baseline;
  readonly audit: Audit;
  /** What the file holds, rows that could not be used among it. */
  readonly profile: TableProfile;
  /** Of the scores, then of the file. */
  readonly warnings: readonly Warning[];
  readonly features: readonly Feature[];
}

/** What was looked at to see whether the scores can be believed. */
export interface Audit {
  /** Rows of the test part that are in another part too, equal in every feature and in the label; null where
   * nobody looked, since the file is larger than memory. */
  readonly sharedRows: number | null;
}

/** The same configuration on other splits of the file: how much a score owes to the luck of one. */
export interface Repeats {
  /** How many were asked for. */
  readonly wanted: number;
  /** Rows of each training and test part; `byTime` of the first. */
  readonly trainRows: number;
  readonly testRows: number;
  /** Whether each is of ever more of the rows in the order of time, divided as the run is: of what is not drawn at random there are
   * no intervals. */
  readonly byTime?: true;
  /** Finished ones, in the order of their seeds. */
  readonly runs: readonly Repeat[];
}

/** One training on one split; each class is divided in proportion, but by time. */
export interface Repeat extends ThresholdFree {
  readonly seed: number;
  readonly test: TestResult;
  /** In the order of the model's and in the units of the file, as its own are, to six digits: comparable with these and with each other.
   * Null of a feature that does not vary in this split's training part. Absent where there are too many features (`keptWeights.ts`), and in
   * records of earlier versions. */
  readonly weights?: readonly Undefinable[];
}

/** The only keys that differ between two runs of one file, one configuration and one seed. */
export interface RunTime {
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly readMs: number;
  readonly trainMs: number;
}

/** A run that ended with a model. Plain JSON; the panel, history, model file and exports are views of it. */
export interface RunRecord extends Omit<Preparation, 'features'> {
  readonly schema: 'pulsar-slp/run@2';
  /** `stopped`: ended by the person before its last epoch; what was learned until then is kept. */
  readonly status: 'finished' | 'stopped';
  readonly optimum: Optimum;
  readonly epochs: readonly EpochRecord[];
  readonly train: TrainResult;
  readonly test: TestResult;
  readonly evaluation: Evaluation;
  readonly model: Model;
  /** How sure the weights are. Absent in records of earlier versions. */
  readonly doubt?: WeightDoubt;
  /** Absent where nobody wanted anything of the threshold. */
  readonly decision?: Decision;
  /** Null until the person asks for them. */
  readonly repeats: Repeats | null;
  readonly time: RunTime;
}
