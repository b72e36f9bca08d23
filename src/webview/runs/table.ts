import { listedScores, type RunRow } from '../../protocol/runs.js';
import { range, score, unknown } from '../../words/figures.js';
import { keptWords } from '../../words/kept.js';
import { scoreWords } from '../../words/scores.js';
import { loss } from '../facts/format.js';
import { appendAll, el, icon, setAttribute, svg } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, makeTextAction } from '../ui/toolkit.js';
import { setHint } from '../ui/tooltip.js';
import { post } from '../ui/vscodeApi.js';
import type { Column, Order, SortKey } from './columns.js';

interface Asked {
  readonly sort: (key: SortKey) => void;
  readonly choose: (row: RunRow, isChosen: boolean) => void;
  readonly remove: (row: RunRow) => void;
}

/** The table of runs. F2 and Delete act on the row in focus. */
export function makeRunTable(asked: Asked) {
  const words = keptWords.table;
  const table = el('table', { class: 'all-runs', 'aria-label': words.title, 'data-testid': 'all-runs' });
  let shown: readonly RunRow[] = [];
  table.addEventListener('keydown', ({ key, target }) => {
    const id = target instanceof HTMLElement ? target.closest('tr')?.dataset.run : undefined;
    const row = shown.find((each) => each.id === id);
    if (row === undefined) return;
    if (key === 'F2') post({ type: 'rename', id: row.id });
    if (key === 'Delete') asked.remove(row);
  });
  return {
    element: makeOneStop(el('div', { class: 'wide' }, table)),
    show(
      columns: readonly Column[],
      rows: readonly RunRow[],
      order: Order,
      chosen: ReadonlySet<string>,
    ): void {
      shown = rows;
      const focused = focusIn(table);
      table.replaceChildren(
        el('thead', {}, head(columns, order, asked.sort)),
        appendAll(
          el('tbody'),
          rows.map((row) => line(columns, row, chosen.has(row.id), asked)),
        ),
      );
      if (focused !== undefined) table.querySelector<HTMLElement>(focused)?.focus();
    },
  };
}

/** How to find again what has the focus, once all is drawn anew. */
function focusIn(table: HTMLElement): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !table.contains(activeElement)) return undefined;
  const row = activeElement.closest('tr')?.dataset.run;
  const { testid } = activeElement.dataset;
  return `${row === undefined ? '' : `[data-run="${row}"] `}[data-testid="${testid}"]`;
}

function head(columns: readonly Column[], order: Order, sort: Asked['sort']): HTMLElement {
  const { columns: words } = keptWords.table;
  const cells = columns.map(({ key, name }) => {
    const isSorted = order.key === key;
    const button = makeTextAction({ label: name, name, testId: `sort-${key}`, onClick: () => sort(key) });
    button.classList.add('sort');
    const aria = isSorted ? (order.down ? 'descending' : 'ascending') : 'none';
    return el('th', { scope: 'col', 'aria-sort': aria, class: classOf(key) }, button);
  });
  cells.splice(-1, 0, el('th', { scope: 'col' }, words.course));
  return el('tr', {}, el('th', { scope: 'col' }, el('span', { class: 'unseen' }, words.chosen)), ...cells);
}

function line(columns: readonly Column[], row: RunRow, isChosen: boolean, asked: Asked): HTMLElement {
  const called = row.name ?? [row.verdict, row.file, row.when].join(', ');
  const box = el('input', {
    type: 'checkbox',
    'aria-label': keptWords.table.choose(called),
    'data-testid': 'choose',
  });
  box.checked = isChosen;
  box.addEventListener('change', () => {
    asked.choose(row, box.checked);
    setAttribute(element, 'aria-selected', String(box.checked));
  });
  const cells = columns.map((column) => cellOf(column, row, called));
  cells.splice(-1, 0, el('td', {}, ...course(row.losses)));
  const element = el(
    'tr',
    { 'data-run': row.id, 'aria-selected': String(isChosen) },
    el('td', {}, box),
    ...cells,
  );
  return element;
}

function cellOf({ key, value }: Column, row: RunRow, called: string): HTMLElement {
  if (key === 'run') return runCell(row, called);
  if (key === 'when') return el('td', { class: 'when unit' }, row.when);
  const scores = row.scores;
  const id = listedScores.find((each) => each === key);
  if (id === undefined) return el('td', {}, String(value(row) ?? unknown));
  const found = scores?.[id];
  const figure = el('div', { class: found?.score === null ? 'undefined' : 'own' }, score(found?.score));
  if (found?.score === null) setHint(figure, scoreWords[id].undefinedBecause);
  return el(
    'td',
    { class: 'figures-cell', 'data-score': id, 'data-value': found?.score ?? undefined },
    figure,
    el('div', { class: 'interval' }, range(found?.interval)),
  );
}

function runCell(row: RunRow, called: string): HTMLElement {
  const { table: words } = keptWords;
  const open = makeTextAction({
    label: row.name ?? row.verdict,
    name: words.open(called),
    testId: 'open',
    onClick: () => post({ type: 'open', id: row.id }),
  });
  open.classList.add('link');
  const pin = makeButton({
    label: row.pinned ? words.unpin(called) : words.pin(called),
    icon: row.pinned ? 'pinned' : 'pin',
    look: 'icon',
    testId: 'pin',
    onClick: () => post({ type: row.pinned ? 'unpin' : 'pin', id: row.id }),
  });
  const rename = makeButton({
    label: words.rename(called),
    icon: 'edit',
    look: 'icon',
    testId: 'rename',
    onClick: () => post({ type: 'rename', id: row.id }),
  });
  const [mark] = row.marks;
  const sign = el('span', { class: 'sign' }, icon('warning'));
  setHint(sign, mark);
  return el(
    'td',
    { class: 'run-cell' },
    el('div', {}, open, ...(mark === undefined ? [] : [sign]), pin, rename),
    ...[...(row.name === null ? [] : [row.verdict]), ...row.remarks].map((words) =>
      el('div', { class: 'unit' }, words),
    ),
  );
}

const [wide, high] = [72, 20];

/** A course as small as a word, for the eye; its two ends in words. */
function course(losses: readonly number[]): (HTMLElement | SVGElement)[] {
  const [first, last] = [losses[0], losses.at(-1)];
  if (first === undefined || last === undefined || losses.length < 2) return [];
  const [least, greatest] = [Math.min(...losses), Math.max(...losses)];
  const points = losses.map((value, i) => {
    const x = 1 + ((wide - 2) * i) / (losses.length - 1);
    const y = greatest > least ? 1 + ((high - 2) * (greatest - value)) / (greatest - least) : high / 2;
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  const drawing = svg('svg', {
    ...{ class: 'spark', width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, role: 'img' },
    'aria-label': keptWords.table.fell(loss(first), loss(last)),
  });
  drawing.append(svg('polyline', { class: 'plot-curve ink-test', points: points.join(' '), fill: 'none' }));
  return [drawing];
}

function classOf(key: SortKey): string | undefined {
  return listedScores.some((id) => id === key) ? 'figures-cell' : undefined;
}
