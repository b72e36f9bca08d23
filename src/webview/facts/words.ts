import { learnsBySgd, type TrainingConfig, usualRate } from '../../core/config.js';
import { shorten } from '../../core/format.js';
import { endingOf, type Problem } from '../../core/problem.js';
import { progress } from '../../core/run/progress.js';
import { epochsOf, examinedOf, isOver, preparationOf, type Run, watchedPart } from '../../core/run/run.js';
import type { EpochRecord } from '../../core/training/epoch.js';
import { featuresOf } from './figures.js';
import { bytes, capital, count, counted, percent, quoted, setting } from './format.js';

/** The line under the file's name: the data; of the settings another line speaks. */
export function facts(run: Run): string {
  return factsOf(run).join(' · ');
}

/** What is in the file and what is predicted, fact by fact. */
export function factsOf(run: Run): string[] {
  const dataset = preparationOf(run)?.dataset;
  if (dataset === undefined) return examinedFacts(run);
  const features = featuresOf(run)?.length;
  const positive = dataset.classes[1];
  return [
    counted(dataset.rows, 'row'),
    ...(features === undefined ? [] : [counted(features, 'feature')]),
    `label ${shorten(dataset.label)}: ${percent(positive.count / dataset.rows)} ${quoted(positive.value)}`,
    ...(dataset.skipped.count > 0 ? [`${counted(dataset.skipped.count, 'row')} skipped`] : []),
  ];
}

function examinedFacts(run: Run): string[] {
  const profile = examinedOf(run)?.profile;
  if (profile === undefined) return [];
  return [counted(profile.rows, 'row'), counted(profile.columns.length, 'column')];
}

/** Where the run stands, in a few words. @param left the time left, if known: `12 s left` */
export function standing(run: Run, left = ''): string {
  if (run.stopping && !isOver(run)) return 'Stopping…';
  const more = left === '' ? '' : `, ${left}`;
  switch (run.phase) {
    case 'reading': {
      const { bytesRead, totalBytes, examined } = run;
      if (examined !== undefined) return 'Preparing to train…';
      if (totalBytes === null) return bytesRead > 0 ? `Reading… ${bytes(bytesRead)}` : 'Reading…';
      if (progress(run) === 1) return 'Checking the data…';
      return `Reading… ${Math.floor(progress(run) * 100)} % of ${bytes(totalBytes)}${more}`;
    }
    case 'training': {
      const { epochs } = run.preparation.config;
      return `Epoch ${count(Math.min(run.epochs.length + 1, epochs))} of ${count(epochs)}${more}`;
    }
    case 'ended': {
      const { status, epochs, config } = run.record;
      if (status === 'finished') return `Finished: ${counted(epochs.length, 'epoch')}`;
      return `Stopped after ${count(epochs.length)} of ${counted(config.epochs, 'epoch')}; what was learned until then is kept`;
    }
    case 'failed': {
      const word = { ended: 'Ended early', question: 'Not trained yet', fault: 'Failed' }[
        endingOf(run.problem)
      ];
      return run.epochs.length > 0 ? `${word} after ${counted(run.epochs.length, 'epoch')}` : word;
    }
    default:
      return run satisfies never;
  }
}

/** The settings a person compares runs by, in one line. */
export function settingsLine(run: Run): string {
  const { config } = run;
  // The others did nothing yet, and some are still open.
  if (run.phase === 'failed' && preparationOf(run) === undefined) return `preset ${config.preset}`;
  return [
    `preset ${config.preset}`,
    `seed ${config.seed}`,
    ...(learnsBySgd(config) ? [`batch ${count(config.batchSize)}`, ...rateWords(config)] : []),
    `balance ${config.balance}`,
    ...withoutWords(config.exclude),
  ].join(' · ');
}

/** That of "recommended" is a multiple of the rate that the preset finds, so that its own 1 says nothing. */
function rateWords({ preset, learningRate }: TrainingConfig): string[] {
  if (preset !== 'recommended') return [`learning rate ${setting(learningRate)}`];
  return learningRate === usualRate(preset) ? [] : [`learning rate ${setting(learningRate)} × its own`];
}

/** Columns that the person left out: not a fact of the file, and forgotten with the next click on it. */
function withoutWords(columns: readonly string[]): string[] {
  if (columns.length === 0) return [];
  return [
    columns.length > 2
      ? `without ${count(columns.length)} columns`
      : `without ${columns.map(quoted).join(' and ')}`,
  ];
}

/** One epoch of a chart, for a screen reader. */
export function epochSentence(epoch: number, train: string, watched: string): string {
  return `Epoch ${count(epoch)}: train ${train}, ${watched}`;
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
  return `${title} by epoch, ${counted(epochs.length, 'epoch')}: train ${course(train)}, ${watchedPart(run.config)} ${course(test)}`;
}
