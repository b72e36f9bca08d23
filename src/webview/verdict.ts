import type { MaybeInterval } from '../core/evaluation/intervals.js';
import type { ClassScores } from '../core/evaluation/metrics.js';
import type { RunRecord } from '../core/run/record.js';
import { optimumOf, preparationOf, type Run } from '../core/run/run.js';
import { classNames, figuresOf } from './figures.js';
import { capital, count, loss, percent, probability, quoted, score, tenthsOfPercent } from './format.js';
import type { Threshold } from './threshold.js';

/** What someone who never looks at the features would always answer. */
export function blindAnswer(run: Run): string {
  const baseline = preparationOf(run)?.baseline.confusion;
  if (baseline === undefined) return 'the same';
  const { negative, positive } = classNames(run);
  return quoted(baseline.tp + baseline.fp > 0 ? positive : negative, 12);
}

/** Is it good? In words, from the scores as they stand. */
export function verdict(run: Run, at?: Threshold): string {
  const { report, intervals, epoch } = figuresOf(run, at);
  const baseline = preparationOf(run)?.baseline.accuracy;
  if (report === undefined || report.accuracy === null || baseline === undefined) {
    return 'The scores follow after the first epoch.';
  }
  const { accuracy, positive: scores } = report;
  const positive = quoted(classNames(run).positive);
  const comparison = `${compared(accuracy, baseline, intervals?.accuracy ?? null)} than always answering ${blindAnswer(run)}: accuracy ${score(accuracy)} against ${score(baseline)}.`;
  const words = `${comparison} ${found(scores, positive)}`;
  if (at !== undefined) return `${capital(atThreshold(at))}: ${words}`;
  return run.phase === 'ended' ? capital(words) : `After epoch ${count(epoch)}: ${words}`;
}

/** How far training came, compared with the best there is. Empty until that is known. */
export function distanceWords(run: Run): string {
  const optimum = optimumOf(run);
  // In few words: one line is kept free for it.
  if (optimum?.status === 'separable') return 'Separable without error: the loss has no minimum.';
  if (optimum?.status !== 'found' || optimum.loss === null) return '';
  if (run.phase !== 'ended') return `The lowest training loss any SLP can have: ${loss(optimum.loss)}.`;
  const best = `the lowest that any SLP can have, ${loss(optimum.loss)}`;
  const { loss: reached } = run.record.train;
  // Newton stops a hair above the minimum too: a difference of its own size is none.
  const above = Math.max(0, reached / optimum.loss - 1);
  if (above > 10) return `Train loss ${loss(reached)}, far above ${best}.`;
  return `Train loss ${tenthsOfPercent(above)} above ${best}.`;
}

export const separableWords =
  'A straight cut tells the classes apart without error; the loss has no minimum.';

function found({ precision, recall }: ClassScores, positive: string): string {
  if (recall === null) return `The test part holds no ${positive}, so it cannot say how many are found.`;
  if (precision === null) return `It never answers ${positive}, so it finds none of them.`;
  return `It finds ${percent(recall)} of ${positive}, and ${percent(precision)} of what it calls ${positive} is right.`;
}

/** Which threshold figures are at, where it is not the usual one. */
export function atThreshold({ probability: cut }: Threshold): string {
  return `at threshold ${probability(cut)}`;
}

function compared(accuracy: number, baseline: number, interval: MaybeInterval): string {
  // Differences below the third decimal are not shown, so they must not be claimed.
  if (score(accuracy) === score(baseline)) return 'no better';
  const sure = interval === null || baseline < interval.low || baseline > interval.high;
  return `${sure ? '' : 'not clearly '}${accuracy > baseline ? 'better' : 'worse'}`;
}

/** What balancing did to the probabilities; empty where nothing was balanced. */
export function balanceCaution({ config, dataset, model }: RunRecord): string {
  if (config.balance === 'none' || model.priorCorrection !== undefined) return '';
  const [negative, positive] = dataset.classes;
  const rarer = quoted((positive.count <= negative.count ? positive : negative).value);
  const words = `Trained with balance "${config.balance}", as if both classes were equally frequent: probabilities of ${rarer}, the rarer class, are too high for the file. Rank rows by them, but do not read them as frequencies.`;
  return config.balance === 'lecture'
    ? `${words} The dots here may lie right, since the test part was balanced too.`
    : words;
}
