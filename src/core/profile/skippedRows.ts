import { counted } from '../format.js';
import type { RawTable } from '../table/tableBuilder.js';
import { unevenFault } from '../table/unevenRows.js';
import type { Warning } from '../warning.js';

/** Lines among the rows that are none, by the reason that they are counted with: nothing is lost with them. */
const noRows: ReadonlySet<string> = new Set([
  ...['comment', 'the names again', 'a line drawn with dashes', 'the number of rows', 'empty row'],
]);

/** What was skipped while the file was read, a line for each reason. */
export function skippedRows(table: RawTable): Warning[] {
  const fault = unevenFault(table);
  return table.skipped.summary().reasons.map(({ reason, count, firstLine }) => ({
    code: 'skipped-rows',
    column: null,
    count,
    line: firstLine,
    message: noRows.has(reason)
      ? `${counted(count, 'line')} skipped, since ${count === 1 ? 'it is not a row' : 'they are not rows'}: ${reason}`
      : `${counted(count, 'row')} skipped: ${reason}`,
    remedy: remedyFor(reason, fault?.remedy),
  }));
}

/** @param whole what is to be done where too many rows are uneven */
function remedyFor(reason: string, whole: string | undefined): string {
  if (noRows.has(reason)) return 'Nothing to do: no row of the table is lost';
  const [, has, wanted] = /^(\d+) fields? where .* has (\d+)$/.exec(reason) ?? [];
  if (wanted === undefined) return 'Remove these rows, or complete them';
  if (whole !== undefined) return whole;
  return Number(has) > Number(wanted)
    ? 'Put double quotes around the field that has a delimiter in it, or remove the extra fields'
    : 'Complete these rows, or remove them';
}
