import type { Change } from '../change.js';

/** Something in the data that a person should know before believing a score. */
export interface Warning {
  readonly code: WarningCode;
  /** 0-based position in the file; null where no single column is meant. */
  readonly column: number | null;
  /** Positions, ascending, of the columns that are spoken of together. */
  readonly columns?: readonly number[];
  /** Rows concerned. */
  readonly count: number;
  /** The first line concerned, counted from 1; null where no line is meant. */
  readonly line: number | null;
  /** One clause, without a full stop. */
  readonly message: string;
  /** What to do about it, as a command without a full stop. */
  readonly remedy: string;
  /** With `muted`, how many warnings of each code are not shown. */
  readonly muted?: Readonly<Record<string, number>>;
  /** Changes of settings with which the same file gives no such warning, the likeliest first. */
  readonly fixes?: readonly Change[];
}

/** What there is to be warned of; docs/checks.md has a paragraph on each. Any of them can be muted for a file. */
export const warningCodes = [
  /** The run is no better on unseen rows than always giving the same answer. */
  'learned-nothing',
  /** The test part lacks a class. */
  'untested-class',
  /** No errors, or next to none, on rows the model has not seen. */
  'perfect-score',
  /** A column that alone tells the classes apart, or two that do together. */
  'label-leak',
  /** Rows of the test part that stand in another part too. */
  'shared-rows',
  /** The same, but for differences that are next to nothing. */
  'near-duplicates',
  /** Fewer rows of the rarer class than ten for each feature. */
  'few-rows',
  /** The label cannot be learned: no column for it, a single class, or more than two. */
  'no-label',
  'one-class',
  'too-many-classes',
  /** Other columns could be the label as well as the one taken. */
  'label-choice',
  /** A class that is spelled in several ways. */
  'class-spellings',
  /** A class whose word says "no value" elsewhere. */
  'gap-word-class',
  /** Cells of the label that hold neither of two classes. */
  'odd-labels',
  /** A name of a column to leave out that the file does not have. */
  'unknown-column',
  /** Rows without a label. */
  'unlabelled-rows',
  /** A class of too few rows to learn or to test. */
  'rare-class',
  /** Cells with characters that could not be read. */
  'damaged-cells',
  /** Numbers with marks between their thousands, for which training refuses the file. */
  'thousands-marks',
  /** What was decided for the person while the file was read, see table/readingNotes.ts. */
  'lines-above',
  'second-header',
  'row-names',
  'guessed-header',
  'filled-rows',
  'guessed-encoding',
  'quotes-as-text',
  'rows-in-quotes',
  'control-characters',
  'zeros-at-end',
  'instance-weights',
  /** Rows that repeat an earlier one. */
  'duplicate-rows',
  /** Rows that are no rows of the table: empty, or of another length. */
  'skipped-rows',
  /** Columns without any value, with the same in every row, or with gaps. */
  'empty-column',
  'constant-column',
  'missing-values',
  'mostly-missing',
  /** A column that names or numbers the rows. */
  'identifier',
  /** Words in a column of numbers. */
  'words-among-numbers',
  /** Columns left out for what they hold. */
  'text-column',
  'boolean-column',
  'date-column',
] as const;

/** `muted`: there are warnings that the person does not want to see, counted. */
export type WarningCode = (typeof warningCodes)[number] | 'muted';
