import type { Partition, TrainingConfig } from '../config.js';

/** Row counts. */
export interface Split {
  /** Rows of the training part, copies made before the split included, copies made after it not. */
  readonly train: number;
  /** Rows on which a threshold may be chosen; 0 where the partition has none. */
  readonly validation: number;
  readonly test: number;
  /** Copies of rows of the rarer class: in the training part (`oversample`), or in both (`lecture`). */
  readonly copies: number;
  /** Rows of the positive class in each part, counted as the parts are. */
  readonly positives: { readonly train: number; readonly validation: number; readonly test: number };
  /** Groups in each part, where a column says what belongs together; `ungrouped` rows without a value in it are one each. */
  readonly groups?: {
    readonly train: number;
    readonly validation: number;
    readonly test: number;
    readonly ungrouped: number;
  };
  /** Rows in none of the parts, and those of the positive class: they lie between two parts that follow each other in time. There
   * are such numbers wherever a column says when rows were made. */
  readonly leftOut?: { readonly rows: number; readonly positives: number };
  /** When the rows of each part were made. Absent in records of versions that did not keep it. */
  readonly times?: { readonly train: Span; readonly validation?: Span; readonly test: Span };
}

/** The earliest time and the latest one. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** The share of the rows that trains, and the share of the others that validates; what is left over tests. */
export interface Shares {
  readonly train: number;
  readonly validation: number;
}

/** What a partition means. */
interface PartitionRules {
  readonly shares: Shares;
  /** Whether each class is divided by itself, so that every part has its share of a rare one; else the first rows in
   * shuffled order train, whole batches of them, and chance says how many of a class a part gets. */
  readonly inProportion: boolean;
  /** How repeats divide the rows: each class in proportion, or some test parts would hold hardly any row of a rare one. */
  readonly repeatedAs: Partition;
}

/** The only place that tells partitions apart: everything else asks it for what a partition means. */
export const partitions: Readonly<Record<Partition, PartitionRules>> = {
  lecture: { shares: { train: 0.8, validation: 0 }, inProportion: false, repeatedAs: 'holdout' },
  holdout: { shares: { train: 0.8, validation: 0 }, inProportion: true, repeatedAs: 'holdout' },
  stratified: { shares: { train: 0.6, validation: 0.5 }, inProportion: true, repeatedAs: 'stratified' },
};

/** Whether times say which part a row is in: no split has others in the test part than the last ones. */
export function dividesByTime({ time }: Pick<TrainingConfig, 'time'>): boolean {
  return typeof time === 'string' && time !== '';
}

/** Whether every part has its share of each class, or with whole groups nearly, and not what chance or time gives it. */
export function dividesInProportion(config: Pick<TrainingConfig, 'partition' | 'time'>): boolean {
  return partitions[config.partition].inProportion && !dividesByTime(config);
}

export type WatchedPart = 'validation' | 'test';

/** Which part is watched while training: validation, where there is one, else test.
 * @param validation how many rows it has; before rows are divided its share of them, in {@link partitions}, says the same */
export function watchedPart({ validation }: Pick<Split, 'validation'>): WatchedPart {
  return validation > 0 ? 'validation' : 'test';
}
