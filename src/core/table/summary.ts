import type { MissingValues } from '../config.js';
import type { Dialect } from '../csv/dialect.js';
import type { Told } from '../told.js';
import type { Notation } from './lateKind.js';

export interface ClassCount {
  /** The label as written in the file; where it is spelled in several ways, as most rows have it. */
  readonly value: string;
  /** What the person calls it; absent where they gave it no name. */
  readonly name?: string;
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
    readonly reason: Told;
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
  /** Further numbers that do: those of single cells, far away from all others. */
  readonly wild?: readonly number[];
  /** How the column's numbers are written, where that is not plainly. Absent in records of versions that did not say it. */
  readonly notation?: Notation;
  /** The sign of money of its amounts, where they have one: those in another currency are no numbers of its kind. */
  readonly sign?: string;
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
   * table/labelPoints.ts. `last-two-valued` is of runs made before there was that. */
  readonly labelChoice:
    | 'named'
    | 'declared'
    | 'by-name'
    | 'only-candidate'
    | 'by-evidence'
    | 'last-two-valued';
  /** Negative first, positive second. */
  readonly classes: readonly [negative: ClassCount, positive: ClassCount];
  /** `by-name`: the column's name asks for it (`passed`: pass); `by-meaning`: a word or sign for yes, or for what is looked for, see table/meaning.ts; else the `rarer` one, or of two equally frequent ones the
   * `second`. */
  readonly positiveChoice: 'named' | 'by-name' | 'by-meaning' | 'rarer' | 'second';
  /** Of `by-meaning`, what the classes mean. Absent in records of versions that did not say it. */
  readonly meaning?: MeaningReason;
  readonly skipped: Skipped;
  /** What became of gaps in the columns trained on: what the settings say, or what `auto` came to. Absent in records of
   * versions that had no `auto`. */
  readonly gaps?: GapPolicy;
  /** Columns that are not features, and why. */
  readonly leftOut: readonly (ColumnRef & { readonly reason: Told })[];
  readonly dialect: Dialect;
  /** XXH128 of the file's bytes, 32 hexadecimal digits, seed 0. */
  readonly fingerprint: string;
}

/** Why a class is the positive one by what both mean: `finding` is what is looked for; of `other-…` the other one says it. */
export type MeaningReason =
  | PairKind
  | 'yes'
  | 'other-no'
  | 'other-denies'
  | 'other-unknown'
  | 'other-is-rest';

/** What each kind of usual pair says of its first word: `won` does not mean yes. */
export type PairKind = 'success' | 'finding' | 'compared';

/** What becomes of gaps in a file. `flagged`: medians stand in, with a feature beside each that is 1 where one does. */
export type GapPolicy = Exclude<MissingValues, 'auto'> | 'flagged';
