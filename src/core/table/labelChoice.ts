import type { Column } from './column.js';
import type { Classes } from './labelClasses.js';
import type { Candidate } from './labelEvidence.js';
import type { Quantity } from './quantity.js';
import type { DatasetSummary } from './summary.js';

/** What a person said of the label, and what they said that it is not. */
export interface LabelWish {
  /** A column's name, or null. */
  readonly label: string | null;
  /** A label value as written in the file, or null. */
  readonly positive?: string | null;
  /** Names for its classes, each as `VALUE=NAME`. */
  readonly classNames?: readonly string[];
  /** Names of columns that are no features: nor the label, unless they are named as that. */
  readonly exclude: readonly string[];
}

export interface LabelChoice {
  readonly column: Column;
  readonly classes: Classes;
  readonly how: DatasetSummary['labelChoice'];
  /** All columns that could be it, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** Those that could be it as well as the one chosen, where nobody said which; see {@link rivals}. */
  readonly rivals: readonly Candidate[];
  /** What the table may be about where nothing says which of several columns is it; see {@link quantityFirst}. */
  readonly quantity?: Quantity;
  /** Rows of the table. */
  readonly rows: number;
}
