import { grouped } from '../../../core/format.js';
import type { readingSayings } from '../../../core/profile/sayings.js';
import { encodingName } from '../../encoding.js';
import type { Sentences } from '../../sentences.js';
import { counted, listed, numbered, quoted } from '../count.js';

export const readingWords: Sentences<typeof readingSayings> = {
  'lines-above-not-read': ({ lines }) => `${counted(lines, 'line')} above the table ${were(lines)} not read`,
  'table-begins-in-line': ({ line }) =>
    `The table begins in line ${grouped(line)}; if a line above belongs to it, give that as many fields as the rows have`,
  'rows-of-orange': ({ rows }) =>
    `${counted(rows, 'row')} below the names ${were(rows)} read as types and flags of Orange`,
  'write-data-otherwise': () => 'If they are data, write them in another way',
  'rows-of-units': ({ rows }) =>
    `${counted(rows, 'row')} below the names with no number where all other rows have one ${were(rows)} taken for units, types or texts and not read`,
  'give-data-numbers': () => 'If this is data, fill in its numbers',
  'names-joined': () =>
    'the column names were put together from all rows of names, since those of the second repeat',
  'names-of-second-row': () =>
    'the column names were taken from the second of two rows; the first has groups or codes',
  'remove-unwanted-names': () => 'Remove the row whose names are not wanted',
  'first-column-names-rows': () =>
    'the first column has no name and a different value in each row: it was taken as the names of the rows, and is not a feature',
  'first-field-names-rows': () =>
    'rows have one field more than there are names: the first field was taken as the name of the row, and is not a feature',
  'name-first-column': () => 'If it is a feature, name it in the header',
  'first-row-as-names': () =>
    'the first row of the table was taken as the column names, though there are numbers in it',
  'say-no-header': () => 'If it is data, say that there is no header',
  'first-row-as-data': () =>
    'the first row of the table was taken as data, since its words also appear further down in their columns',
  'say-header': () => 'If it has the column names, say that there is a header',
  'rows-filled-up': ({ rows }) =>
    `${counted(rows, 'row')} with fewer fields than there are names: the last cells were read as empty`,
  'check-only-last-cells': () =>
    'Check that nothing but the last cells is missing, or write a delimiter for each empty cell',
  'rows-outnumbered-by-names': ({ names, fields }) =>
    `the header has ${counted(names, 'name')}, but no row more than ${counted(fields, 'field')}: the columns behind these were read as empty, and if a name with a delimiter in it is two here, names stand above the wrong columns`,
  'quote-name-with-comma': () =>
    'Check that each name stands above its own column; put one that holds a delimiter between quotes',
  'encoding-guessed': ({ encoding, columns }) =>
    `the file is not in UTF-8, and was read as ${encodingName(encoding)}: names or words in ${counted(columns, 'column')} may be wrong`,
  'choose-encoding-if-wrong': ({ other }) =>
    `If they are, ${other === undefined ? '' : `choose ${encodingName(other)}, or `}save the file as UTF-8`,
  'quote-as-text': () =>
    'a quote that would have swallowed the rows below it was read as text, as was every quote that does not close on its line',
  'check-cells-with-quote': () => 'Check the cells that begin with a quote',
  'rows-in-quotes': ({ fields }) =>
    `${counted(fields, 'quoted field')} with what look like whole rows inside`,
  'check-quote': ({ opens, closes }) =>
    `Check the quote that opens in line ${grouped(opens)} and closes in line ${grouped(closes)}: if it is there by mistake, remove it, since the rows inside are missing from the table`,
  'names-repeated': ({ columns, total }) =>
    `${counted(total, 'column')} ${numbered(total, 'has', 'have')} the name of an earlier one, and ${numbered(total, 'is', 'are')} called ${columns.map(quoted).join(', ')}${total > columns.length ? ', …' : ''}`,
  'name-each-column': () => 'Give each column a name of its own, or remove it if it is a copy',
  'control-characters': ({ characters }) =>
    `${counted(characters, 'control character')} ${were(characters)} read as part of a cell`,
  'remove-control-character': () => 'Remove it from numbers, which would otherwise be text',
  'bytes-at-end': ({ bytes }) =>
    `${counted(bytes, 'byte')} after the last row ${were(bytes)} not text, and not read`,
  'check-last-row': () => 'Check whether the last row is whole',
  'row-weights-unused': ({ rows }) => `${counted(rows, 'row')} with a weight, {…}, which was not used`,
  'repeat-rows-for-weight': () => 'Repeat the rows that are to count more',
  'rows-counted': ({ columns }) =>
    `each row seems to stand for as many cases as ${columns.map(quoted).join(', ')} says, but counts as one`,
  'write-each-row-as-often': () =>
    'Write each row as many times as it says, and leave the column out (in R with uncount, in pandas with index.repeat)',
  'counts-above': ({ rows, features, classes }) =>
    `the first line has no names, but the numbers of rows (${grouped(rows)}) and features (${grouped(features)}) and what the classes 0, 1, … are called (${classes.map(quoted).join(', ')}), as scikit-learn's files do: it was left out`,
  'write-names-instead': () => 'Write the names of the columns in its place',
  'cells-damaged': ({ cells }) =>
    `${counted(cells, 'cell')} ${numbered(cells, 'holds', 'hold')} bytes that the encoding does not have, read as \ufffd`,
  'choose-other-encoding': () => 'Choose the encoding if it is another',
  'rows-repeated': ({ rows }) =>
    `${counted(rows, 'row')} ${rows === 1 ? 'is' : 'are'} equal to an earlier one in every column`,
  'remove-copies': () =>
    'Copies of one example do not belong in the file; separate examples that happen to be equal do',
  'lines-no-rows': ({ lines, reason }) =>
    `${counted(lines, 'line')} skipped, since ${numbered(lines, 'it is not a row', 'they are not rows')}: ${reason}`,
  'nothing-is-lost': () => 'Nothing to do: no row of the table is lost',
  'print-abridged': ({ shown, all, rows, columns }) => {
    const some =
      all === undefined ? 'only some of the rows' : `only ${grouped(shown)} of ${counted(all, 'row')}`;
    const both = [...(rows || !columns ? [some] : []), ...(columns ? ['only some of the columns'] : [])];
    return `the text is a print of a table that shows ${listed(both)}`;
  },
  'give-table-own-file': () => 'To use that table, put it into a file of its own',
  'rows-skipped': ({ rows, reason }) => `${counted(rows, 'row')} skipped: ${reason}`,
  'quote-fields-or-remove': () =>
    'Put double quotes around the field that has a delimiter in it, or remove the extra fields',
  'complete-rows-or-remove': () => 'Complete what is too short, or remove it',
  'remove-rows-or-complete': () => 'Remove what was skipped, or complete it',
  'no-such-column': ({ name }) => `no column is named ${quoted(name)}, so none was left out for that name`,
  'leave-out-by-names-of-file': () => 'Use the names that the columns have in the file',
  'leave-out-nearest': ({ name }) => `Name ${quoted(name)} if that is the column to leave out`,
};

function were(count: number): string {
  return numbered(count, 'was', 'were');
}
