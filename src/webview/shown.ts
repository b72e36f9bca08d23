import { epochsOf, isOver, type Run } from '../core/run/run.js';

/** What the parts of the page draw, which while a run trains anew need not be that run. */
export interface Shown {
  /** For what takes an epoch to be worth its room. */
  readonly early: Run;
  /** For what only an ended run has. */
  readonly late: Run;
}

/** Decides it, run by run: the results before stay until there are new ones, or the new run fails, so that the page neither
 * empties nor jumps at each training. */
export function makeShown(): (run: Run) => Shown {
  let before: Run | undefined;
  return (run) => {
    if (isOver(run)) before = run.phase === 'ended' ? run : undefined;
    if (before === undefined || isOver(run)) return { early: run, late: run };
    return { early: epochsOf(run).length > 0 ? run : before, late: before };
  };
}
