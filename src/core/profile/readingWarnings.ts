import type { Change } from '../change.js';
import { encodings } from '../csv/dialectWish.js';
import { counted, grouped } from '../format.js';
import { howToRead, type ReadingNote } from '../table/readingNotes.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { Warning } from '../warning.js';

/** What was decided for the person while the file was read. */
export function readingWarnings({ notes }: RawTable): Warning[] {
  return notes.map((note) => {
    const { count, line } = { count: 1, line: null, ...note };
    return { code: note.code, column: null, count, line, ...words(note) };
  });
}

/** As a fix for whoever knows better. */
const firstRowHasNames: readonly Change[] = [{ header: 'yes' }];
const noNames: readonly Change[] = [{ header: 'no' }];

/** `, first in line 7` is put behind each message. */
function words(note: ReadingNote): Pick<Warning, 'message' | 'remedy' | 'fixes'> {
  switch (note.code) {
    case 'lines-above':
      return {
        message: `${counted(note.count, 'line')} above the table ${were(note.count)} not read`,
        remedy: `The table begins in line ${grouped(note.tableLine)}; if a line above belongs to it, give that as many fields as the rows have`,
      };
    case 'second-header':
      return note.orange
        ? {
            message: `${counted(note.count, 'row')} below the names ${were(note.count)} read as types and flags of Orange`,
            remedy: 'If they are data, write them in another way',
          }
        : {
            message: `${counted(note.count, 'row')} below the names with no number where all other rows have one ${were(note.count)} taken for units, types or texts and not read`,
            remedy: 'If this is data, fill in its numbers',
          };
    case 'two-headers':
      return {
        message: note.joined
          ? 'the column names were put together from all rows of names, since those of the second repeat'
          : 'the column names were taken from the second of two rows; the first has groups or codes',
        remedy: 'Remove the row whose names are not wanted',
      };
    case 'row-names':
      return {
        message: note.named
          ? 'the first column has no name and a different value in each row: it was taken as the names of the rows, and is not a feature'
          : 'rows have one field more than there are names: the first field was taken as the name of the row, and is not a feature',
        remedy: 'If it is a feature, name it in the header',
      };
    case 'guessed-header':
      return note.header
        ? {
            message:
              'the first row of the table was taken as the column names, though there are numbers in it',
            remedy: 'If it is data, say that there is no header',
            fixes: noNames,
          }
        : {
            message:
              'the first row of the table was taken as data, since its words also appear further down in their columns',
            remedy: 'If it has the column names, say that there is a header',
            fixes: firstRowHasNames,
          };
    case 'filled-rows':
      return {
        message: `${counted(note.count, 'row')} with fewer fields than there are names: the last cells were read as empty`,
        remedy: 'Check that nothing but the last cells is missing, or write a delimiter for each empty cell',
      };
    case 'guessed-encoding':
      return {
        message: `the file is not in UTF-8, and was read as ${encodings[note.encoding]}: names or words in ${counted(note.count, 'column')} may be wrong`,
        remedy: `If they are, ${howToRead(note.other)}`,
        ...(note.other === undefined ? {} : { fixes: [{ encoding: note.other }] }),
      };
    case 'quotes-as-text':
      return {
        message:
          'a quote that would have swallowed the rows below it was read as text, as was every quote that does not close on its line',
        remedy: 'Check the cells that begin with a quote',
      };
    case 'rows-in-quotes':
      return {
        message: `${counted(note.count, 'quoted field')} with what look like whole rows inside`,
        remedy: `Check the quote that opens in line ${grouped(note.line)} and closes in line ${grouped(note.line + note.lines - 1)}: if it is there by mistake, remove it, since the rows inside are missing from the table`,
      };
    case 'control-characters':
      return {
        message: `${counted(note.count, 'control character')} ${were(note.count)} read as part of a cell`,
        remedy: 'Remove it from numbers, which would otherwise be text',
      };
    case 'zeros-at-end':
      return {
        message: `${counted(note.count, 'byte')} after the last row ${were(note.count)} not text, and not read`,
        remedy: 'Check whether the last row is whole',
      };
    case 'instance-weights':
      return {
        message: `${counted(note.count, 'row')} with a weight, {…}, which was not used`,
        remedy: 'Repeat the rows that are to count more',
      };
    default:
      return note satisfies never;
  }
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
