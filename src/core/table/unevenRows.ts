import { InputError, type Problem } from '../problem.js';
import { tell } from './sayings.js';
import type { RawTable } from './tableBuilder.js';

/** What is lost of a file by accident is less: of more, the rest says little of all. */
const mostLost = 1 / 3;

/** Why a table is not trained on of whose rows more than a third have too many cells, or too few. */
export function unevenFault({ columns, rows, skipped }: RawTable): Problem | undefined {
  const { uneven } = skipped;
  if (uneven === undefined || rows === 0) return undefined;
  const { longer, shorter, firstLine } = uneven;
  const lost = longer + shorter;
  const all = rows + lost;
  if (lost <= mostLost * all) return undefined;
  const last = columns.at(-1);
  const isText = last !== undefined && last.texts > last.numberCount;
  return {
    code: 'malformed-csv',
    what: tell('rows-uneven', {
      ...{ rows: lost, all, fields: columns.length },
      ...(longer > shorter ? { longer } : { shorter }),
    }),
    where: { line: firstLine },
    remedy:
      longer > shorter && isText
        ? tell('quote-last-column', { column: last.name })
        : tell('give-each-row-fields', { fields: columns.length }),
  };
}

/** @throws InputError `malformed-csv` for a table that has this fault */
export function refuseUneven(table: RawTable): void {
  const problem = unevenFault(table);
  if (problem !== undefined) throw new InputError(problem);
}
