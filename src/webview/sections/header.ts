import { el, setClipped } from '../dom.js';
import { facts } from '../words.js';
import { makeActions } from './actions.js';
import type { Section } from './section.js';

/** File name, what is in the file, and what can be done. @param askForEnd tells whoever trains */
export function makeHeader(askForEnd: () => void): Section {
  const name = el('h1', { 'data-testid': 'file-name' });
  const factsLine = el('p', { class: 'facts', 'data-testid': 'facts' });
  const actions = makeActions(askForEnd);
  return {
    element: el(
      'header',
      { class: 'header' },
      el('div', { class: 'title' }, name, factsLine),
      actions.element,
    ),
    update(run) {
      setClipped(name, run.name);
      setClipped(factsLine, facts(run));
      actions.update(run);
    },
  };
}
