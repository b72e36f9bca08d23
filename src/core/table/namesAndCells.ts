import type { Shape } from '../csv/shape.js';
import { InputError } from '../problem.js';
import type { Column } from './column.js';
import { nameSays } from './labelNames.js';
import type { ReadingNote } from './readingNotes.js';
import { tell } from './sayings.js';

/** Files whose header has more names than any row has fields, or fewer: a name or a value with a comma in it was cut in two. */

type Filled = Extract<ReadingNote, { readonly code: 'filled-rows' }>;

/** What is to be said where all rows end before the last names.
 * @param line of the names
 * @throws InputError `malformed-csv` where one of these is a label's: another column would be taken for it */
export function outnumbering(
  columns: readonly Column[],
  line: number,
): Pick<Filled, 'line' | 'outnumbered'> | undefined {
  const names = columns.length;
  const fields =
    columns.findLastIndex(
      ({ numberCount, textCells, gapCells }) => numberCount > 0 || textCells || gapCells,
    ) + 1;
  if (fields === names) return undefined;
  if (columns.slice(fields).some(({ name }) => saysLabel(name)))
    throw new InputError({
      code: 'malformed-csv',
      what: tell('names-above-nothing', { names, fields }),
      where: { line },
      remedy: tell('quote-name-or-remove'),
    });
  return { line, outnumbered: { names, fields } };
}

function saysLabel(name: string): boolean {
  return ['label', 'usual', 'part'].includes(nameSays(name) ?? '');
}

/** What is wrong where the rows have more fields than there are names. @param line of the first row */
export function outnumbered({ cut, names = [], width: fields }: Shape, line: number): InputError {
  const counts = { names: names.length, fields };
  return new InputError({
    code: 'malformed-csv',
    ...(cut === 'decimals'
      ? { what: tell('decimal-commas-cut', counts), remedy: tell('separate-with-semicolons') }
      : { what: tell('cells-below-no-name', counts), remedy: tell('quote-value-or-name-column') }),
    where: { line },
  });
}
