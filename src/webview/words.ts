import type { ClassScores } from '../core/evaluation/metrics.js';
import type { Problem } from '../core/problem.js';
import type { EpochRecord } from '../core/run/record.js';
import { epochsOf, optimumOf, preparationOf, type Run } from '../core/run/run.js';
import { classNames, featureCount, figuresOf, majorityOf } from './figures.js';
import {
  bytes,
  count,
  counted,
  loss,
  percent,
  probability,
  quoted,
  score,
  setting,
  tenthsOfPercent,
} from './format.js';
import type { Threshold } from './threshold.js';

/** The line under the file's name. */
export function facts(run: Run): string {
  const dataset = preparationOf(run)?.dataset;
  if (dataset === undefined) return '';
  const features = featureCount(run);
  const positive = dataset.classes[1];
  return [
    counted(dataset.rows, 'row'),
    ...(features === undefined ? [] : [counted(features, 'feature')]),
    `${percent(positive.count / dataset.rows)} positive (${quoted(positive.value)})`,
    ...(dataset.skipped.count > 0 ? [`${counted(dataset.skipped.count, 'row')} skipped`] : []),
  ].join(' · ');
}

/** Where the run stands, in a few words. */
export function standing(run: Run): string {
  switch (run.phase) {
    case 'reading': {
      const { bytesRead, totalBytes } = run;
      if (totalBytes === null) return bytesRead > 0 ? `Reading… ${bytes(bytesRead)}` : 'Reading…';
      return `Reading… ${Math.floor(progress(run) * 100)} % of ${bytes(totalBytes)}`;
    }
    case 'training': {
      const { epochs } = run.preparation.config;
      return `Epoch ${count(Math.min(run.epochs.length + 1, epochs))} of ${count(epochs)}`;
    }
    case 'ended': {
      const { status, epochs, config } = run.record;
      if (status === 'finished') return `Finished: ${counted(epochs.length, 'epoch')}`;
      return `Stopped after ${count(epochs.length)} of ${counted(config.epochs, 'epoch')}; what was learned until then is kept`;
    }
    case 'failed': {
      const word = isFault(run.problem) ? 'Failed' : 'Ended early';
      return run.epochs.length > 0 ? `${word} after ${counted(run.epochs.length, 'epoch')}` : word;
    }
    default:
      return run satisfies never;
  }
}

/** Whether something is wrong; not where the person or the window ended the run. */
export function isFault({ code }: Problem): boolean {
  return code !== 'interrupted' && code !== 'stopped-early';
}

/** How much of the present phase is done, 0 to 1; 1 when the run is over. */
export function progress(run: Run): number {
  switch (run.phase) {
    case 'reading':
      return run.totalBytes === null || run.totalBytes <= 0 ? 0 : Math.min(1, run.bytesRead / run.totalBytes);
    case 'training':
      return Math.min(1, (run.epochs.length + run.fraction) / run.preparation.config.epochs);
    default:
      return 1;
  }
}

/** The settings a person compares runs by, in one line. */
export function settingsLine({ config }: Run): string {
  return [
    `preset ${config.preset}`,
    `seed ${config.seed}`,
    `batch ${count(config.batchSize)}`,
    `learning rate ${setting(config.learningRate)}`,
    `balance ${config.balance}`,
  ].join(' · ');
}

/** What is wrong, and what to do: two sentences. */
export function problemSentences({ what, where, remedy }: Problem): { fault: string; remedy: string } {
  const place = [
    ...(where?.line === undefined ? [] : [`line ${count(where.line)}`]),
    ...(where?.column === undefined ? [] : [`column ${count(where.column)}`]),
  ].join(', ');
  return { fault: `${capital(place === '' ? what : `${place}: ${what}`)}.`, remedy: `${capital(remedy)}.` };
}

/** What someone who never looks at the features would always answer. */
export function blindAnswer(run: Run): string {
  const dataset = preparationOf(run)?.dataset;
  // Copies made before the split even the classes out, so that neither is the majority any more.
  const majority = dataset === undefined || run.config.balance === 'lecture' ? null : majorityOf(dataset);
  return majority === null ? 'the same' : quoted(majority, 12);
}

/** Is it good? In words, from the scores as they stand. */
export function verdict(run: Run, at?: Threshold): string {
  const { report, epoch } = figuresOf(run, at);
  const baseline = preparationOf(run)?.baseline.accuracy;
  if (report === undefined || report.accuracy === null || baseline === undefined) {
    return 'The scores follow after the first epoch.';
  }
  const { accuracy, positive: scores } = report;
  const positive = quoted(classNames(run).positive);
  const comparison = `${compared(accuracy, baseline)} than always answering ${blindAnswer(run)}: accuracy ${score(accuracy)} against ${score(baseline)}.`;
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
  const best = `the best any SLP can do, ${loss(optimum.loss)}`;
  if (run.phase !== 'ended') return `The train loss cannot fall below ${best}.`;
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

function compared(accuracy: number, baseline: number): string {
  // Differences below the third decimal are not shown, so they must not be claimed.
  if (score(accuracy) === score(baseline)) return 'no better';
  return accuracy > baseline ? 'better' : 'worse';
}

/** One epoch of a chart, for a screen reader. */
export function epochSentence(epoch: number, train: string, test: string): string {
  return `Epoch ${count(epoch)}: train ${train}, test ${test}`;
}

/** A chart's accessible name: what its lines come to. */
export function chartName(
  title: string,
  run: Run,
  train: (epoch: EpochRecord) => string,
  test: (epoch: EpochRecord) => string,
): string {
  const epochs = epochsOf(run);
  const [first, last] = [epochs[0], epochs.at(-1)];
  if (first === undefined || last === undefined) return `${title} by epoch, no epoch yet`;
  const course = (value: (epoch: EpochRecord) => string) =>
    epochs.length === 1 ? value(first) : `from ${value(first)} to ${value(last)}`;
  return `${title} by epoch, ${counted(epochs.length, 'epoch')}: train ${course(train)}, test ${course(test)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
