import { isMissing, readNumber } from './cell.js';
import { type ColumnSample, isFarOutside, repeats, sampleColumns } from './columns.js';
import type { DecimalMark } from './dialectWish.js';
import { numbered } from './givenNames.js';
import { withoutUnseen } from './unseen.js';

/** Whether the first row holds names, and whether that is beyond doubt. */
export interface HeaderGuess {
  readonly names: boolean;
  readonly sure: boolean;
}

/** Whether the first row holds names.
 *
 * In columns whose other cells are numbers a name is a word; of a row with words and numbers there most have to be
 * words, or the numbers no values: far from all below them, or counting the columns. Where no word stands above
 * numbers, a new word above words that keep repeating is a name. A table of words alone has names, unless each cell of
 * its first row stands below it too.
 * @param rows the first rows of the file, as many fields each as there are */
export function guessHeader(
  rows: readonly (readonly string[])[],
  decimal: DecimalMark = 'point',
): HeaderGuess {
  const [first, ...rest] = rows;
  const [yes, no] = [
    { names: true, sure: true },
    { names: false, sure: true },
  ];
  if (first === undefined) return no;
  const numberIn = (cell: string) => readNumber(cell, decimal);
  const isNumber = (cell: string) => !Number.isNaN(numberIn(cell));
  if (rest.length === 0) return first.some(isNumber) ? no : yes;
  const columns = sampleColumns(rest, first.length, decimal);
  const above = (column: number) => first[column] as string;
  const numeric = [...columns.keys()].filter((k) => (columns[k] as ColumnSample).isNumeric);
  if (numeric.length === 0) return allStandBelow(first, columns) ? { names: false, sure: false } : yes;
  const numbers = numeric.filter((k) => isNumber(above(k)));
  const words = numeric.filter((k) => !isNumber(above(k)) && !isMissing(above(k)));
  if (numbers.length === 0 && words.length > 0) return yes;
  if (!areDifferent(first)) return no;
  if (
    isIndexed(
      first.map(numberIn),
      rest.map(([index = '']) => numberIn(index)),
    )
  )
    return yes;
  const counting = countsColumns(first.map(numberIn).filter((number) => !Number.isNaN(number)));
  if (words.length === 0 && numbers.length === first.length)
    return counting && numbers.length > 3 ? { names: true, sure: false } : no;
  const outside = numbers.every((k) => isFarOutside(columns[k] as ColumnSample, numberIn(above(k))));
  const noValues = outside || counting;
  const named =
    words.length > 0 ? words.length > numbers.length || noValues : noValues && hasNewWord(first, columns);
  return { names: named, sure: !named };
}

/** Of the columns in which values repeat, whether none has a new one on top. */
function allStandBelow(first: readonly string[], columns: readonly ColumnSample[]): boolean {
  const repeating = columns.map((column, k) => ({ column, cell: (first[k] as string).trim() }));
  const telling = repeating.filter(({ column }) => repeats(column));
  return (
    telling.length > 0 && telling.every(({ column, cell }) => isMissing(cell) || column.different().has(cell))
  );
}

function hasNewWord(first: readonly string[], columns: readonly ColumnSample[]): boolean {
  return columns.some((column, k) => {
    const cell = (first[k] as string).trim();
    return !column.isNumeric && repeats(column) && !isMissing(cell) && !column.different().has(cell);
  });
}

/** 0, 1, 2, … or 1, 2, 3, …: what pandas writes for columns without names. */
function countsColumns(numbers: readonly number[]): boolean {
  const [start] = numbers;
  return (
    numbers.length > 1 && (start === 0 || start === 1) && numbers.every((number, i) => number === start + i)
  );
}

/** Whether it is a frame of pandas with an index and without names: nothing, 0, 1, 2, … above rows that begin with 0, 1, 2, ….
 * @param names as numbers @param index of the rows below */
function isIndexed([corner, ...names]: readonly number[], index: readonly number[]): boolean {
  const counts = (numbers: readonly number[]) => numbers.every((number, i) => number === i);
  return Number.isNaN(corner) && names.length > 0 && index.length > 1 && counts(names) && counts(index);
}

function areDifferent(cells: readonly string[]): boolean {
  const written = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return new Set(written).size === written.length;
}

/** Names of the columns: as written, on one line, spaces around them taken off; `column N` where there is
 * none, and a number added where a name comes again, since a name must find one column. */
export function columnNames(header: readonly string[] | undefined, count: number): string[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  const isListed = count > 2 && header?.slice(0, -1).every((name) => /[^,],$/.test(name)) === true; // `a, b, c` cut at its spaces
  return Array.from({ length: count }, (_, column) => {
    const plain =
      withoutUnseen(header?.[column] ?? '')
        .trim()
        .replace(isListed ? /,$/ : '', '')
        .replace(/\s+/g, ' ') || numbered(column);
    let name = plain;
    let time = times.get(plain) ?? 1;
    for (; taken.has(name); name = `${plain} (${time})`) time++;
    times.set(plain, time);
    taken.add(name);
    return name;
  });
}

/** Those of the names made that had to be told apart from an earlier one. */
export function repeatedNames(
  written: readonly string[] | undefined,
  made: readonly string[],
): readonly string[] {
  return made.filter(
    (name, k) =>
      / \(\d+\)$/.test(name) &&
      !withoutUnseen(written?.[k] ?? name)
        .trim()
        .endsWith(name.slice(name.lastIndexOf(' '))),
  );
}
