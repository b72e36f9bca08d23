import { precisionRecallChart, receiverChart } from '../../core/chart/runCharts.js';
import { averagePrecisionInterval, rocAreaInterval } from '../../core/evaluation/areaIntervals.js';
import { type CurvePoint, precisionRecall, receiver } from '../../core/evaluation/curvePoints.js';
import type { Cut } from '../../core/evaluation/cuts.js';
import type { MaybeInterval } from '../../core/evaluation/interval.js';
import { ratio, type Undefinable } from '../../core/undefinable.js';
import { chartWords } from '../../words/chart.js';
import { scoreWords } from '../../words/scores.js';
import { probability, range, score } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

/** The point of the curve at a threshold, which may lie anywhere between two steps. */
function pointAt(points: readonly CurvePoint[], { index, probability: cut }: Cut): CurvePoint | undefined {
  const point = points.find((one) => one.index === index);
  return point === undefined ? undefined : { ...point, probability: cut };
}

const precisionRecallSpec: EvaluationChartSpec<CurvePoint> = {
  id: 'pr',
  get title() {
    return chartWords.precisionRecall;
  },
  hint: meaning.precisionRecall,
  caption: ({ evaluation: { test } }) =>
    area('average precision', test.averagePrecision, averagePrecisionInterval(test)),
  reference: ({ evaluation: { test } }) => `prevalence ${score(prevalence(test))}`,
  items: ({ evaluation }) => precisionRecall(evaluation.test),
  words: ({ x, y, probability: cut }) =>
    `precision ${score(y)}, recall ${score(x)} at threshold ${probability(cut)}`,
  at: pointAt,
  usual: ({ evaluation: { test } }) =>
    test.positives === 0 ? 'the test part holds no positive row' : 'no row is predicted positive',
  chart: ({ evaluation }, threshold) => precisionRecallChart(chartWords, evaluation.test, threshold),
  headings: ['threshold', 'precision', 'recall'],
  cells: ({ x, y, probability: cut }) => [
    { value: cut, text: probability(cut) },
    { value: y, text: score(y) },
    { value: x, text: score(x) },
  ],
};

const receiverSpec: EvaluationChartSpec<CurvePoint> = {
  id: 'roc',
  get title() {
    return chartWords.receiver;
  },
  get hint() {
    return scoreWords.rocArea.meaning;
  },
  caption: ({ evaluation: { test } }) => area('area', test.rocArea, rocAreaInterval(test)),
  reference: () => 'guessing 0.500',
  items: ({ evaluation }) => receiver(evaluation.test),
  words: ({ x, y, probability: cut }) => `TPR ${score(y)}, FPR ${score(x)} at threshold ${probability(cut)}`,
  at: pointAt,
  usual: () => 'the test part holds rows of one class only',
  chart: ({ evaluation }, threshold) => receiverChart(chartWords, evaluation.test, threshold),
  headings: ['threshold', 'true positive rate', 'false positive rate'],
  cells: ({ x, y, probability: cut }) => [
    { value: cut, text: probability(cut) },
    { value: y, text: score(y) },
    { value: x, text: score(x) },
  ],
};

/** An area with its name and interval. @param of the interval of an area, given how many rows it is over */
function area(name: string, value: Undefinable, interval: MaybeInterval): string {
  const around = range(interval);
  return `${name} ${score(value)}${around === '' ? '' : ` (${around})`}`;
}

function prevalence({ positives, negatives }: { positives: number; negatives: number }) {
  return ratio(positives, positives + negatives);
}

/** How well the model tells the classes apart, whatever the threshold. */
export function makeRankingCharts(): Section[] {
  return [makeEvaluationChart(precisionRecallSpec), makeEvaluationChart(receiverSpec)];
}
