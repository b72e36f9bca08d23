import { spreadOf } from '../core/comparison/repeats.js';
import { standingWarnings, tellingRepeats, verdictOn } from '../core/comparison/verdict.js';
import { againstBlind, blindAnswerOf, type Standing } from '../core/evaluation/againstBlind.js';
import type { Cut } from '../core/evaluation/cuts.js';
import type { ConfusionCounts } from '../core/evaluation/metrics.js';
import { bounds, type Grade, isRanked, type Verdict } from '../core/evaluation/verdict.js';
import { fixed } from '../core/format.js';
import type { Preparation, RunRecord } from '../core/run/record.js';
import { asBalanced } from '../core/run/unseenLoss.js';
import { bearingOf, type Warning, type WarningCode } from '../core/warning.js';
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
  // They are at the run's own threshold, and of copies in the test part they tell nothing either.
  const isTold = at === undefined && verdict.grade !== 'untold' && tellingRepeats(record) !== null;
  const splits = isTold ? overSplits(record) : undefined;
  const { sentences: answers, standing } = sayAnswers(
    record,
    at?.counts ?? record.test.confusion,
    'test',
    at,
    splits !== undefined,
  );
  // Said with its reason by a warning, which stands beside the verdict.
  const isUnlearned =
    at === undefined && standingWarnings(record).some((warning) => bearingOf(warning) === 'model');
  const [found, compared] = answers;
  const told = [
    basis(record, verdict),
    verdict.below === null ? undefined : verdictWords.basis.below(verdictWords.ranking(verdict.below)),
    found,
    isUnlearned ? undefined : compared,
    splits === undefined ? undefined : `${splits}.`,
    at === undefined && splits === undefined ? further(record, verdict) : undefined,
  ];
  const sentences = told.filter((each) => each !== undefined);
  const { how } = verdictWords;
  const ranking = verdict.ranking === null ? '' : verdictWords.ranking(verdict.ranking);
  return {
    grade: verdict.grade,
    headline: verdictWords.headline[verdict.grade],
    ranking,
    sentences,
    words: sentences.join(' '),
    how: [
      ...(ranking === ''
        ? []
        : [how.ranking({ ...verdict, ranking, isRepeated: verdict.ranking?.splits !== undefined, bounds })]),
      ...(compared === undefined || standing === undefined || splits !== undefined
        ? []
        : [how.signTest(standing.verdict !== 'unclear')]),
    ].join(' '),
  };
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
 * @param isRepeated whether other splits say what of the difference may be chance */
export function sayAnswers(
  { config, dataset, baseline }: Pick<Preparation, 'config' | 'dataset' | 'baseline'>,
  counts: ConfusionCounts,
  on: 'test' | 'validation',
  at?: Cut,
  isRepeated = false,
): { readonly sentences: readonly string[]; readonly standing?: Standing } {
  const { tp, fp, fn, tn } = counts;
  const [positives, negatives] = [tp + fn, fp + tn];
  const { positive, negative } = classWords(dataset.classes);
  const found = verdictWords.found({
    ...{ cut: at?.probability, on, positive, rows: positives, found: tp },
    precision: tp + fp === 0 ? null : tp / (tp + fp),
  });
  if (positives === 0 || negatives === 0) return { sentences: [found] };
  if (asBalanced(config)) {
    const shares = { ofPositive: tp / positives, ofNegative: tn / negatives };
    return { sentences: [found, verdictWords.shares({ positive, negative, ...shares })] };
  }
  const standing = againstBlind(counts, blindAnswerOf(baseline), config.balance);
  if (standing.verdict === 'untold') return { sentences: [found] };
  const { score: own, blind, verdict } = standing;
  const compared = verdictWords.compared({
    ...{ own, blind, answer: blindWords({ dataset, baseline }) },
    byChance: !isRepeated && verdict === 'unclear' && fixed(own) !== fixed(blind), // a difference that cannot be read is none
  });
  return { sentences: [found, compared], standing };
}

/** Why the word is not what the scores seem to say. */
function basis(
  { dataset, test }: RunRecord,
  { grade, ranking, drowned, backwards }: Verdict,
): string | undefined {
  const words = verdictWords.basis;
  const { positive, negative } = classWords(dataset.classes);
  if (drowned) return words.drowned(positive);
  switch (grade) {
    case 'untold':
      if (ranking !== null) return words.copies;
      return test.confusion.fp + test.confusion.tn === 0 ? words.noNegatives(negative) : undefined;
    case 'useless':
      return backwards ? words.backwards : words.useless;
    case 'unproven':
      return words.unproven;
    case 'promising':
      return words.promising;
    case 'doubtful':
      return words.doubtful;
    default:
      return undefined;
  }
}

/** Where the answers at the run's own threshold are no better than always the same one: what to do about it. */
function further(record: RunRecord, verdict: Verdict): string | undefined {
  const { test, baseline, config, warnings } = record;
  if (verdict.grade === 'untold') return undefined;
  const answers = againstBlind(test.confusion, blindAnswerOf(baseline), config.balance);
  if (answers.verdict === 'better') return undefined;
  const isAdvised = warnings.some(({ code }) => advising.has(code));
  const areBetter = (answers.score ?? 0) > (answers.blind ?? 0); // perhaps by chance
  return isRanked(verdict) && !isAdvised && !areBetter ? verdictWords.tryAnother : undefined;
}

/** Whether the verdict says that another threshold may give better answers. */
export function advisesThreshold(record: RunRecord): boolean {
  return further(record, verdictOn(record)) === verdictWords.tryAnother;
}

/** Warnings whose remedy says it already, or something better. */
const advising: ReadonlySet<WarningCode> = new Set(['unrecognised-class', 'worse-than-constant']);

/** What the splits together say of the answers, as a clause. Undefined until all are there, and of balanced training, whose answers
 * are not to be right as often as they can. */
export function overSplits({ repeats, baseline, config, dataset }: RunRecord): string | undefined {
  const interval = repeats && spreadOf('accuracy', repeats)?.interval;
  if (!interval || repeats.runs.length < repeats.wanted || config.balance !== 'none') return undefined;
  const { accuracy: blind } = baseline;
  return verdictWords.overSplits({
    splits: repeats.wanted,
    standing: interval.low > blind ? 'better' : interval.high < blind ? 'worse' : 'unclear',
    answer: blindWords({ dataset, baseline }),
  });
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
