import type { Column } from './column.js';
import { areOnDisk, type RawTable } from './tableBuilder.js';

/** Fewer rows above may add up to anything. */
const fewestRows = 10;

/** Sums are rounded when they are written. */
const precision = 1e-4;

/** Whether the last row sums up those above, whatever it is called: of its numbers half at least, and one, are the sums of their
 * columns. */
export function endsInTotal(table: RawTable): boolean {
  const { columns, rows } = table;
  if (rows <= fewestRows || areOnDisk(table)) return false;
  const written = columns.filter((column) => !Number.isNaN(column.numberAt(rows - 1)));
  const sums = written.filter((column) => isSum(column, rows - 1));
  return sums.length > 0 && 2 * sums.length >= written.length;
}

/** Whether a number is the sum of all above, and beyond each of them. */
function isSum(column: Column, last: number): boolean {
  let [sum, most] = [0, 0];
  for (let row = 0; row < last; row++) {
    const number = column.numberAt(row);
    if (Number.isNaN(number)) continue;
    sum += number;
    most = Math.max(most, Math.abs(number));
  }
  const size = Math.abs(column.numberAt(last));
  return size > most && Math.abs(column.numberAt(last) - sum) <= precision * size;
}
