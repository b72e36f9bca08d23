import type { Calibration } from '../core/decision/calibration.js';
import { type ClassRows, type Cost, judge } from '../core/decision/judge.js';
import { elsewhere } from '../core/decision/prevalence.js';
import {
  amountOf,
  type DecisionRule,
  type Goal,
  highestRows,
  labelsDecide,
  rules,
} from '../core/decision/rule.js';
import type { Grouped } from '../core/evaluation/independent.js';
import type { ConfusionCounts } from '../core/evaluation/metrics.js';
import type { Table } from '../core/export/table.js';
import { exact, grouped, probability, shorten, significant } from '../core/format.js';
import { sigmoid } from '../core/perceptron/sigmoid.js';
import type { ChosenCut } from '../core/run/chosenThreshold.js';
import { type F1Beside, f1Beside, mayAskForMore } from '../core/run/decide.js';
import type { RunRecord } from '../core/run/record.js';
import { calibrationThere } from '../core/scoring/calibrationThere.js';
import { dividesInProportion } from '../core/training/partition.js';
import { type BesideSame, decisionWords } from '../words/decision.js';
import { figureWords, score, share, shares } from '../words/figures.js';
import { className } from '../words/recordNames.js';

/** What somebody wants of a model, as a phrase. @param positive the class's name as it stands in a sentence */
export function phraseOf({ rule, prevalence }: Goal, positive: string): string {
  const amount = amountText(rule);
  const phrase = decisionWords.phrases[rule.kind](amount, positive, prevalence !== undefined);
  return prevalence === undefined
    ? phrase
    : `${phrase}, ${decisionWords.prevalence.where(oneIn(prevalence), positive)}`;
}

function amountText(rule: DecisionRule): string {
  const amount = amountOf(rule);
  if (amount === undefined) return '';
  return rules[rule.kind].isShare ? wantedText(amount) : exact(amount);
}

/** How many rows there are for each positive. */
function oneIn(prevalence: number): string {
  return exact(1 / prevalence);
}

/** Three digits, whole thousands in full. */
function plain(value: number): string {
  return value >= 1000 ? grouped(Math.round(value)) : String(significant(value, 3));
}

/** What was wanted of the threshold, and what it comes to on the test part; nothing where nobody wanted anything. */
export function decisionTable(record: RunRecord): Table[] {
  const { decision, test } = record;
  if (decision === undefined) return [];
  const { prevalence, chosenOn, logit } = decision;
  const [words, positive] = [decisionWords.table, positiveOf(record)];
  const outcome = goalSentences(record, decision, test.confusion, positive);
  if (prevalence !== undefined) outcome.push(...thereSentences(record, test.confusion, prevalence, positive));
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

type Told = Pick<RunRecord, 'config' | 'evaluation' | 'split' | 'dataset' | 'model' | 'decision'>;

/** What the decision comes to on the test part, and on which rows it was made. @param counts of the test part at its threshold */
export function decisionSentences(
  record: Told,
  goal: Goal,
  counts: ConfusionCounts,
  positive: string,
): string[] {
  const {
    evaluation: { validation, outOfFold },
    split,
  } = record;
  const madeOn = outOfFold
    ? decisionWords.outOfFold(split.test)
    : decisionWords.onValidation(validation === null ? 0 : split.validation, split.test);
  return [
    ...goalSentences(record, goal, counts, positive),
    ...topSentences(goal, counts, positive),
    ...(labelsDecide(goal) ? [madeOn] : []),
  ];
}

/** Counts of the test part, with how much its rows tell. */
export function onTest({ evaluation: { test } }: Pick<RunRecord, 'evaluation'>, counts: ConfusionCounts) {
  return { ...counts, designEffect: test.designEffect };
}

/** Undefined where the parts do not say how frequent positives are in it. */
function fileOf({ dataset, config }: Pick<RunRecord, 'dataset' | 'config'>): ClassRows | undefined {
  if (!dividesInProportion(config)) return undefined;
  const [negatives, positives] = dataset.classes;
  return { positives: positives.count, negatives: negatives.count };
}

/** What a goal comes to, and where it is missed, whether to ask for more. */
function goalSentences(record: Told, goal: Goal, at: ConfusionCounts, positive: string): string[] {
  const file = fileOf(record);
  const counts = onTest(record, at);
  const { missed } = judge(goal, counts, file);
  const judged = judgementSentences(goal, counts, positive, file);
  const { isByF1, reaches } = rules[goal.rule.kind];
  if (isByF1)
    return [...judged, decisionWords.f1(f1Facts(f1Beside(record, goal, at)), goal.prevalence !== undefined)];
  if (missed === null) return judged;
  return [
    ...judged,
    decisionWords.missed(share(missed.reached), wantedText(missed.wanted), {
      elsewhere: reaches === 'precision' && goal.prevalence !== undefined,
      isMost: !mayAskForMore(record, goal),
    }),
  ];
}

function f1Facts({ here, own, at, standing }: F1Beside) {
  return { here: score(here), own: score(own), at: probability(at.probability), standing };
}

/** The goal of a threshold in a few words, and whether it is reached; empty where it was set by hand. */
export function goalWords(record: Told, { by, counts }: ChosenCut): string {
  if (by === undefined) return '';
  const { reached, missed, cost } = judge(by, onTest(record, counts), fileOf(record));
  const { isByF1, reaches } = rules[by.rule.kind];
  const phrase = phraseOf(by, positiveOf(record));
  if (isByF1) return decisionWords.f1Goal(phrase, f1Facts(f1Beside(record, by, counts)));
  if (cost !== null)
    return decisionWords.costGoal(phrase, {
      per1000: plain(cost.per1000),
      ofSame: plain(cost.ofSame),
      standing: costStanding(cost),
    });
  if (reached === null || reaches === undefined) return decisionWords.goal(phrase);
  return decisionWords.goal(phrase, { of: reaches, share: share(reached), isReached: missed === null });
}

/** The goal that no threshold was found for, and why. */
export function refusedWords(record: Told, goal: Goal, why: string): string {
  return `${decisionWords.goal(phraseOf(goal, positiveOf(record)))} ${why}`;
}

/** What to know of the highest rows. */
function topSentences({ rule, prevalence }: Goal, counts: ConfusionCounts, positive: string): string[] {
  const highest = highestRows(rule);
  if (highest === undefined) return [];
  const { by, amount } = highest;
  if (by === 'share' && prevalence !== undefined) return [decisionWords.topElsewhere(positive)];
  const { tp, fp, fn, tn } = counts;
  const wanted = by === 'rows' ? amount : Math.round(amount * (tp + fp + fn + tn));
  return [...(tp + fp === wanted ? [] : [decisionWords.topNearly(wanted)]), decisionWords.top(positive)];
}

/** What answers at a threshold come to, in counts. */
export function judgementSentences(
  goal: Goal,
  counts: ConfusionCounts & Grouped,
  positive: string,
  file?: ClassRows,
): string[] {
  const judged = judge(goal, counts, file);
  const { found, positives, recall, recallInterval, alarms, falseAlarms, cost } = judged;
  const { precision, precisionInterval } = judged;
  return [
    recall === null || recallInterval === null
      ? decisionWords.noPositives(positive)
      : decisionWords.found(grouped(found), positives, positive, share(recall), shares(recallInterval)),
    precision === null || precisionInterval === null
      ? decisionWords.nonePredicted(positive)
      : decisionWords.predicted(
          alarms,
          positive,
          grouped(falseAlarms),
          share(precision),
          shares(precisionInterval),
        ),
    ...(cost === null ? [] : [costSentence(cost, goal.prevalence !== undefined)]),
    ...(cost === null ? [] : costSentences[costStanding(cost)]()),
  ];
}

/** Beside always giving the cheaper answer. */
function costStanding({ per1000, interval, ofSame }: Cost): BesideSame['standing'] {
  if (per1000 >= ofSame) return 'noCheaper';
  return ofSame <= interval.high ? 'byChance' : 'cheaper';
}

const costSentences: Readonly<Record<BesideSame['standing'], () => string[]>> = {
  cheaper: () => [],
  byChance: () => [decisionWords.cheaperByChance],
  noCheaper: () => [decisionWords.noCheaper],
};

function costSentence({ per1000, interval: { low, high }, ofSame }: Cost, elsewhere: boolean): string {
  const interval = figureWords.range(plain(low), plain(high), false);
  return decisionWords.cost(plain(per1000), interval, plain(ofSame), elsewhere);
}

function wantedText(wanted: number): string {
  return `${exact(100 * wanted)}${figureWords.percent}`;
}

/** What answers and probabilities are worth where positives are as frequent as somebody says. @param counts of the test part */
export function thereSentences(
  record: RunRecord,
  counts: ConfusionCounts,
  prevalence: number,
  positive: string,
): string[] {
  const there = calibrationThere(record, prevalence);
  const figures = ({ error, brier }: Calibration) => ({ error: score(error), brier: score(brier) });
  return [
    elsewhereSentence(onTest(record, counts), prevalence, positive),
    there === undefined
      ? ''
      : decisionWords.prevalence.calibration(figures(there.asTrained), figures(there.shifted)),
  ].filter((sentence) => sentence !== '');
}

/** What the same threshold comes to where positives are as frequent as somebody says; empty where the test part lacks a class. */
export function elsewhereSentence(
  counts: ConfusionCounts & Grouped,
  prevalence: number,
  positive: string,
): string {
  const there = elsewhere(counts, prevalence);
  if (there === undefined) return '';
  const { precision, precisionInterval, alarmsPer1000, foundPer1000 } = there;
  const { said, silent } = decisionWords.prevalence;
  if (precision === null || precisionInterval === null) return silent(positive);
  const [predicted, found] = [plain(alarmsPer1000), plain(foundPer1000)];
  return said(positive, share(precision), shares(precisionInterval), predicted, found);
}
