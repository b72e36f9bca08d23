import { cutFor, mayAskForMore as isMoreThere } from '../decision/choose.js';
import { oddsRatio } from '../decision/prevalence.js';
import { type Goal, labelsDecide, namedThreshold } from '../decision/rule.js';
import { type Cut, cutAt, cutFrom, usualCut } from '../evaluation/cuts.js';
import { mostSteps } from '../evaluation/downsampleThresholds.js';
import { type ConfusionCounts, fScore } from '../evaluation/metrics.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { fixed } from '../format.js';
import type { Model } from '../perceptron/model.js';
import type { Undefinable } from '../undefinable.js';
import { type ChosenCut, type ChosenThreshold, chosenCut, recordAt } from './chosenThreshold.js';
import type { Look } from './look.js';
import type { RunRecord } from './record.js';

type Evaluated = Pick<RunRecord, 'evaluation'>;

/** Where the test part is cut by the threshold that a goal comes to on the rows outside of it.
 * @returns `no-rows` where no such rows are kept, `no-threshold` where none reaches the goal */
export function cutForGoal(
  { evaluation: { test, validation } }: Evaluated,
  goal: Goal,
): ChosenCut | 'no-rows' | 'no-threshold' {
  const { rule } = goal;
  const on = labelsDecide(goal) ? validation : test;
  if (on === null) return 'no-rows';
  const found = cutFor(rule, on, oddsOf(goal, on));
  if (found === undefined) return 'no-threshold';
  const cut = cutFrom(test, found.logit);
  return { ...(namedThreshold(rule) === undefined ? cut : exactly(cut, test)), by: goal };
}

/** Whether asking for more of the same would come to another threshold. */
export function mayAskForMore({ evaluation: { validation } }: Evaluated, goal: Goal): boolean {
  return validation !== null && isMoreThere(goal.rule, validation, oddsOf(goal, validation));
}

/** Of a larger part only the counts at its own thresholds are known, and at those that may be chosen on others: a probability that
 * somebody names is moved to just below the last of them that lies above. */
function exactly(cut: Cut, part: PartEvaluation): Cut {
  const isKnown = part.positives + part.negatives <= mostSteps || cut.index === 0;
  return isKnown ? cut : cutAt(part, cut.index);
}

function oddsOf({ prevalence }: Goal, part: PartEvaluation): number {
  const hasBoth = part.positives > 0 && part.negatives > 0;
  return prevalence === undefined || !hasBoth ? 1 : oddsRatio(part, prevalence);
}

/** The record with a threshold chosen by a goal: its model answers accordingly, and so do the scores of the test part.
 * @param prevalence that one which follows from no goal is meant for: as a goal, it is a probability of the file */
export function decided(
  record: RunRecord,
  cut: ChosenCut,
  prevalence = record.decision?.prevalence,
): RunRecord {
  const { logit, probability: above } = cut;
  const { decision: _, ...at } = recordAt(record, cut); // what was decided before is no longer so
  const there = prevalence && { rule: { kind: 'probability', above } as const, prevalence };
  const by = cut.by ?? there;
  if (!by) return at;
  const outOfFold = record.evaluation.outOfFold ? 'outOfFold' : 'validation';
  const chosenOn = labelsDecide(by) ? outOfFold : null;
  return { ...at, decision: { ...by, logit, chosenOn } };
}

/** Where somebody cuts the test part; undefined at the run's own threshold. @param look undefined for as was decided */
export function cutLookedAt(record: RunRecord, look: Look | undefined): ChosenCut | undefined {
  const chosen = look === undefined ? decidedThreshold(record) : look.chosen;
  return chosen ? chosenCut(record, chosen) : undefined;
}

/** The record at its own threshold, meant for where somebody uses it. @param look undefined for as was decided */
export function meantFor(record: RunRecord, look: Look | undefined): RunRecord {
  const { decision, ...own } = record;
  const { prevalence } = look ?? { ...decision };
  const isOfIt = look === undefined || look.positive === record.dataset.classes[1].value;
  return prevalence && isOfIt ? decided(own, ownCut(record), prevalence) : own;
}

/** The record with the goal that somebody looks at it with; without one, at its own threshold: one that somebody only looks with is
 * none of the model's. @param look undefined for as was decided */
export function withGoalOf(record: RunRecord, look: Look | undefined): RunRecord {
  return (cutLookedAt(record, look)?.by ? lookedAt : meantFor)(record, look);
}

/** The record that answers as somebody looks at it: with a threshold set by hand, too. */
export function lookedAt(record: RunRecord, look: Look | undefined): RunRecord {
  const [own, at] = [meantFor(record, look), cutLookedAt(record, look)];
  return at ? decided(own, at) : own;
}

/** A record with a decision as it was before that: model and scores are at the training's own threshold, and the decision stands beside.
 * A balanced training's own threshold is its prior correction, see {@link RunRecord.model}. */
export function undecided(record: RunRecord): RunRecord {
  if (record.decision === undefined) return record;
  return { ...recordAt(record, ownCut(record)), model: ownModel(record) };
}

type Undecided = Evaluated & Pick<RunRecord, 'model' | 'decision'>;

function ownModel({ model: decided, decision }: Undecided): Model {
  if (decision === undefined) return decided;
  const { threshold: _, ...model } = decided;
  const { priorCorrection } = model;
  return priorCorrection === undefined ? model : { ...model, threshold: priorCorrection };
}

/** Where the training's own threshold cuts the test part, whatever was decided since. */
export function ownCut(record: Undecided): Cut {
  return usualCut(record.evaluation.test, ownModel(record));
}

/** F1 of the test part at a threshold, and at the run's own. */
export interface F1Beside {
  readonly here: Undefinable;
  readonly own: Undefinable;
  /** By as much as can be read. */
  readonly standing: 'better' | 'level' | 'worse';
  /** The run's own. */
  readonly at: Cut;
}

/** @param counts of the test part at the goal's threshold; positives are as frequent as the goal says */
export function f1Beside(record: Undecided, goal: Goal, counts: ConfusionCounts): F1Beside {
  const odds = oddsOf(goal, record.evaluation.test);
  const f1 = ({ tp, fp, fn }: ConfusionCounts) => fScore(1, tp, fp / odds, fn);
  const at = ownCut(record);
  const [here, own] = [f1(counts), f1(at.counts)];
  const isLevel = fixed(here ?? 0) === fixed(own ?? 0);
  return { here, own, at, standing: isLevel ? 'level' : (here ?? 0) > (own ?? 0) ? 'better' : 'worse' };
}

/** The threshold with the best F1 on rows kept for that, where it gives other answers than the run's own, and whether those of the
 * test part are no worse for it. */
export function bestF1Cut(
  record: Undecided,
): { readonly cut: ChosenCut; readonly isBorneOut: boolean } | 'no-rows' | undefined {
  const goal: Goal = { rule: { kind: 'f1' } };
  const cut = cutForGoal(record, goal);
  if (cut === 'no-rows') return cut;
  if (cut === 'no-threshold' || cut.index === ownCut(record).index) return undefined;
  return { cut, isBorneOut: f1Beside(record, goal, cut.counts).standing !== 'worse' };
}

/** The threshold that was decided on, as one to look with; undefined where it is the run's own, and only a prevalence was named. */
export function decidedThreshold(record: RunRecord): ChosenThreshold | undefined {
  const { decision, time } = record;
  if (decision === undefined) return undefined;
  const { logit, chosenOn: _, ...by } = decision;
  if (by.prevalence && namedThreshold(by.rule) && logit === ownCut(record).logit) return undefined;
  return { training: time.startedAt, logit, by };
}
