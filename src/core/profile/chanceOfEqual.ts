import type { Slices } from '../slices.js';
import { noWord, wordKeys } from '../table/categories.js';
import type { Examples } from '../table/examples.js';
import type { Feature } from '../table/summary.js';
import type { RawTable } from '../table/tableBuilder.js';

/** How likely two rows are alike in every column by chance, if the columns had nothing to do with each other: the
 * product of how often two values of each are, in some of the rows. Columns that go together make equal rows more
 * likely than that.
 * @param cell width of the cells in which values are equal, in units of `scale` */
export function chanceOfEqual(
  { x, width }: Examples,
  features: readonly Pick<Feature, 'column' | 'category'>[],
  rows: Uint32Array,
  cell: number,
  scale: (feature: number) => number,
): number {
  let chance = 1;
  for (let k = 0; k < width; ) {
    const from = k++;
    const { column, category } = features[from] as Pick<Feature, 'column' | 'category'>;
    // Words of one column are one choice.
    if (category !== undefined)
      while (features[k]?.category !== undefined && features[k]?.column === column) k++;
    const to = k;
    const unit = scale(from) * cell;
    chance *= collisions(
      Float64Array.from(rows, (row) => {
        const at = row * width;
        if (category !== undefined) return x.subarray(at + from, at + to).indexOf(1);
        return unit > 0 ? Math.floor((x[at + from] as number) / unit) : 0;
      }),
    );
  }
  return chance;
}

/** How many rows of a table chance alone would make equal to another one in every column. */
export function* expectedRepeats({ columns, numbers }: RawTable): Slices<number> {
  const stride = Math.max(1, Math.floor(numbers.rowsInMemory / sampleRows));
  const rows = Uint32Array.from({ length: Math.floor(numbers.rowsInMemory / stride) }, (_, i) => i * stride);
  let chance = 1;
  for (const column of columns) {
    const keys = wordKeys(column, numbers.rows);
    chance *= collisions(
      Float64Array.from(rows, (row) => {
        const value = column.numberAt(row);
        return Number.isNaN(value) ? (keys?.[row] ?? noWord) : value;
      }),
    );
    yield;
  }
  // A row meets as many of the others as that, and half of them before it.
  return numbers.rows * (1 - Math.exp((-chance * (numbers.rows - 1)) / 2));
}

/** Rows that it is taken from how often values come twice. */
const sampleRows = 2_000;

/** The share of pairs of values that are equal. @param values sorted here */
export function collisions(values: Float64Array): number {
  const { length } = values;
  if (length < 2) return 1;
  values.sort();
  let [pairs, run] = [0, 0];
  for (let i = 1; i < length; i++) {
    run = values[i] === values[i - 1] ? run + 1 : 0;
    pairs += run;
  }
  return pairs / ((length * (length - 1)) / 2);
}
