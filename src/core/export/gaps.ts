import type { TableProfile } from '../profile/profile.js';
import type { Feature } from '../run/record.js';
import { counted } from './lines.js';

/** What gaps were filled with, column by column: `age: 1,735 gaps filled with 46.93`; none where they were not. */
export function filledGaps(features: readonly Feature[], { columns }: TableProfile): string[] {
  return features.flatMap(({ name, column, median }) => {
    const missing = columns[column]?.missing ?? 0;
    return median === undefined || missing === 0
      ? []
      : [`${name}: ${counted(missing, 'gap')} filled with ${Number(median.toPrecision(6))}`];
  });
}
