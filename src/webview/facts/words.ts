import { learnsBySgd, type TrainingConfig, usualRate } from '../../core/config.js';
import { quoted } from '../../core/names.js';
import { endingOf } from '../../core/problem.js';
import { progress } from '../../core/run/progress.js';
import {
  epochsOf,
  examinedOf,
  findingsOf,
  isOver,
  preparationOf,
  type Run,
  watchedIn,
} from '../../core/run/run.js';
import { columnNamed } from '../../core/table/columnNamed.js';
import type { EpochRecord } from '../../core/training/epoch.js';
import { chartWords } from '../../words/chart.js';
import { percent } from '../../words/figures.js';
import { className, shownName } from '../../words/recordNames.js';
import { choiceName } from '../../words/settings.js';
import { statusWords } from '../../words/status.js';
import { featuresOf } from './figures.js';
import { bytes, setting } from './format.js';

/** Between a figure and its unit, where the line may break anywhere else. */
const noBreak = '\u00a0';

/** The line under the file's name: the data; of the settings another line speaks. */
export function facts(run: Run, most?: number): string {
  return factsOf(run, most).join(' · ');
}

/** What is in the file and what is predicted, fact by fact. @param most letters of the class */
export function factsOf(run: Run, most?: number): string[] {
  const dataset = preparationOf(run)?.dataset;
  if (dataset === undefined) return examinedFacts(run);
  const features = featuresOf(run)?.length;
  const positive = dataset.classes[1];
  return [
    statusWords.rows(dataset.rows),
    ...(dataset.skipped.count > 0 ? [statusWords.skipped(dataset.skipped.count)] : []),
    ...(features === undefined ? [] : [statusWords.features(features)]),
    // Last, since what chooses another class stands behind it.
    statusWords.label(
      quoted(shownName(dataset.label)),
      percent(positive.count / dataset.rows).replace(' ', noBreak),
      quoted(className(positive), most),
    ),
  ];
}

function examinedFacts(run: Run): string[] {
  const profile = examinedOf(run)?.profile;
  if (profile === undefined) return [];
  return [statusWords.rows(profile.rows), statusWords.columns(profile.columns.length)];
}

/** Where the run stands, in a few words. @param left the time left, if known: `12 s left` */
export function standing(run: Run, left = ''): string {
  if (run.stopping && !isOver(run)) return statusWords.stopping;
  const more = (standing: string) => (left === '' ? standing : statusWords.withTimeLeft(standing, left));
  switch (run.phase) {
    case 'reading': {
      const { bytesRead, totalBytes, examined } = run;
      if (examined !== undefined) return statusWords.preparing;
      if (totalBytes === null)
        return bytesRead > 0 ? statusWords.readBytes(bytes(bytesRead)) : statusWords.reading;
      if (progress(run) === 1) return statusWords.checking;
      return more(statusWords.readPart(Math.floor(progress(run) * 100), bytes(totalBytes)));
    }
    case 'training': {
      const { epochs } = run.preparation.config;
      return more(statusWords.epoch(Math.min(run.epochs.length + 1, epochs), epochs));
    }
    case 'ended': {
      const { status, epochs, config } = run.record;
      if (status === 'finished') return statusWords.finished(epochs.length);
      return statusWords.stopped(epochs.length, config.epochs);
    }
    case 'failed': {
      const how = statusWords[endingOf(run.problem)];
      return run.epochs.length > 0 ? statusWords.afterEpochs(how, run.epochs.length) : how;
    }
    default:
      return run satisfies never;
  }
}

/** The settings a person compares runs by, in one line. */
export function settingsLine(run: Run): string {
  const { config } = run;
  // The others did nothing yet, and some are still open.
  if (run.phase === 'failed' && preparationOf(run) === undefined) return statusWords.preset(config.preset);
  const columns = findingsOf(run)?.profile.columns;
  // What the file has not is not left out of it: a warning says so.
  const divider = config.group ?? config.time;
  const excluded = config.exclude.filter((name) => !columns || columnNamed(columns, name) !== undefined);
  return [
    statusWords.preset(config.preset),
    statusWords.seed(config.seed),
    ...(learnsBySgd(config) ? [statusWords.batch(config.batchSize), ...rateWords(config)] : []),
    statusWords.balance(choiceName('balance', config.balance)),
    ...(divider ? [statusWords.dividedBy(quoted(shownName(divider)))] : []),
    // Not a fact of the file, and forgotten with the next click on it.
    ...(excluded.length === 0 ? [] : [statusWords.without(excluded.map((name) => quoted(shownName(name))))]),
  ].join(' · ');
}

/** That of "recommended" is a multiple of the rate that the preset finds, so that its own 1 says nothing. */
function rateWords({ preset, learningRate }: TrainingConfig): string[] {
  const rate = setting(learningRate);
  if (preset !== 'recommended') return [statusWords.learningRate(rate)];
  return learningRate === usualRate(preset) ? [] : [statusWords.ownRate(rate)];
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
  if (first === undefined || last === undefined) return statusWords.noEpoch(chartWords.byEpoch(title));
  const course = (value: (epoch: EpochRecord) => string) =>
    epochs.length === 1 ? value(first) : statusWords.fromTo(value(first), value(last));
  const watched = statusWords.watched[watchedIn(run)](course(test));
  return statusWords.course(chartWords.byEpoch(title), epochs.length, course(train), watched);
}
