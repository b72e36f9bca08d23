import type { Fact } from '../facts/facts.js';
import { el } from '../ui/dom.js';

/** Terms and what is known of them. */
export function makeFactList(testId: string) {
  const element = el('dl', { 'data-testid': testId });
  return { element, show: (facts: readonly Fact[]) => element.replaceChildren(...facts.map(pair)) };
}

function pair({ id, term, words, whole, mono }: Fact): HTMLElement {
  const lines = words.map((line) => el('div', {}, line));
  const look = mono === true ? 'mono' : undefined;
  const value = el('dd', { 'data-fact': id, title: whole, 'data-value': whole, class: look }, ...lines);
  return el('div', { class: 'fact' }, el('dt', {}, term), value);
}
