import { isMissing, readNumber } from './cell.js';
import type { DecimalMark } from './dialectWish.js';
import { bareCell } from './unseen.js';

/** What the first rows hold in one column. */
export interface ColumnSample {
  /** Cells with a value, as written but for spaces around them. */
  readonly words: readonly string[];
  readonly numbers: readonly number[];
  /** Whether most of the values are numbers. */
  readonly isNumeric: boolean;
  /** Different values; looked for when asked. */
  readonly different: () => ReadonlySet<string>;
}

/** @param rows all as long as there are columns, or longer */
export function sampleColumns(
  rows: readonly (readonly string[])[],
  width: number,
  decimal: DecimalMark,
): readonly ColumnSample[] {
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => bareCell(row[column] ?? '')).filter((cell) => !isMissing(cell));
    const numbers = values.map((cell) => readNumber(cell, decimal)).filter((number) => !Number.isNaN(number));
    return {
      words: values,
      numbers,
      isNumeric: numbers.length > values.length / 2,
      different: () => new Set(values),
    };
  });
}

/** Whether the values repeat so much that a new one among them would stand out. */
export function repeats({ words, different }: ColumnSample): boolean {
  return words.length >= 4 && different().size <= words.length / 2;
}

/** Whether the values are numbers, two different ones, without anything else among them, and more than a few. */
export function isOfTwoNumbers({ words, numbers }: ColumnSample): boolean {
  return numbers.length >= 4 && numbers.length === words.length && new Set(numbers).size === 2;
}

/** Whether a number is further from all others than these are from each other. */
export function isFarOutside({ numbers }: ColumnSample, number: number): boolean {
  if (numbers.length < 3) return false;
  const [least, greatest] = [Math.min(...numbers), Math.max(...numbers)];
  const margin = greatest - least;
  return number < least - margin || number > greatest + margin;
}
