import { penaltyChart } from '../../core/export/charts.js';
import { penaltyText } from '../../core/export/textTable.js';
import type { RunRecord } from '../../core/run/record.js';
import type { PenaltyChoice } from '../../core/training/optimum.js';
import { makeUnitPlot, ownLine, type UnitLook } from '../charts/unitPlot.js';
import { loss, penalty, power, tick } from '../facts/format.js';
import { meaning } from '../facts/glossary.js';
import { el, setText } from '../ui/dom.js';
import { type EvaluationChartSpec, makeEvaluationChart } from './evaluationChart.js';
import type { Section } from './section.js';

/** A penalty that was tried, and the loss on rows that it was not fitted on. */
interface Tried {
  readonly l2: number;
  /** The logarithm of λ to base 10. */
  readonly x: number;
  readonly y: number;
}

const look: UnitLook = {
  xLabel: 'penalty λ',
  yLabel: 'loss, nats',
  shape: 'line',
  lines: ownLine,
  ticks: {
    x: { incrs: [1, 2, 5, 10, 20, 50], values: (_, at) => at.map(power) },
    y: { values: (_, at) => at.map((value) => tick(value, (at[1] ?? 1) - (at[0] ?? 0))) },
  },
};

/** From weak to strong. No penalty at all has no place on the logarithm of λ: it is the line to compare with. */
function triedOf({ path }: PenaltyChoice): Tried[] {
  const tried = path.filter(({ l2 }) => l2 > 0);
  return tried.map(({ l2, loss: y }) => ({ l2, x: Math.log10(l2), y })).sort((a, b) => a.x - b.x);
}

const freeOf = ({ optimum }: RunRecord) => optimum.choice?.path.find(({ l2 }) => l2 === 0)?.loss;

const spec: EvaluationChartSpec<Tried> = {
  id: 'penalty',
  title: 'Loss by penalty',
  hint: meaning.penalty,
  caption: ({ optimum: { choice } }) =>
    choice?.judges === 'folds' ? 'mean over held-out folds' : 'on the validation part',
  reference: (record) => {
    const free = freeOf(record);
    return free === undefined ? '' : `no penalty ${loss(free)}`;
  },
  items: ({ optimum: { choice } }) => (choice ? triedOf(choice) : []),
  words: ({ l2, y }) => `λ ${penalty(l2)}: loss ${loss(y)}`,
  at: (items, _, { optimum }) => items.find(({ l2 }) => l2 === optimum.l2),
  picture: ({ optimum: { choice, l2 = 0 } }) => penaltyChart(choice as PenaltyChoice, l2),
  headings: ['λ', 'loss'],
  cells: ({ l2, y }) => [
    { value: l2, text: penalty(l2) },
    { value: y, text: loss(y) },
  ],
  plot(frame, onPoint) {
    const plot = makeUnitPlot(frame, look, onPoint);
    return {
      draw(points, marked, record) {
        const free = freeOf(record);
        const heights = [...points.map(({ y }) => y), ...(free === undefined ? [] : [free])];
        plot.draw({
          curves: [{ points, marked }],
          reference: free === undefined ? [] : [free],
          range: {
            x: [points[0]?.x ?? 0, points.at(-1)?.x ?? 1],
            y: [Math.min(...heights), Math.max(...heights)],
          },
        });
      },
      point: plot.point,
    };
  },
};

/** How the penalty was chosen, where the run chose it. */
export function makePenalty(): Section {
  const chart = makeEvaluationChart(spec);
  const sentence = el('span', { class: 'unit' });
  const element = el(
    'details',
    { class: 'block', 'data-testid': 'penalty-section', hidden: true },
    el('summary', {}, el('h2', {}, 'Penalty'), ' ', sentence),
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
