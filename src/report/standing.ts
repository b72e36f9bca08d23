import type { Balance } from '../core/config.js';
import { againstBlind, blindAnswerOf, type Standing } from '../core/evaluation/againstBlind.js';
import { rocAreaInterval } from '../core/evaluation/areaIntervals.js';
import { fixed, shorten } from '../core/format.js';
import type { RunRecord } from '../core/run/record.js';

/** How a run stands beside always giving the same answer, as a sentence; empty where the test part cannot tell.
 * @param byHand whether its scores are at a threshold that a person chose */
export function standingSentence(record: RunRecord, byHand = false): string {
  const { test, baseline, config, dataset } = record;
  const answer = blindAnswerOf(baseline);
  const standing = againstBlind(test.confusion, answer, judgedAs(config.balance, byHand));
  if (standing.verdict === 'untold') return '';
  const [{ value: negative, rest }, { value: positive }] = dataset.classes;
  const name =
    answer === 1
      ? `"${shorten(positive)}"`
      : rest === undefined
        ? `"${shorten(negative)}"`
        : `not "${shorten(positive)}"`;
  return `${grades[standing.verdict]} than always guessing ${name} on the test part: ${measured(standing)}.`;
}

const grades: Readonly<Record<Exclude<Standing['verdict'], 'untold'>, string>> = {
  better: 'Better',
  worse: 'Worse',
  unclear: 'Not clearly better',
};

function measured({ measure, score, blind }: Standing): string {
  const figures = `${measure} ${fixed(score)} against ${fixed(blind)}`;
  return measure === 'accuracy' ? figures : `${figures}, both classes counted alike`;
}

/** Whoever moves the threshold looks for more than the most right answers. @param byHand whether somebody did */
export function judgedAs(balance: Balance, byHand: boolean): Balance {
  return byHand && balance !== 'lecture' ? 'weights' : balance;
}

/** That a model ranks rows, although its answers are no better than always the same one: at another threshold they may be.
 * Empty where ranking may be luck. */
export function rankingSentence({ evaluation: { test } }: Pick<RunRecord, 'evaluation'>): string {
  const interval = rocAreaInterval(test);
  if (interval === null || interval.low <= 0.5) return '';
  return `It does rank rows better than chance (ROC area ${fixed(test.rocArea)}, 95 % interval ${fixed(interval.low)} to ${fixed(interval.high)}): try another threshold.`;
}
