import { grouped } from '../../core/format.js';
import type { tableSayings } from '../../core/table/sayings.js';
import { encodingName } from '../encoding.js';
import type { Sentences } from '../sentences.js';
import { counted, numbered, quoted, theColumns } from './count.js';

export const tableWords: Sentences<typeof tableSayings> = {
  'header-without-rows': () => 'the file has a header but no rows',
  'file-empty': () => 'the file is empty',
  'choose-csv-of-examples': () => 'Choose a CSV with one row for each example',
  'row-too-wide': ({ fields, most }) =>
    `this row has ${grouped(fields)} fields, and a table may have ${grouped(most)} columns`,
  'leave-columns-or-check-delimiter': () => 'Leave out columns, or check the line ends and the delimiter',
  'names-in-disorder': () => 'the names of the columns come again here, in another order',
  'bring-into-order': () =>
    'Bring the columns of the rows below into the order of the first names, and remove this line',
  'merge-conflict': () =>
    'an unresolved merge conflict of Git begins here, with two versions of the rows below',
  'resolve-conflict': () =>
    'Resolve it: keep the rows that are right, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
  'no-row-usable': ({ rows, reason, others, line }) =>
    reason === undefined
      ? 'no row can be used: there is none'
      : `no row can be used: ${rows === 1 ? '1 was skipped' : `${grouped(rows)} were skipped`} (${others ? 'mostly ' : ''}${reason}), first in line ${grouped(line)}`,
  'begin-with-names': () => 'Begin the file with the names of the columns, and give each row as many fields',
  'table-on-its-side': () =>
    'the table lies on its side: each row holds values of one kind, so the examples are its columns',
  'turn-table': ({ code }) => `Turn it, in Python with ${code}`,
  'rows-uneven': ({ rows, all, fields, longer, shorter }) =>
    `${grouped(rows)} of ${counted(all, 'row')} could not be used: they do not have ${counted(fields, 'field')} as the others do, ${longer === undefined ? `${grouped(shorter ?? 0)} of them fewer` : `${grouped(longer)} of them more`}`,
  'quote-last-column': ({ column }) =>
    `Put the text of the last column, ${quoted(column)}, between double quotes: delimiters in it then end no field`,
  'give-each-row-fields': ({ fields }) =>
    `Give each row ${counted(fields, 'field')}, and put text with delimiters in it between double quotes`,
  'thousands-in-column': ({ column, cell, mark }) =>
    `${quoted(column)} holds ${cell}, a number with ${marks[mark] ?? 'a space'} as thousands separator`,
  'thousands-in-several': ({ columns, total, cell }) =>
    `${theColumns({ columns, total })} hold numbers with thousands separators, such as ${cell}`,
  'write-without-thousands': ({ columns }) =>
    `Write numbers without thousands separators, or leave ${theColumn(columns)} out`,
  'choose-mark-or-write-without': ({ comma, columns }) =>
    `Choose the decimal mark ${comma ? 'comma' : 'point'} if that is what it is, write it without, or leave ${theColumn(columns)} out`,
  'too-large-for-words': () =>
    'the file is too large for memory, where columns of words would have to be made into numbers',
  'leave-words-out': () => 'Leave columns of words out, or train on fewer rows',
  'remedy-of-guessed-encoding': ({ remedy, encoding, other }) =>
    `${remedy}. The file was taken for ${encodingName(encoding)}: if names or words are wrong, ${other === undefined ? '' : `choose ${encodingName(other)}, or `}save the file as UTF-8`,
  'write-numbers-plainly': () => 'Write plain numbers, without signs, units or thousands separators',
  'take-letters-off': () => 'Take the letters off the numbers, or give them a column of their own',
  'give-each-number-a-column': () => 'Give each of the two numbers a column of its own',
  'class-has-few-rows': ({ value, rows, needed }) =>
    `the class ${quoted(value)} has only ${counted(rows, 'row')}, and ${needing(needed)}`,
  'few-rows-labelled': ({ column, missing, all, few }) =>
    `${grouped(missing)} of ${grouped(all)} rows have no label in ${quoted(column)}: ${few}`,
  'add-rows-or-other-label': () => 'Add rows of this class, or choose another label column',
  'label-rows-or-other-label': () => 'Label more rows, or choose another label column',
  'rows-lost-in-column': ({ gap, rows, all, used, ofRarer, rarer, needed }) =>
    `there is ${gap} in ${grouped(rows)} of ${counted(all, 'row')}: ${used === 0 ? 'no row can be used' : `only ${grouped(used)} can be used, ${grouped(ofRarer)} of class ${quoted(rarer)}`}, and ${needing(needed)}`,
  'keep-rows': ({ leave, fill }) =>
    leave === undefined
      ? fill
        ? 'Fill the gaps with medians'
        : 'Fill the gaps in the file'
      : `Leave ${quoted(leave)} out${fill ? ', or fill the gaps with medians' : ''}`,
  'no-features': ({ why }) =>
    `no column besides the label can be trained on${why === undefined ? '' : `: ${why}`}`,
  'column-is': ({ column, reason }) => `${quoted(column)} is ${reason}`,
  'hold-no-plain-numbers': ({ columns, total, cell }) =>
    `${columns.map(quoted).join(', ')}${total > columns.length ? ', …' : ''} ${numbered(total, 'holds', 'hold')} no plain numbers, but ${quoted(cell)} and the like`,
  'write-decimals-alike': ({ comma }) => `Write all decimals with a ${comma ? 'comma' : 'point'}`,
  'comma-or-write-points': () => 'Choose the decimal mark comma, or write decimals with a point',
  'make-words-features': ({ column, columns }) =>
    `Make features of the words in ${column === undefined ? `${grouped(columns)} columns` : quoted(column)}`,
  'give-column-of-numbers': () =>
    'Give the examples at least one column of numbers, or of a few different words',
  'by-choice': () => 'by your choice',
  'names-of-rows': () => 'names of the rows',
  'no-feature-by-file': () => 'no feature, as the file says',
  remarks: () => 'remarks',
  'nothing-in-it': () => 'empty',
  'an-identifier': () => 'an identifier',
  'nearly-empty': ({ rows, all }) => `nearly empty: no number in ${grouped(rows)} of ${counted(all, 'row')}`,
  'time-of-day': ({ cell, line }) => `a time of day (${quoted(cell)} in line ${line})`,
  'no-plain-number': ({ cell, line }) => `text that is no plain number (${quoted(cell)} in line ${line})`,
  'of-words': ({ type, fault, most, cell, line }) =>
    `${type}${faults(fault, most)} (${quoted(cell)} ${line === undefined ? 'and the like' : `in line ${line}`})`,
  'other-field-count': ({ fields, wanted, header }) =>
    `${counted(fields, 'field')} where ${header ? 'the header' : 'the first row'} has ${grouped(wanted)}`,
  'empty-row': () => 'empty row',
  comment: () => 'comment',
  'names-again': () => 'the names again',
  'drawn-line': () => 'a line drawn with dashes',
  'types-of-columns': () => 'types of columns',
  'total-below': () => 'a total or the like below the rows',
  'number-of-rows': () => 'the number of rows',
  'no-label-in': ({ column }) => `no label in ${quoted(column)}`,
  'no-value-in': ({ column }) => `no value in ${quoted(column)}`,
  'no-number-in': ({ column, absent, more }) =>
    `no number${more ? ', or one far from all others,' : absent.length === 0 ? '' : `, or ${absent.join(' or ')},`} in ${quoted(column)}`,
};

const marks: Readonly<Record<string, string>> = {
  ',': 'a comma',
  '.': 'a point',
  "'": 'an apostrophe',
  '’': 'an apostrophe',
};

function theColumn(columns: number): string {
  return numbered(columns, 'the column', 'the columns');
}

function needing(rows: number): string {
  return `${rows} rows of each class are needed`;
}

/** What speaks against a column of words. */
function faults(fault: string | undefined, most = 0): string {
  switch (fault) {
    case 'on-disk':
      return ' in a file larger than memory';
    case 'many-values':
      return ` with more than ${most} different values`;
    case 'single-value':
      return ' of a single value';
    case 'many-features':
      return `, beyond the ${grouped(most)}th feature`;
    default:
      return '';
  }
}
