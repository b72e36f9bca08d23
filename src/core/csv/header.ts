import { isMissing, readNumber } from './cell.js';
import { type ColumnSample, isFarOutside, isOfTwoNumbers, repeats, sampleColumns } from './columns.js';
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
 * words, or the numbers no values: far from all below them, counting the columns, or a row of years or doses, evenly
 * apart as no row below it is; a word above nothing but two different numbers, 0 and 1 as a rule, is a name whatever
 * stands beside it. Where no word stands above numbers, a new word above words that keep repeating is a name, and so is
 * one without a digit above codes that all have one. A table of words alone has names, unless each cell of its first
 * row stands below it too.
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
  const noValues = outside || counting || isOnlySequence(numbers, first.map(numberIn), rest, numberIn);
  const named =
    words.length > 0
      ? words.length > numbers.length ||
        noValues ||
        words.some((k) => isAboveTwoNumbers(above(k), columns[k]))
      : noValues && hasNewWord(first, columns);
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
    if (column.isNumeric || isMissing(cell)) return false;
    return repeats(column) ? !column.different().has(cell) : isNoCode(cell, column);
  });
}

function isNoCode(cell: string, { words }: ColumnSample): boolean {
  return words.length > 1 && !/\d/.test(cell) && words.every((word) => /\d/.test(word));
}

/** Whether a cell is a word, and above numbers such as 0 and 1, in which one that is none would be a single slip. */
function isAboveTwoNumbers(cell: string, column: ColumnSample | undefined): boolean {
  return column !== undefined && /^\s*\p{L}/u.test(cell) && isOfTwoNumbers(column);
}

/** Whether the numbers of the first row are a sequence, and those of no other row are one with its step, of some rows. */
function isOnlySequence(
  numeric: readonly number[],
  first: readonly number[],
  rest: readonly (readonly string[])[],
  numberIn: (cell: string) => number,
): boolean {
  const step = stepOf(numeric.map((k) => first[k] as number));
  if (step === undefined || rest.length < fewestBelow) return false;
  return rest.every((row) => stepOf(numeric.map((k) => numberIn(row[k] ?? ''))) !== step);
}

const fewestBelow = 10;

/** How rising numbers follow each other: each as far above the one before it (2019, 2020, 2021) or as many times as large
 * (0.1, 1, 10). Undefined where they don't, and where they are fewer than three, but for a year and the next. */
function stepOf(numbers: readonly number[]): string | undefined {
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const areYears = first >= 1900 && first < 2100 && second === first + 1;
  if ((numbers.length < 3 && !areYears) || !(second > first)) return undefined;
  const follow = (next: (number: number) => number) =>
    numbers.every(
      (number, i) => i === 0 || Math.abs(number - next(numbers[i - 1] as number)) <= 1e-9 * (second - first),
    );
  if (follow((number) => number + second - first)) return `+${(second - first).toPrecision(9)}`;
  return first > 0 && follow((number) => (number * second) / first)
    ? `*${(second / first).toPrecision(9)}`
    : undefined;
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

/** Whether no name comes again; of columns without one there may be several. */
export function areDifferent(cells: readonly string[]): boolean {
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
