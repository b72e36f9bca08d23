import type { Model } from '../../core/run/record.js';
import type { Run } from '../../core/run/run.js';
import { el, setText } from '../dom.js';
import { classNames } from '../figures.js';
import { quoted, weight } from '../format.js';
import type { Section } from './section.js';

const mostOpen = 16; // longer lists start folded, so that they do not bury the page's end

/** What was learned: one weight per feature, and the bias. Only an ended run has it. */
export function makeWeights(): Section {
  const how = el('p', { class: 'unit' });
  const body = el('tbody');
  const table = el(
    'table',
    { class: 'weights', 'aria-label': 'Weights', 'data-testid': 'weights' },
    el(
      'thead',
      {},
      el('tr', {}, el('th', { scope: 'col' }, 'feature'), el('th', { scope: 'col' }, 'weight')),
    ),
    body,
  );
  const element = el(
    'details',
    { class: 'weights-section', hidden: true },
    el('summary', {}, el('h2', {}, 'Weights')),
    how,
    table,
  );
  let drawn: Model | undefined;
  return {
    element,
    update(run: Run) {
      const model = run.phase === 'ended' ? run.record.model : undefined;
      element.hidden = model === undefined;
      if (model === undefined || model === drawn) return;
      drawn = model;
      element.open = model.features.length <= mostOpen;
      setText(
        how,
        `A row is called ${quoted(classNames(run).positive)} where the bias plus each value times its weight comes to more than 0.`,
      );
      body.replaceChildren(
        ...model.features.map(({ name }, i) => row(name, model.weights[i] ?? 0, 'feature')),
        row('bias', model.bias, 'bias'),
      );
    },
  };
}

function row(name: string, value: number, kind: string): HTMLTableRowElement {
  return el(
    'tr',
    { class: kind },
    el('th', { scope: 'row', title: name }, name),
    el('td', { 'data-weight': name, 'data-value': value }, weight(value)),
  );
}
