import { counted, grouped } from '../format.js';
import { InputError, type Problem } from '../problem.js';
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
  const often = longer > shorter ? `${grouped(longer)} of them more` : `${grouped(shorter)} of them fewer`;
  return {
    code: 'malformed-csv',
    what: `${grouped(lost)} of ${counted(all, 'row')} could not be used: they do not have ${counted(columns.length, 'field')} as the others do, ${often}`,
    where: { line: firstLine },
    remedy:
      longer > shorter && isText
        ? `Put the text of the last column, "${last.name}", between double quotes: delimiters in it then end no field`
        : `Give each row ${counted(columns.length, 'field')}, and put text with delimiters in it between double quotes`,
  };
}

/** @throws InputError `malformed-csv` for a table that has this fault */
export function refuseUneven(table: RawTable): void {
  const problem = unevenFault(table);
  if (problem !== undefined) throw new InputError(problem);
}
