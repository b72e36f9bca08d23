import { grouped, inFull } from '../../core/format.js';
import type { tableSayings } from '../../core/table/sayings.js';
import { encodingName } from '../encoding.js';
import type { Sentences } from '../sentences.js';
import { counted, listed, numbered, quoted, theColumns } from './count.js';

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
  'names-above-nothing': ({ names, fields }) =>
    `the header has ${counted(names, 'name')}, but no row more than ${counted(fields, 'field')}: a name with a delimiter in it may be two here, and names stand above the wrong columns`,
  'quote-name-or-remove': () =>
    'Put a name that holds a delimiter between quotes, or remove the name of a column that is not there',
  'cells-below-no-name': ({ names, fields }) =>
    `the rows have ${counted(fields, 'field')}, but the header ${counted(names, 'name')}, and the first field is no name of the row: a value with a delimiter in it may be two here`,
  'quote-value-or-name-column': () =>
    'Put a value that holds a delimiter between quotes, or give each column a name',
  'decimal-commas-cut': ({ names, fields }) =>
    `the rows have ${counted(fields, 'field')}, but the header ${counted(names, 'name')}: commas seem to be decimal marks here as well as to stand between fields`,
  'separate-with-semicolons': () =>
    'Export the table with semicolons between fields, or with quotes around numbers that have a comma',
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
  'classes-in-row': ({ row, values, counts, total }) =>
    `the row ${row === undefined ? 'in this line' : quoted(row)} holds the classes (${among(
      values.map((value, i) => `${quoted(value)} ${grouped(counts[i] ?? 0)}`),
      total,
    )}), so the examples are the columns of this table`,
  'turn-table': ({ code, unlabelled }) =>
    `Turn it, in Python with ${code}${unlabelled ? ', and add a column of classes' : ''}`,
  'delimiter-changes': ({ cell }) =>
    `from here on the rows have semicolons between their fields, and commas are decimal marks: ${quoted(cell)} is the end of one number and the beginning of another`,
  'write-all-with-one-delimiter': () => 'Write all rows with the same marks, or train on one part',
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
  'convert-currencies': () => 'Convert them into one currency, or give each currency a column of its own',
  'give-each-number-a-column': () => 'Give each of the two numbers a column of its own',
  'class-has-few-rows': ({ value, rows, needed }) =>
    `the class ${quoted(value)} has only ${counted(rows, 'row')}, and ${needing(needed)}`,
  'few-rows-labelled': ({ column, missing, all, few }) =>
    `${grouped(missing)} of ${grouped(all)} rows have no label in ${quoted(column)}: ${few}`,
  'add-rows-or-other-label': () => 'Add rows of this class, or choose another label column',
  'label-rows-or-other-label': () => 'Label more rows, or choose another label column',
  'rows-lost-in-column': ({ gap, rows, all, used, ofRarer, rarer, label, needed }) =>
    `there is ${gap} in ${grouped(rows)} of ${counted(all, 'row')}: ${used === 0 ? 'no row can be used' : `only ${grouped(used)} can be used, ${grouped(ofRarer)} of class ${quoted(rarer)} in the label column ${quoted(label)}`}, and ${needing(needed)}`,
  'keep-rows': ({ leave, fill, columns, total }) =>
    (leave === undefined
      ? fill
        ? 'Fill the gaps with medians'
        : 'Fill the gaps in the file'
      : `Leave ${quoted(leave)} out${fill ? ', or fill the gaps with medians' : ''}`) +
    orOtherLabel(columns, total, 'choose another'),
  'no-features': ({ why }) =>
    `no column besides the label can be trained on${why === undefined ? '' : `: ${why}`}`,
  'only-column': () => 'the file is read as one column, and training needs two at least',
  'choose-spaces': () => 'Choose spaces as the delimiter if they stand between fields',
  'column-is': ({ column, reason }) => `${quoted(column)} is ${reason}`,
  'hold-no-plain-numbers': ({ columns, total, cell, some }) =>
    `${columns.map(quoted).join(', ')}${total > columns.length ? ', …' : ''} ${numbered(total, 'holds', 'hold')} ${some ? 'numbers that are not plain,' : 'no plain numbers, but'} ${quoted(cell)} and the like`,
  'hold-numbers-beside-text': ({ columns, total, cell, rows }) =>
    `${columns.map(quoted).join(', ')}${total > columns.length ? ', …' : ''} ${numbered(total, 'holds', 'hold')} numbers, but text such as ${quoted(cell)} in ${total === 1 ? counted(rows, 'row') : 'too many rows'}`,
  'correct-cells': () => 'Correct what is no number there',
  'empty-words-without-number': () => 'Empty the cells with words if these mean that there is no number',
  'write-decimals-alike': ({ comma }) => `Write all decimals with a ${comma ? 'comma' : 'point'}`,
  'comma-or-write-points': () => 'Choose the decimal mark comma, or write decimals with a point',
  'make-words-features': ({ column, columns }) =>
    `Make features of the words in ${column === undefined ? `${grouped(columns)} columns` : quoted(column)}`,
  'give-column-of-numbers': () =>
    'Give the examples at least one column of numbers, or of a few different words',
  'give-label-and-column': () =>
    'Give each example a cell with the label, and at least one with a number, or with one of a few different words',
  'take-column-back': ({ column }) => `Take ${quoted(column)} or another column back`,
  'by-choice': () => 'left out by your choice',
  'says-split': () => 'says which rows are for training',
  'says-time': () => 'says when rows were made',
  'says-group': () => 'says which rows belong together',
  'names-of-rows': () => 'names of the rows',
  'added-by-scoring': () => 'added by scoring',
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
  'second-table': () => 'another table, with names of its own',
  comment: () => 'comment',
  'names-again': () => 'the names again',
  'drawn-line': () => 'a line drawn with dashes',
  'types-of-columns': () => 'types of columns',
  'total-below': () => 'a total or the like below the rows',
  'number-of-rows': () => 'the number of rows',
  'rows-left-out': () => 'a line in place of rows that are not shown',
  'columns-left-out': () => 'that columns are not shown',
  'no-label-in': ({ column }) => `no label in ${quoted(column)}`,
  'no-value-in': ({ column }) => `no value in ${quoted(column)}`,
  'no-number-in': ({ column, absent, more }) =>
    `no number${more ? ', or one far from all others,' : absent.length === 0 ? '' : `, or ${absent.join(' or ')},`} in ${quoted(column)}`,
  'no-column-of-classes': () =>
    'no column holds exactly two different values, nor a few that repeat, so none can be the label: it needs classes, not quantities',
  'add-column-of-classes': () =>
    'Add a column with the two classes, for example 0 and 1, and name it "label"',
  'quantity-no-classes': ({ column, different, more }) =>
    `${quoted(column)} holds ${more ? 'more than ' : ''}${grouped(different)} different numbers, and no column has two values that could be the label: to predict a number is regression, which this does not do`,
  'no-clear-label': ({ columns, total, quantity, different, more }) =>
    `no column is plainly the label: ${among(columns.map(quoted), total)} hold two classes each, and ${quoted(quantity)} holds ${more ? 'more than ' : ''}${grouped(different)} different numbers: to predict a number is regression, which this does not do`,
  'many-words-no-classes': ({ column, most }) =>
    `no column has two values that could be the label, and ${quoted(column)} holds more than ${most} different words`,
  'ask-above-or-below': ({ column, middle, columns, total }) =>
    `To ask "above or below ${inFull(middle)}?", add a column "label" that holds 1 where ${quoted(column)} is above ${inFull(middle)}, else 0, and remove ${quoted(column)}${total === 0 ? '' : `; or choose the label column: ${among(columns.map(quoted), total)}`}`,
  'no-column-plainly-label': ({ columns, total }) =>
    `no column is plainly the label: none holds two different values or words that repeat, and ${among(columns.map(quoted), total)} ${total === 1 ? 'holds a few whole numbers that may' : 'hold a few whole numbers each that may'} be classes or measurements`,
  'choose-label-column': ({ columns, total }) =>
    `Choose the label column: ${among(columns.map(quoted), total)}`,
  'no-column-named': ({ name }) => `no column is named ${quoted(name)}`,
  'group-is-label': ({ column, time }) =>
    `${quoted(column)} is the label, so it cannot be the ${time ? 'time' : 'group'} column`,
  'no-times': ({ column, cell, line }) =>
    `${quoted(column)} holds no times that can be read, in line ${line} ${quoted(cell)}`,
  'few-times': ({ column, rows, all }) =>
    `${quoted(column)} holds a time in only ${grouped(rows)} of ${counted(all, 'row')}`,
  'name-column-of-times': ({ columns, total }) =>
    `Name a column of numbers or of dates like 2024-01-31 12:30${total === 0 ? '' : ` (${among(columns, total)})`}, or none`,
  'day-or-month': ({ column, cell, line }) =>
    `nothing in ${quoted(column)} tells which number is the month, as in ${quoted(cell)} in line ${line}`,
  'no-time-in': ({ column }) => `no time in ${quoted(column)}`,
  'name-column-of-groups': ({ columns, total }) =>
    `Name the column that says which rows belong together, or none: ${among(columns, total)}`,
  'name-one-of-columns': ({ columns, total }) => `Name one of the file's columns: ${among(columns, total)}`,
  'choose-other-label-column': ({ columns, total }) =>
    `Choose another label column: ${among(columns.map(quoted), total)}`,
  'label-of-many-values': ({ column, most, values }) =>
    `the label column ${quoted(column)} holds more than ${most} different values (${values.map(quoted).join(', ')}, …)`,
  'label-of-quantity': ({ column, different, more }) =>
    `the label column ${quoted(column)} holds ${more ? 'more than ' : ''}${grouped(different)} different numbers: to predict a number is regression, which this does not do`,
  'choose-column-of-few-classes': ({ most }) =>
    `Choose a column of at most ${most} classes, merge some into one, or add a column "label" of two: 1 for one of them, 0 for all others`,
  'label-empty': ({ column, gaps }) =>
    `the label column ${quoted(column)} is empty in every row${countedAsEmpty(gaps)}`,
  'choose-file-with-classes': () => 'Choose a file whose rows carry their class',
  'label-one-value-or-nothing': ({ column, value, rows, all }) =>
    `the label column ${quoted(column)} holds one value, ${quoted(value)}, in ${grouped(rows)} of ${counted(all, 'row')}, and nothing in the others`,
  'write-no-in-empty-cells': ({ others }) =>
    `If empty means no, write "no" in the empty cells${others ? '; or choose another label column' : ''}`,
  'label-of-one-class': ({ column, value, gaps }) =>
    `the label column ${quoted(column)} holds one class only, ${quoted(value)}${countedAsEmpty(gaps)}`,
  'write-other-class-as-word': () => 'Write the other class as another word if this is it',
  'add-rows-of-other-class': () => 'Add rows of the other class: there is nothing to tell apart',
  'label-of-many-classes': ({ column, classes, values, counts }) =>
    `the label column ${quoted(column)} holds ${classes} classes (${among(
      values.map((value, i) => `${quoted(value)} ${grouped(counts[i] ?? 0)}`),
      classes,
    )})`,
  'save-in-one-encoding': () =>
    'Save the whole file in one encoding, or choose the encoding if it is another: values with bytes that it does not have, read as �, may be classes that are there already',
  'choose-class-to-tell': ({ columns, total }) =>
    `Choose the class to tell from the rest${orOtherLabel(columns, total)}`,
  'correct-cells-or-choose-class': ({ wrong, total, one, other, columns, columnsInAll }) =>
    `Correct or empty the cells that hold ${among(wrong.map(quoted), total)} to tell ${quoted(one)} from ${quoted(other)}; or choose the class to tell from the rest${orOtherLabel(columns, columnsInAll)}`,
  'too-few-cells-of-class': ({ column, value }) =>
    `too few cells of the label column ${quoted(column)} hold ${quoted(value)} to learn from`,
  'no-such-class': ({ column, value }) => `the label column ${quoted(column)} has no value ${quoted(value)}`,
  'choose-positive': ({ values, total }) => {
    const names = values.map(quoted);
    return `Choose ${listed(total > names.length ? [...names, `another of ${total}`] : names, 'or')} as the positive class`;
  },
  'fill-label-down': () =>
    'Fill the label down: where cells were merged, only the first row of each group has it; or choose another label column',
};

/** `a, b`; of many the first, `a, b, … (30 in all)`. */
function among(items: readonly string[], total: number): string {
  return total > items.length ? `${items.join(', ')}, … (${total} in all)` : items.join(', ');
}

function countedAsEmpty(gaps: readonly string[]): string {
  if (gaps.length === 0) return '';
  return `; ${gaps.map(quoted).join(', ')} ${numbered(gaps.length, 'counts as an empty cell', 'count as empty cells')}`;
}

function orOtherLabel(columns: readonly string[], total: number, another = 'another'): string {
  return total === 0 ? '' : `, or ${another} label column: ${among(columns.map(quoted), total)}`;
}

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
