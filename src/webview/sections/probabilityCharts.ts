import { type Bin, binsOf, calibrationChart, probabilitiesChart } from '../../core/chart/runCharts.js';
import { tickText } from '../../core/chart/tickText.js';
import type { Calibration } from '../../core/decision/calibration.js';
import type { PartEvaluation } from '../../core/evaluation/scores.js';
import { exact, grouped, probability } from '../../core/format.js';
import { type CalibrationThere, calibrationThere } from '../../core/scoring/calibrationThere.js';
import { chartWords } from '../../words/chart.js';
import { decisionWords } from '../../words/decision.js';
import { percent, score } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { scoreWords } from '../../words/scores.js';
import { balanceCaution } from '../facts/verdict.js';
import { el } from '../ui/dom.js';
import { makeChanged } from '../ui/whenChanged.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

type CalibrationBin = PartEvaluation['calibration'][number];

const calibrationSpec = (): EvaluationChartSpec<CalibrationBin> => {
  const there = makeThere();
  return {
    id: 'calibration',
    title: pageWords.charts.calibration,
    hint: meanings.calibration,
    caption: (record, prevalence) =>
      there(record, prevalence) === undefined
        ? pageWords.charts.expectedError(score(record.evaluation.test.calibrationError))
        : decisionWords.prevalence.where(exact(1 / (prevalence as number)), chartWords.positive),
    reference: () => chartWords.asPredicted,
    keys: (record, prevalence) => {
      const both = there(record, prevalence);
      return both === undefined
        ? []
        : [curveKey('shifted', both.shifted), curveKey('asTrained', both.asTrained)];
    },
    caution: (record, prevalence) => balanceCaution(record, there(record, prevalence) === undefined),
    items: (record, prevalence) =>
      there(record, prevalence)?.shifted.bins ?? record.evaluation.test.calibration,
    words: ({ predicted, observed, count: rows }, record, prevalence) =>
      pageWords.charts[there(record, prevalence) === undefined ? 'calibrated' : 'calibratedThere'](
        probability(predicted),
        percent(observed),
        rows,
      ),
    usual: (record, prevalence) => {
      const [{ name }, both] = [scoreWords.brier, there(record, prevalence)];
      return both === undefined
        ? pageWords.charts.brier(name, score(record.evaluation.test.brier))
        : pageWords.charts.brierThere(name, score(both.shifted.brier), score(both.asTrained.brier));
    },
    chart: (record, _, prevalence) =>
      calibrationChart(chartWords, record.evaluation.test, there(record, prevalence)),
    headings: [pageWords.charts.predicted, chartWords.positive, chartWords.rows],
    cells: ({ predicted, observed, count: rows }) => [
      { value: predicted, text: probability(predicted) },
      { value: observed, text: score(observed) },
      { value: rows, text: grouped(rows) },
    ],
  };
};

/** Reckoned once for all that is said of it. */
function makeThere(): typeof calibrationThere {
  const changed = makeChanged();
  let there: CalibrationThere | undefined;
  return (record, prevalence) => {
    if (changed(record.evaluation, prevalence)) there = calibrationThere(record, prevalence);
    return there;
  };
}

function curveKey(curve: 'asTrained' | 'shifted', { error }: Calibration): HTMLElement {
  const mark = el('span', { class: `mark ${curve === 'shifted' ? 'test' : 'before'}` });
  return el('span', { class: 'key' }, mark, chartWords[curve](score(error)));
}

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

/** Whether the probabilities mean what they say, and how they lie. @param prevalence of the positives where the model is used */
export function makeProbabilityCharts(prevalence: () => number | undefined): Section[] {
  return [makeEvaluationChart(calibrationSpec(), prevalence), makeEvaluationChart(scoresSpec())];
}
