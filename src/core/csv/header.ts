import { isMissing, readNumber } from './cell.js';
import type { DecimalMark } from './dialectWish.js';

/** Whether the first row holds names: in the columns whose other cells are numbers, it has no number and
 * at least one word. A file without any numeric column is taken to have a header.
 * @param rows the first rows of the file, as many fields each as there are */
export function hasHeader(rows: readonly (readonly string[])[], decimal: DecimalMark = 'point'): boolean {
  const [first, ...rest] = rows;
  if (first === undefined) return false;
  const isNumber = (cell: string) => !Number.isNaN(readNumber(cell, decimal));
  if (rest.length === 0) return !first.some(isNumber);
  const numeric = first.map((_, column) =>
    isMostlyNumbers(
      rest.map((row) => row[column] ?? ''),
      isNumber,
    ),
  );
  if (!numeric.includes(true)) return true;
  const cells = first.filter((_, column) => numeric[column]);
  return !cells.some(isNumber) && first.some((cell) => !isMissing(cell));
}

function isMostlyNumbers(cells: readonly string[], isNumber: (cell: string) => boolean): boolean {
  const present = cells.filter((cell) => !isMissing(cell));
  return present.filter(isNumber).length > present.length / 2;
}

/** Names of the columns: as written, on one line, spaces around them taken off; `column N` where there is
 * none, and a number added where a name comes again, since a name must find one column. */
export function columnNames(header: readonly string[] | undefined, count: number): string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return Array.from({ length: count }, (_, column) => {
    const plain = header?.[column]?.trim().replace(/\s+/g, ' ') || `column ${column + 1}`;
    let name = plain;
    let time = times.get(plain) ?? 1;
    for (; taken.has(name); name = `${plain} (${time})`) time++;
    times.set(plain, time);
    taken.add(name);
    return name;
  });
}
