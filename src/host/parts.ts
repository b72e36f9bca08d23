import type * as vscode from 'vscode';
import type { Answers } from './answers.js';
import type { Comparisons } from './comparisons.js';
import type { Front } from './front.js';
import type { OutputSink } from './outputSink.js';
import type { Panels } from './panels.js';
import type { RowsDocuments } from './rowsDocuments.js';
import type { RunStore } from './runStore.js';
import type { RunsPage } from './runsPage.js';
import type { Trainer } from './trainer.js';

/** What the commands of the extension work with; put together once, in extension.ts. */
export interface Parts {
  readonly extension: vscode.Uri;
  readonly trainer: Trainer;
  readonly panels: Panels;
  readonly front: Front;
  readonly store: RunStore;
  readonly output: OutputSink;
  readonly comparisons: Comparisons;
  readonly runsPage: RunsPage;
  readonly rows: RowsDocuments;
  /** What was said of files. */
  readonly answers: Answers;
}

/** What a command does. Its arguments are whatever the caller likes. */
export type Handler = (...args: unknown[]) => Promise<unknown>;
