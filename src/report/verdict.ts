import { balances } from '../core/balance.js';
import { againstBlind, blindAnswerOf, type Standing } from '../core/evaluation/againstBlind.js';
import type { Cut } from '../core/evaluation/cuts.js';
import type { Grouped } from '../core/evaluation/independent.js';
import type { ConfusionCounts } from '../core/evaluation/metrics.js';
import { bounds, type Grade, isByLowerEnd, type Verdict } from '../core/evaluation/verdict.js';
import { fixed } from '../core/format.js';
import {
  adviceOf,
  answersOverSplits,
  isMuted,
  mayRepeatsTell,
  splitsTellOf,
  standingWarnings,
  verdictOn,
} from '../core/judgement/verdict.js';
import { ownCut } from '../core/run/decide.js';
import type { Preparation, RunRecord } from '../core/run/record.js';
import type { Warning, WarningCode } from '../core/warning.js';
import { classWords, verdictWords } from '../words/verdict.js';
import { warningSentences } from './warnings.js';

/** Is it good? The same on the page, in reports, in the terminal and in notifications. */
export interface SaidVerdict {
  readonly grade: Grade;
  /** In a word or a few. */
  readonly headline: string;
  /** What it rests on. */
  readonly sentences: readonly string[];
  /** The same in one text. */
  readonly words: string;
  /** What the word goes by, with its interval; empty where there is none. */
  readonly ranking: string;
  /** How it was come to, for who asks. */
  readonly how: string;
}

/** @param at the threshold that a person looks with, where that is not the run's own: the headline stays as it is */
export function sayVerdict(record: RunRecord, at?: Cut): SaidVerdict {
  const verdict = verdictOn(record);
  const splits = at === undefined && splitsTellOf(record, verdict) ? overSplits(record) : undefined;
  const { sentences: answers, standing } = sayAnswers(
    record,
    at?.counts ?? record.test.confusion,
    'test',
    at,
    record.evaluation.test,
    ownCut(record).counts,
  );
  // What a warning says with its reason and a remedy, beside the verdict, is not said again.
  const warnings = at === undefined ? standingWarnings(record) : [];
  const has = (code: WarningCode) => warnings.some((warning) => warning.code === code);
  const isUnlearned = has('learned-nothing');
  const isBelow = has('worse-than-constant') && standing?.verdict === 'worse';
  const [ofPositive, ofTestPart] = answers;
  const isUntested = has('untested-class');
  const isFoundTold =
    has('unrecognised-class') || (isUntested && record.test.confusion.tp + record.test.confusion.fn === 0);
  const found = isFoundTold ? undefined : ofPositive;
  const compared = isUnlearned || isBelow || splits !== undefined ? undefined : ofTestPart;
  const told = [
    isUntested || (isUnlearned && !verdict.backwards) ? undefined : basis(record, verdict),
    verdict.below === null ? undefined : verdictWords.basis.below(verdictWords.ranking(verdict.below)),
    found,
    compared,
    splits === undefined ? undefined : `${splits}.`,
    at === undefined ? further(record, verdict) : undefined,
  ];
  const sentences = told.filter((each) => each !== undefined);
  const { how } = verdictWords;
  const area = verdict.ranking === null ? '' : verdictWords.ranking(verdict.ranking);
  const least =
    verdict.ranking === null || !isByLowerEnd(verdict)
      ? ''
      : verdictWords.atLeast(verdict.wholeLow ?? verdict.ranking.low, verdict.wholeLow !== undefined);
  return {
    grade: verdict.grade,
    headline: headlineOf(record, verdict),
    ranking: `${area}${least}`,
    sentences,
    words: sentences.join(' '),
    how: [
      ...(area === ''
        ? []
        : [
            how.ranking({
              ...{ ...verdict, ranking: area, bounds },
              isRepeated: verdict.ranking?.splits !== undefined,
            }),
          ]),
      ...(compared === undefined || standing === undefined
        ? []
        : [how.signTest(standing.verdict !== 'unclear')]),
      ...(isMuted(record) ? [how.muted] : []),
    ].join(' '),
  };
}

/** The verdict in a word or a few, wherever it stands. */
export function headlineOf(record: RunRecord, { grade } = verdictOn(record)): string {
  const { headline, fewGroups } = verdictWords;
  const word = (isGrouped(record) ? fewGroups[grade] : undefined) ?? headline[grade];
  return isMuted(record) ? verdictWords.muted(word) : word;
}

/** What a notification says of a run that ended with a warning, where nothing else in sight does. */
export function verdictNotice(record: RunRecord, warning: Warning): string {
  const { what, remedy } = warningSentences(warning);
  const { headline } = sayVerdict(record);
  return `${record.dataset.name}: ${headline}${headline.endsWith('?') ? '' : '.'} ${what} ${remedy}`;
}

/** What counts of a part say at one threshold: what is found, and beside it the accuracy that always giving the same answer has, or
 * of balanced training, which was not asked for accuracy, the share of either class.
 * @param on the part that the counts are of @param at the threshold that they are at, where that is not the run's own
 * @param usual counts at the run's own threshold: what may be chance there does not stop to be at another of the same accuracy */
export function sayAnswers(
  { config, dataset, baseline }: Pick<Preparation, 'config' | 'dataset' | 'baseline'>,
  counts: ConfusionCounts,
  on: 'test' | 'validation',
  at?: Cut,
  part: Grouped = {},
  usual = counts,
): { readonly sentences: readonly string[]; readonly standing?: Standing } {
  const { tp, fp, fn, tn } = counts;
  const [positives, negatives] = [tp + fn, fp + tn];
  const { positive, negative } = classWords(dataset.classes);
  const found = verdictWords.found({
    ...{ cut: at?.probability, on, positive, rows: positives, found: tp },
    precision: tp + fp === 0 ? null : tp / (tp + fp),
  });
  if (positives === 0 || negatives === 0) return { sentences: [found] };
  if (balances[config.balance].evens === 'training') {
    const shares = { ofPositive: tp / positives, ofNegative: tn / negatives };
    return { sentences: [found, verdictWords.shares({ positive, negative, ...shares })] };
  }
  const standingOf = (at: ConfusionCounts) => againstBlind(at, blindAnswerOf(baseline), config.balance, part);
  const [here, own] = [standingOf(counts), standingOf(usual)];
  const isDoubtedToo = own.verdict === 'unclear' && fixed(own.score) === fixed(here.score);
  const standing: Standing = isDoubtedToo ? { ...here, verdict: 'unclear' } : here;
  if (standing.verdict === 'untold') return { sentences: [found] };
  const { score, blind, verdict } = standing;
  const isLevel = fixed(score) === fixed(blind); // a difference that cannot be read is none
  const isBelow = !isLevel && (score ?? 0) < (blind ?? 0); // which needs no excuse by chance
  const compared = verdictWords.compared({
    ...{ own: score, blind, answer: blindWords({ dataset, baseline }), isBelow },
    byChance: verdict === 'unclear' && !isLevel && !isBelow,
    other: otherConstant(standing, { dataset, baseline }),
  });
  return { sentences: [found, compared], standing };
}

/** Always the other answer, where times or groups gave these rows such shares of the classes that it is right more often than the one
 * that training could tell, and than the model. */
function otherConstant(
  { score, blind }: Standing,
  { dataset, baseline }: Pick<RunRecord, 'dataset' | 'baseline'>,
): { readonly answer: string; readonly score: number } | undefined {
  const right = 1 - (blind ?? 1);
  if (right <= Math.max(score ?? 0, blind ?? 0)) return undefined;
  const { positive, negative } = classWords(dataset.classes);
  return { answer: blindAnswerOf(baseline) === 1 ? negative : positive, score: right };
}

/** Why the word is not what the scores seem to say. */
function basis(
  record: RunRecord,
  { grade, ranking, drowned, backwards, grouped }: Verdict,
): string | undefined {
  const words = verdictWords.basis;
  const { dataset, test } = record;
  const { positive, negative } = classWords(dataset.classes);
  if (drowned) return words.drowned(positive);
  switch (grade) {
    case 'untold':
      if (ranking !== null) return grouped ? words.grouped : words.copies;
      return test.confusion.fp + test.confusion.tn === 0 ? words.noNegatives(negative) : undefined;
    case 'useless':
      return backwards ? words.backwards : words.useless;
    case 'unproven':
      return words.unproven(!mayRepeatsTell(record), isGrouped(record)); // which come first
    case 'promising':
      return words.promising(isGrouped(record));
    case 'doubtful':
      return words.doubtful;
    default:
      return undefined;
  }
}

/** Whether rows stayed together by a column: more of the same groups tell hardly more. */
function isGrouped({ config }: RunRecord): boolean {
  return (config.group ?? null) !== null;
}

/** What to do about it, in a sentence. */
function further(record: RunRecord, verdict: Verdict): string | undefined {
  const { tryAnother, tellMore } = verdictWords;
  const advice = adviceOf(record, verdict);
  if (advice === undefined) return undefined;
  if (advice === 'columns') return tellMore;
  return tryAnother[advice === 'refuted threshold' ? 'refuted' : verdict.drowned ? 'drowned' : 'plain'];
}

/** What the splits together say of the answers, as a clause; undefined where they say nothing ({@link answersOverSplits}). */
export function overSplits(
  record: Pick<RunRecord, 'repeats' | 'baseline' | 'config' | 'dataset'>,
): string | undefined {
  const standing = answersOverSplits(record);
  if (standing === undefined || record.repeats === null) return undefined;
  return verdictWords.overSplits({ splits: record.repeats.wanted, standing, answer: blindWords(record) });
}

/** The class that someone who never looks at the features would always answer. @param most letters */
export function blindWords(
  { dataset, baseline }: Pick<Preparation, 'dataset' | 'baseline'>,
  most?: number,
): string {
  const { positive, negative } = classWords(dataset.classes, most);
  return blindAnswerOf(baseline) === 1 ? positive : negative;
}

/** The same, as a row or a line to compare with is called. */
export function alwaysWords(known: Pick<Preparation, 'dataset' | 'baseline'>, most?: number): string {
  return verdictWords.always(blindWords(known, most));
}
