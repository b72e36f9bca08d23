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

/** `, first in line 7` is put behind each of these. */
function words(note: ReadingNote): Pick<Warning, 'what' | 'remedy' | 'fixes'> {
  switch (note.code) {
    case 'lines-above':
      return {
        what: `${counted(note.count, 'line')} above the table ${were(note.count)} not read`,
        remedy: `The table begins in line ${grouped(note.tableLine)}; if a line above belongs to it, give that as many fields as the rows have`,
      };
    case 'second-header':
      return note.orange
        ? {
            what: `${counted(note.count, 'row')} below the names ${were(note.count)} read as types and flags of Orange`,
            remedy: 'If they are data, write them in another way',
          }
        : {
            what: `${counted(note.count, 'row')} below the names with no number where all other rows have one ${were(note.count)} taken for units, types or texts and not read`,
            remedy: 'If this is data, give it its numbers',
          };
    case 'two-headers':
      return {
        what: note.joined
          ? 'the names of the columns were put together from the rows that have them, since those of the second come again'
          : 'the names of the columns were taken from the second of two rows: the first has groups or codes',
        remedy: 'Remove the row whose names are not wanted',
      };
    case 'row-names':
      return {
        what: note.named
          ? 'the first column has no name and another value in each row: it was taken for the names of the rows, and is no feature'
          : 'rows have one field more than there are names: the first field was taken for the name of the row, and is no feature',
        remedy: 'If it is a feature, name it in the header',
      };
    case 'guessed-header':
      return note.header
        ? {
            what: 'the first row of the table was taken for the names of the columns, though there are numbers in it',
            remedy: 'If it is data, say that there is no header',
            fixes: noNames,
          }
        : {
            what: 'the first row of the table was taken for data, since its words stand further down in their columns too',
            remedy: 'If it has the names of the columns, say that there is a header',
            fixes: firstRowHasNames,
          };
    case 'filled-rows':
      return {
        what: `${counted(note.count, 'row')} with fewer fields than there are names: the last cells were read as empty`,
        remedy: 'Check that nothing but the last cells is missing, or write a delimiter for each empty cell',
      };
    case 'guessed-encoding':
      return {
        what: `the file is not in UTF-8, and was taken for ${encodings[note.encoding]}: names or words in ${counted(note.count, 'column')} may be wrong`,
        remedy: `If they are, ${howToRead(note.other)}`,
        ...(note.other === undefined ? {} : { fixes: [{ encoding: note.other }] }),
      };
    case 'quotes-as-text':
      return {
        what: 'a quote that would have swallowed the rows below it was read as text, as all that do not close in their line',
        remedy: 'Check the cells that begin with a quote',
      };
    case 'rows-in-quotes':
      return {
        what: `${counted(note.count, 'quoted field')} with what look like whole rows inside`,
        remedy: `Check the quote that opens in line ${grouped(note.line)} and closes in line ${grouped(note.line + note.lines - 1)}: if it stands there by mistake, take it out, since the rows inside are missing from the table`,
      };
    case 'control-characters':
      return {
        what: `${counted(note.count, 'control character')} ${were(note.count)} read as part of a cell`,
        remedy: 'Remove it where it stands in a number, which is text with it',
      };
    case 'zeros-at-end':
      return {
        what: `${counted(note.count, 'byte')} behind the last row ${were(note.count)} no text and not read`,
        remedy: 'Check whether the last row is whole',
      };
    case 'instance-weights':
      return {
        what: `${counted(note.count, 'row')} with a weight, {…}, which was not made use of`,
        remedy: 'Repeat the rows that are to count more',
      };
    default:
      return note satisfies never;
  }
}

function were(count: number): string {
  return count === 1 ? 'was' : 'were';
}
