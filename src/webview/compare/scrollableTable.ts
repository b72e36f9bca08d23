import { comparisonWords } from '../../words/comparison.js';
import { el } from '../ui/dom.js';

// In px: two runs fit into the narrowest page; more get room for an interval on one line.
const headWidth = 84;
const runWidth = { pair: 92, many: 128 };

/** A table with a column for each run. Where they do not all fit, it moves within its own bounds.
 * @param name for a screen reader */
export function wideTable(table: HTMLTableElement, runs: number, name: string): HTMLElement {
  table.ariaLabel = name;
  table.style.minWidth = `${headWidth + runs * (runs > 2 ? runWidth.many : runWidth.pair)}px`;
  return el(
    'div',
    { class: 'wide', tabindex: 0, role: 'group', 'aria-label': comparisonWords.table(name) },
    table,
  );
}
