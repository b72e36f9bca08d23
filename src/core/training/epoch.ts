import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { Watched } from '../evaluation/scores.js';

export type EpochRecord = EpochOfTraining & (TestWatched | ValidationWatched);

interface EpochOfTraining {
  /** Counts from 1. */
  readonly epoch: number;
  /** Mean sigmoid cross entropy in nats over the epoch's batches, each taken before its update; with balance
   * `weights` each row's weighted with its class. The penalty at the end of the epoch comes on top. With the preset
   * `exact` J of training/objective.ts after the epoch's step. */
  readonly loss: number;
  /** Fraction, over the epoch's batches, each taken before its update. */
  readonly trainAccuracy: number;
}

/** After the epoch, over the whole test part. */
interface TestWatched {
  readonly testLoss: number;
  readonly testAccuracy: number;
  readonly testConfusion: ConfusionCounts;
  readonly validation: null;
}

/** Where there is a validation part it is watched, and the test part stays closed until the end. */
interface ValidationWatched {
  readonly testLoss: null;
  readonly testAccuracy: null;
  readonly testConfusion: null;
  readonly validation: Watched;
}
