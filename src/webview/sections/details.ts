import { optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import { makeChanged } from '../changed.js';
import { el, setAttribute, setText } from '../dom.js';
import { dataFacts, type Fact } from '../facts.js';
import { settingFacts } from '../settingFacts.js';
import type { Section } from './section.js';

/** What was learned of the file and with which settings: what one needs to do it again. */
export function makeDetails(): Section {
  const data = makeList('Data', 'facts-data');
  const settings = makeList('Settings', 'facts-settings');
  const changed = makeChanged();
  return {
    element: el('div', { class: 'details' }, data.element, settings.element),
    update(run: Run) {
      // Nothing here changes with an epoch, so it is made anew only when a phase or a run begins.
      if (!changed(run.phase, run.config, preparationOf(run)?.dataset, optimumOf(run))) return;
      data.show(dataFacts(run));
      settings.show(settingFacts(run));
    },
  };
}

function makeList(title: string, testId: string) {
  const list = el('dl', { 'data-testid': testId });
  const element = el('section', {}, el('h2', {}, title), list);
  return {
    element,
    show(facts: readonly Fact[]) {
      element.hidden = facts.length === 0;
      list.replaceChildren(...facts.map(pair));
    },
  };
}

function pair({ id, term, words, whole, mono }: Fact): HTMLElement {
  const lines = words.map((line) => el('div', {}, line));
  const value = el(
    'dd',
    { 'data-fact': id, title: whole, class: mono === true ? 'mono' : undefined },
    ...lines,
  );
  if (whole !== undefined) setAttribute(value, 'data-value', whole);
  const name = el('dt');
  setText(name, term);
  return el('div', { class: 'fact' }, name, value);
}
