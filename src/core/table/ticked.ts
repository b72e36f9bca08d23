import type { Column } from './column.js';

/** Shares of the rows with a tick between which a column is one of ticks. Beyond, it is hardly filled in, or holds the same
 * value everywhere but for a few gaps. */
const [least, most] = [0.01, 0.95];

/** Whether a column holds one value and nothing in the other rows, as the answers to "tick all that apply" do: what is empty
 * then says no.
 * @param rows of the table */
export function isTicked({ numberCount, texts, textCells, differentNumbers }: Column, rows: number): boolean {
  const { numbers, more } = differentNumbers;
  const words = textCells?.words.size ?? 0;
  const given = numberCount + texts;
  return (
    !more &&
    numbers.length + words === 1 &&
    !(textCells?.allDates && numberCount === 0) &&
    given > 1 &&
    given >= least * rows &&
    given <= most * rows
  );
}
