import { pageWords } from '../../words/page.js';
import { appendAll, el, setText } from '../ui/dom.js';

/** A figure as it is and as it is written. */
export interface Cell {
  readonly value: number | string;
  readonly text: string;
}

export interface DataTableSpec<T> {
  /** Of the chart that it belongs to. */
  readonly id: string;
  readonly name: string;
  /** What opens it; "Show data" where nothing is said. */
  readonly summary?: string;
  readonly headings: readonly string[];
  /** As many as there are headings; the first names the row. */
  readonly cells: (item: T) => readonly Cell[];
}

export interface DataTable<T> {
  readonly element: HTMLElement;
  update(items: readonly T[]): void;
  /** Gives a column another heading. */
  name(column: number, heading: string): void;
}

/** A chart's figures as a table, folded away. Rows are made only while it is open. */
export function makeDataTable<T>(spec: DataTableSpec<T>): DataTable<T> {
  const { id, name, summary = pageWords.showData, headings, cells } = spec;
  const body = el('tbody');
  const heads = headings.map((text) => el('th', { scope: 'col' }, text));
  const table = el(
    'table',
    { class: 'data', 'aria-label': name },
    el('thead', {}, el('tr', {}, ...heads)),
    body,
  );
  const scroller = el(
    'div',
    { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': pageWords.dataOf(name) },
    table,
  );
  const element = el(
    'details',
    { class: 'data-table', 'data-testid': `data-${id}` },
    el('summary', {}, summary),
    scroller,
  );
  let items: readonly T[] = [];
  let first: T | undefined;

  const fill = () => {
    if (!element.open) return;
    // Another run's items are other objects, even where they count the same.
    if (items[0] !== first || items.length < body.rows.length) body.replaceChildren();
    first = items[0];
    appendAll(
      body,
      items.slice(body.rows.length).map((item) => row(cells(item))),
    );
  };
  element.addEventListener('toggle', fill);
  return {
    element,
    update(next) {
      items = next;
      fill();
    },
    name: (column, heading) => setText(heads[column] as HTMLElement, heading),
  };
}

function row([head, ...rest]: readonly Cell[]): HTMLTableRowElement {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, head?.text ?? ''),
    ...rest.map(({ value, text }) => el('td', { 'data-value': value }, text)),
  );
}
