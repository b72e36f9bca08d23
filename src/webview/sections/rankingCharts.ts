import { rankings } from '../../core/chart/rankings.js';
import { gainsChart, rankingChart } from '../../core/chart/runCharts.js';
import { averagePrecisionInterval, rocAreaInterval } from '../../core/evaluation/areaIntervals.js';
import {
  type CurvePoint,
  cumulativeGains,
  precisionRecall,
  receiver,
} from '../../core/evaluation/curvePoints.js';
import type { Cut } from '../../core/evaluation/cuts.js';
import type { MaybeInterval } from '../../core/evaluation/interval.js';
import { probability } from '../../core/format.js';
import { ratio, type Undefinable } from '../../core/undefinable.js';
import { chartWords } from '../../words/chart.js';
import { percent, range, score } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { scoreWords } from '../../words/scores.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

/** The point of the curve at a threshold, which may lie anywhere between two steps. */
function pointAt(points: readonly CurvePoint[], { index, probability: cut }: Cut): CurvePoint | undefined {
  const point = points.find((one) => one.index === index);
  return point === undefined ? undefined : { ...point, probability: cut };
}

const precisionRecallSpec = (): EvaluationChartSpec<CurvePoint> => ({
  id: 'pr',
  title: chartWords.precisionRecall,
  hint: meanings.precisionRecall,
  caption: ({ evaluation: { test } }) =>
    area(pageWords.charts.averagePrecision, test.averagePrecision, averagePrecisionInterval(test)),
  reference: ({ evaluation: { test } }) => pageWords.charts.prevalence(score(prevalence(test))),
  items: ({ evaluation }) => precisionRecall(evaluation.test),
  words: ({ x, y, probability: cut }) =>
    pageWords.charts.precisionRecallAt(score(y), score(x), probability(cut)),
  at: pointAt,
  usual: ({ evaluation: { test } }) =>
    test.positives === 0 ? pageWords.charts.noPositiveRow : pageWords.charts.noPrediction,
  chart: ({ evaluation }, threshold) =>
    rankingChart(chartWords, rankings.precisionRecall, evaluation.test, threshold),
  headings: [chartWords.threshold, chartWords.precision, chartWords.recall],
  cells,
});

const cells = ({ x, y, probability: cut }: CurvePoint) => [
  { value: cut, text: probability(cut) },
  { value: y, text: score(y) },
  { value: x, text: score(x) },
];

const receiverSpec = (): EvaluationChartSpec<CurvePoint> => ({
  id: 'roc',
  title: chartWords.receiver,
  hint: scoreWords.rocArea.meaning,
  caption: ({ evaluation: { test } }) => area(pageWords.charts.area, test.rocArea, rocAreaInterval(test)),
  reference: () => pageWords.charts.guessing,
  items: ({ evaluation }) => receiver(evaluation.test),
  words: ({ x, y, probability: cut }) => pageWords.charts.ratesAt(score(y), score(x), probability(cut)),
  at: pointAt,
  usual: () => pageWords.charts.oneClass,
  chart: ({ evaluation }, threshold) =>
    rankingChart(chartWords, rankings.receiver, evaluation.test, threshold),
  headings: [chartWords.threshold, chartWords.truePositiveRate, chartWords.falsePositiveRate],
  cells,
});

const gainsSpec = (): EvaluationChartSpec<CurvePoint> => ({
  id: 'gains',
  title: chartWords.gains,
  hint: meanings.gains,
  caption: ({ evaluation: { test } }) => foundOfFirst(cumulativeGains(test)),
  reference: () => chartWords.anyOrder,
  items: ({ evaluation }) => cumulativeGains(evaluation.test),
  words: ({ x, y, probability: cut }) => pageWords.charts.gainsAt(percent(y), percent(x), probability(cut)),
  at: pointAt,
  usual: ({ evaluation: { test } }) =>
    test.positives === 0 ? pageWords.charts.noPositiveRow : pageWords.charts.noPrediction,
  chart: ({ evaluation }, threshold) => gainsChart(chartWords, evaluation.test, threshold),
  headings: [chartWords.threshold, chartWords.found, chartWords.lookedAt],
  cells,
});

/** Where a tenth of the rows is looked at, or as little more as the thresholds allow. */
function foundOfFirst(points: readonly CurvePoint[]): string {
  const at = points.find(({ x }) => x >= 0.1);
  return at === undefined ? '' : pageWords.charts.foundOfFirst(percent(at.y), percent(at.x));
}

/** An area with its name and interval. @param of the interval of an area, given how many rows it is over */
function area(words: (area: string) => string, value: Undefinable, interval: MaybeInterval): string {
  const around = range(interval);
  const said = words(score(value));
  return around === '' ? said : pageWords.charts.withInterval(said, around);
}

function prevalence({ positives, negatives }: { positives: number; negatives: number }) {
  return ratio(positives, positives + negatives);
}

/** How well the model tells the classes apart, whatever the threshold. */
export function makeRankingCharts(): Section[] {
  return [
    makeEvaluationChart(precisionRecallSpec()),
    makeEvaluationChart(receiverSpec()),
    makeEvaluationChart(gainsSpec()),
  ];
}
