import { comparisonWords } from '../../words/comparison.js';
import { makeFoot, makeTableCopy } from '../ui/copy.js';
import { el } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import type { ComparedRun } from './comparedRun.js';
import { differingFacts, differingTable, lines } from './differing.js';
import { runKey } from './runLegend.js';
import { wideTable } from './scrollableTable.js';

/** Only what differs in settings and data. */
export function makeDifferences(runs: readonly ComparedRun[]): HTMLElement {
  const differing = differingFacts(runs);
  const heading = el('h2', {}, comparisonWords.differing.title);
  if (differing.length === 0) {
    return el(
      'section',
      { class: 'comparison-part', 'data-testid': 'differing' },
      heading,
      el('p', {}, comparisonWords.differing.nothing),
    );
  }
  const head = runs.map((run) => el('th', { scope: 'col', title: run.name }, runKey(run)));
  const rows = differing.map(({ id, term, facts }) =>
    el(
      'tr',
      { 'data-differs': id },
      el('th', { scope: 'row' }, term),
      ...facts.map((fact) =>
        el(
          'td',
          { title: fact?.whole, class: fact?.mono === true ? 'mono' : undefined },
          ...lines(fact).map((line) => el('div', {}, line)),
        ),
      ),
    ),
  );
  return makeOneStop(
    el(
      'section',
      { class: 'comparison-part', 'data-testid': 'differing' },
      el('div', { class: 'caption' }, heading),
      wideTable(
        el(
          'table',
          { class: 'differs' },
          el(
            'thead',
            {},
            el(
              'tr',
              {},
              el('th', { scope: 'col' }, el('span', { class: 'unseen' }, comparisonWords.differing.setting)),
              ...head,
            ),
          ),
          el('tbody', {}, ...rows),
        ),
        runs.length,
        comparisonWords.differing.table,
      ),
      makeFoot(makeTableCopy('differing', comparisonWords.differing.copied, () => differingTable(runs))),
    ),
  );
}
