import { inSpans, type Slices } from '../slices.js';
import type { Told } from '../told.js';
import { noValue } from './column.js';
import { isGap } from './farNumbers.js';
import type { FeatureColumn } from './featureColumn.js';
import { tell } from './sayings.js';
import type { GapPolicy } from './summary.js';

/** The share of the rows that gaps may cost where the policy is `auto`. */
const bearableShare = 0.05;

/** More numbers that count as none are not named. */
const mostNumbers = 2;

/** Rows between two yields: some milliseconds. */
const slice = 1 << 16;

/** Where a feature costs rows. */
export interface Gap {
  readonly reason: Told;
  /** Whether a row has to be skipped for it. */
  readonly at: (row: number) => boolean;
}

/** Where a feature costs rows; undefined if nowhere. A word among numbers is no gap that a median alone could fill,
 * since what was meant by it is unknown; where a feature says that there was no number, it costs no row either.
 * @param rows of the table */
export function gapIn(feature: FeatureColumn, rows: number, policy: GapPolicy): Gap | undefined {
  const { column, codes, absent = [] } = feature;
  if (policy === 'flagged') return undefined;
  if (codes !== undefined) {
    if (policy !== 'skip' || !codes.includes(noValue)) return undefined;
    return { reason: tell('no-value-in', { column: column.name }), at: (row) => codes[row] === noValue };
  }
  if (column.numberCount === rows && absent.length === 0) return undefined;
  const more = absent.length > mostNumbers;
  const reason = tell('no-number-in', { column: column.name, absent: more ? [] : absent, more });
  if (policy !== 'median') return { reason, at: (row) => isGap(feature, row) };
  const words = column.textCells?.byRow(rows);
  return words && { reason, at: (row) => words[row] !== 0 };
}

/** Whether skipping rows with a gap costs no more of those with a label than is bearable.
 * @param rows of the table */
export function* areBearable(
  features: readonly FeatureColumn[],
  rows: number,
  isLabelled: (row: number) => boolean,
): Slices<boolean> {
  const gaps = features.flatMap((feature) => gapIn(feature, rows, 'skip') ?? []);
  if (gaps.length === 0) return true;
  let [labelled, lost] = [0, 0];
  yield* inSpans(rows, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      if (!isLabelled(row)) continue;
      labelled++;
      if (gaps.some(({ at }) => at(row))) lost++;
    }
  });
  return lost <= bearableShare * labelled;
}
