import { type Bin, binsOf, calibrationChart, probabilitiesChart } from '../../core/chart/runCharts.js';
import { tickText } from '../../core/chart/tickText.js';
import type { PartEvaluation } from '../../core/evaluation/scores.js';
import { chartWords } from '../../words/chart.js';
import { scoreWords } from '../../words/scores.js';
import { count, counted, percent, probability, score } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { balanceCaution } from '../facts/verdict.js';
import { el } from '../ui/dom.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

type CalibrationBin = PartEvaluation['calibration'][number];

const calibrationSpec: EvaluationChartSpec<CalibrationBin> = {
  id: 'calibration',
  title: 'Calibration',
  hint: meaning.calibration,
  caption: ({ evaluation: { test } }) => `expected error ${score(test.calibrationError)}`,
  reference: () => chartWords.asPredicted,
  caution: balanceCaution,
  items: ({ evaluation }) => evaluation.test.calibration,
  words: ({ predicted, observed, count: rows }) =>
    `predicted ${probability(predicted)}, positive ${percent(observed)} of ${counted(rows, 'row')}`,
  usual: ({ evaluation: { test } }) => `${scoreWords.brier.name} ${score(test.brier)}`,
  chart: ({ evaluation }) => calibrationChart(chartWords, evaluation.test),
  headings: ['predicted', 'positive', 'rows'],
  cells: ({ predicted, observed, count: rows }) => [
    { value: predicted, text: probability(predicted) },
    { value: observed, text: score(observed) },
    { value: rows, text: count(rows) },
  ],
};

const scoresSpec: EvaluationChartSpec<Bin> = {
  id: 'scores',
  title: 'Probabilities',
  hint: meaning.histogram,
  caption: () => 'rows of each class, logarithmic',
  reference: () => 'threshold',
  keys: () => [classKey('negative'), classKey('positive')],
  items: ({ evaluation }) => binsOf(evaluation.test),
  words: ({ from, to, negatives, positives }) =>
    `${tickText(from, 0.05)} to ${tickText(to, 0.05)}: ${count(negatives)} negative, ${count(positives)} positive`,
  chart: ({ evaluation }, threshold) => probabilitiesChart(chartWords, evaluation.test, threshold),
  headings: ['probability', 'negative', 'positive'],
  cells: ({ from, to, negatives, positives }) => [
    { value: from, text: `${tickText(from, 0.05)} to ${tickText(to, 0.05)}` },
    { value: negatives, text: count(negatives) },
    { value: positives, text: count(positives) },
  ],
};

function classKey(role: 'negative' | 'positive'): HTMLElement {
  return el('span', { class: 'key' }, el('span', { class: `swatch ${role}` }), role);
}

/** Whether the probabilities mean what they say, and how they lie. */
export function makeProbabilityCharts(): Section[] {
  return [makeEvaluationChart(calibrationSpec), makeEvaluationChart(scoresSpec)];
}
