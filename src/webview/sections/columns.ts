import { findingsOf } from '../../core/run/run.js';
import { unknown } from '../../words/figures.js';
import { fileWords } from '../../words/file.js';
import { hasResults } from '../facts/figures.js';
import { type ColumnWords, columnWords, profileSentence } from '../facts/profileFacts.js';
import { appendAll, el, setText } from '../ui/dom.js';
import { makeChanged } from '../ui/whenChanged.js';
import type { Section } from './section.js';

const most = 500; // listed: a file may have 20,000

/** What each column of the file holds and what becomes of it; known once the file is read. Open after a run that came
 * to nothing, folded where there are results. Rows are made only while it is open. */
export function makeColumns(): Section {
  const sentence = el('span', { class: 'unit', 'data-testid': 'profile' });
  const body = el('tbody');
  const rest = el('p', { class: 'unit' });
  const table = el(
    'table',
    { class: 'columns', 'aria-label': fileWords.columns.table, 'data-testid': 'columns' },
    el('thead', {}, headings()),
    body,
  );
  const element = el(
    'details',
    { class: 'block', 'data-testid': 'columns-section', hidden: true },
    el('summary', {}, el('h2', {}, fileWords.columns.title), ' ', sentence),
    table,
    rest,
  );
  let rows: readonly ColumnWords[] = [];
  const fill = () => {
    if (element.open && body.rows.length === 0) appendAll(body, rows.map(columnRow));
  };
  element.addEventListener('toggle', fill);
  const changed = makeChanged();
  return {
    element,
    update(run) {
      const found = findingsOf(run);
      element.hidden = found === undefined;
      if (found === undefined || !changed(found.profile, found.warnings, hasResults(run))) return;
      const { profile, warnings } = found;
      setText(sentence, profileSentence(profile));
      setText(rest, profile.columns.length > most ? fileWords.columns.first(most) : '');
      rows = columnWords(profile, warnings, most);
      body.replaceChildren();
      element.open = !hasResults(run);
      fill();
    },
  };
}

function headings(): HTMLElement {
  const words = fileWords.columns;
  const heading = (text: Node | string, attributes = {}) => el('th', { scope: 'col', ...attributes }, text);
  return el(
    'tr',
    {},
    heading(el('span', { class: 'unseen' }, words.place), { class: 'place' }),
    heading(words.column, { class: 'name' }),
    heading(words.type, { class: 'type' }),
    heading(words.missing, { colspan: 2, class: 'gaps' }),
    heading(words.min),
    heading(words.max),
    heading(words.notes, { class: 'notes' }),
  );
}

function columnRow({ place, name, type, missing, share, min, max, notes }: ColumnWords): HTMLElement {
  const cell = (look: string, text: string) => el('td', { class: look }, text);
  // Narrow pages put the figures into a line, each with its term.
  const figure = (term: 'missing' | 'min' | 'max', text: string) =>
    el('td', { class: term, 'data-term': fileWords.columns[term], 'data-none': text === unknown }, text);
  return el(
    'tr',
    {},
    cell('place', place),
    el('th', { scope: 'row', class: 'name', title: name }, name),
    cell('type', type),
    figure('missing', missing),
    cell('share', share),
    figure('min', min),
    figure('max', max),
    cell('notes', notes),
  );
}
