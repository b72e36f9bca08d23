import { counted, significant } from '../core/format.js';
import type { TableProfile } from '../core/profile/tableProfile.js';
import type { Feature } from '../core/table/summary.js';

/** What gaps were filled with, column by column: `age: 1,735 gaps filled with 46.93`, or `-999 and 3 gaps` where that
 * number stands for none; nothing where they were not. */
export function filledGaps(features: readonly Feature[], { columns }: TableProfile): string[] {
  return features.flatMap(({ name, column, median, sentinel, wild = [] }) => {
    const missing = columns[column]?.missing ?? 0;
    const filled = [
      ...(sentinel === undefined ? [] : [String(sentinel)]),
      ...wild.map(String),
      ...(missing === 0 ? [] : [counted(missing, 'gap')]),
    ];
    return median === undefined || filled.length === 0
      ? []
      : [`${name}: ${filled.join(' and ')} filled with ${significant(median, 6)}`];
  });
}
