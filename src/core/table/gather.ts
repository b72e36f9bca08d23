import type { Examples } from './dataset.js';
import type { FeatureColumn } from './features.js';
import type { NumberStore } from './numberStore.js';

/** Puts examples together from a table's usable rows. Where all features are columns of numbers they stay where
 * they are, moved together: a second copy would double the memory of a large file. Else a new matrix is made.
 * @param rows the usable ones @param codes of the label, by row of the table @param positiveCode that of class 1 */
export function gather(
  numbers: NumberStore,
  rows: Uint32Array,
  codes: Uint8Array,
  positiveCode: number,
  features: readonly FeatureColumn[],
): Examples {
  const y = new Uint8Array(rows.length);
  for (let i = 0; i < rows.length; i++) y[i] = codes[rows[i] as number] === positiveCode ? 1 : 0;
  if (features.some(({ categories }) => categories !== undefined)) {
    const width = features.reduce((sum, { features: made }) => sum + made.length, 0);
    return { rows: rows.length, width, x: withCategories(rows, width, features), y };
  }
  numbers.keep(
    rows,
    features.map(({ column }) => column.column),
  );
  return {
    rows: numbers.rows,
    width: numbers.width,
    // Asked for anew each time: where they lie may move when something else is put into the same memory.
    get x() {
      return numbers.values();
    },
    y,
  };
}

/** @param width features in all */
function withCategories(rows: Uint32Array, width: number, features: readonly FeatureColumn[]): Float64Array {
  const x = new Float64Array(rows.length * width);
  let k = 0;
  for (const { column, categories, features: made } of features) {
    if (categories === undefined) {
      for (let i = 0; i < rows.length; i++) x[i * width + k] = column.numberAt(rows[i] as number);
    } else {
      for (let i = 0; i < rows.length; i++) {
        const code = categories.codes[rows[i] as number] as number;
        // The cells without a value are the last category, where they are one.
        x[i * width + k + Math.min(code, made.length - 1)] = 1;
      }
    }
    k += made.length;
  }
  return x;
}
