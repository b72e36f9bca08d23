import { grouped } from '../../core/format.js';
import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import { preparationOf, type Run } from '../../core/run/run.js';
import { score } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { auditFacts, type PartFact, partFacts } from '../facts/audit.js';
import { hasResults, shortClasses } from '../facts/figures.js';
import { illusionMeaning } from '../facts/illusionMeaning.js';
import { el, setShort, setText } from '../ui/dom.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeFactList } from './factList.js';
import { makeIllusion } from './illusion.js';
import type { Section } from './section.js';

/** What each part of the split was used for, what was looked at, and what one needs to check it all. */
export function makeAudit(): Section {
  const classes = [el('th', { scope: 'col' }), el('th', { scope: 'col' })] as const;
  const parts = el('tbody');
  const { parts: words } = pageWords;
  const heading = (text: string, look?: string) => el('th', { scope: 'col', class: look }, text);
  const table = el(
    'table',
    { class: 'parts', 'aria-label': words.table, 'data-testid': 'parts' },
    el(
      'thead',
      {},
      el('tr', {}, heading(words.part), heading(words.rows), ...classes, heading(words.use, 'use')),
    ),
    parts,
  );
  const facts = makeFactList('facts-audit');
  const illusion = makeIllusion('illusion');
  const purpose = el('p', { class: 'unit' });
  const lesson = el('div', { class: 'offer' }, illusion.element, purpose);
  const element = el(
    'section',
    { class: 'block', 'data-testid': 'audit', hidden: true },
    el('h2', {}, words.title),
    table,
    facts.element,
    lesson,
  );
  const changed = makeChanged();
  return {
    element,
    update(run: Run, at?: ChosenCut) {
      illusion.update(run);
      if (run.phase === 'ended') setText(purpose, illusionMeaning(run.config, score(run.record.test.f1)));
      lesson.hidden = illusion.element.hidden;
      const byHand = run.phase === 'ended' && at !== undefined && at.by === undefined;
      if (!changed(run.phase, run.config, preparationOf(run)?.dataset, byHand)) return;
      const known = partFacts(run, byHand);
      element.hidden = known.length === 0 || !hasResults(run);
      const { negative, positive } = shortClasses(run);
      setShort(classes[0], negative);
      setShort(classes[1], positive);
      parts.replaceChildren(...known.map(partRow));
      facts.show(auditFacts(run));
    },
  };
}

function partRow({ part, rows, negatives, positives, use }: PartFact): HTMLElement {
  const figure = (of: string, value: number) =>
    el('td', { 'data-part': `${part} ${of}`, 'data-value': value }, grouped(value));
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, pageWords.parts[part]),
    figure('rows', rows),
    figure('negatives', negatives),
    figure('positives', positives),
    el('td', { class: 'use' }, use),
  );
}
