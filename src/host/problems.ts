import { type Problem } from '../core/problem.js';
import { isOver, type Run, reduce } from '../core/run/run.js';
import { sentence } from '../words/problem.js';

/** A run that nobody trains any more, as it can be shown: one that was under way is over. */
export function atRest(run: Run): Run {
  const event = isOver(run) ? 'repeats-over' : 'failed';
  return reduce(run, { type: event, problem: interrupted });
}

export const interrupted: Problem = {
  code: 'interrupted',
  what: 'the run was interrupted when the window closed or reloaded',
  remedy: 'Train again to get the full run',
};

export const stuck: Problem = {
  code: 'stopped-early',
  what: 'training stopped responding and was ended',
  remedy: 'Train again when you like',
};

export function died(reason: string): Problem {
  return {
    code: 'internal',
    what: `the training worker crashed: ${reason}`,
    remedy: 'Train again; if it crashes again, try fewer rows or report it',
  };
}

/** An error of ours: nothing that a person did. */
export function unexpected(error: unknown): Problem {
  return {
    code: 'internal',
    what: `an error inside Pulsar SLP: ${reasonOf(error)}`,
    remedy: 'Try again; if it happens again, please report it',
  };
}

/** Why a run is not among the kept ones. */
export function notKept(error: unknown): string {
  return sentence({
    code: 'file-unwritable',
    what: `the run could not be kept (${reasonOf(error)})`,
    remedy: 'Free up disk space, or save the run with "Save Run As…" while its panel is open',
  });
}

export const runTooLarge: Problem = {
  code: 'run-file-invalid',
  what: 'the file is too large to be a kept run',
  remedy: 'Train again',
};

/** A page that could not be given its run. */
export function notShown(error: unknown): Problem {
  return {
    code: 'internal',
    what: `the results could not be shown (${reasonOf(error)})`,
    remedy: 'Close this tab and open it again',
  };
}

/** What an error says of itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Why the editor's file system did not give a file. */
export function unreadable(error: unknown): Problem {
  const what =
    codeOf(error) === 'FileNotFound' || codeOf(error) === 'ENOENT' ? 'the file does not exist' : '';
  return {
    code: 'file-unreadable',
    what: what || `the file could not be read (${reasonOf(error)})`,
    remedy: 'Check that it exists and can be opened',
  };
}

/** Of the editor's errors and of Node's. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
