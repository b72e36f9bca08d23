import type { Undefinable } from '../undefinable.js';
import type { Grouped } from './independent.js';
import type { Interval } from './interval.js';
import type { ConfusionCounts } from './metrics.js';

/** What a part says of a perceptron. */
export interface Watched {
  /** Mean sigmoid cross entropy, unweighted, in nats. */
  readonly loss: number;
  readonly accuracy: number;
  readonly confusion: ConfusionCounts;
}

/** Scores of the positive class on the test part, predicted positive where the logit is above the model's threshold, which is
 * 0 if nothing else is said. */
export interface TestResult {
  readonly rows: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly precision: Undefinable;
  readonly recall: Undefinable;
  readonly f1: Undefinable;
  readonly confusion: ConfusionCounts;
}

/** The final model on the rows it was trained on. */
export interface TrainResult {
  readonly rows: number;
  /** J of training/objective.ts, penalty included, as training made it small: before any prior correction. */
  readonly loss: number;
  readonly accuracy: number;
}

/** What the logits of a model say of a part, whatever the threshold: over all rows. */
export interface ThresholdFree {
  readonly rocArea: Undefinable;
  readonly averagePrecision: Undefinable;
  /** Not kept by repeats of earlier versions. */
  readonly brier?: Undefinable;
  /** Expected calibration error. */
  readonly calibrationError: Undefinable;
  /** By how much the rows tell less than as many independent ones, where they come in groups. Of the test
   * part alone. */
  readonly designEffect?: Grouped['designEffect'];
}

/** What the logits of the final model say of one part, at every threshold. */
export interface PartEvaluation extends ThresholdFree {
  readonly brier: Undefinable;
  readonly positives: number;
  readonly negatives: number;
  /** Counts at falling thresholds, at most some hundred of them; see downsampleThresholds.ts. Those at the model's
   * threshold are always among them, and the test part's at every one that may be chosen on the validation part. */
  readonly steps: readonly {
    readonly logit: number;
    readonly tp: number;
    readonly fp: number;
    /** Mean logit of the rows below the step before and not below this one, to seven digits. Of a test part that has more rows
     * than steps may be kept, so that some may not be; not kept by earlier versions. */
    readonly mean?: number;
  }[];
  readonly calibration: readonly {
    readonly count: number;
    readonly predicted: number;
    readonly observed: number;
  }[];
  /** Rows of each class by probability, in 20 bins of equal width over [0, 1]. */
  readonly histogram: readonly { readonly negatives: number; readonly positives: number }[];
}

/** Of the rows that the model was not fitted on. */
export interface Evaluation {
  readonly test: PartEvaluation;
  /** Rows on which a threshold may be chosen; null where there are none. */
  readonly validation: PartEvaluation | null;
  /** ROC area of a test part, with its 95 % interval, if rows that seem to belong together are kept so in a training of its own;
   * absent where none do, or nobody tried. */
  readonly wholeGroups?: { readonly rocArea: number } & Interval;
  /** With the preset `exact` these are rows of the training part, each judged by the model of the folds without it. */
  readonly outOfFold?: true;
}
