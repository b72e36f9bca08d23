import type { TrainingConfig } from '../core/config.js';
import type { DialectWish } from '../core/csv/dialectWish.js';
import type { CellWish, ListedRows } from '../core/export/cellRows.js';
import type { Problem } from '../core/problem.js';
import type { RunEvent } from '../core/run/run.js';
import type { ScoringWish } from '../core/scoring/rowScorer.js';
import type { ScoredFile } from '../core/scoring/scoredFile.js';
import type { ScoringModel } from '../core/scoring/scoringModel.js';
import type { ColumnType } from '../core/table/columnType.js';
import type { ClassCount } from '../core/table/summary.js';

/** Where the bytes are: a path the worker opens itself, or the bytes (virtual workspaces, the web). */
export type Source =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array };

/** Host to worker. One worker does one job: a training, its repeats, the scores of its rows, the rows of a cell of its confusion
 * matrix, a model's answers for a file's rows, a
 * file's fingerprint, or a look at its columns. */
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
  | {
      readonly type: 'rows';
      readonly name: string;
      readonly source: Source;
      readonly config: TrainingConfig;
      /** Of the file that the run was trained on. */
      readonly fingerprint: string;
      readonly wish: CellWish;
    }
  | {
      readonly type: 'score';
      readonly source: Source;
      readonly reading: DialectWish;
      readonly model: ScoringModel;
      readonly wish: ScoringWish;
    }
  | {
      readonly type: 'fit';
      readonly source: Source;
      readonly reading: DialectWish;
      readonly models: readonly ScoringModel[];
    }
  /** A piece of what `score` sends was taken: it sends no more than a few ahead. */
  | { readonly type: 'taken' }
  | { readonly type: 'stop' }
  | { readonly type: 'fingerprint'; readonly source: Source }
  | {
      readonly type: 'peek';
      readonly source: Source;
      readonly reading: DialectWish;
      /** Names of columns that are not the label either. */
      readonly exclude: readonly string[];
    };

/** A column as its first rows show it. */
export interface ColumnPeek {
  readonly name: string;
  /** Its classes as a label, two spellings of one together; none where there are more than fifty. */
  readonly classes: readonly ClassCount[];
  /** Of two classes the one that training would take for the positive one; else null. */
  readonly positive: string | null;
  readonly type: ColumnType;
  /** Whether a cell has no value. */
  readonly gaps: boolean;
}

/** A file as its beginning shows it. */
export interface FilePeek {
  readonly columns: readonly ColumnPeek[];
  /** Which of them could be the label, the likeliest first, and how many of these as well as the first. */
  readonly candidates: readonly number[];
  readonly rivals: number;
  /** Whether this is all of the file. */
  readonly isWhole: boolean;
}

/** Whether a model can answer for a file, and then whether its columns are found by their places alone; or why not. */
export type Fit = { readonly byPlace: boolean } | Problem;

/** Worker to host: a run's events, in order, in batches; each row's score, as CSV in pieces; rows; a piece of answers, with what was
 * read of the file so far, and what they came to; or what `fingerprint` or `peek` found. */
export type FromWorker =
  | { readonly type: 'scores'; readonly text: string }
  | { readonly type: 'rows'; readonly rows: ListedRows }
  | {
      readonly type: 'answers';
      readonly text: string;
      readonly bytesRead: number;
      readonly totalBytes: number | null;
    }
  | { readonly type: 'scored'; readonly scored: ScoredFile | Problem }
  | { readonly type: 'fits'; readonly fits: readonly Fit[] }
  | { readonly type: 'events'; readonly events: readonly RunEvent[] }
  | { readonly type: 'fingerprinted'; readonly fingerprint: string | Problem }
  | { readonly type: 'peeked'; readonly peek: FilePeek };
