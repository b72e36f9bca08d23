import { counted, grouped } from '../format.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { Warning } from '../warning.js';
import type { Duplicates } from './duplicates.js';
import { readingWarnings } from './readingWarnings.js';
import { skippedRows } from './skippedRows.js';

/** Share of the repeated rows that chance has to explain to be no reason for a warning: columns that go together make
 * more rows equal than each by itself lets expect. */
const explained = 0.2;

/** What is to be known of rows, whatever their columns hold. @param duplicates undefined where nobody looked
 * @param expected rows that chance alone would make equal to an earlier one
 * @param separate whether labels differ among rows equal in all else, as copies' do not */
export function rowWarnings(
  table: RawTable,
  duplicates: Duplicates | undefined,
  expected: number,
  separate: boolean,
): Warning[] {
  const warnings = [...readingWarnings(table), ...damaged(table), ...skippedRows(table)];
  if (duplicates === undefined || duplicates.firstRow === null) return warnings;
  const { count, firstRow } = duplicates;
  if (separate || expected >= explained * count) return warnings;
  return [
    ...warnings,
    {
      code: 'duplicate-rows',
      column: null,
      count,
      line: table.lineAt(firstRow),
      message: `${counted(count, 'row')} ${count === 1 ? 'is' : 'are'} equal to an earlier one in every column`,
      remedy: 'Remove copies from the file, but keep separate examples that happen to be equal',
    },
  ];
}

function damaged({ damaged: seen }: RawTable): Warning[] {
  if (seen === null) return [];
  const cells = seen.count === 1 ? '1 cell holds' : `${grouped(seen.count)} cells hold`;
  return [
    {
      code: 'damaged-cells',
      column: null,
      count: seen.count,
      line: seen.firstLine,
      message: `${cells} bytes that the encoding does not have, read as \ufffd`,
      remedy: 'Choose the encoding if it is another',
    },
  ];
}
