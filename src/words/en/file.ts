import { counted, grouped } from '../../core/format.js';
import type { ColumnType } from '../../core/table/columnType.js';
import type { WarningCode } from '../../core/warning.js';

/** What a file holds: the page's columns and labels, and the terminal's `inspect`. Figures come as they are shown. */
export const fileWords = {
  types: {
    number: 'number',
    boolean: 'boolean',
    date: 'date',
    text: 'text',
    empty: 'empty',
  } satisfies Record<ColumnType, string>,
  roles: { label: 'label', 'left-out': 'left out' },
  sentence: (rows: number, columns: number, duplicates: string) =>
    [counted(rows, 'row'), counted(columns, 'column'), duplicates].join(' · '),
  duplicates: {
    unknown: 'duplicate rows not looked for',
    none: 'no duplicate rows',
    some: (rows: number) => counted(rows, 'duplicate row'),
  },
  columns: {
    title: 'Columns',
    table: 'Columns of the file',
    place: 'place in the file',
    column: 'column',
    type: 'type',
    missing: 'missing',
    min: 'min',
    max: 'max',
    notes: 'notes',
    first: (most: number) => `The first ${grouped(most)} are listed.`,
  },
  /** Of a label of several classes, in place of the remark that they are too many. */
  chooseClass: 'choose a class',
  /** What a warning says of a column, in a word or two. */
  remarks: {
    'label-leak': 'gives the label away',
    'constant-column': 'constant',
    identifier: 'identifier',
    'mostly-missing': 'mostly missing',
    sentinel: 'a number for no value',
    'wild-value': 'a number far from all others',
    'words-among-numbers': 'words among numbers',
    'thousands-marks': 'thousands separators',
    'one-class': 'one class',
    'too-many-classes': 'too many classes',
    'unlabelled-rows': 'rows without a label',
    'class-spellings': 'classes in several spellings',
    'gap-word-class': 'a class that may be a gap',
    'unknown-column': 'a column that the file does not have',
    'odd-labels': 'cells with neither class',
  } satisfies Partial<Record<WarningCode, string>>,
  label: {
    whichClass: 'Which class should be told apart from the rest?',
    whichColumn: 'Which column is the label?',
    holds: 'What the label holds',
    values: 'Values, and the rows that carry them',
    tooMany: 'too many different values to list',
    value: (name: string, rows: number, share: string) => `${name} ${grouped(rows)} (${share})`,
    more: (rest: number) => `${grouped(rest)} more`,
    moreColumns: (rest: number) =>
      `${counted(rest, 'more column', 'more columns')} could be it: Train on CSV with Options… lists ${rest === 1 ? 'it' : 'them'}.`,
  },
  news: {
    changed: 'The file has changed since this run. Train again to see what it comes to now.',
    gone: 'The file is no longer there. Put it back, or open it where it is now.',
    /** Of a saved run, which may be opened where its file never was. */
    savedChanged: 'The file beside this run has changed since. Train again to see what it comes to now.',
    savedGone: 'The file of this run is not beside it. Put it into the same folder to train again.',
    unsaved: 'What was chosen here is not saved in this file: save the run, or it is gone with this page.',
  },
  inspect: {
    title: (file: string, rows: number, duplicates: string, columns: number) =>
      `${file}: ${counted(rows, 'row')} (${duplicates}), ${counted(columns, 'column')}`,
    duplicates: {
      unknown: 'duplicates not looked for: more than memory has room for',
      none: 'no duplicates',
      some: (rows: number) => counted(rows, 'duplicate'),
    },
    least: 'least',
    greatest: 'greatest',
    moreColumns: (rest: number) => `… and ${grouped(rest)} more: --json has them all`,
    label: (name: string) => `label: ${name}`,
    rows: 'rows',
    refused: 'Training refuses this file',
    noWarnings: 'No warnings.',
    warnings: (warnings: number) => `${counted(warnings, 'warning')}:`,
    moreWarnings: (rest: number) => `… and ${counted(rest, 'warning')} more: --json has them all`,
  },
};
