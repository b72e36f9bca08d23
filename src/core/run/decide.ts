import { cutFor, mayAskForMore as isMoreThere } from '../decision/choose.js';
import { oddsRatio } from '../decision/prevalence.js';
import { amounts, type Goal } from '../decision/rule.js';
import { type Cut, cutAt, cutFrom, usualCut } from '../evaluation/cuts.js';
import { mostSteps } from '../evaluation/downsampleThresholds.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import type { Model } from '../perceptron/model.js';
import { type ChosenCut, type ChosenThreshold, chosenCut, recordAt } from './chosenThreshold.js';
import type { RunRecord } from './record.js';

type Evaluated = Pick<RunRecord, 'evaluation'>;

/** Where the test part is cut by the threshold that a goal comes to on the rows outside of it.
 * @returns `no-rows` where no such rows are kept, `no-threshold` where none reaches the goal */
export function cutForGoal(
  { evaluation: { test, validation } }: Evaluated,
  goal: Goal,
): ChosenCut | 'no-rows' | 'no-threshold' {
  const { rule } = goal;
  const on = amounts[rule.kind].byLabels ? validation : test;
  if (on === null) return 'no-rows';
  const found = cutFor(rule, on, oddsOf(goal, on));
  return found === undefined ? 'no-threshold' : { ...exactly(cutFrom(test, found.logit), test), by: goal };
}

/** Whether asking for more of the same would come to another threshold. */
export function mayAskForMore({ evaluation: { validation } }: Evaluated, goal: Goal): boolean {
  return validation !== null && isMoreThere(goal.rule, validation, oddsOf(goal, validation));
}

/** Of a larger part only the counts at its own thresholds are known: just below the last of them that lies above. */
function exactly(cut: Cut, part: PartEvaluation): Cut {
  const isKnown = part.positives + part.negatives <= mostSteps || cut.index === 0;
  return isKnown ? cut : cutAt(part, cut.index);
}

function oddsOf({ prevalence }: Goal, part: PartEvaluation): number {
  const hasBoth = part.positives > 0 && part.negatives > 0;
  return prevalence === undefined || !hasBoth ? 1 : oddsRatio(part, prevalence);
}

/** The record with a threshold chosen by a goal: its model answers accordingly, and so do the scores of the test part. */
export function decided(record: RunRecord, cut: ChosenCut): RunRecord {
  const { by, logit } = cut;
  const { decision: _, ...at } = recordAt(record, cut); // what was decided before is no longer so
  if (by === undefined) return at;
  const outOfFold = record.evaluation.outOfFold ? 'outOfFold' : 'validation';
  const chosenOn = amounts[by.rule.kind].byLabels ? outOfFold : null;
  return { ...at, decision: { ...by, logit, chosenOn } };
}

/** The record with the goal that somebody looks at it with; without one, as it was trained: a threshold that somebody only looks with is
 * none of the model's. @param chosen null for the run's own threshold */
export function withGoalOf(record: RunRecord, chosen: ChosenThreshold | null): RunRecord {
  const { decision: _, ...undecided } = record;
  const at = chosen === null ? undefined : chosenCut(record, chosen);
  return at?.by === undefined ? undecided : decided(record, at);
}

/** The record that answers as somebody looks at it: with a threshold set by hand, too. */
export function lookedAt(record: RunRecord, chosen: ChosenThreshold | null): RunRecord {
  const wanted = withGoalOf(record, chosen);
  const at = chosen === null ? undefined : chosenCut(record, chosen);
  return at === undefined || wanted.decision !== undefined ? wanted : recordAt(wanted, at);
}

/** A record with a decision as it was before that: model and scores are at the training's own threshold, and the decision stands beside.
 * A balanced training's own threshold is its prior correction, see {@link RunRecord.model}. */
export function undecided(record: RunRecord): RunRecord {
  if (record.decision === undefined) return record;
  const { threshold: _, ...model } = record.model;
  const { priorCorrection } = model;
  const own: Model = priorCorrection === undefined ? model : { ...model, threshold: priorCorrection };
  return { ...recordAt(record, usualCut(record.evaluation.test, own)), model: own };
}

/** The threshold that was decided on, as one to look with. */
export function decidedThreshold({ decision, time }: RunRecord): ChosenThreshold | undefined {
  if (decision === undefined) return undefined;
  const { logit, chosenOn: _, ...by } = decision;
  return { training: time.startedAt, logit, by };
}
