import { accuracyChart, lossChart } from '../../core/export/charts.js';
import { epochsOf, optimumOf, preparationOf, watchedOf } from '../../core/run/run.js';
import type { Optimum } from '../../core/training/optimum.js';
import { loss, score, unknown } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { blindAnswer } from '../facts/verdict.js';
import { el } from '../ui/dom.js';
import { type ChartSpec, makeChart } from './chart.js';
import type { Section } from './section.js';

const lossSpec: ChartSpec = {
  id: 'loss',
  title: 'Loss',
  unit: 'cross entropy, nats',
  hint: meaning.loss,
  hard: [0, Number.POSITIVE_INFINITY],
  train: (epoch) => epoch.loss,
  test: (epoch) => watchedOf(epoch).loss,
  format: loss,
  baseline: (run) => {
    const optimum = optimumOf(run);
    if (optimum?.status !== 'found' || optimum.loss === null) return undefined;
    return { value: optimum.loss, mayLeave: true };
  },
  compared: (run) => minimumWords(optimumOf(run)),
  picture: (run) => lossChart({ config: run.config, epochs: epochsOf(run) }, optimumOf(run)?.loss ?? null),
};

function minimumWords(optimum: Optimum | undefined): string {
  switch (optimum?.status) {
    case undefined:
      return `training minimum: ${unknown}`;
    case 'found':
      return `training minimum: ${loss(optimum.loss)}`;
    case 'separable':
      return 'no minimum above 0';
    default:
      return 'training minimum not known';
  }
}

const accuracySpec: ChartSpec = {
  id: 'accuracy',
  title: 'Accuracy',
  unit: 'fraction of rows right',
  hint: meaning.accuracy,
  hard: [0, 1],
  train: (epoch) => epoch.trainAccuracy,
  test: (epoch) => watchedOf(epoch).accuracy,
  format: score,
  baseline: (run) => {
    const value = preparationOf(run)?.baseline.accuracy;
    return value === undefined ? undefined : { value };
  },
  compared: (run) => {
    const value = preparationOf(run)?.baseline.accuracy;
    return value === undefined ? `baseline: ${unknown}` : `always ${blindAnswer(run)}: ${score(value)}`;
  },
  picture: (run) =>
    accuracyChart({ config: run.config, epochs: epochsOf(run) }, preparationOf(run)?.baseline.accuracy),
};

/** Loss and accuracy, side by side where there is room. */
export function makeCharts(): Section {
  const charts = [makeChart(lossSpec), makeChart(accuracySpec)];
  return {
    element: el('div', { class: 'charts' }, ...charts.map(({ element }) => element)),
    update: (run) => {
      for (const chart of charts) chart.update(run);
    },
  };
}
