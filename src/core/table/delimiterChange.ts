import { InputError } from '../problem.js';
import type { Column } from './column.js';
import { tell } from './sayings.js';

/** Fewer columns of such cells are accidents, or two numbers each. */
const fewest = 3;

/** Rows with other marks below the first ones, as where two programs wrote to one file: `1,49;1,43;0` below `1.49,1.43,0` is cut
 * at the decimal commas into as many fields, and each of them holds the end of a number and the beginning of the next.
 * @param firstLine of the table's rows
 * @throws InputError `malformed-csv` where most columns have such cells, all from the same line further down on */
export function refuseDelimiterChange(columns: readonly Column[], firstLine: number): void {
  const cut = columns.flatMap(({ oddities }) => oddities.cut ?? []);
  const [first] = cut;
  if (
    first === undefined ||
    first.firstLine === firstLine ||
    cut.length < fewest ||
    2 * cut.length <= columns.length
  )
    return;
  if (cut.some((each) => each.firstLine !== first.firstLine)) return;
  throw new InputError({
    code: 'malformed-csv',
    what: tell('delimiter-changes', { cell: first.text }),
    where: { line: first.firstLine },
    remedy: tell('write-all-with-one-delimiter'),
  });
}
