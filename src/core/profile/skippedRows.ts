import type { RawTable } from '../table/tableBuilder.js';
import { unevenFault } from '../table/unevenRows.js';
import type { Said } from '../told.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** Lines among the rows that are none, by the reason that they are counted with: nothing is lost with them. */
const noRows: ReadonlySet<string> = new Set([
  ...[
    'comment',
    'the names again',
    'a line drawn with dashes',
    'types of columns',
    'a total or the like below the rows',
    'the number of rows',
    'empty row',
  ],
]);

/** What was skipped while the file was read, a line for each reason. */
export function skippedRows(table: RawTable): Warning[] {
  const fault = unevenFault(table);
  return table.skipped.summary().reasons.map(({ reason, count, firstLine }) => ({
    code: 'skipped-rows',
    column: null,
    count,
    line: firstLine,
    what: noRows.has(reason)
      ? tell('lines-no-rows', { lines: count, reason })
      : tell('rows-skipped', { rows: count, reason }),
    remedy: remedyFor(reason, fault?.remedy),
  }));
}

/** @param whole what is to be done where too many rows are uneven */
function remedyFor(reason: string, whole: Said | undefined): Said {
  if (noRows.has(reason)) return tell('nothing-is-lost');
  const [, has, wanted] = /^(\d+) fields? where .* has (\d+)$/.exec(reason) ?? [];
  if (wanted === undefined) return tell('remove-rows-or-complete');
  if (whole !== undefined) return whole;
  return tell(Number(has) > Number(wanted) ? 'quote-fields-or-remove' : 'complete-rows-or-remove');
}
