import { significant } from '../core/format.js';
import type { TableProfile } from '../core/profile/tableProfile.js';
import type { Feature } from '../core/table/summary.js';
import { shownName } from '../words/recordNames.js';
import { reportWords } from '../words/report.js';

/** What gaps were filled with, column by column: `age: 1,735 gaps filled with 46.93`, or `-999 and 3 gaps` where that
 * number stands for none; nothing where they were not. */
export function filledGaps(features: readonly Feature[], { columns }: TableProfile): string[] {
  return features.flatMap(({ name, column, median, sentinel, wild = [] }) => {
    const missing = columns[column]?.missingInUse ?? columns[column]?.missing ?? 0;
    const codes = [...(sentinel === undefined ? [] : [sentinel]), ...wild].map(String);
    if (median === undefined || codes.length + missing === 0) return [];
    return [reportWords.data.filledWith(shownName(name), codes, missing, String(significant(median, 6)))];
  });
}
