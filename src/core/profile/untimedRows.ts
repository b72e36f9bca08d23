import { shorten } from '../format.js';
import type { Roles } from '../table/roles.js';
import type { RawTable } from '../table/tableBuilder.js';
import { unreadable } from '../table/times.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** What it costs that some rows have no time in the column that a person named for it. */
export function untimedRows(
  { lineAt }: RawTable,
  { time, untimed }: Pick<Roles, 'time' | 'untimed'>,
): Warning[] {
  if (time === null || untimed?.first === undefined) return [];
  const cell = unreadable(time);
  const about = { column: shorten(time.name), ...(cell && { cell: shorten(cell.text) }) };
  return [
    {
      ...{ code: 'missing-values', column: time.column, count: untimed.count, line: lineAt(untimed.first) },
      what: tell('rows-without-time', { ...about, rows: untimed.count, all: untimed.of }),
      remedy: tell('write-times-readably'),
    },
  ];
}
