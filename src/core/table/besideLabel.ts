import { InputError } from '../problem.js';
import type { Told } from '../told.js';
import type { Column } from './column.js';
import { columnNamed } from './columnNamed.js';
import { columnType } from './columnType.js';
import { most } from './labelFaults.js';
import { tell } from './sayings.js';

/** Of what a person names a column: which rows belong together, or when they were made. */
type Use = 'group' | 'time';

/** The column that a person named for it; null where they named none.
 * @throws InputError `no-group` or `no-time` where there is none of that name, or it is the label */
export function columnFor(
  use: Use,
  columns: readonly Column[],
  wish: string | null | undefined,
  label: Column | null,
): Column | null {
  if (wish === null || wish === undefined) return null;
  const found = columnNamed(columns, wish);
  if (found === undefined) throw notFor(use, tell('no-column-named', { name: wish }), columns, label);
  const facts = { column: found.name, ...(use === 'time' && { time: true }) };
  if (found === label) throw notFor(use, tell('group-is-label', facts), columns, label);
  return found;
}

/** @param columns of which those that may be named for it are told */
export function notFor(use: Use, what: Told, columns: readonly Column[], label: Column | null): InputError {
  const may = use === 'time' ? thoseOfTimes(columns) : columns;
  const others = may.filter((column) => column !== label).map(({ name }) => name);
  const named = { columns: others.slice(0, most), total: others.length };
  return new InputError({
    code: `no-${use}`,
    what,
    remedy: tell(`name-column-of-${use}s`, named),
    fixes: [{ [use]: '' }],
  });
}

/** Columns that may say when rows were made, those of dates first. */
function thoseOfTimes(columns: readonly Column[]): readonly Column[] {
  const ofDates = columns.filter((column) => columnType(column) === 'date');
  const ofNumbers = columns.filter(({ isNumeric, differentNumbers }) => isNumeric && differentNumbers.more);
  return [...ofDates, ...ofNumbers];
}
