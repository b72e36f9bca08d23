import type { PartEvaluation, TestResult } from '../evaluation/scores.js';
import type { DatasetSummary } from '../table/summary.js';
import type { WrittenOtherwise } from './asTrained.js';
import type { CellNote } from './cellReader.js';

/** What scoring a file came to. Plain JSON. */
export interface ScoredFile extends ScoredRows {
  /** Of its bytes, as that of a run's {@link DatasetSummary}. */
  readonly fingerprint: string;
  /** What was said in training of how the file is written, and is not so of this one: it was found instead. */
  readonly otherwise: readonly WrittenOtherwise[];
}

/** What its rows came to. */
export interface ScoredRows {
  /** Records below the head, without blank lines. */
  readonly rows: number;
  /** Whether columns were found by their places, see `Match`. */
  readonly byPlace: boolean;
  readonly answered: number;
  /** Rows called positive. */
  readonly positives: number;
  /** Mean of the probabilities; null where no row has one. */
  readonly meanProbability: number | null;
  /** What was noted, most frequent first. */
  readonly notes: readonly NotedRows[];
  /** Columns in which numbers lie outside of those that the model was made of, more than chance makes them. */
  readonly outside: readonly OutsideNumbers[];
  /** What in the file moves the mean logit, most first; what as many rows show by chance is left out. */
  readonly shifts: readonly Shift[];
  /** Rows with an answer and a label, if there is any. */
  readonly labelled: {
    readonly test: TestResult;
    readonly evaluation: { readonly test: PartEvaluation };
  } | null;
  /** Cells of the label's column that hold neither class, rows without an answer too; 0 where there is no such column. */
  readonly otherLabels: number;
}

/** Rows of one kind. `left-out` are records that are no rows of the table. */
export interface NotedRows {
  readonly code: CellNote | 'left-out';
  /** Name of the column; null of `left-out`. */
  readonly column: string | null;
  readonly rows: number;
  /** Of them those without an answer. */
  readonly unanswered: number;
  /** Line of the file, counted from 1. */
  readonly firstLine: number;
  /** Some of the words of `new-word`, and of cells that are `not-a-number`. */
  readonly words: readonly string[];
}

export interface OutsideNumbers {
  readonly column: string;
  readonly rows: number;
  readonly min: number;
  readonly max: number;
}

/** How much the values of a column, being others than in the training part, add to the mean logit. */
export interface Shift {
  readonly column: string;
  readonly logit: number;
  /** Of its mean in standard deviations of the training part; null of a column of words. */
  readonly deviations: number | null;
}
