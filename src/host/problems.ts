import { endingOf, InputError, type Problem, tell as tellOfRun } from '../core/problem.js';
import { isOver, type Run, reduce } from '../core/run/run.js';
import { tellOfSystem as tell } from '../core/systemSayings.js';
import { problemSentences, sentence } from '../words/problem.js';
import { say } from '../words/told.js';

/** A run that nobody trains any more, as it can be shown: one that was under way is over. */
export function atRest(run: Run): Run {
  const event = isOver(run) ? 'repeats-over' : 'failed';
  return reduce(run, { type: event, problem: interrupted });
}

export const interrupted: Problem = {
  code: 'interrupted',
  what: tell('window-closed'),
  remedy: tell('train-again-for-all'),
};

export const stuck: Problem = {
  code: 'stopped-early',
  what: tell('training-stuck'),
  remedy: tellOfRun('train-again-when-you-like'),
};

/** @param reason what the system says of it, where it says something */
export function died(reason?: string): Problem {
  return {
    code: 'internal',
    what: tell('worker-crashed', { reason }),
    remedy: tell('train-again-or-report'),
  };
}

/** An error of ours: nothing that a person did. */
export function unexpected(error: unknown): Problem {
  return {
    code: 'internal',
    what: tell('error-inside', { reason: reasonOf(error) }),
    remedy: tell('try-again-or-report'),
  };
}

/** Why a run is not among the kept ones. */
export function notKept(error: unknown): string {
  return sentence({
    code: 'file-unwritable',
    what: tell('run-not-kept', { reason: reasonOf(error) }),
    remedy: tell('free-space-or-save-run'),
  });
}

/** A page that could not be given its run. */
export function notShown(error: unknown): Problem {
  return {
    code: 'internal',
    what: tell('results-not-shown', { reason: reasonOf(error) }),
    remedy: tell('open-tab-again'),
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
    return { code, what: tell('file-not-there'), remedy: tell('put-it-back') };
  return {
    code,
    what: tell('file-not-read', { reason: reasonOf(error) }),
    remedy: tell('check-that-it-opens'),
  };
}

/** Of the editor's errors and of Node's. */
function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
