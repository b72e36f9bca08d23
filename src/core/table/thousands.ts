import { InputError, type Problem } from '../problem.js';
import type { Column } from './column.js';

/** @throws InputError `thousands-marks` for the first column that has such a fault */
export function refuseThousands(columns: readonly Column[]): void {
  for (const column of columns) {
    const problem = thousandsFault(column);
    if (problem !== undefined) throw new InputError(problem);
  }
}

/** A column of numbers, some of them with thousands apart, is neither read in part nor left out: `1,234` may
 * be 1234 or 1.234, and a guess would be wrong by a thousand. */
export function thousandsFault(of: Column): Problem | undefined {
  const { name, column, numberCount, texts, decimalMark, oddities } = of;
  const seen = oddities.grouped;
  if (seen === null || numberCount + seen.count <= texts - seen.count) return undefined;
  const mark = /\D/.exec(seen.text.replace(/^[('+-]+/, ''))?.[0] as string;
  const other = decimalMark === 'point' ? 'comma' : 'point';
  const perhapsDecimal = (decimalMark === 'point' ? /^\S?\d+,\d+$/ : /^\S?\d+\.\d+$/).test(seen.text);
  const exclude = { exclude: [name] };
  return {
    code: 'thousands-marks',
    what: `"${name}" holds ${seen.text}, a number with ${marks[mark] ?? 'a space'} as thousands separator`,
    where: { line: seen.firstLine, column: column + 1 },
    remedy: perhapsDecimal
      ? `Choose the decimal mark ${other} if that is what it is, write it without, or leave the column out`
      : 'Write numbers without thousands separators, or leave the column out',
    fixes: perhapsDecimal ? [{ decimalMark: other }, exclude] : [exclude],
  };
}

export const marks: Readonly<Record<string, string>> = {
  ',': 'a comma',
  '.': 'a point',
  "'": 'an apostrophe',
  '’': 'an apostrophe',
};
