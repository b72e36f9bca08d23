import { readNumber } from './cell.js';

/** Delimiters that belong to a name or a value, and were written without quotes around it. */

/** Names as long as the rows, put together where one was cut for certain: behind a bracket left open, `weight (kg,lb)`, or in
 * front of a space, where no other name begins with one.
 * @param records the first one has the names @param delimiter what cut them
 * @returns undefined where the names are as many as the cells, or nothing tells which belong together */
export function joinedNames(
  [names = [], ...rows]: readonly (readonly string[])[],
  delimiter: string,
): readonly string[] | undefined {
  const width = rows[0]?.length ?? 0;
  const excess = names.length - width;
  if (excess < 1 || width < 2 || rows.length < 2 || rows.some(({ length }) => length !== width))
    return undefined;
  if (names.some((name) => !Number.isNaN(readNumber(name)))) return undefined;
  const byBrackets = joined(names, delimiter, (so) => isOpen(so));
  if (byBrackets.length === width) return byBrackets;
  const bySpaces = joined(names, delimiter, (_, next) => next.startsWith(' '));
  return bySpaces.length === width ? bySpaces : undefined;
}

function joined(
  names: readonly string[],
  delimiter: string,
  belong: (so: string, next: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (const name of names) {
    const so = found.at(-1);
    if (so !== undefined && belong(so, name)) found[found.length - 1] = so + delimiter + name;
    else found.push(name);
  }
  return found;
}

function isOpen(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/[([]/g) > count(/[)\]]/g);
}

/** Whether rows with one field more than there are names have one value cut in two, rather than R's names of the rows in front:
 * those differ; and a space behind one delimiter alone, the same in all rows, stands in a value, `Ulm, Germany`.
 * @param rows all as long */
export function haveCutValue(rows: readonly (readonly string[])[]): boolean {
  const [first = []] = rows;
  const different = new Set(rows.map(([cell]) => cell));
  if (different.size < mostlyDifferent * rows.length) return true;
  const isSpaced = (k: number) => rows.every((row) => /^ \S/.test(row[k] ?? ''));
  const spaced = first.flatMap((_, k) => (isSpaced(k) ? [k] : []));
  return (
    spaced.length === 1 &&
    first.length > 2 &&
    rows.every((row) => row.filter((c) => c.startsWith(' ')).length === 1)
  );
}

/** In R they all do; files are put together, and cut. */
const mostlyDifferent = 0.9;

/** Whether commas are decimal marks as well as delimiters, `20,31,5,1,0` below three names: for each field that the names lack, two
 * columns side by side hold whole numbers, the right one as many digits in each row, or a zero in front of some. Where a number has a
 * point, or only one field lacks a name, as R's names of the rows do, it is something else.
 * @param names above the rows @param rows all as long */
export function haveDecimalCommas(names: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  const excess = width - names.length;
  const areWords = names.every((name) => name.trim() !== '' && Number.isNaN(readNumber(name)));
  if (excess < 2 || excess > names.length || !areWords || rows.length < fewestRows) return false;
  if (rows.some((row) => row.some((cell) => /\d\.\d/.test(cell)))) return false;
  const column = (k: number) => rows.map((row) => row[k] ?? '');
  let found = 0;
  for (let k = 1; k < width; k++) {
    if (!column(k - 1).every((cell) => /^\s*[+-]?\d+$/.test(cell)) || !areDecimals(column(k))) continue;
    found++;
    k++;
  }
  return found >= excess;
}

function areDecimals(cells: readonly string[]): boolean {
  const lengths = new Set(cells.map((cell) => cell.length));
  const areDigits = cells.every((cell) => /^\d+$/.test(cell));
  return (
    areDigits && (cells.some((cell) => /^0\d/.test(cell)) || (lengths.size === 1 && new Set(cells).size > 2))
  );
}

const fewestRows = 5;
