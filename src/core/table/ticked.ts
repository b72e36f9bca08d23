import type { Column } from './column.js';
import type { Classes } from './labelClasses.js';
import { areTickSigns, areTicks } from './tickSigns.js';

/** Whether a column holds one value and nothing in the other rows, as the answers to "tick all that apply" do: what is empty
 * then says no.
 * @param rows of the table */
export function isTicked({ numberCount, texts, textCells, differentNumbers }: Column, rows: number): boolean {
  const { numbers, more } = differentNumbers;
  const words = textCells?.words.size ?? 0;
  return (
    !more &&
    (numbers.length + words === 1 ||
      (numbers.length === 0 && areTickSigns(textCells?.words.values() ?? [], texts, rows))) &&
    !(textCells?.allDates && numberCount === 0) &&
    areTicks(numberCount + texts, rows)
  );
}

/** The same of a column seen as a label's classes: one that was written where it is true only. */
export function isOneOrNothing({ classes, odd, count }: Classes, rows: number): boolean {
  return classes.length === 1 && odd.length === 0 && areTicks(count, rows);
}
