import type { Change } from './change.js';
import type { Told } from './told.js';

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
  readonly what: Told;
  /** What to do about it, as a command without a full stop. */
  readonly remedy: Told;
  /** With `muted`, how many warnings of each code are not shown. */
  readonly muted?: Readonly<Record<string, number>>;
  /** Changes of settings with which the same file gives no such warning, the likeliest first. */
  readonly fixes?: readonly Change[];
}

/** What a warning bears on: whether there is a `model` worth the name, which is said before any score; `flattery`,
 * scores that may be better than the model; whether the `scores` can be trusted otherwise; the `file`; or `nothing`, since
 * it is said for completeness. */
export type Bearing = 'model' | 'flattery' | 'scores' | 'file' | 'nothing';

/** What there is to be warned of; docs/checks.md has a paragraph on each. Any of them can be muted for a file. */
const bearings = {
  /** The run is no better on unseen rows than always giving the same answer, nor does it rank them. */
  'learned-nothing': 'model',
  /** The model ranks rows, but its answers or its probabilities are worse than always the same. */
  'worse-than-constant': 'scores',
  /** The test part lacks a class. */
  'untested-class': 'scores',
  /** No test row of the rarer class is recognised, although the model ranks the rows. */
  'unrecognised-class': 'scores',
  /** No errors, or next to none, on rows the model has not seen. */
  'perfect-score': 'flattery',
  /** A column that alone tells the classes apart, or two that do together. */
  'label-leak': 'flattery',
  /** Rows of the test part that are in another part too. */
  'shared-rows': 'flattery',
  /** The same, but for differences that are next to nothing. */
  'near-duplicates': 'flattery',
  /** Rows of the same patient, shop or the like in several parts. */
  'grouped-rows': 'scores',
  /** Fewer rows of the rarer class than ten for each feature. */
  'few-rows': 'scores',
  /** The label cannot be learned: no column for it, a single class, or more than two. */
  'no-label': 'file',
  'one-class': 'file',
  'too-many-classes': 'file',
  /** Other columns could be the label as well as the one taken. */
  'label-choice': 'scores',
  /** A class that is spelled in several ways. */
  'class-spellings': 'file',
  /** A class whose word says "no value" elsewhere. */
  'gap-word-class': 'scores',
  /** Cells of the label that hold neither of two classes. */
  'odd-labels': 'scores',
  /** A name of a column to leave out that the file does not have. */
  'unknown-column': 'file',
  /** Rows without a label. */
  'unlabelled-rows': 'file',
  /** A class of too few rows to learn or to test. */
  'rare-class': 'scores',
  /** Cells with characters that could not be read. */
  'damaged-cells': 'file',
  /** Numbers with thousands separators, for which training refuses the file; or such as may be read as decimals by mistake. */
  'thousands-marks': 'file',
  /** What was decided for the person while the file was read, see table/readingNotes.ts. */
  'lines-above': 'file',
  'second-header': 'file',
  'two-headers': 'file',
  'row-names': 'file',
  'guessed-header': 'file',
  'repeated-names': 'file',
  'filled-rows': 'file',
  'guessed-encoding': 'file',
  'quotes-as-text': 'file',
  'rows-in-quotes': 'file',
  'control-characters': 'file',
  'zeros-at-end': 'file',
  'instance-weights': 'file',
  /** Rows that repeat an earlier one. */
  'duplicate-rows': 'file',
  /** Rows that are no rows of the table: empty, or of another length. */
  'skipped-rows': 'file',
  /** Columns without any value, with the same in every row, or with gaps. */
  'empty-column': 'file',
  'constant-column': 'file',
  'missing-values': 'file',
  'mostly-missing': 'file',
  /** A number that stands for "no value": -999. */
  sentinel: 'file',
  /** A number in a cell or two, absurdly far from all others of its column. */
  'wild-value': 'file',
  /** A column that names or numbers the rows. */
  identifier: 'file',
  /** Words in a column of numbers. */
  'words-among-numbers': 'file',
  /** Columns left out for what they hold: what dates tell is lost. */
  'date-column': 'file',
  'text-column': 'nothing',
  'boolean-column': 'nothing',
} as const satisfies Record<string, Bearing>;

export const warningCodes = Object.keys(bearings) as readonly (keyof typeof bearings)[];

/** `muted`: there are warnings that the person does not want to see, counted. */
export type WarningCode = keyof typeof bearings | 'muted';

/** What is said of a column of words that holds numbers in truth: these are lost. */
const numbersLost: ReadonlySet<string> = new Set([
  'few-numbers-dressed',
  'numbers-dressed',
  'numbers-lettered',
  'decimal-marks-mixed',
  'words-beside-numbers',
  'numbers-and-some-text',
]);

/** Warnings that hold whatever the threshold is; what is said of the answers at a run's own need not be so at another. */
export function atAnyThreshold(warnings: readonly Warning[]): readonly Warning[] {
  return warnings.filter(({ code, what }) => {
    const { beside } = typeof what === 'object' ? what.facts : {};
    const isOfLoss =
      typeof beside === 'object' && 'key' in beside && beside.key === 'constant-has-lower-loss';
    return code !== 'unrecognised-class' && (code !== 'worse-than-constant' || isOfLoss);
  });
}

/** Remedies that say that there is nothing to do. */
const nothingToDo: ReadonlySet<string> = new Set(['only-lecture-trains-on-it', 'nothing-is-lost']);

/** @param warning possibly of a newer version, whose code is not known */
export function bearingOf({ code, what, remedy }: Pick<Warning, 'code'> & Partial<Warning>): Bearing {
  if (code === 'muted' || says(remedy, nothingToDo)) return 'nothing';
  if (says(what, numbersLost)) return 'file';
  if (code === 'grouped-rows' && what?.facts.lower === true) return 'flattery';
  return Object.hasOwn(bearings, code) ? bearings[code] : 'file';
}

function says(said: Told | undefined, keys: ReadonlySet<string>): boolean {
  return typeof said === 'object' && keys.has(said.key);
}
