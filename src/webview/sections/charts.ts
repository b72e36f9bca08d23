import { balances } from '../../core/balance.js';
import { accuracyChart, type LossView, lossChart } from '../../core/chart/courses.js';
import { optimumOf, preparationOf, type Run, watchedIn } from '../../core/run/run.js';
import { blindAccuracy } from '../../core/training/baseline.js';
import type { Optimum } from '../../core/training/optimum.js';
import { chartWords } from '../../words/chart.js';
import { score, unknown } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { scoreWords } from '../../words/scores.js';
import { verdictWords } from '../../words/verdict.js';
import type { Together } from '../charts/readable.js';
import { loss } from '../facts/format.js';
import { blindAnswer } from '../facts/verdict.js';
import { el } from '../ui/dom.js';
import { type ChartSpec, makeChart } from './chart.js';
import { makeLossView } from './lossView.js';
import type { Section } from './section.js';

function lossSpec(left: LossView, keep: (view: LossView) => void): ChartSpec {
  const { charts: words } = pageWords;
  let view = left;
  return {
    id: 'loss',
    unit: ({ config }) =>
      [
        words.crossEntropy,
        balances[config.balance].evens === 'training' && words.bothWeighTheSame,
        view.logarithmic && words.isLogarithmic,
        view.smooth && words.isSmoothed,
      ]
        .filter(Boolean)
        .join(', '),
    hint: scoreWords.loss.meaning,
    format: loss,
    compared: (run) => minimumWords(optimumOf(run)),
    chart: (course, run) => lossChart(chartWords, course, optimumOf(run), view),
    ways: (again) =>
      makeLossView(view, (next) => {
        view = next;
        keep(view);
        again();
      }),
  };
}

function minimumWords(optimum: Optimum | undefined): string {
  const { minimum, noMinimum, unknownMinimum } = pageWords.charts;
  switch (optimum?.status) {
    case undefined:
      return minimum(unknown);
    case 'found':
      return minimum(loss(optimum.loss));
    case 'separable':
      return noMinimum;
    default:
      return unknownMinimum;
  }
}

const accuracySpec: ChartSpec = {
  id: 'accuracy',
  unit: ({ config }) =>
    [chartWords.accuracy.unit, balances[config.balance].evens === 'training' && pageWords.charts.notAimedAt]
      .filter(Boolean)
      .join(', '),
  get hint() {
    return scoreWords.accuracy.meaning;
  },
  format: score,
  compared: (run) => {
    if (balances[run.config.balance].evens === 'training') return '';
    const value = blindOf(run);
    return value === undefined
      ? pageWords.charts.baseline(unknown)
      : `${verdictWords.always(blindAnswer(run))}: ${score(value)}`;
  },
  chart: (course, run) =>
    accuracyChart(chartWords, course, blindOf(run), verdictWords.always(blindAnswer(run))),
};

function blindOf(run: Run): number | undefined {
  const split = preparationOf(run)?.split;
  return split && blindAccuracy(split, watchedIn(run));
}

/** Loss and accuracy, side by side where there is room. @param view how the loss was drawn before @param keep told how
 * a person wants it drawn
 * @param isNews whether a training, by when it began, has just been and was not shown before */
export function makeCharts(
  view: LossView | undefined,
  keep: (view: LossView) => void,
  isNews: (startedAt: string) => boolean,
): Section {
  const together: Together = [];
  const charts = [lossSpec(view ?? {}, keep), accuracySpec].map((spec) => makeChart(spec, together));
  const element = el('div', { class: 'charts' }, ...charts.map(({ element }) => element));
  element.addEventListener('animationend', () => element.classList.remove('drawing'));
  let isStreamed = false;
  return {
    element,
    update: (run) => {
      for (const chart of charts) chart.update(run);
      // A training that was over before the page was there is seen to run all the same.
      if (run.phase === 'ended' && isNews(run.record.time.startedAt) && !isStreamed)
        element.classList.add('drawing');
      isStreamed = run.phase === 'training' && run.epochs.length > 0;
    },
  };
}
