import type { ColumnProfile, TableProfile } from '../core/profile/profile.js';
import { count, counted, percent, unknown, weight } from './format.js';

/** A file in one line. */
export function profileSentence({ rows, columns, duplicateRows }: TableProfile): string {
  return [counted(rows, 'row'), counted(columns.length, 'column'), twice(duplicateRows)].join(' · ');
}

function twice(rows: number | null): string {
  if (rows === null) return 'duplicate rows not looked for';
  return rows === 0 ? 'no duplicate rows' : counted(rows, 'duplicate row');
}

/** A column, in words: what it holds and what becomes of it. */
export interface ColumnWords {
  readonly name: string;
  readonly type: string;
  readonly missing: string;
  /** Least and greatest number. */
  readonly range: string;
}

export function columnWords(
  { name, type, role, missing, min, max }: ColumnProfile,
  rows: number,
): ColumnWords {
  const becomes = { feature: '', label: ', label', 'left-out': ', left out' }[role];
  return {
    name,
    type: `${type}${becomes}`,
    missing: missing === 0 ? unknown : `${count(missing)} (${percent(missing / rows)})`,
    range: min === null || max === null ? unknown : `${weight(min)} to ${weight(max)}`,
  };
}
