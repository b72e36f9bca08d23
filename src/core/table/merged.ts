import type { Column } from './column.js';

/** How many rows are looked at: what a spreadsheet's cells were merged in is seen in the first ones. */
const mostLooked = 10_000;

/** Values with one in the row above, as a share: a group of a single row. Of values strewn over a column there are more, unless these
 * are few, and then the first row has none. */
const mostOnEnd = 0.1;

/** Signs and words for "the same as above". */
const ditto = /^(?:["″”〃]|''|,,|ditto|dto\.?|idem|同上|상동|위와 같음)$/i;

/** A column of words that has its values in the first row of each group only.
 * @property rows without a value of their own @property first of them @property mark what stands there; undefined where these cells are empty */
export interface ToFillDown {
  readonly rows: number;
  readonly first: number;
  readonly mark: string | undefined;
}

/** Whether rows take a column's word from the row above: where cells were merged, so that the first row of the table has a word, each
 * other than the one before, with nothing below it; or where a sign for "the same" stands there.
 * @param rows of the table; of a file larger than memory undefined */
export function toFillDown({ textCells, numberCount }: Column, rows: number): ToFillDown | undefined {
  if (textCells === undefined || numberCount > 0 || textCells.words.size < 2) return undefined;
  const cells = textCells.byRow(rows);
  if (!cells[0]) return undefined;
  return underMarks(textCells, cells) ?? belowMerged(cells);
}

function underMarks(
  textCells: NonNullable<Column['textCells']>,
  cells: Uint8Array | Float64Array,
): ToFillDown | undefined {
  const marks = [...textCells.words].filter(([, word]) => ditto.test(word));
  const [mark] = marks;
  if (mark === undefined || marks.length > 1) return undefined;
  const [key, sign] = mark;
  const isMark = (cell: number) => cell !== 0 && textCells.keyAt(cell) === key;
  const rows = cells.filter(isMark).length;
  return rows < 2 || isMark(cells[0] as number)
    ? undefined
    : { rows, first: cells.findIndex(isMark), mark: sign };
}

function belowMerged(cells: Uint8Array | Float64Array): ToFillDown | undefined {
  let [values, onEnd, before, above] = [0, 0, 0, 0];
  for (const cell of cells.subarray(0, mostLooked)) {
    if (cell !== 0) {
      if (cell === before) return undefined;
      values++;
      if (above !== 0) onEnd++;
      before = cell;
    }
    above = cell;
  }
  const looked = Math.min(cells.length, mostLooked);
  if (values < 2 || 2 * values > looked || onEnd > mostOnEnd * values) return undefined;
  return { rows: cells.filter((cell) => cell === 0).length, first: cells.indexOf(0), mark: undefined };
}
