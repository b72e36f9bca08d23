import * as vscode from 'vscode';
import type { Problem } from '../core/problem.js';
import { isOver, type Run, reduce } from '../core/run/run.js';

/** A run that nobody trains any more, as it can be shown: one that was under way is over. */
export function atRest(run: Run): Run {
  const event = isOver(run) ? 'repeats-over' : 'failed';
  return reduce(run, { type: event, problem: interrupted });
}

export const interrupted: Problem = {
  code: 'interrupted',
  what: 'the run was interrupted when the window closed or reloaded',
  remedy: 'Train again to have it whole',
};

export const stuck: Problem = {
  code: 'stopped-early',
  what: 'the training did not answer and was ended',
  remedy: 'Train again when you like',
};

export function died(reason: string): Problem {
  return {
    code: 'internal',
    what: `the training worker died: ${reason}`,
    remedy: 'Train again; if it dies again, try fewer rows or report it',
  };
}

/** Why the editor's file system did not give a file. */
export function unreadable(error: unknown): Problem {
  const what =
    error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'the file does not exist' : '';
  return {
    code: 'file-unreadable',
    what: what || `the file could not be read (${error instanceof Error ? error.message : String(error)})`,
    remedy: 'Check that it is there and can be opened',
  };
}
