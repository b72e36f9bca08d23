import type { DialectWish } from '../core/csv/dialectWish.js';
import type { RunEvent } from '../core/run/run.js';
import type { ColumnType } from '../core/table/columnType.js';
import type { TrainingConfig } from '../core/training/config.js';

/** Where the bytes are: a path the worker opens itself, or the bytes (virtual workspaces, the web). */
export type Source =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** Host to worker. One worker does one job: a training, its repeats, the scores of its rows, or a look at a file's columns. */
export type ToWorker =
  | {
      readonly type: 'train';
      readonly name: string;
      readonly source: Source;
      readonly config: TrainingConfig;
    }
  | {
      readonly type: 'repeat';
      readonly name: string;
      readonly source: Source;
      readonly config: TrainingConfig;
      readonly wanted: number;
      /** Of the file that the run was trained on. */
      readonly fingerprint: string;
    }
  | {
      readonly type: 'scores';
      readonly name: string;
      readonly source: Source;
      readonly config: TrainingConfig;
      /** Of the file that the run was trained on. */
      readonly fingerprint: string;
    }
  | { readonly type: 'stop' }
  | { readonly type: 'peek'; readonly source: Source; readonly reading: DialectWish };

/** A column as its first rows show it. */
export interface ColumnPeek {
  readonly name: string;
  /** Up to four distinct values, as first written. */
  readonly values: readonly string[];
  /** Whether there are more than these. */
  readonly more: boolean;
  readonly type: ColumnType;
  /** Whether a cell has no value. */
  readonly gaps: boolean;
}

/** Worker to host: a run's events, in order, in batches; each row's score, as CSV in pieces; or what `peek` found. */
export type FromWorker =
  | { readonly type: 'scores'; readonly text: string }
  | { readonly type: 'events'; readonly events: readonly RunEvent[] }
  | { readonly type: 'columns'; readonly columns: readonly ColumnPeek[] };
