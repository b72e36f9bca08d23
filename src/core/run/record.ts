import type { DecimalMark, Encoding } from '../csv/dialectWish.js';
import type { LineEnd } from '../csv/lines.js';
import type { TableProfile } from '../profile/profile.js';
import type { Warning } from '../profile/warning.js';
import type { GapPolicy } from '../table/gaps.js';
import type { SettledConfig } from '../training/config.js';

/** A value that may be undefined in the mathematical sense (0/0). JSON has no word for it, so: null. */
export type Undefinable = number | null;

export interface ClassCount {
  /** The label as written in the file; where it is spelled in several ways, as most rows have it. */
  readonly value: string;
  /** Usable rows that carry it. */
  readonly count: number;
  /** Of the class that takes in all but one of a label's: their values. Its own `value` is then "rest", or another
   * word that none of them has. */
  readonly rest?: readonly string[];
}

/** Rows that could not be used. `reasons` add up to `count`; `firstLine` counts from 1 in the file. */
export interface Skipped {
  readonly count: number;
  readonly reasons: readonly {
    readonly reason: string;
    readonly count: number;
    readonly firstLine: number;
  }[];
}

/** A column of the file. `column` is its 0-based position. */
export interface ColumnRef {
  readonly name: string;
  readonly column: number;
}

/** A number that the perceptron takes: what a cell holds, with `category` whether it holds that word, or with `missing`
 * whether it holds no number. A word that is no feature's category makes all of its column's features 0. */
export interface Feature extends ColumnRef {
  /** 1 for cells with this word, 0 for others; null means the cells without a value. */
  readonly category?: string | null;
  /** What stands for a cell without a value: the median of the training part. Absent where nothing does. */
  readonly median?: number;
  /** The number of the file that counts as no value, such as -999. */
  readonly sentinel?: number;
  /** 1 for cells that hold no number, 0 for others. The feature before it is the column's number itself. */
  readonly missing?: true;
}

export interface DatasetSummary {
  /** The file's name, without its folder. */
  readonly name: string;
  /** Usable rows. */
  readonly rows: number;
  /** Name of the label column. */
  readonly label: string;
  readonly labelColumn: number;
  /** How the label column was found: `named` by the person, `declared` in the file, or by evidence, see
   * table/labelEvidence.ts. `last-two-valued` is of runs made before there was that. */
  readonly labelChoice:
    | 'named'
    | 'declared'
    | 'by-name'
    | 'only-candidate'
    | 'by-evidence'
    | 'last-two-valued';
  /** Negative first, positive second. */
  readonly classes: readonly [negative: ClassCount, positive: ClassCount];
  /** `by-name`: the column's name asks for it (`passed`: pass); `by-meaning`: a word for yes, see table/positive.ts; else the `rarer` one, or of two equally frequent ones the
   * `second`. */
  readonly positiveChoice: 'named' | 'by-name' | 'by-meaning' | 'rarer' | 'second';
  readonly skipped: Skipped;
  /** What became of gaps in the columns trained on: what the settings say, or what `auto` came to. Absent in records of
   * versions that had no `auto`. */
  readonly gaps?: GapPolicy;
  /** Columns that are not features, and why. */
  readonly leftOut: readonly (ColumnRef & { readonly reason: string })[];
  readonly dialect: Dialect;
  /** XXH128 of the file's bytes, 32 hexadecimal digits, seed 0. */
  readonly fingerprint: string;
}

/** How the file is written. */
export interface Dialect {
  readonly format: 'csv' | 'arff';
  /** A file of ASCII alone is UTF-8 too. */
  readonly encoding: Encoding;
  /** Whether it begins with a byte order mark. */
  readonly bom: boolean;
  readonly delimiter: string;
  /** As the first 64 KB have it; the reader takes any end anywhere. */
  readonly lineEnd: LineEnd;
  readonly decimalMark: DecimalMark;
  /** Whether the columns' names were told: by the first row, or above it. */
  readonly header: boolean;
  /** Cells, the header's among them, with bytes that the encoding does not have; they were read as �. */
  readonly damaged: Sighting | null;
}

/** Something seen in the file: how often, and in which line first, counted from 1. */
export interface Sighting {
  readonly count: number;
  readonly firstLine: number;
}

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
}

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

/** What a part says of a perceptron. */
export interface Watched {
  /** Mean sigmoid cross entropy, unweighted, in nats. */
  readonly loss: number;
  readonly accuracy: number;
  readonly confusion: ConfusionCounts;
}

export interface ConfusionCounts {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly tn: number;
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

/** logit = bias + Σ weights[i] × (the value of features[i] - centres[i]), in the file's own units. A row is called
 * positive where that is above the threshold. */
export interface Model {
  readonly features: readonly Feature[];
  readonly weights: readonly number[];
  /** The logit of a row whose values are all at the centres. */
  readonly bias: number;
  /** Means of the training part, so that time stamps lose no digits; 0 where features are trained on as they are, and in
   * records of earlier versions, which do not have them. */
  readonly centres?: readonly number[];
  /** What was added to the bias after training on balanced classes, so that probabilities are those of the classes as
   * they were: ln(n₁ / n₀) of the training part; absent where nothing was. */
  readonly priorCorrection?: number;
  /** A logit: the same as the correction, so that balanced training still finds more positives. Absent for 0. */
  readonly threshold?: number;
  /** Standard deviation of each feature in the training part, in the file's own units; null where the values are
   * so far apart that a double cannot hold it. */
  readonly deviations: readonly Undefinable[];
}

/** What is known once the file is read and split, before the first epoch. */
export interface Preparation {
  readonly dataset: DatasetSummary;
  readonly config: SettledConfig;
  readonly split: Split;
  readonly scaling: ScalingReport;
  /** What saying the training part's majority class of every row scores on the test part. */
  readonly baseline: { readonly accuracy: number; readonly confusion: ConfusionCounts };
  readonly audit: Audit;
  /** What the file holds, rows that could not be used among it. */
  readonly profile: TableProfile;
  /** Of the scores, then of the file. */
  readonly warnings: readonly Warning[];
  readonly features: readonly Feature[];
}

/** What was looked at to see whether the scores can be believed. */
export interface Audit {
  /** Rows of the test part that stand in another part too, equal in every feature and in the label; null where
   * nobody looked, since the file is larger than memory. */
  readonly sharedRows: number | null;
}

/** What scaling found in the training part. */
export interface ScalingReport {
  /** Features that carry nothing of their own there, and so get the weight 0. */
  readonly leftOut: readonly (ColumnRef & { readonly reason: string })[];
}

/** The lowest training loss that any SLP can have: the minimum of J, penalty included, of training/objective.ts, by
 * Newton's method. */
export interface Optimum {
  /** `separable`: a cut tells the classes apart without error, the loss falls towards 0 without end;
   * `unfinished`: not found in the steps allowed; `skipped`: too much work for this file. */
  readonly status: 'found' | 'separable' | 'unfinished' | 'skipped';
  /** In nats; null where there is none. */
  readonly loss: Undefinable;
  /** Newton steps taken. */
  readonly iterations: number;
  /** The λ trained with. Absent in records of earlier versions, which have `config.l2`. */
  readonly l2?: number;
  /** How it was chosen; null where it was given. */
  readonly choice?: PenaltyChoice | null;
}

/** What each penalty came to on rows that it was not fitted on. */
export interface PenaltyChoice {
  /** From strong to weak: λ, and the mean loss in nats, each row weighted as its class; with balance `oversample` by the
   * weights that come to the same as its copies. The least one was taken. */
  readonly path: readonly { readonly l2: number; readonly loss: number }[];
  /** The validation part; or folds taking turns, of the training and the validation part, or of the training part where
   * there is no other. */
  readonly judges: 'validation' | 'folds';
  /** Rows that it was fitted or judged on: a sample where they are many. */
  readonly rows: number;
}

/** The final model on the rows it was trained on. */
export interface TrainResult {
  readonly rows: number;
  /** J of training/objective.ts, penalty included, as training made it small: before any prior correction. */
  readonly loss: number;
  readonly accuracy: number;
}

/** What the logits of the final model say of one part, at every threshold. */
export interface PartEvaluation {
  readonly positives: number;
  readonly negatives: number;
  /** Counts at falling thresholds, at most some hundred of them; see evaluation/curves.ts. Those at the model's
   * threshold and at the threshold chosen on the validation part are always among them. */
  readonly steps: readonly { readonly logit: number; readonly tp: number; readonly fp: number }[];
  /** Areas and errors over all rows, not only over the thresholds kept. */
  readonly rocArea: Undefinable;
  readonly averagePrecision: Undefinable;
  readonly brier: Undefinable;
  /** Expected calibration error. */
  readonly calibrationError: Undefinable;
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
  /** With the preset `exact` these are rows of the training part, each judged by the model of the folds without it. */
  readonly outOfFold?: true;
}

/** The same configuration on other splits of the file: how much a score owes to the luck of one. */
export interface Repeats {
  /** How many were asked for. */
  readonly wanted: number;
  /** Rows of each training and test part. */
  readonly trainRows: number;
  readonly testRows: number;
  /** Finished ones, in the order of their seeds. */
  readonly runs: readonly Repeat[];
}

/** One training on one split; each class is divided in proportion. */
export interface Repeat {
  readonly seed: number;
  readonly test: TestResult;
  readonly rocArea: Undefinable;
  readonly averagePrecision: Undefinable;
  readonly calibrationError: Undefinable;
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
  readonly schema: 'pulsar-slp/run@1';
  /** `stopped`: ended by the person before its last epoch; what was learned until then is kept. */
  readonly status: 'finished' | 'stopped';
  readonly optimum: Optimum;
  readonly epochs: readonly EpochRecord[];
  readonly train: TrainResult;
  readonly test: TestResult;
  readonly evaluation: Evaluation;
  readonly model: Model;
  /** Null until the person asks for them. */
  readonly repeats: Repeats | null;
  readonly time: RunTime;
}
