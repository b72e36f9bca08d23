import { readNumber } from './cell.js';
import { type ColumnSample, repeats, sampleColumns } from './columns.js';
import type { SketchedRecord } from './sketch.js';

/** Fewer lines with as many words in each are so by chance. */
const fewestRows = 10;
const fewestFields = 3;

/** Whether lines cut at their blanks, that hold few numbers, are rows of a table below its names, as R's `read.table` takes any
 * such lines to be. Sentences may have equally many words too: most columns have to be told by what they hold, values with a digit in each
 * or a few words that come again, and none of these stands in the first line, which may lack a name for the names of the rows; where
 * one does, see {@link areRowsAlone}. */
export function areColumnsBetweenBlanks(records: readonly SketchedRecord[]): boolean {
  const lines = records.map(({ fields }) => fields.map(({ text }) => text));
  const [names, ...rows] = lines;
  const width = rows[0]?.length ?? 0;
  const nameless = width - (names?.length ?? 0);
  if (rows.length < fewestRows || width < fewestFields || nameless < 0 || nameless > 1) return false;
  if (rows.some(({ length }) => length !== width)) return false;
  if (nameless === 0 && areRowsAlone(lines, width)) return true;
  const columns = sampleColumns(rows, width, 'point');
  const telling = [...columns.entries()].filter(([, column]) => tells(column, repeats));
  const noNames = telling.filter(([k, column]) => {
    const name = names?.[k - nameless];
    if (name === undefined) return false;
    return areCodes(column) ? !Number.isNaN(readNumber(name)) : column.different().has(name);
  });
  return telling.length >= 2 && telling.length > width / 2 && noNames.length === 0;
}

/** Whether the first line is a row as well: nearly all columns hold codes, or few words beside how many different lines there are.
 * Sentences hold many, or are a few that come again whole, or have a word that is the same in all. */
function areRowsAlone(lines: readonly (readonly string[])[], width: number): boolean {
  const different = new Set(lines.map((cells) => cells.join(' '))).size;
  const holdsFew = (column: ColumnSample) => 3 * column.different().size <= different;
  const telling = sampleColumns(lines, width, 'point').filter((column) => tells(column, holdsFew));
  return different >= fewestRows && 8 * (width - telling.length) <= width;
}

function tells(column: ColumnSample, holdsFew: (column: ColumnSample) => boolean): boolean {
  return column.different().size > 1 && (areCodes(column) || holdsFew(column));
}

function areCodes({ words }: ColumnSample): boolean {
  return words.every((word) => /\d/.test(word));
}
