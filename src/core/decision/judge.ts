import { type Grouped, independent } from '../evaluation/independent.js';
import type { Interval, MaybeInterval } from '../evaluation/interval.js';
import { proportion } from '../evaluation/interval.js';
import type { ConfusionCounts } from '../evaluation/metrics.js';
import { ratio, type Undefinable } from '../undefinable.js';
import { isShare } from './choose.js';
import { elsewhere } from './prevalence.js';
import { amountOf, type Goal, rules } from './rule.js';

export type ClassRows = Readonly<Record<'positives' | 'negatives', number>>;

/** What a decision comes to on rows that it was not made on. */
export interface Judgement {
  /** Of what is called positive, what is and what is not. */
  readonly found: number;
  readonly falseAlarms: number;
  readonly alarms: number;
  readonly positives: number;
  /** Share of the positives that is found; null where there are none. */
  readonly recall: Undefinable;
  readonly recallInterval: MaybeInterval;
  /** Share of the alarms that is right; null where there are none. */
  readonly precision: Undefinable;
  readonly precisionInterval: MaybeInterval;
  /** Of a rule that has costs; null where a class is missing. */
  readonly cost: Cost | null;
  /** Of a rule that wants a share, the share that it comes to, as frequent as positives are where the model is used; null where
   * there is none. */
  readonly reached: Undefinable;
  /** What was wanted and is not reached on these rows, as frequent as positives are where the model is used; null where it is. */
  readonly missed: { readonly wanted: number; readonly reached: number } | null;
}

/** In false alarms for 1,000 rows, where positives are as frequent as the goal says: misses and false alarms together. */
export interface Cost {
  readonly per1000: number;
  readonly interval: Interval;
  /** Of always giving the same answer, the cheaper one. */
  readonly ofSame: number;
}

/** @param counts of rows that the decision was not made on, at its threshold
 * @param file rows of each class in the whole file, where parts are divided in proportion: how frequent positives are, which a cost
 * depends on, is known no better than by them. Without it by the counts */
export function judge(
  { rule, prevalence }: Goal,
  counts: ConfusionCounts & Grouped,
  file: ClassRows = { positives: counts.tp + counts.fn, negatives: counts.fp + counts.tn },
): Judgement {
  const { tp, fp, fn } = counts;
  const telling = independent(counts, counts, 'recall');
  const alarming = independent(counts, counts, 'precision');
  const [alarms, positives] = [tp + fp, tp + fn];
  const [recall, precision] = [ratio(tp, positives), ratio(tp, alarms)];
  const there = prevalence === undefined ? precision : (elsewhere(counts, prevalence)?.precision ?? null);
  const { reaches } = rules[rule.kind];
  const reached = reaches === undefined ? null : { recall, precision: there }[reaches];
  const wanted = amountOf(rule) ?? 0;
  return {
    ...{ found: tp, falseAlarms: fp, alarms, positives, recall, precision, reached },
    recallInterval: proportion(telling.tp, telling.tp + telling.fn),
    precisionInterval: proportion(alarming.tp, alarming.tp + alarming.fp),
    cost: rule.kind === 'cost' ? costOf(rule.ofAMiss, telling, file, prevalence) : null,
    missed: reached === null || isShare(wanted, reached, 1) ? null : { wanted, reached },
  };
}

/** Both shares of errors are of different rows, and how frequent positives are does not depend on them, hence all are independent
 * (Zou & Donner 2008, "MOVER"). */
function costOf(
  ofAMiss: number,
  { tp, fp, fn, tn }: ConfusionCounts,
  file: ClassRows,
  given?: number,
): Cost | null {
  const [positives, negatives] = [tp + fn, fp + tn];
  const [misses, alarms] = [proportion(fn, positives), proportion(fp, negatives)];
  if (misses === null || alarms === null) return null;
  const rows = file.positives + file.negatives;
  const prevalence = given ?? file.positives / rows;
  const [ofMiss, ofAlarm] = [1000 * prevalence * ofAMiss, 1000 * (1 - prevalence)];
  const [missed, wrong] = [fn / positives, fp / negatives];
  const per1000 = ofMiss * missed + ofAlarm * wrong;
  const slope = 1000 * (ofAMiss * missed - wrong); // of the cost, with the share of positives
  const share = given === undefined ? proportion(file.positives, rows) : null;
  const [fewer, more] = share === null ? [0, 0] : [prevalence - share.low, share.high - prevalence];
  const below = Math.hypot(
    ofMiss * (missed - misses.low),
    ofAlarm * (wrong - alarms.low),
    slope * (slope > 0 ? fewer : more),
  );
  const above = Math.hypot(
    ofMiss * (misses.high - missed),
    ofAlarm * (alarms.high - wrong),
    slope * (slope > 0 ? more : fewer),
  );
  const interval = { low: Math.max(0, per1000 - below), high: per1000 + above };
  return { per1000, interval, ofSame: Math.min(ofMiss, ofAlarm) };
}
