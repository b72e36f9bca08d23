import { pageWords } from '../../words/page.js';
import { el } from '../ui/dom.js';
import { makeProbabilityCharts } from './probabilityCharts.js';
import { makeRankingCharts } from './rankingCharts.js';
import type { Section } from './section.js';

/** What the final model says of the test part at every threshold. Only an ended run has it.
 * @param prevalence of the positives where the model is used; undefined where nobody says */
export function makeEvaluation(prevalence: () => number | undefined): Section {
  const charts = [...makeRankingCharts(), ...makeProbabilityCharts(prevalence)];
  const element = el(
    'section',
    {
      class: 'charts',
      'aria-label': pageWords.charts.everyThreshold,
      'data-testid': 'evaluation',
      hidden: true,
    },
    ...charts.map((chart) => chart.element),
  );
  return {
    element,
    update(run, at) {
      element.hidden = run.phase !== 'ended';
      for (const chart of charts) chart.update(run, at);
    },
  };
}
