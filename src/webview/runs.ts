import { isToRuns, type RunRow, type ToRuns } from '../protocol/runs.js';
import { keptWords } from '../words/kept.js';
import { makePageState } from './pageState.js';
import { columnsOf, orderOf, type SortKey, startOrder } from './runs/columns.js';
import { makeRunTable } from './runs/table.js';
import { el, setText } from './ui/dom.js';

import { keepSelectAll } from './ui/selectAll.js';
import { keepHierarchy } from './ui/theme.js';
import { makeButton, setEnabled } from './ui/toolkit.js';
import { makeHints } from './ui/tooltip.js';
import { makeTrouble } from './ui/trouble.js';
import { post } from './ui/vscodeApi.js';

/** The page of all kept runs: a table to sort, filter and choose from. */
export function showRuns(main: HTMLElement): void {
  const state = makePageState(main.dataset.state);
  const words = keptWords.table;
  let order = state.view.order ?? startOrder;
  let all: ToRuns | undefined;
  const chosen = new Set<string>(state.view.chosen);
  /** Rows in sight: only these are acted on, however many others were chosen before the filter hid them. */
  let visible: readonly RunRow[] = [];
  const chosenIds = () => visible.flatMap(({ id }) => (chosen.has(id) ? [id] : []));

  const filter = el('input', {
    type: 'text',
    'aria-label': words.filter,
    placeholder: words.filter,
    'data-testid': 'filter',
  });
  filter.value = state.view.filter ?? '';
  filter.addEventListener('input', () => {
    state.keep({ filter: filter.value });
    draw();
  });
  const count = el('span', { class: 'unit', role: 'status', 'data-testid': 'chosen' });
  const compare = makeButton({
    label: words.compare,
    icon: 'git-compare',
    look: 'secondary',
    testId: 'compare',
    hint: words.compareHint,
    onClick: () => post({ type: 'compare', ids: chosenIds() }),
  });
  const remove = makeButton({
    label: words.deleteChosen,
    icon: 'trash',
    look: 'secondary',
    testId: 'delete',
    onClick: () => post({ type: 'delete', ids: chosenIds() }),
  });
  const table = makeRunTable({
    sort(key: SortKey) {
      order = { key, down: order.key === key ? !order.down : key !== 'run' && key !== 'file' };
      state.keep({ order });
      draw();
    },
    choose(row: RunRow, isChosen: boolean) {
      if (isChosen) chosen.add(row.id);
      else chosen.delete(row.id);
      state.keep({ chosen: [...chosen] });
      tellChosen();
    },
    remove: (row: RunRow) => post({ type: 'delete', ids: chosen.has(row.id) ? chosenIds() : [row.id] }),
  });
  const nothing = el('p', { 'data-testid': 'no-runs', hidden: true });
  const trouble = makeTrouble(() => all === undefined);
  main.before(trouble.element);

  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isToRuns(data)) return;
    trouble.heard();
    const isFirst = all === undefined;
    all = data;
    for (const id of chosen) if (!data.rows.some((row) => row.id === id)) chosen.delete(id);
    trouble.drawing([draw]);
    if (isFirst) state.restore();
  });
  main.append(
    el('header', { class: 'header' }, el('div', { class: 'title' }, el('h1', {}, words.title))),
    el('div', { class: 'run-tools' }, filter, count, compare, remove),
    table.element,
    nothing,
    makeHints(),
  );
  keepHierarchy();
  keepSelectAll();
  post({ type: 'ready' });

  function draw(): void {
    if (all === undefined) return;
    const wanted = filter.value.toLowerCase().split(/\s+/);
    const columns = columnsOf(all);
    const found = all.rows.filter((row) => wanted.every((word) => textOf(row).includes(word)));
    visible = orderOf(found, columns, order);
    table.show(columns, visible, order, chosen);
    setText(nothing, all.rows.length === 0 ? words.none : words.noMatch);
    nothing.hidden = visible.length > 0;
    table.element.hidden = visible.length === 0;
    tellChosen();
  }

  function tellChosen(): void {
    const inSight = visible.filter(({ id }) => chosen.has(id));
    setText(count, chosen.size === 0 ? '' : words.chosen(inSight.length, chosen.size - inSight.length));
    setEnabled(compare, inSight.filter(({ scores }) => scores !== null).length > 1);
    setEnabled(remove, inSight.length > 0);
  }
}

function textOf({ name, file, verdict, settings }: RunRow): string {
  return [name, file, verdict, ...settings].join(' ').toLowerCase();
}
