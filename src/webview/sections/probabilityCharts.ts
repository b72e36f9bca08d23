import { calibrationChart, probabilitiesChart } from '../../core/export/charts.js';
import type { RunRecord } from '../../core/run/record.js';
import { type HistogramBin, makeHistogramPlot } from '../charts/histogramPlot.js';
import type { UnitPoint } from '../charts/unitMarks.js';
import { makeUnitPlot, ownLine, type UnitLook } from '../charts/unitPlot.js';
import { count, counted, percent, probability, score, tick } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { balanceCaution } from '../facts/verdict.js';
import { el } from '../ui/dom.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

interface CalibrationPoint extends UnitPoint {
  readonly count: number;
}

const calibrationLook: UnitLook = {
  xLabel: 'mean predicted probability',
  yLabel: 'fraction positive',
  shape: 'dots',
  lines: ownLine,
};

const calibrationSpec: EvaluationChartSpec<CalibrationPoint> = {
  id: 'calibration',
  title: 'Calibration',
  hint: meaning.calibration,
  caption: ({ evaluation: { test } }) => `expected error ${score(test.calibrationError)}`,
  reference: () => 'as predicted',
  caution: balanceCaution,
  items: ({ evaluation }) =>
    evaluation.test.calibration.map(({ count: rows, predicted, observed }) => ({
      x: predicted,
      y: observed,
      count: rows,
    })),
  words: ({ x, y, count: rows }) =>
    `predicted ${probability(x)}, positive ${percent(y)} of ${counted(rows, 'row')}`,
  usual: ({ evaluation: { test } }) => `Brier score ${score(test.brier)}`,
  picture: ({ evaluation }) => calibrationChart(evaluation.test),
  headings: ['predicted', 'positive', 'rows'],
  cells: ({ x, y, count: rows }) => [
    { value: x, text: probability(x) },
    { value: y, text: score(y) },
    { value: rows, text: count(rows) },
  ],
  plot(frame, onPoint) {
    const plot = makeUnitPlot(frame, calibrationLook, onPoint);
    return {
      draw: (points) => plot.draw({ curves: [{ points }], reference: 'diagonal' }),
      point: plot.point,
    };
  },
};

const scoresSpec: EvaluationChartSpec<HistogramBin> = {
  id: 'scores',
  title: 'Probabilities',
  hint: meaning.histogram,
  caption: () => 'rows of each class, logarithmic',
  reference: () => 'threshold',
  keys: () => [classKey('negative'), classKey('positive')],
  items: bins,
  words: ({ from, to, negatives, positives }) =>
    `${tick(from, 0.05)} to ${tick(to, 0.05)}: ${count(negatives)} negative, ${count(positives)} positive`,
  picture: ({ evaluation }, threshold) => probabilitiesChart(evaluation.test, threshold),
  headings: ['probability', 'negative', 'positive'],
  cells: ({ from, to, negatives, positives }) => [
    { value: from, text: `${tick(from, 0.05)} to ${tick(to, 0.05)}` },
    { value: negatives, text: count(negatives) },
    { value: positives, text: count(positives) },
  ],
  plot(frame, onPoint) {
    const plot = makeHistogramPlot(frame, onPoint);
    return { draw: (all, _, __, threshold) => plot.draw(all, threshold.probability), point: plot.point };
  },
};

function bins({ evaluation }: RunRecord): HistogramBin[] {
  const { histogram } = evaluation.test;
  return histogram.map((bin, i) => ({ ...bin, from: i / histogram.length, to: (i + 1) / histogram.length }));
}

function classKey(role: 'negative' | 'positive'): HTMLElement {
  return el('span', { class: 'key' }, el('span', { class: `swatch ${role}` }), role);
}

/** Whether the probabilities mean what they say, and how they lie. */
export function makeProbabilityCharts(): Section[] {
  return [makeEvaluationChart(calibrationSpec), makeEvaluationChart(scoresSpec)];
}
