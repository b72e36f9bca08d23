import type { Cut } from '../../core/evaluation/cuts.js';
import { adviceOf, mayRepeatsTell, nothingLearned, verdictOn } from '../../core/judgement/verdict.js';
import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import { bestF1Cut } from '../../core/run/decide.js';
import type { RunRecord } from '../../core/run/record.js';
import type { Run } from '../../core/run/run.js';
import type { sayings } from '../../core/run/sayings.js';
import { bearingOf, type Warning } from '../../core/warning.js';
import { remediesFor, warningsOf } from './remedies.js';

// What a verdict calls for, where the page can do it: one thing to press, and beside it at most what its sentences name as well.

/** The warning whose first remedy is the thing to press; undefined where there is none. What flatters the scores comes first
 * where the verdict doubts them: what it would be without that, only training without it can tell. */
export function remedyToPress(run: Run): Warning | undefined {
  if (run.phase !== 'ended' || run.record.status === 'stopped') return undefined;
  const isDoubted = verdictOn(run.record).grade === 'doubtful';
  return warningsOf(run).find(
    (warning) =>
      remediesFor(warning, run).length > 0 &&
      (isDoubted ? bearingOf(warning) === 'flattery' : answering.has(warning.code)),
  );
}

/** Warnings that say of the answers what a change of settings does about them. */
const answering: ReadonlySet<Warning['code']> = new Set([
  'unrecognised-class',
  'worse-than-constant',
  'untested-class',
]);

/** What else a verdict offers below its sentences. */
export type Offer =
  /** A threshold that the test part had no say in, and whose F1 there is no lower for it; none leads back to the run's own. */
  | { readonly is: 'threshold'; readonly cut?: ChosenCut }
  /** The preset that keeps rows on which a threshold can be chosen. */
  | { readonly is: 'preset' }
  | { readonly is: 'repeat' }
  /** To tell another class from the rest. */
  | { readonly is: 'class' };

/** What the verdict on an ended run offers; undefined where its sentences call for nothing, or for what is not done here.
 * @param at the threshold that it is looked at with, where that is not the run's own: then the way back */
export function offerOf(run: Run, at?: Cut): Offer | undefined {
  if (run.phase === 'ended' && at !== undefined) return { is: 'threshold' };
  if (run.phase !== 'ended' || run.record.status === 'stopped') return undefined;
  const { record } = run;
  const nothing = nothingLearned(run);
  if (nothing !== undefined) {
    if (remediesFor(nothing, run).length > 0) return undefined; // these are offered
    if (says(nothing, 'repeat-or-add-rows')) return repeatOffer(run.record);
    if (nothing.remedy.facts?.otherClass === true) return { is: 'class' };
  } else if (
    adviceOf(record) === 'threshold' ||
    warningsOf(run).some((warning) => says(warning, 'choose-threshold'))
  )
    return thresholdOffer(record);
  const { grade } = verdictOn(record);
  const isOpen = grade === 'unproven' || grade === 'promising';
  return isOpen && !run.repeating ? repeatOffer(record) : undefined;
}

function repeatOffer(record: RunRecord): Offer | undefined {
  return mayRepeatsTell(record) ? { is: 'repeat' } : undefined;
}

/** The threshold with the best F1 on rows kept for that, where it gives other answers than the run's own and no lower F1. */
function thresholdOffer(record: RunRecord): Offer | undefined {
  const best = bestF1Cut(record);
  if (best === 'no-rows') return { is: 'preset' };
  return best?.isBorneOut ? { is: 'threshold', cut: best.cut } : undefined;
}

function says({ remedy }: Warning, key: keyof typeof sayings): boolean {
  return remedy.key === key;
}
