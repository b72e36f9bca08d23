import { InputError } from '../problem.js';
import type { Slices } from '../slices.js';
import type { Examples } from './dataset.js';
import type { FeatureColumn } from './features.js';
import type { NumberStore } from './numberStore.js';
import type { MarkedRows } from './rows.js';
import { isGap } from './sentinel.js';

/** Puts examples together from a table's usable rows. Where each feature is a column of numbers they stay where
 * they are, moved together: a second copy would double the memory of a large file. Else a new matrix is made.
 * @param rows the usable ones @param y their labels
 * @throws InputError `too-large` where a new matrix would be needed of a table that memory has no room for */
export function* gather(
  numbers: NumberStore,
  rows: MarkedRows,
  y: Uint8Array,
  features: readonly FeatureColumn[],
): Slices<Examples> {
  if (features.some(({ features: made, codes }) => codes !== undefined || made.length > 1)) {
    if (numbers.rowsInMemory < numbers.rows) throw noRoomForMore();
    const width = features.reduce((sum, { features: made }) => sum + made.length, 0);
    return { rows: rows.length, width, x: madeAnew(rows, width, features), y };
  }
  yield* numbers.keep(
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

function noRoomForMore(): InputError {
  return new InputError({
    code: 'too-large',
    what: 'the file is too large for memory, where columns of words would have to be made into numbers',
    remedy: 'Leave columns of words out, or train on fewer rows',
    fixes: [{ textColumns: 'leave-out' }],
  });
}

/** @param width features in all */
function madeAnew(usable: MarkedRows, width: number, features: readonly FeatureColumn[]): Float64Array {
  const rows = usable.within(0, usable.marks.length);
  const x = new Float64Array(rows.length * width);
  let k = 0;
  for (const feature of features) {
    const { column, codes, features: made } = feature;
    if (codes === undefined) {
      for (let i = 0; i < rows.length; i++) {
        const row = rows[i] as number;
        const gap = isGap(feature, row);
        x[i * width + k] = gap ? Number.NaN : column.numberAt(row);
        if (made.length > 1) x[i * width + k + 1] = gap ? 1 : 0;
      }
    } else {
      for (let i = 0; i < rows.length; i++) {
        x[i * width + k + (codes[rows[i] as number] as number)] = 1;
      }
    }
    k += made.length;
  }
  return x;
}
