import { makeChanged } from '../changed.js';
import { changeLabel } from '../changeLabel.js';
import { el, setText } from '../dom.js';
import { counted } from '../format.js';
import { type LabelWords, labelWords, offeredLabels } from '../profileFacts.js';
import { remediesAfter } from '../remedies.js';
import { makeRemedy } from './remedyButtons.js';
import type { Section } from './section.js';

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
      const likeliest =
        remediesAfter(run, offeredLabels(run)).remedies.length > 0
          ? undefined
          : words.columns.find(({ offered }) => offered);
      list.replaceChildren(...words.columns.map((each) => makeCandidate(each, each === likeliest)));
      setText(
        more,
        words.more === 0
          ? ''
          : `${counted(words.more, 'more column holds', 'more columns hold')} two values: Train on CSV with Options… lists them.`,
      );
    },
  };
}

/** @param first whether it is the likeliest, and nothing likelier is offered above */
function makeCandidate({ name, values, offered }: LabelWords, first: boolean): HTMLElement {
  const words = el('dd', {}, values);
  const what = el('dt', { title: name }, name);
  if (!offered) return el('div', { 'data-label': name }, what, words);
  const change = { label: name };
  const button = makeRemedy({ label: changeLabel(change), change }, first ? 'primary' : 'secondary');
  return el('div', { 'data-label': name }, what, words, el('dd', { class: 'offer-label' }, button));
}
