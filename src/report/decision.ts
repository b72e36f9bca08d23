import { type Judgement, judge } from '../core/decision/judge.js';
import { elsewhere } from '../core/decision/prevalence.js';
import { amountOf, type DecisionRule, type Goal } from '../core/decision/rule.js';
import type { ConfusionCounts } from '../core/evaluation/metrics.js';
import type { Table } from '../core/export/table.js';
import { grouped, probability, shorten, significant } from '../core/format.js';
import { sigmoid } from '../core/perceptron/sigmoid.js';
import type { RunRecord } from '../core/run/record.js';
import { decisionWords } from '../words/decision.js';
import { figureWords, share } from '../words/figures.js';
import { className } from '../words/recordNames.js';

/** What somebody wants of a model, as a phrase. @param positive the class's name as it stands in a sentence */
export function phraseOf({ rule, prevalence }: Goal, positive: string): string {
  const amount = amountText(rule);
  const phrase = decisionWords.phrases[rule.kind](amount, positive);
  return prevalence === undefined
    ? phrase
    : `${phrase}, ${decisionWords.prevalence.where(oneIn(prevalence), positive)}`;
}

function amountText(rule: DecisionRule): string {
  const amount = amountOf(rule);
  if (amount === undefined) return '';
  return rule.kind === 'cost' || rule.kind === 'probability'
    ? plain(amount)
    : `${plain(amount * 100)}${figureWords.percent}`;
}

/** How many rows there are for each positive. */
export function oneIn(prevalence: number): string {
  return plain(1 / prevalence);
}

/** Three digits are enough for what somebody says, whole thousands in full. */
function plain(value: number): string {
  return value >= 1000 ? grouped(Math.round(value)) : String(significant(value, 3));
}

/** What was wanted of the threshold, and what it comes to on the test part; nothing where nobody wanted anything. */
export function decisionTable(record: RunRecord): Table[] {
  const { decision, test } = record;
  if (decision === undefined) return [];
  const { rule, prevalence, chosenOn, logit } = decision;
  const [words, positive] = [decisionWords.table, positiveOf(record)];
  const outcome = judgementSentences(
    judge(rule, record.evaluation.test, { counts: test.confusion }),
    positive,
  );
  if (prevalence !== undefined) outcome.push(elsewhereSentence(test.confusion, prevalence));
  return [
    {
      title: words.title,
      rows: [
        [words.goal, phraseOf(decision, positive)],
        [words.threshold, probability(sigmoid(logit))],
        ...(chosenOn === null ? [] : [[words.chosenOn, words[chosenOn]]]),
        [words.outcome, outcome.join(' ')],
      ],
    },
  ];
}

/** The positive class as it stands in a sentence. */
export function positiveOf({ dataset }: Pick<RunRecord, 'dataset'>): string {
  return `"${shorten(className(dataset.classes[1]))}"`;
}

type Told = Pick<RunRecord, 'evaluation' | 'split'>;

/** What the decision comes to on the test part, and on which rows it was made. @param counts of the test part at its threshold */
export function decisionSentences(
  { evaluation: { test, validation, outOfFold }, split }: Told,
  { rule }: Goal,
  counts: ConfusionCounts,
  positive: string,
): string[] {
  const judged = judge(rule, test, { counts });
  const madeOn = outOfFold
    ? decisionWords.outOfFold(split.test)
    : decisionWords.onValidation(validation === null ? 0 : split.validation, split.test);
  return [
    ...judgementSentences(judged, positive),
    ...(rule.kind === 'top' ? [decisionWords.top(positive)] : []),
    ...(rule.kind === 'probability' || validation === null ? [] : [madeOn]),
  ];
}

/** What answers at a threshold come to, in counts. */
export function judgementSentences(judged: Judgement, positive: string): string[] {
  const {
    found,
    positives,
    recall,
    recallInterval,
    alarms,
    falseAlarms,
    precision,
    precisionInterval,
    cost,
  } = judged;
  const { low, high } = cost?.interval ?? { low: 0, high: 0 };
  return [
    recall === null || recallInterval === null
      ? decisionWords.noPositives(positive)
      : decisionWords.found(rows(found), positives, positive, share(recall), shares(recallInterval)),
    precision === null || precisionInterval === null
      ? decisionWords.noAlarms
      : decisionWords.alarms(rows(alarms), rows(falseAlarms), share(precision), shares(precisionInterval)),
    ...(cost === null
      ? []
      : [decisionWords.cost(plain(cost.per1000), figureWords.range(plain(low), plain(high), false))]),
  ];
}

/** What the same threshold comes to where positives are as frequent as somebody says; empty where the test part lacks a class. */
export function elsewhereSentence(counts: ConfusionCounts, prevalence: number): string {
  const there = elsewhere(counts, prevalence);
  if (there === undefined) return '';
  const { precision, precisionInterval, alarmsPer1000, foundPer1000 } = there;
  const words = decisionWords.prevalence;
  if (precision === null || precisionInterval === null) return words.silent;
  return words.said(share(precision), shares(precisionInterval), plain(alarmsPer1000), plain(foundPer1000));
}

/** Expected counts of ties have a decimal. */
function rows(count: number): string {
  return Number.isInteger(count) ? grouped(count) : `≈ ${plain(count)}`;
}

/** In percent; neither end of an interval rounds something to nothing, nor almost all to all. */
function tenths(fraction: number): string {
  if (fraction === 0 || fraction === 1) return String(100 * fraction);
  return (100 * Math.min(0.999, Math.max(0.001, fraction))).toFixed(1);
}

function shares({ low, high }: { readonly low: number; readonly high: number }): string {
  return figureWords.range(tenths(low), `${tenths(high)}${figureWords.percent}`, false);
}
