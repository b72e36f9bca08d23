import { el } from '../dom.js';

const [headWidth, runWidth] = [84, 92]; // px: two runs fit into the narrowest page

/** A table with a column for each run. Where they do not all fit, it moves within its own bounds.
 * @param name for a screen reader */
export function wideTable(table: HTMLTableElement, runs: number, name: string): HTMLElement {
  table.ariaLabel = name;
  table.style.minWidth = `${headWidth + runs * runWidth}px`;
  return el('div', { class: 'wide', tabindex: 0, role: 'group', 'aria-label': `${name}, table` }, table);
}
