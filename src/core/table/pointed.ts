import { isMissing } from '../csv/cell.js';
import type { Column } from './column.js';

/** A cell that may have a point between its thousands. */
export interface Pointed {
  readonly text: string;
  /** Which of the cells looked at. */
  readonly at: number;
}

const [pointed, hundreds, tens] = [/^[+-]?[1-9]\d{0,2}\.\d{3}$/, /^[+-]?[1-9]\d{2}$/, /^[+-]?\d{1,2}$/];

/** Cells of each kind there have to be: a whole number of three digits beside decimals whose zeros were dropped is one in a
 * thousand, and of these one in ten has fewer than three digits. */
const fewest = 3;

/** The first of a column's cells with a point, where all such cells have three digits behind their only one and none is below 1,
 * while the numbers of one to three digits have none: written so, thousands look, and hardly any decimals.
 * @param cells of a column, where the decimal mark is a point */
export function pointedIn(cells: readonly string[]): Pointed | undefined {
  let first: Pointed | undefined;
  let [thousands, below] = [0, 0];
  for (const [at, cell] of cells.entries()) {
    const text = cell.trim();
    if (pointed.test(text)) {
      first ??= { text, at };
      thousands++;
    } else if (hundreds.test(text)) below++;
    else if (!tens.test(text) && !isMissing(text)) return undefined;
  }
  return thousands >= fewest && below >= fewest ? first : undefined;
}

/** Whether the numbers of a whole column fit what {@link pointedIn} says of its first cells. */
export function mayBeThousands(column: Column): boolean {
  for (let row = 0; row < column.rowsInMemory; row++) {
    const size = Math.abs(column.numberAt(row));
    if (Number.isNaN(size)) continue;
    if (Number.isInteger(size) ? size >= 1_000 : size < 1 || Math.round(size * 1_000) / 1_000 !== size)
      return false;
  }
  return true;
}
