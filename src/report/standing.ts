import { againstBlind, blindAnswerOf, type Standing } from '../core/evaluation/againstBlind.js';
import { rocAreaInterval } from '../core/evaluation/areaIntervals.js';
import { fixed, shorten } from '../core/format.js';
import type { RunRecord } from '../core/run/record.js';

/** How a run stands beside always giving the same answer, as a sentence; empty where the test part cannot tell. */
export function standingSentence(record: RunRecord): string {
  const { test, baseline, config, dataset } = record;
  const answer = blindAnswerOf(baseline);
  const { measure, score, blind, verdict } = againstBlind(test.confusion, answer, config.balance);
  if (verdict === 'untold') return '';
  const always = `always guessing "${shorten(dataset.classes[answer].value)}"`;
  return `${grades[verdict]} than ${always} on the test part: ${measure} ${fixed(score)} against ${fixed(blind)}.`;
}

const grades: Readonly<Record<Exclude<Standing['verdict'], 'untold'>, string>> = {
  better: 'Better',
  worse: 'Worse',
  unclear: 'Not clearly better',
};

/** That a model ranks rows, although its answers are no better than always the same one: at another threshold they may be.
 * Empty where ranking may be luck. */
export function rankingSentence({ evaluation: { test } }: Pick<RunRecord, 'evaluation'>): string {
  const interval = rocAreaInterval(test);
  if (interval === null || interval.low <= 0.5) return '';
  return `It does rank rows better than chance (ROC area ${fixed(test.rocArea)}, 95 % interval ${fixed(interval.low)} to ${fixed(interval.high)}): try another threshold.`;
}
