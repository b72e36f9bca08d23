import { type Bin, binsOf, calibrationChart, probabilitiesChart } from '../../core/chart/runCharts.js';
import { tickText } from '../../core/chart/tickText.js';
import type { PartEvaluation } from '../../core/evaluation/scores.js';
import { grouped, probability } from '../../core/format.js';
import { chartWords } from '../../words/chart.js';
import { percent, score } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { scoreWords } from '../../words/scores.js';
import { balanceCaution } from '../facts/verdict.js';
import { el } from '../ui/dom.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

type CalibrationBin = PartEvaluation['calibration'][number];

const calibrationSpec = (): EvaluationChartSpec<CalibrationBin> => ({
  id: 'calibration',
  title: pageWords.charts.calibration,
  hint: meanings.calibration,
  caption: ({ evaluation: { test } }) => pageWords.charts.expectedError(score(test.calibrationError)),
  reference: () => chartWords.asPredicted,
  caution: balanceCaution,
  items: ({ evaluation }) => evaluation.test.calibration,
  words: ({ predicted, observed, count: rows }) =>
    pageWords.charts.calibrated(probability(predicted), percent(observed), rows),
  usual: ({ evaluation: { test } }) => pageWords.charts.brier(scoreWords.brier.name, score(test.brier)),
  chart: ({ evaluation }) => calibrationChart(chartWords, evaluation.test),
  headings: [pageWords.charts.predicted, chartWords.positive, chartWords.rows],
  cells: ({ predicted, observed, count: rows }) => [
    { value: predicted, text: probability(predicted) },
    { value: observed, text: score(observed) },
    { value: rows, text: grouped(rows) },
  ],
});

const scoresSpec = (): EvaluationChartSpec<Bin> => ({
  id: 'scores',
  title: pageWords.charts.probabilities,
  hint: meanings.histogram,
  caption: () => pageWords.charts.rowsOfEach,
  reference: () => chartWords.threshold,
  keys: () => [classKey('negative'), classKey('positive')],
  items: ({ evaluation }) => binsOf(evaluation.test),
  words: ({ from, to, negatives, positives }) =>
    pageWords.charts.binRows(tickText(from, 0.05), tickText(to, 0.05), negatives, positives),
  chart: ({ evaluation }, threshold) => probabilitiesChart(chartWords, evaluation.test, threshold),
  headings: [chartWords.probability, chartWords.negative, chartWords.positive],
  cells: ({ from, to, negatives, positives }) => [
    { value: from, text: pageWords.charts.bin(tickText(from, 0.05), tickText(to, 0.05)) },
    { value: negatives, text: grouped(negatives) },
    { value: positives, text: grouped(positives) },
  ],
});

function classKey(role: 'negative' | 'positive'): HTMLElement {
  return el('span', { class: 'key' }, el('span', { class: `swatch ${role}` }), chartWords[role]);
}

/** Whether the probabilities mean what they say, and how they lie. */
export function makeProbabilityCharts(): Section[] {
  return [makeEvaluationChart(calibrationSpec()), makeEvaluationChart(scoresSpec())];
}
