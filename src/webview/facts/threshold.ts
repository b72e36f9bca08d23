import type { Goal } from '../../core/decision/rule.js';
import { type Cut, cutAt } from '../../core/evaluation/cuts.js';
import type { PartEvaluation } from '../../core/evaluation/scores.js';
import { sigmoid } from '../../core/perceptron/sigmoid.js';
import { type ChosenCut, type ChosenThreshold, chosenCut } from '../../core/run/chosenThreshold.js';
import { cutForGoal, decidedThreshold } from '../../core/run/decide.js';
import type { Look } from '../../core/run/look.js';
import type { Run } from '../../core/run/run.js';

/** What a person chose to look at: it belongs to the page, never to the run. */
export interface Choice {
  /** The cut for this run; undefined for the default, and for a run without any. */
  of(run: Run): ChosenCut | undefined;
  set(cut: ChosenCut | undefined): void;
  /** Looks as somebody did before this page was made: at the same training, or with the same goal at another. */
  take(look: Look): void;
}

/** Holds the choice, and forgets it with the training it was made for: repeats, or a page that is shown again, make
 * another record of the same one.
 * @param changed told of each new one, and what of it is to be kept; null for the default
 * @param kept of the page before this one, null for the default; a saved run is first looked at as was decided */
export function makeChoice(
  changed: (kept: ChosenThreshold | null) => void,
  kept?: ChosenThreshold | null,
): Choice {
  let training: string | undefined;
  let chosen: ChosenCut | undefined;
  let left = kept;
  // What was wanted of a class holds for the next training, too.
  let [goal, of]: [Goal | undefined, string | undefined] = [undefined, undefined];
  return {
    of(run) {
      const next = run.phase === 'ended' ? run.record.time.startedAt : undefined;
      if (next === training) return chosen;
      chosen = undefined;
      training = next;
      if (run.phase !== 'ended') return chosen;
      const looked = left === undefined ? decidedThreshold(run.record) : left;
      const restored = looked && chosenCut(run.record, looked);
      left = undefined;
      if (restored) this.set(restored);
      else if (goal !== undefined && run.record.dataset.classes[1].value === of) this.set(aimedAt(goal, run));
      of = run.record.dataset.classes[1].value;
      return chosen;
    },
    take({ chosen: looked, positive }) {
      left = looked;
      [goal, of] = [looked?.by, positive];
      training = undefined;
    },
    set(cut) {
      chosen = cut;
      goal = cut?.by;
      changed(
        cut && training !== undefined
          ? {
              training,
              logit: Number.isFinite(cut.logit) ? cut.logit : null,
              ...(cut.by === undefined ? {} : { by: cut.by }),
            }
          : null,
      );
    },
  };
}

function aimedAt(goal: Goal, { record }: Extract<Run, { readonly phase: 'ended' }>): ChosenCut | undefined {
  const cut = cutForGoal(record, goal);
  return typeof cut === 'object' ? cut : undefined;
}

type Part = Pick<PartEvaluation, 'positives' | 'negatives' | 'steps'>;

/** Probabilities that a key goes up or down by. */
const strides: Readonly<Record<string, number>> = {
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  PageUp: 0.1,
  PageDown: -0.1,
};

/** Where a key leads from a cut: so much further, and at least to where an answer changes. Undefined for other keys. */
export function cutByKey(key: string, part: Part, { probability, index }: Cut): Cut | undefined {
  const all = part.steps.length;
  if (key === 'Home') return cutAt(part, all);
  if (key === 'End') return cutAt(part, 0);
  const stride = strides[key];
  if (stride === undefined) return undefined;
  // So close to an end, a hundredth would leap over all there is.
  const room = stride > 0 ? 1 - probability : probability;
  const there = indexAt(part, probability + (room < 1.5 * Math.abs(stride) ? stride / 10 : stride));
  return cutAt(
    part,
    stride > 0 ? Math.max(0, Math.min(there, index - 1)) : Math.min(all, Math.max(there, index + 1)),
  );
}

/** The cut where the slider stands. @param probability from 0 to 1 */
export function cutAtProbability(part: Part, probability: number): Cut {
  return cutAt(part, indexAt(part, probability));
}

/** Of the cut that calls rows of this probability or more positive. A part of many rows keeps some of its cuts, so that what lies
 * between two of them is not known. */
function indexAt({ steps }: Part, probability: number): number {
  return steps.findLastIndex(({ logit }) => sigmoid(logit) >= probability) + 1;
}
