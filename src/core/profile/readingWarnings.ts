import type { Change } from '../change.js';
import { counted, grouped } from '../export/lines.js';
import type { ReadingNote } from '../table/readingNotes.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { Warning } from './warning.js';

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

function words(note: ReadingNote): Pick<Warning, 'message' | 'remedy' | 'fixes'> {
  switch (note.code) {
    case 'lines-above': {
      const lines =
        note.count === 1 ? '1 line above the table was' : `${note.count} lines above the table were`;
      return {
        message: `${lines} not read: the table begins in line ${grouped(note.tableLine)}`,
        remedy: 'If the first line has the names of the columns, say that the header is there',
        fixes: firstRowHasNames,
      };
    }
    case 'second-header':
      return note.orange
        ? {
            message: `the ${note.count} rows below the names were read as types and flags of Orange`,
            remedy: 'If they are rows of data, remove what makes them look like types',
          }
        : {
            message:
              note.count === 1
                ? 'the row below the names holds no numbers where all others do: taken for units, and not read'
                : `the ${note.count} rows below the names hold no numbers where all others do: taken for units, and not read`,
            remedy: 'If it is a row of data, give it its numbers',
          };
    case 'row-names':
      return {
        message: note.named
          ? 'the first column has no name and a value of its own in each row: taken for names of the rows, and no feature'
          : 'rows have one field more than there are names: the first is taken for the name of the row, and is no feature',
        remedy: 'If it is a feature, name it in the header',
      };
    case 'guessed-header':
      return note.header
        ? {
            message: 'this row was taken for the names of the columns, though some of it could be data',
            remedy: 'If it is data, say that there is no header',
            fixes: noNames,
          }
        : {
            message:
              'the first row was taken for data, since each of its words stands further down in its column too',
            remedy: 'If it has the names of the columns, say that there is a header',
            fixes: firstRowHasNames,
          };
    case 'quotes-as-text':
      return {
        message:
          'a quote that opens here would swallow the rows that follow: quotes that do not close in their line were read as text',
        remedy: 'Check the cells that begin with a quote',
      };
    case 'rows-in-quotes':
      return {
        message:
          `a quoted field goes on from line ${grouped(note.line)} to line ${grouped(note.line + note.lines - 1)}, with what looks like whole rows in it` +
          (note.count > 1 ? `; so do ${counted(note.count - 1, 'other')}` : ''),
        remedy: 'If the quote was opened by mistake, take it out: these rows are missing from the table',
      };
    case 'control-characters':
      return {
        message: `the text holds ${counted(note.count, 'control character')}, which were read as part of their cells`,
        remedy: 'Remove them if a cell of numbers has them: it is no number then',
      };
    case 'zeros-at-end':
      return {
        message: `${counted(note.count, 'byte')} without meaning behind the last row ${note.count === 1 ? 'was' : 'were'} not read`,
        remedy: 'Check whether the last row is whole',
      };
    case 'instance-weights':
      return {
        message: `${counted(note.count, 'row')} with a weight, {…}: all count the same here`,
        remedy: 'Repeat rows that are to count more',
      };
    default:
      return note satisfies never;
  }
}
