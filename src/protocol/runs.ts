import type { ScoreId } from '../core/evaluation/catalogue.js';
import type { MaybeInterval } from '../core/evaluation/interval.js';
import type { Undefinable } from '../core/undefinable.js';

/** The scores that the page of runs has a column for. */
export const listedScores = ['rocArea', 'f1', 'precision', 'recall', 'accuracy'] as const satisfies ScoreId[];

/** A kept run on the page of all of them: what a person looks for, and no record, of which two hundred would be megabytes. */
export interface RunRow {
  readonly id: string;
  readonly file: string;
  /** As the person calls it, or null. */
  readonly name: string | null;
  readonly pinned: boolean;
  readonly startedAt: number;
  /** In the language of the page, as are the settings. */
  readonly when: string;
  readonly verdict: string;
  /** What else is said of it, such as which threshold its scores are at. */
  readonly remarks: readonly string[];
  /** What to know before its scores are believed: a sentence or two. */
  readonly marks: readonly string[];
  /** As many as there are columns for them. */
  readonly settings: readonly string[];
  /** Null where the run did not end. */
  readonly scores: Readonly<
    Record<(typeof listedScores)[number], { readonly score: Undefinable; readonly interval: MaybeInterval }>
  > | null;
  /** The loss on the part that was watched, epoch by epoch, thinned. */
  readonly losses: readonly number[];
}

/** Host to the page of runs: all of them, when it is ready and at each change. */
export interface ToRuns {
  readonly type: 'runs';
  /** Names of the settings that the runs differ in. */
  readonly settings: readonly string[];
  readonly rows: readonly RunRow[];
}

export function isToRuns(value: unknown): value is ToRuns {
  if (typeof value !== 'object' || value === null) return false;
  const { type, rows } = value as Readonly<Record<string, unknown>>;
  return type === 'runs' && Array.isArray(rows);
}

/** Page to host: only wishes, about runs by their ids. */
export type FromRuns =
  | { readonly type: 'ready' }
  | { readonly type: 'open' | 'rename' | 'pin' | 'unpin'; readonly id: string }
  | { readonly type: 'compare' | 'delete'; readonly ids: readonly string[] };

const ofOne: ReadonlySet<unknown> = new Set(['open', 'rename', 'pin', 'unpin']);
const ofMany: ReadonlySet<unknown> = new Set(['compare', 'delete']);

/** More than are ever kept, and longer than an id is: whether there is such a run, the host looks up. */
const [mostIds, longestId] = [1_000, 100];

/** A page can be asked to send anything: only these shapes are let in. */
export function isFromRuns(value: unknown): value is FromRuns {
  if (typeof value !== 'object' || value === null) return false;
  const { type, id, ids } = value as Readonly<Record<string, unknown>>;
  if (ofOne.has(type)) return isId(id);
  if (ofMany.has(type)) return Array.isArray(ids) && ids.length <= mostIds && ids.every(isId);
  return type === 'ready';
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longestId;
}
