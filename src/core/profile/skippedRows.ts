import { tell as tellOfCsv } from '../csv/sayings.js';
import { type Print, printOf } from '../table/printed.js';
import type { RawTable } from '../table/tableBuilder.js';
import { unevenFault } from '../table/unevenRows.js';
import type { Told } from '../told.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** Lines among the rows that are none, by the key of their reason: nothing is lost with them, unless the text is a print that lacks
 * rows, which is then all that is to be said of them. */
const noRows: ReadonlySet<string> = new Set([
  ...[
    'comment',
    'names-again',
    'drawn-line',
    'types-of-columns',
    'total-below',
    'number-of-rows',
    'empty-row',
    'rows-left-out',
    'columns-left-out',
  ],
]);

/** What was skipped while the file was read, a line for each reason. */
export function skippedRows(table: RawTable): Warning[] {
  const fault = unevenFault(table);
  const print = printOf(table);
  const { reasons } = table.skipped.summary();
  const lost = reasons.filter(({ reason }) => !noRows.has(reason.key));
  const warnings: Warning[] = (print === undefined ? reasons : lost).map(({ reason, count, firstLine }) => ({
    code: 'skipped-rows',
    column: null,
    count,
    line: firstLine,
    what: noRows.has(reason.key)
      ? tell('lines-no-rows', { lines: count, reason })
      : tell('rows-skipped', { rows: count, reason }),
    remedy: remedyFor(reason, fault?.remedy),
  }));
  return print === undefined ? warnings : [abridged(print), ...warnings];
}

function abridged({ shown, all, lacks, line }: Print): Warning {
  return {
    code: 'skipped-rows',
    column: null,
    count: all === undefined ? 0 : all - shown,
    line,
    what: tell('print-abridged', { shown, all, ...lacks }),
    remedy: tellOfCsv('write-from-program'),
  };
}

/** @param whole what is to be done where too many rows are uneven */
function remedyFor({ key, facts: { fields = 0, wanted } }: Told, whole: Told | undefined): Told {
  if (noRows.has(key)) return tell('nothing-is-lost');
  if (key === 'second-table') return tell('give-table-own-file');
  if (wanted === undefined) return tell('remove-rows-or-complete');
  if (whole !== undefined) return whole;
  return tell(fields > wanted ? 'quote-fields-or-remove' : 'complete-rows-or-remove');
}
