import { endingOf, InputError, type Problem } from '../core/problem.js';
import { isOver, type Run, reduce } from '../core/run/run.js';
import { problemSentences, sentence } from '../words/problem.js';
import { say } from '../words/told.js';

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
  if (error instanceof InputError) return say(error.problem.what);
  return error instanceof Error ? error.message : String(error);
}

/** Whether a run ended before there was anything to show of it: nothing was learned, its file is not to blame, or not
 * known, and nothing is offered that would mend it. */
export function cameToNothing(run: Run): run is Extract<Run, { phase: 'failed' }> {
  if (run.phase !== 'failed' || run.preparation !== undefined) return false;
  const { examined, problem } = run;
  return (examined === undefined || endingOf(problem) === 'ended') && (problem.fixes ?? []).length === 0;
}

/** A problem on the page of its file, where the name stands above. */
export function onItsPage(problem: Problem): string {
  const { fault, remedy } = problemSentences(problem);
  return `${fault} ${remedy}`;
}

/** Why the file system did not give a file. */
export function unreadable(error: unknown): Problem {
  const code = 'file-unreadable';
  if (codeOf(error) === 'FileNotFound' || codeOf(error) === 'ENOENT')
    return { code, what: 'the file is not there', remedy: 'Put it back, or open it where it is now' };
  return {
    code,
    what: `the file could not be read (${reasonOf(error)})`,
    remedy: 'Check that it can be opened',
  };
}

/** Of the editor's errors and of Node's. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
