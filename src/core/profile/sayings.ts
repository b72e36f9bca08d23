import { type Sayings, teller } from '../told.js';

/** What there may be to say of the label. */
export const labelSayings = {
  'label-in-doubt': { column: 'text', rivals: 'texts', more: 'number' },
  'say-which-label': { classToo: 'flag' },
  'class-spelled-differently': { column: 'text', spellings: 'tolds' },
  'spelled-in-rows': { written: 'text', rows: 'number' },
  'spell-in-one-way': {},
  'gap-word-as-class': { column: 'text', value: 'text' },
  'empty-cells-without-label': {},
  'no-label-among-rest': { column: 'text', value: 'text', rows: 'number' },
  'empty-cells-to-skip-rows': {},
  'odd-labels': { column: 'text', cells: 'number', values: 'texts', more: 'flag', classes: 'texts' },
  'correct-or-empty-cells': { several: 'flag' },
  'rows-without-label': { column: 'text', rows: 'number', all: 'number', gaps: 'texts' },
  'delete-rows-below-table': { rows: 'number' },
  'label-rows-or-keep-them': { below: 'number' },
  'class-is-rare': { column: 'text', value: 'text', rows: 'number', all: 'number' },
  'add-rows-of-rare-class': {},
  'go-by-precision-and-recall': {},
} as const satisfies Sayings;

/** What there may be to say of how the file was read, and of its rows. */
export const readingSayings = {
  'lines-above-not-read': { lines: 'number' },
  'table-begins-in-line': { line: 'number' },
  'rows-of-orange': { rows: 'number' },
  'write-data-otherwise': {},
  'rows-of-units': { rows: 'number' },
  'give-data-numbers': {},
  'names-joined': {},
  'names-of-second-row': {},
  'remove-unwanted-names': {},
  'first-column-names-rows': {},
  'first-field-names-rows': {},
  'name-first-column': {},
  'first-row-as-names': {},
  'say-no-header': {},
  'first-row-as-data': {},
  'say-header': {},
  'rows-filled-up': { rows: 'number' },
  'check-only-last-cells': {},
  'encoding-guessed': { encoding: 'text', columns: 'number' },
  'choose-encoding-if-wrong': { other: 'text?' },
  'quote-as-text': {},
  'check-cells-with-quote': {},
  'rows-in-quotes': { fields: 'number' },
  'check-quote': { opens: 'number', closes: 'number' },
  'names-repeated': { columns: 'texts', total: 'number' },
  'name-each-column': {},
  'control-characters': { characters: 'number' },
  'remove-control-character': {},
  'bytes-at-end': { bytes: 'number' },
  'check-last-row': {},
  'row-weights-unused': { rows: 'number' },
  'repeat-rows-for-weight': {},
  'cells-damaged': { cells: 'number' },
  'choose-other-encoding': {},
  'rows-repeated': { rows: 'number' },
  'remove-copies': {},
  'lines-no-rows': { lines: 'number', reason: 'told' },
  'nothing-is-lost': {},
  'rows-skipped': { rows: 'number', reason: 'told' },
  'quote-fields-or-remove': {},
  'complete-rows-or-remove': {},
  'remove-rows-or-complete': {},
  'no-such-column': { name: 'text' },
  'leave-out-by-names-of-file': {},
  'leave-out-nearest': { name: 'text' },
} as const satisfies Sayings;

/** What there may be to say of the scores, and of warnings that are not shown. */
export const scoresSayings = {
  'class-untested': { value: 'text', rows: 'number' },
  'use-recommended-for-shares': {},
  'two-tell-classes-apart': { one: 'text', other: 'text', area: 'number' },
  'leave-out-known-late': {},
  'copies-before-split': { rows: 'number', all: 'number' },
  'balance-training-part-only': {},
  'rows-nearly-shared': { rows: 'number', all: 'number', roughly: 'flag' },
  'keep-one-row-each': {},
  'rows-shared': { rows: 'number', all: 'number', roughly: 'flag' },
  'few-rows-for-features': { rows: 'number', features: 'number', training: 'flag' },
  'penalise-or-add-rows': {},
  'warnings-muted': { warnings: 'number', checks: 'tolds' },
  'check-muted': { check: 'text', times: 'number' },
  'unmute-check': {},
} as const satisfies Sayings;

/** Columns of which the same is said: the names of the first, and how many there are. */
const ofColumns = { columns: 'texts', total: 'number' } as const;
/** The same; what else is said is of the one with most rows concerned. */
const ofWorst = { ...ofColumns, worst: 'text' } as const;
/** How many different values are in a column, where that is known; `more`: more than so many. */
const different = { different: 'number?', more: 'flag' } as const;
/** Cells one by one: of each its column's name, its number and its line; `more`: there are others. */
const cells = { names: 'texts', numbers: 'numbers', lines: 'numbers', more: 'flag' } as const;

/** What there may be to say of columns that are not the label. */
export const columnSayings = {
  'thousands-in-columns': { ...ofColumns, cell: 'text' },
  'column-empty': { ...ofColumns, rows: 'number' },
  'empty-where-labelled': ofColumns,
  'fill-in-or-leave-out': {},
  'column-constant': { ...ofColumns, value: 'text', rows: 'number', gaps: 'flag', skipped: 'number' },
  'constant-where-labelled': { ...ofColumns, value: 'text', gaps: 'flag' },
  'mend-skipped-rows-first': {},
  'leave-out-what-tells-nothing': {},
  'ticks-left-out': { ...ofWorst, cell: 'text', rows: 'number', all: 'number' },
  'write-1-and-0': {},
  'words-identify-rows': { ...ofColumns, rows: 'number' },
  'write-words-apart': {},
  'identifier-left-out': ofColumns,
  'only-lecture-trains-on-it': {},
  'numbers-identify-rows': { ...ofColumns, rows: 'number' },
  'leave-out-row-numbers': {},
  'times-left-out': { ...ofColumns, rows: 'number' },
  'turn-times-into-numbers': {},
  'dates-left-out': { ...ofColumns, rows: 'number' },
  'turn-dates-into-numbers': {},
  'booleans-left-out': { ...ofColumns, rows: 'number' },
  'choose-one-hot': {},
  'numbers-or-fewer-words': {},
  'kinds-left-out': { ...ofWorst, ...different, cell: 'text', rows: 'number' },
  'declare-numeric-or-merge': {},
  'words-left-out': { ...ofWorst, ...different, cell: 'text', rows: 'number', numbers: 'number' },
  'words-beside-numbers': { ...ofWorst, cell: 'text', words: 'texts', rows: 'number', numbers: 'number' },
  'empty-words-without-number': {},
  'few-numbers-dressed': { ...ofWorst, cell: 'text', values: 'number' },
  'numbers-dressed': { ...ofWorst, cell: 'text', rows: 'number' },
  'numbers-lettered': { ...ofWorst, cell: 'text', rows: 'number', numbers: 'number' },
  'decimal-marks-mixed': { ...ofWorst, cell: 'text', rows: 'number', numbers: 'number', comma: 'flag' },
  'choose-decimal-comma': {},
  'write-one-decimal-mark': { comma: 'flag' },
  'far-number': { ...ofWorst, number: 'number', rows: 'number', all: 'number' },
  'empty-if-no-value': {},
  'far-number-as-gap': { ...ofWorst, number: 'number', rows: 'number', all: 'number' },
  'empty-or-take-for-numbers': {},
  'wild-numbers': { ...ofColumns, ...cells },
  'wild-numbers-as-gaps': { ...ofColumns, ...cells },
  'correct-or-empty-wild': {},
  'has-gaps': { ...ofWorst, rows: 'number', all: 'number', labelled: 'flag' },
  'has-gaps-skipped': { ...ofWorst, rows: 'number', all: 'number', labelled: 'flag' },
  'has-gaps-left-out': { ...ofWorst, rows: 'number', all: 'number', labelled: 'flag' },
  'choose-median-to-keep-rows': {},
  'leave-out-gaps-to-keep-rows': {},
  'leave-out-mostly-missing': {},
  'words-among-numbers': { ...ofWorst, cell: 'text', rows: 'number', skipped: 'flag' },
  'correct-cells': {},
  'write-beyond-bound': { smallest: 'flag', largest: 'flag' },
  'tells-classes-apart': { ...ofColumns, area: 'number' },
} as const satisfies Sayings;

/** What a look through a file, and at a run's parts, may have to say. */
export const profileSayings = {
  ...labelSayings,
  ...readingSayings,
  ...columnSayings,
  ...scoresSayings,
} as const satisfies Sayings;

export const tell = teller(profileSayings);
