import type { DecimalMark } from '../csv/dialectWish.js';
import { shorten } from '../format.js';
import { InputError, type Problem } from '../problem.js';
import type { Column } from './column.js';
import { hasDecimals } from './dressed.js';
import { tell } from './sayings.js';

/** How many columns are named. */
const mostNames = 4;

/** @param all of the table @throws InputError `thousands-marks` for all columns that have such a fault */
export function refuseThousands(columns: readonly Column[], all: readonly Column[]): void {
  const faults = columns.flatMap((column) => thousandsIn(column, all) ?? []);
  const [fault] = faults;
  if (fault === undefined) return;
  if (faults.length === 1) throw new InputError(problemOf(fault));
  const first = faults.reduce((top, each) => (each.line < top.line ? each : top));
  const names = faults.map(({ column }) => column.name);
  throw new InputError({
    code: 'thousands-marks',
    what: tell('thousands-in-several', {
      columns: names.slice(0, mostNames).map(shorten),
      total: names.length,
      cell: first.text,
    }),
    where: { line: first.line },
    ...wayOut(names, faults.some(({ perhaps }) => perhaps === undefined) ? undefined : first.perhaps),
  });
}

/** A column of numbers, some of them with thousands apart, is neither read in part nor left out: `1,234` may
 * be 1234 or 1.234, and a guess would be wrong by a thousand. @param all of the table */
export function thousandsFault(column: Column, all: readonly Column[]): Problem | undefined {
  const fault = thousandsIn(column, all);
  return fault && problemOf(fault);
}

/** A column, and the first of its cells with thousands apart. */
interface Fault {
  readonly column: Column;
  readonly text: string;
  readonly line: number;
  /** With which decimal mark it may be a number without. */
  readonly perhaps: DecimalMark | undefined;
}

function thousandsIn(column: Column, all: readonly Column[]): Fault | undefined {
  const { numberCount, texts, decimalMark, oddities } = column;
  const seen = oddities.grouped;
  if (seen === null || numberCount + seen.count <= texts - seen.count) return undefined;
  const { text, firstLine: line } = seen;
  const perhapsDecimal = (decimalMark === 'point' ? /^\S?\d+,\d+$/ : /^\S?\d+\.\d+$/).test(text);
  const other = decimalMark === 'point' ? 'comma' : 'point';
  // Beside 899 a number like 1,825 has thousands apart: as a decimal it would be far smaller than its neighbours.
  const isAmongHundreds = column.differentNumbers.numbers.some(({ number }) => Math.abs(number) >= 100);
  const isOther = perhapsDecimal && !isAmongHundreds && !all.some(hasDecimals); // decimals with the file's own mark would be lost
  return { column, text, line, perhaps: isOther ? other : undefined };
}

function problemOf({ column, text, line, perhaps }: Fault): Problem {
  const mark = /\D/.exec(text.replace(/^[('+-]+/, ''))?.[0] as string;
  return {
    code: 'thousands-marks',
    what: tell('thousands-in-column', { column: column.name, cell: text, mark }),
    where: { line, column: column.column + 1 },
    ...wayOut([column.name], perhaps),
  };
}

function wayOut(
  names: readonly string[],
  perhaps: DecimalMark | undefined,
): Pick<Problem, 'remedy' | 'fixes'> {
  const exclude = { exclude: names };
  const columns = names.length;
  return perhaps === undefined
    ? { remedy: tell('write-without-thousands', { columns }), fixes: [exclude] }
    : {
        remedy: tell('choose-mark-or-write-without', { comma: perhaps === 'comma', columns }),
        fixes: [{ decimalMark: perhaps }, exclude],
      };
}
