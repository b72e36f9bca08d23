import { listedScores, type RunRow, type ToRuns } from '../../protocol/runs.js';
import { keptWords } from '../../words/kept.js';
import { scoreWords } from '../../words/scores.js';

/** A column that rows can be sorted by: a setting is called by its place. */
export type SortKey = 'run' | 'file' | 'when' | (typeof listedScores)[number] | number;

export interface Order {
  readonly key: SortKey;
  /** From the greatest, or the newest, on. */
  readonly down: boolean;
}

/** As the view has them. */
export const startOrder: Order = { key: 'when', down: true };

export interface Column {
  readonly key: SortKey;
  readonly name: string;
  /** What rows are sorted by; null comes last, whichever way. */
  readonly value: (row: RunRow) => string | number | null;
}

/** The columns there are: the file only where there is more than one. */
export function columnsOf({ settings, rows }: ToRuns): readonly Column[] {
  const { columns: words } = keptWords.table;
  const isOneFile = new Set(rows.map(({ file }) => file)).size < 2;
  return [
    { key: 'run', name: words.run, value: ({ name, verdict }) => name ?? verdict },
    ...(isOneFile ? [] : [{ key: 'file', name: words.file, value: ({ file }: RunRow) => file } as const]),
    ...settings.map((name, i) => ({ key: i, name, value: (row: RunRow) => row.settings[i] ?? null })),
    ...listedScores.map((key) => ({
      key,
      name: scoreWords[key].name,
      value: ({ scores }: RunRow) => scores?.[key].score ?? null,
    })),
    { key: 'when', name: words.when, value: ({ startedAt }) => startedAt },
  ];
}

/** Rows in order; pinned ones come first, and equal ones as they were. */
export function orderOf(
  rows: readonly RunRow[],
  columns: readonly Column[],
  { key, down }: Order,
): readonly RunRow[] {
  const { value } = columns.find((column) => column.key === key) ?? (columns.at(-1) as Column);
  const sign = down ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (a.pinned !== b.pinned) return a.pinned ? -1 : 1;
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * compared(one, other);
  });
}

/** Numbers by size, also where they are settings written as texts; other texts as a person sorts names. */
function compared(one: string | number, other: string | number): number {
  const [a, b] = [Number(one), Number(other)];
  if (one !== '' && other !== '' && !Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return String(one).localeCompare(String(other), undefined, { numeric: true });
}
