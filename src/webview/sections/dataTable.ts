import type { EpochRecord } from '../../core/run/record.js';
import { epochsOf } from '../../core/run/run.js';
import { el } from '../dom.js';
import { count } from '../format.js';
import type { ChartSpec } from './chart.js';
import type { Section } from './section.js';

/** A chart's figures as a table, folded away. Rows are made only while it is open. */
export function makeDataTable(spec: ChartSpec): Section {
  const body = el('tbody');
  const table = el(
    'table',
    { class: 'data', 'aria-label': `${spec.title} by epoch` },
    el('thead', {}, el('tr', {}, heading('epoch'), heading('train'), heading('test'))),
    body,
  );
  const scroller = el(
    'div',
    { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': `${spec.title} data` },
    table,
  );
  const element = el(
    'details',
    { class: 'data-table', 'data-testid': `data-${spec.id}` },
    el('summary', {}, 'Show data'),
    scroller,
  );
  let epochs: readonly EpochRecord[] = [];
  let first: EpochRecord | undefined;

  const fill = () => {
    if (!element.open) return;
    // Another run's epochs are other objects, even where they count the same.
    if (epochs[0] !== first || epochs.length < body.rows.length) body.replaceChildren();
    first = epochs[0];
    body.append(...epochs.slice(body.rows.length).map((epoch) => row(spec, epoch)));
  };
  element.addEventListener('toggle', fill);
  return {
    element,
    update(run) {
      epochs = epochsOf(run);
      fill();
    },
  };
}

function row({ train, test, format }: ChartSpec, epoch: EpochRecord): HTMLTableRowElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, count(epoch.epoch)),
    el('td', { 'data-value': train(epoch) }, format(train(epoch))),
    el('td', { 'data-value': test(epoch) }, format(test(epoch))),
  );
}

function heading(text: string): HTMLElement {
  return el('th', { scope: 'col' }, text);
}
