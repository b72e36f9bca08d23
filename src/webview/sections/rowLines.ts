import { quoted } from '../../core/names.js';
import type { ReadCell } from '../../core/scoring/oneRow.js';
import type { ModelColumn } from '../../core/scoring/scoringModel.js';
import { bound } from '../../report/profileText.js';
import { signed, unknown } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { shownName } from '../../words/recordNames.js';
import { el, setAttribute, setClipped, setText } from '../ui/dom.js';
import { makeBar } from './weights.js';

/** What is 0 in three decimals: the rest of a rounded mean is no finding. */
function isNothing(value: number): boolean {
  return Math.abs(value) < 0.0005;
}

/** Three decimals, so that they can be added up. */
export function figure(value: number): string {
  if (Number.isFinite(value)) return signed(isNothing(value) ? 0 : value);
  return Number.isNaN(value) ? unknown : value > 0 ? '∞' : '−∞';
}

export function rowHead(name: string): HTMLElement {
  return el('th', { scope: 'row', colspan: 2 }, name);
}

/** A line of the table: a name, a field if it has one, and a bar with its figure. */
export function makeLine(head: HTMLElement, field?: HTMLElement, testId?: string) {
  let bar: HTMLElement = el('div');
  const words = el('span');
  const cell = el(
    'td',
    { 'data-testid': testId && `row-${testId}` },
    el('div', { class: 'barred' }, bar, words),
  );
  return {
    element: el('tr', field ? {} : { class: 'bias' }, head, ...(field ? [field] : []), cell),
    name: (text: string) => setText(head, text),
    /** @param longest how much is half of the width; absent where there is no bar */
    show(text: string, value: number, longest?: number) {
      setText(words, text);
      setAttribute(cell, 'data-value', value);
      setAttribute(words, 'title', Number.isFinite(value) ? value : undefined);
      if (longest === undefined) return;
      const isDrawn = !(Number.isNaN(value) || isNothing(value));
      const next = makeBar(isDrawn ? Math.max(-1, Math.min(1, value / longest)) : 0);
      bar.replaceWith(next);
      bar = next;
    },
  };
}

/** Where a column's value is said: words are chosen, numbers typed. */
export function makeField({ name, terms, range }: ModelColumn, id: string, take: (cell: string) => void) {
  const { row: words, weights } = pageWords;
  const place = id.slice('row-'.length);
  const note = el('p', { class: 'unit', id });
  const attributes = { 'aria-label': shownName(name), 'aria-describedby': id, 'data-place': place };
  const option = (cell: string) => el('option', { value: cell }, cell === '' ? weights.missing : cell);
  const areWords = terms[0]?.feature.category !== undefined;
  const median = terms.find(({ feature }) => feature.median !== undefined)?.feature.median;
  const filled = median === undefined ? '' : words.filled(bound(median));
  const input = areWords
    ? el('select', attributes)
    : el('input', { ...attributes, type: 'text', placeholder: filled && weights.missing });
  input.addEventListener('input', () => take(input.value));
  const head = el('th', { scope: 'row' });
  setClipped(head, shownName(name), quoted(shownName(name), Number.POSITIVE_INFINITY));
  return {
    head,
    cell: el('td', { class: 'field-cell' }, input, note),
    put(cell: string) {
      // A word of a pasted row may be a new one, which goes when another row comes.
      const known = terms.map(({ feature }) => feature.category ?? '');
      if (areWords) input.replaceChildren(...[...new Set([...known, cell])].map(option));
      input.value = cell;
    },
    tell({ term, note: of, isOutside }: ReadCell) {
      const isAnswered = !Number.isNaN(term);
      const outside = range && isOutside ? words.outside(bound(range.min), bound(range.max)) : '';
      setText(note, of === undefined ? outside : words.notes[of] + filled);
      setAttribute(input, 'aria-invalid', isAnswered ? undefined : 'true');
    },
  };
}
