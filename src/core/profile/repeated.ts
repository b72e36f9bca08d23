import type { ProblemCode } from '../problem.js';
import type { WarningCode } from '../warning.js';

/** Warnings that say again what a run failed for, besides those of the problem's own code. */
const more: Partial<Readonly<Record<ProblemCode, readonly WarningCode[]>>> = {
  'too-few-rows': ['rare-class', 'few-rows'],
};

/** What is not said of a run that failed: its fault once more, and what training on a column would do, since nothing
 * was trained on. */
export function repeatedBy(code: ProblemCode): ReadonlySet<string> {
  return new Set([code, 'identifier', ...(more[code] ?? [])]);
}
