import { MarkedRows } from '../rows.js';
import { inSpans, type Slices } from '../slices.js';
import { type Column, noValue } from './column.js';
import type { FeatureColumn } from './featureColumn.js';
import { type Gap, gapIn } from './gaps.js';
import { tell } from './sayings.js';
import type { GapPolicy } from './summary.js';
import type { RawTable } from './tableBuilder.js';

/** Rows between two yields: some milliseconds. */
const slice = 1 << 16;

/** Rows with a label and a value in every feature, or one that can be filled in; the others go into the tally.
 * @param more what else a row has to be skipped for */
export function* usableRows(
  table: RawTable,
  label: Column,
  codes: Uint8Array,
  features: readonly FeatureColumn[],
  policy: GapPolicy,
  more: readonly Gap[] = [],
): Slices<MarkedRows> {
  const usable = new Uint8Array(table.rows);
  const ofFeatures = features.flatMap((feature) => gapIn(feature, table.rows, policy) ?? []);
  const gaps = [...more, ...ofFeatures];
  if (gaps.length === 0 && !codes.includes(noValue)) return new MarkedRows(usable.fill(1), 1, usable.length);
  const unlabelled = tell('no-label-in', { column: label.name });
  let count = 0;
  yield* inSpans(table.rows, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      const gap = gaps.find(({ at }) => at(row));
      if (codes[row] === noValue) table.skipped.add(unlabelled, table.lineAt(row));
      else if (gap !== undefined) table.skipped.add(gap.reason, table.lineAt(row));
      else {
        usable[row] = 1;
        count++;
      }
    }
  });
  return new MarkedRows(usable, 1, count);
}

/** How many gaps each feature of numbers has in usable rows; none where gaps are not filled in.
 * @param codes by row, `noValue` where there is no label @param more what else a row is skipped for */
export function* gapsInUse(
  { rows }: Pick<RawTable, 'rows'>,
  codes: Uint8Array,
  features: readonly FeatureColumn[],
  policy: GapPolicy,
  more: readonly Gap[] = [],
): Slices<ReadonlyMap<Column, number>> {
  const counts = new Map<Column, number>();
  const measured = features.filter(({ codes, column }) => codes === undefined && column.numberCount < rows);
  if (policy === 'skip' || measured.length === 0) return counts;
  const costs = [...more, ...features.flatMap((feature) => gapIn(feature, rows, policy) ?? [])];
  yield* inSpans(rows, slice, (from, to) => {
    for (let row = from; row < to; row++) {
      if (codes[row] === noValue || costs.some(({ at }) => at(row))) continue;
      for (const { column } of measured)
        if (Number.isNaN(column.numberAt(row))) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  });
  return counts;
}

/** Usable rows of each code, 0 and 1. */
export function* countByCode(
  codes: Uint8Array,
  { marks, mark, length }: MarkedRows,
): Slices<[number, number]> {
  let ones = 0;
  yield* inSpans(codes.length, slice, (from, to) => {
    for (let row = from; row < to; row++) if (marks[row] === mark) ones += codes[row] as number;
  });
  return [length - ones, ones];
}

/** Labels of the rows, 1 for the positive class, in place of the codes: of a large file they are as large as all
 * else that is kept of it. */
export function* labelsOf(
  codes: Uint8Array,
  { marks, mark, length }: MarkedRows,
  positiveCode: number,
): Slices<Uint8Array> {
  if (positiveCode === 1 && length === codes.length) return codes; // they are the labels
  let count = 0;
  yield* inSpans(codes.length, slice, (from, to) => {
    for (let row = from; row < to; row++)
      if (marks[row] === mark) codes[count++] = codes[row] === positiveCode ? 1 : 0;
  });
  return codes.subarray(0, count);
}
