import { counted } from '../export/lines.js';
import type { RawTable } from '../table/tableBuilder.js';
import type { Duplicates } from './duplicates.js';
import type { Warning } from './warning.js';

/** What is to be known of rows, whatever their columns hold. */
export function rowWarnings(table: RawTable, { count, firstRow }: Duplicates): Warning[] {
  const skipped = table.skipped.summary().reasons.map(
    ({ reason, count: rows, firstLine }): Warning => ({
      code: 'skipped-rows',
      column: null,
      count: rows,
      line: firstLine,
      message: `${counted(rows, 'row')} skipped: ${reason}`,
      remedy: 'Remove these rows, or complete them',
    }),
  );
  if (firstRow === null) return skipped;
  return [
    ...skipped,
    {
      code: 'duplicate-rows',
      column: null,
      count,
      line: table.lineAt(firstRow),
      message: `${counted(count, 'row')} equal to an earlier one in every column`,
      remedy:
        'Remove them, unless they are examples of their own: a copy in the test part flatters the scores',
    },
  ];
}
