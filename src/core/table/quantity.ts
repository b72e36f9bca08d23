import { shorten } from '../format.js';
import type { Told } from '../told.js';
import type { Column } from './column.js';
import { tell } from './sayings.js';

/** A column of measurements, which is to be predicted as a number where it stands in a label's place: a price. */
export interface Quantity {
  readonly column: Column;
  /** Different numbers. */
  readonly different: number;
  /** Whether there are more of them. */
  readonly more: boolean;
  /** Half of the cells, or nearly so, lie above it, and the others do not. */
  readonly middle: number;
}

/** Rows that are looked at: what is asked for is a sentence, of files of any size. */
const mostRows = 1 << 16;

/** More whole numbers than this are no classes, unless each is in several rows. */
const fewest = 50;
const rowsOfClass = 5;

/** What a column holds if these are measurements: numbers of more values than there may be classes, with decimals or hardly
 * repeated. */
export function quantityIn(column: Column): Quantity | undefined {
  const { isNumeric, differentNumbers, rowsInMemory, numberCount } = column;
  if (!isNumeric || !differentNumbers.more) return undefined;
  const numbers: number[] = [];
  for (let row = 0; row < Math.min(rowsInMemory, mostRows); row++) {
    const number = column.numberAt(row);
    if (!Number.isNaN(number)) numbers.push(number);
  }
  const different = new Set(numbers).size;
  const areClasses = different <= fewest || numbers.length >= rowsOfClass * different;
  if (areClasses && numbers.every(Number.isInteger)) return undefined;
  const sorted = Float64Array.from(numbers).sort();
  const half = sorted[(sorted.length - 1) >> 1] as number;
  const below = sorted.findLast((number) => number < half);
  const middle = half < (sorted.at(-1) as number) ? half : (below ?? half);
  return { column, different, more: numbers.length < numberCount, middle };
}

/** How to ask a question of two answers instead. @param others columns that may be the label as well */
export function askAboveOrBelow({ column, middle }: Quantity, others: readonly Column[] = []): Told {
  return tell('ask-above-or-below', {
    ...{ column: shorten(column.name), middle },
    ...{ columns: others.map(({ name }) => shorten(name)), total: others.length },
  });
}
