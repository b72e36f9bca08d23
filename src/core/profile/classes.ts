import type { ClassCount } from '../run/record.js';
import { categoriesOf } from '../table/categories.js';
import { type Column, noValue } from '../table/column.js';

/** A class, and the first row that carries it. */
export interface FoundClass extends ClassCount {
  readonly firstRow: number;
}

/** The values of a label column in the order of their first rows; none where there are more than fifty.
 * @param rows of the table */
export function classesOf(label: Column, rows: number): FoundClass[] {
  const { words, codes } = categoriesOf(label, rows) ?? { words: [], codes: new Uint8Array() };
  const counts = words.map(() => 0);
  for (const code of codes) if (code !== noValue) counts[code] = (counts[code] as number) + 1;
  const { values, more } = label.distinct;
  return words.map((word, code) => ({
    value: (more ? undefined : values[code]?.written) ?? word, // as first written: 0.0, not 0
    count: counts[code] as number,
    firstRow: codes.indexOf(code),
  }));
}
