import { penaltyChart, triedOf } from '../../core/chart/runCharts.js';
import type { RunRecord } from '../../core/run/record.js';
import type { PenaltyChoice } from '../../core/training/optimum.js';
import { penaltyText } from '../../report/shownSettings.js';
import { chartWords } from '../../words/chart.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { loss, penalty } from '../facts/format.js';
import { el, setText } from '../ui/dom.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

type Tried = PenaltyChoice['path'][number];

const freeOf = ({ optimum }: RunRecord) => optimum.choice?.path.find(({ l2 }) => l2 === 0)?.loss;

const spec = (): EvaluationChartSpec<Tried> => ({
  id: 'penalty',
  title: pageWords.charts.lossByPenalty,
  hint: meanings.penalty,
  caption: ({ optimum: { choice } }) =>
    choice?.judges === 'folds' ? pageWords.charts.overFolds : pageWords.charts.onValidation,
  reference: (record) => {
    const free = freeOf(record);
    return free === undefined ? '' : pageWords.charts.noPenalty(loss(free));
  },
  items: ({ optimum: { choice } }) => (choice ? triedOf(choice) : []),
  words: (tried) => pageWords.charts.penaltyAt(penalty(tried.l2), loss(tried.loss)),
  at: (items, _, { optimum }) => items.find(({ l2 }) => l2 === optimum.l2),
  chart: ({ optimum: { choice, l2 = 0 } }) => penaltyChart(chartWords, choice as PenaltyChoice, l2),
  headings: ['λ', pageWords.charts.loss],
  cells: (tried) => [
    { value: tried.l2, text: penalty(tried.l2) },
    { value: tried.loss, text: loss(tried.loss) },
  ],
});

/** How the penalty was chosen, where the run chose it. */
export function makePenalty(): Section {
  const chart = makeEvaluationChart(spec());
  const sentence = el('span', { class: 'unit' });
  const element = el(
    'details',
    { class: 'block', 'data-testid': 'penalty-section', hidden: true },
    el('summary', {}, el('h2', {}, pageWords.charts.penalty), ' ', sentence),
    chart.element,
  );
  return {
    element,
    update(run, at) {
      const choice = run.phase === 'ended' ? run.record.optimum.choice : undefined;
      element.hidden = !choice;
      if (run.phase !== 'ended' || !choice) return;
      setText(sentence, penaltyText(run.record.optimum));
      chart.update(run, at);
    },
  };
}
