import type { ClassCount } from '../run/record.js';
import { categoriesOf } from '../table/categories.js';
import { type Column, noValue } from '../table/column.js';
import type { NumberStore } from '../table/numberStore.js';

/** A class, and the first row that carries it; -1 where that is not among those in memory. */
export interface FoundClass extends ClassCount {
  readonly firstRow: number;
}

/** The values of a label column in the order of their first rows; none where there are more than fifty, or more
 * than two and not all rows in memory. */
export function classesOf(label: Column, { rows, rowsInMemory }: NumberStore): FoundClass[] {
  const { values, more } = label.distinct;
  if (values.length <= 2 && !more) {
    return values.map(({ written, count }, code) => ({
      value: written,
      count,
      firstRow: firstWhere(rowsInMemory, (row) => label.codeAt(row) === code),
    }));
  }
  if (rowsInMemory < rows) return [];
  const { words, codes } = categoriesOf(label, rows) ?? { words: [], codes: new Uint8Array() };
  const counts = words.map(() => 0);
  for (const code of codes) if (code !== noValue) counts[code] = (counts[code] as number) + 1;
  return words.map((value, code) => ({
    value,
    count: counts[code] as number,
    firstRow: codes.indexOf(code),
  }));
}

function firstWhere(rows: number, holds: (row: number) => boolean): number {
  for (let row = 0; row < rows; row++) if (holds(row)) return row;
  return -1;
}
