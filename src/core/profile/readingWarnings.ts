import type { Change } from '../change.js';
import { shorten } from '../format.js';
import type { ReadingNote } from '../table/readingNotes.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** What was decided for the person while the file was read. */
export function readingWarnings(table: RawTable): Warning[] {
  return table.notes.map((note) => {
    const { count, line } = { count: 1, line: null, ...note };
    return { code: note.code, column: null, count, line, ...words(note) };
  });
}

/** As a fix for whoever knows better. */
export const firstRowHasNames: readonly Change[] = [{ header: 'yes' }];
const noNames: readonly Change[] = [{ header: 'no' }];

function words(note: ReadingNote): Pick<Warning, 'what' | 'remedy' | 'fixes'> {
  switch (note.code) {
    case 'lines-above':
      if (note.counts !== undefined)
        return {
          what: tell('counts-above', { ...note.counts, classes: note.counts.classes.map(shorten) }),
          remedy: tell('write-names-instead'),
        };
      return {
        what: tell('lines-above-not-read', { lines: note.count }),
        remedy: tell('table-begins-in-line', { line: note.tableLine }),
      };
    case 'second-header':
      return note.orange
        ? { what: tell('rows-of-orange', { rows: note.count }), remedy: tell('write-data-otherwise') }
        : { what: tell('rows-of-units', { rows: note.count }), remedy: tell('give-data-numbers') };
    case 'two-headers':
      return {
        what: tell(note.joined ? 'names-joined' : 'names-of-second-row'),
        remedy: tell('remove-unwanted-names'),
      };
    case 'row-names':
      return {
        what: tell(note.named ? 'first-column-names-rows' : 'first-field-names-rows'),
        remedy: tell('name-first-column'),
      };
    case 'guessed-header':
      return note.header
        ? { what: tell('first-row-as-names'), remedy: tell('say-no-header'), fixes: noNames }
        : { what: tell('first-row-as-data'), remedy: tell('say-header'), fixes: firstRowHasNames };
    case 'repeated-names':
      return {
        what: tell('names-repeated', { columns: note.names.slice(0, 4), total: note.count }),
        remedy: tell('name-each-column'),
      };
    case 'filled-rows':
      if (note.outnumbered !== undefined)
        return {
          what: tell('rows-outnumbered-by-names', note.outnumbered),
          remedy: tell('quote-name-with-comma'),
        };
      return {
        what: tell('rows-filled-up', { rows: note.count }),
        remedy: tell('check-only-last-cells'),
      };
    case 'guessed-encoding':
      return {
        what: tell('encoding-guessed', { encoding: note.encoding, columns: note.count }),
        remedy: tell('choose-encoding-if-wrong', { other: note.other }),
        ...(note.other === undefined ? {} : { fixes: [{ encoding: note.other }] }),
      };
    case 'quotes-as-text':
      return { what: tell('quote-as-text'), remedy: tell('check-cells-with-quote') };
    case 'rows-in-quotes':
      return {
        what: tell('rows-in-quotes', { fields: note.count }),
        remedy: tell('check-quote', { opens: note.line, closes: note.line + note.lines - 1 }),
      };
    case 'control-characters':
      return {
        what: tell('control-characters', { characters: note.count }),
        remedy: tell('remove-control-character'),
      };
    case 'zeros-at-end':
      return { what: tell('bytes-at-end', { bytes: note.count }), remedy: tell('check-last-row') };
    case 'instance-weights':
      return {
        what: tell('row-weights-unused', { rows: note.count }),
        remedy: tell('repeat-rows-for-weight'),
      };
    default:
      return note satisfies never;
  }
}
