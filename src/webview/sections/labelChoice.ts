import { makeChanged } from '../changed.js';
import { el, setText } from '../dom.js';
import { counted, quoted } from '../format.js';
import { type LabelWords, labelWords } from '../profileFacts.js';
import type { Section } from './section.js';
import { makeRemedy } from './warnings.js';

/** After a run that failed for want of a label: what the label holds, and which columns could be one instead. */
export function makeLabelChoice(): Section {
  const list = el('dl', { class: 'candidates' });
  const title = el('h2');
  const more = el('p', { class: 'unit' });
  const element = el(
    'section',
    { class: 'label-choice', 'data-testid': 'label-choice', hidden: true },
    title,
    el('p', { class: 'unit' }, 'Values, and the rows that carry them'),
    list,
    more,
  );
  const changed = makeChanged();
  return {
    element,
    update(run) {
      if (!changed(run)) return;
      const words = labelWords(run);
      element.hidden = words.columns.length === 0;
      const offers = words.columns.some(({ offered }) => offered);
      setText(title, offers ? 'Which column is the label?' : 'What the label holds');
      list.replaceChildren(...words.columns.map(makeCandidate));
      setText(
        more,
        words.more === 0
          ? ''
          : `${counted(words.more, 'more column holds', 'more columns hold')} two values: Train on CSV with Options… lists them.`,
      );
    },
  };
}

function makeCandidate({ name, values, offered }: LabelWords): HTMLElement {
  const words = el('dd', {}, values);
  const what = el('dt', { title: name }, name);
  if (!offered) return el('div', { 'data-label': name }, what, words);
  const button = makeRemedy({ label: `Use ${quoted(name)} as label`, change: { label: name } });
  return el('div', { 'data-label': name }, what, words, el('dd', { class: 'offer-label' }, button));
}
