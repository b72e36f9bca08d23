import type { DialectWish } from './csv/dialectWish.js';

export const presetNames = ['recommended', 'exact', 'lecture'] as const;
export type Preset = (typeof presetNames)[number];

export const balanceNames = ['none', 'weights', 'oversample', 'lecture'] as const;
/** How a rare class is weighted; see docs/decisions.md, "Balance". */
export type Balance = (typeof balanceNames)[number];

export const scalings = ['none', 'standardise', 'whiten'] as const;
export type Scaling = (typeof scalings)[number];

export const schedules = ['constant', 'exponential'] as const;
/** How the learning rate goes through a run: as it is, or falling exponentially to 0.01 of it. */
export type Schedule = (typeof schedules)[number];

export const partitionNames = ['lecture', 'holdout', 'stratified'] as const;
/** How rows are divided: the chapter's 80/20 in shuffled order (`lecture`); the same with each class divided in
 * proportion (`holdout`); or 60/20/20 for training, validation and test, in proportion too (`stratified`). */
export type Partition = (typeof partitionNames)[number];

export const gapPolicies = ['auto', 'skip', 'median', 'category'] as const;
/** What becomes of cells without a value. `auto`: rows with a gap are skipped where that costs at most a twentieth of
 * them; else medians stand in, with a feature beside each that says where; see table/gaps.ts. */
export type MissingValues = (typeof gapPolicies)[number];

export const textPolicies = ['auto', 'leave-out', 'one-hot'] as const;
/** What becomes of columns of words, booleans among them. `auto` is one-hot for fewer words; see table/features.ts. */
export type TextColumns = (typeof textPolicies)[number];

/** Everything that, with the file's bytes, decides a run. Plain JSON, part of the run record. Ranges are in `settings`. */
export interface TrainingConfig {
  /** Name of the label column; null lets the reader choose. */
  readonly label: string | null;
  /** Label value of the positive class, as written in the file; null leaves it to the column's name,
   * to what the classes mean and to their frequency, see table/positive.ts. */
  readonly positive: string | null;
  /** What a person calls the classes, each as `VALUE=NAME`; see classNames.ts. Absent in records of versions that had none. */
  readonly classNames?: readonly string[];
  /** Names of columns that are not to be features. */
  readonly exclude: readonly string[];
  /** Name of the column whose values say which rows belong together, such as those of one patient: no two of a group are in
   * different parts. Absent in records of versions that had none. */
  readonly group?: string | null;
  /** Name of the column whose values say when rows were made: the earlier ones train, the later ones test. Absent in records of
   * versions that had none. */
  readonly time?: string | null;
  /** Rows left out between two parts that follow each other in time. */
  readonly gap?: number;
  readonly preset: Preset;
  readonly textColumns: TextColumns;
  readonly missingValues: MissingValues;
  readonly balance: Balance;
  /** Passes over the training part; null takes as many as the preset finds right for the rows, see epochs.ts. */
  readonly epochs: number | null;
  /** Rows per weight update. */
  readonly batchSize: number;
  /** Step of plain SGD. */
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly scaling: Scaling;
  readonly partition: Partition;
  /** The λ of objective.ts, the penalty on large weights; `auto`: the one with the least loss on rows that it was not
   * fitted on, see penalty.ts. */
  readonly l2: number | 'auto';
  /** Start of the random numbers. */
  readonly seed: number;
  /** Codes of checks whose warnings are counted, not shown. Absent in records of versions that had none. */
  readonly mutedChecks?: readonly string[];
  readonly reading: DialectWish;
}

/** Whether a run makes minibatches at a learning rate; Newton's method has neither. */
export function learnsBySgd({ preset }: Pick<TrainingConfig, 'preset'>): boolean {
  return preset !== 'exact';
}
