import type { Cut } from '../evaluation/cuts.js';
import { type Interval, type MaybeInterval, proportion, proportionOf } from '../evaluation/interval.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import type { PartEvaluation } from '../evaluation/scores.js';
import { trialsOf } from '../evaluation/trials.js';
import { ratio, type Undefinable } from '../undefinable.js';
import { rowsOf } from './choose.js';
import type { DecisionRule } from './rule.js';

/** What a decision comes to on rows that it was not made on. Counts are expected values where ties, or thresholds that the
 * record does not keep, leave open which rows are among the highest. */
export interface Judgement {
  /** Positives among what is called positive, and of all. */
  readonly found: number;
  readonly positives: number;
  readonly missed: number;
  readonly falseAlarms: number;
  /** Found and false alarms. */
  readonly alarms: number;
  /** Share of the positives that is found; null where there are none. */
  readonly recall: Undefinable;
  readonly recallInterval: MaybeInterval;
  /** Share of the alarms that is right; null where there are none. */
  readonly precision: Undefinable;
  readonly precisionInterval: MaybeInterval;
  /** Of a rule that has costs, in false alarms for 1,000 rows: misses and false alarms together. */
  readonly cost: { readonly per1000: number; readonly interval: Interval } | null;
}

type Part = Pick<PartEvaluation, 'positives' | 'negatives' | 'steps'>;

/** @param cut of the part, at the decision's threshold; a rule for the highest ranked looks at the ranks instead */
export function judge(rule: DecisionRule, part: Part, cut: Pick<Cut, 'counts'>): Judgement {
  const counts = rule.kind === 'top' ? highest(part, rule.share) : cut.counts;
  const { tp, fp, fn } = counts;
  const [alarms, positives] = [tp + fp, tp + fn];
  return {
    found: tp,
    positives,
    missed: fn,
    falseAlarms: fp,
    alarms,
    recall: ratio(tp, positives),
    recallInterval: proportion(tp, positives),
    precision: ratio(tp, alarms),
    precisionInterval: proportion(tp, alarms),
    cost: rule.kind === 'cost' ? costOf(rule.ofAMiss, counts) : null,
  };
}

/** The rows ranked highest. Of a step that holds more than are left, as many of each class as it has in the mean. */
function highest({ positives, negatives, steps }: Part, share: number): ConfusionCounts {
  const wanted = rowsOf(share, positives + negatives);
  const at = steps.findIndex(({ tp, fp }) => tp + fp >= wanted);
  const before = steps[at - 1] ?? { tp: 0, fp: 0 };
  const step = steps[at] ?? { tp: positives, fp: negatives };
  const part = (wanted - before.tp - before.fp) / (step.tp + step.fp - before.tp - before.fp);
  const tp = before.tp + part * (step.tp - before.tp);
  const fp = wanted - tp;
  return { tp, fp, fn: positives - tp, tn: negatives - fp };
}

/** (c FN + FP) / n is as uncertain as a proportion with its variance, of the most that it could be. */
function costOf(ofAMiss: number, counts: ConfusionCounts): NonNullable<Judgement['cost']> {
  const most = Math.max(1, ofAMiss);
  const share = ({ tp, fp, fn, tn }: ConfusionCounts) => (ofAMiss * fn + fp) / most / (tp + fp + fn + tn);
  const { low, high } = proportionOf(share(counts), trialsOf(share, counts));
  const scaled = 1000 * most;
  return { per1000: scaled * share(counts), interval: { low: scaled * low, high: scaled * high } };
}
