import type { Warning } from '../../core/profile/warning.js';
import { isBusy, preparationOf } from '../../core/run/run.js';
import { makeChanged } from '../changed.js';
import { el, icon } from '../dom.js';
import { counted } from '../format.js';
import { type Remedy, remedyFor, warningsOf } from '../remedies.js';
import { makeButton, setEnabled } from '../toolkit.js';
import { post } from '../vscodeApi.js';
import type { Section } from './section.js';

const mostOpen = 4; // more, say one for each of many columns, would push the scores off the page

/** What a person should know before believing the scores, each with its remedy; known once the file is read. */
export function makeWarnings(): Section {
  const element = el('ul', { class: 'warnings', 'aria-label': 'Warnings', 'data-testid': 'warnings' });
  const changed = makeChanged();
  let buttons: readonly HTMLElement[] = [];
  return {
    element,
    update(run) {
      // Of an ended run the list is the one of the training, so that a focused button stays.
      if (changed(preparationOf(run)?.warnings, run.config)) {
        const offers = warningsOf(run).map((warning) => ({ warning, remedy: remedyFor(warning, run) }));
        const items = offers.map(({ warning, remedy }) => makeItem(warning, remedy));
        buttons = items.flatMap(({ button }) => button ?? []);
        const lines = items.map((item) => item.element);
        element.replaceChildren(...lines.slice(0, mostOpen), ...folded(lines.slice(mostOpen)));
        element.hidden = items.length === 0;
      }
      for (const button of buttons) setEnabled(button, !isBusy(run));
    },
  };
}

function folded(lines: readonly HTMLElement[]): HTMLElement[] {
  if (lines.length === 0) return [];
  const list = el('ul', { class: 'warnings' }, ...lines);
  const title = el('summary', {}, counted(lines.length, 'more warning'));
  return [el('li', { class: 'folded' }, el('details', {}, title, list))];
}

function makeItem({ code, message, remedy: advice }: Warning, remedy: Remedy | undefined) {
  const button = remedy && makeRemedy(remedy);
  const words = el('p', {}, `${message}. `, el('span', { class: 'remedy' }, `${advice}.`));
  const element = el('li', { 'data-warning': code }, icon('warning'), words, ...(button ? [button] : []));
  return { element, button };
}

/** The button that trains anew with the remedy. */
export function makeRemedy({ label, change }: Remedy): HTMLElement {
  return makeButton({
    label,
    icon: 'refresh',
    look: 'secondary',
    testId: 'remedy',
    onClick: () => post({ type: 'trainWith', change }),
  });
}
