import { fileWords } from '../../words/file.js';
import { shownName } from '../../words/recordNames.js';
import { changeLabel } from '../facts/changeLabel.js';
import { type LabelWords, labelWords, offeredLabels } from '../facts/profileFacts.js';
import { remediesAfter } from '../facts/remedies.js';
import { el, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeRemedy } from './remedyButtons.js';
import type { Section } from './section.js';

/** Of more classes the others are to be chosen in Train on CSV with Options…. */
const mostButtons = 12;

/** After a run that failed for want of a label: what the label holds, which of its classes can be told from the rest,
 * and which columns could be the label instead. */
export function makeLabelChoice(): Section & {
  /** @param model the file whose model may answer for this one: that is the thing to press */
  readonly offerScoring: (model: string | undefined) => void;
} {
  const list = el('dl', { class: 'candidates' });
  const title = el('h2');
  const more = el('p', { class: 'unit' });
  const element = makeOneStop(
    el(
      'section',
      { class: 'label-choice', 'data-testid': 'label-choice', hidden: true },
      title,
      el('p', { class: 'unit' }, fileWords.label.values),
      list,
      more,
    ),
  );
  const changed = makeChanged();
  let scorer: string | undefined;
  return {
    element,
    offerScoring(model) {
      scorer = model;
    },
    update(run) {
      if (!changed(run, scorer)) return;
      const words = labelWords(run);
      element.hidden = words.columns.length === 0;
      setText(title, titleOf(words.columns));
      const likeliest =
        scorer !== undefined || remediesAfter(run, offeredLabels(run)).remedies.length > 0
          ? undefined
          : words.columns.find(({ offered, isUnlikely }) => offered && !isUnlikely);
      list.replaceChildren(...words.columns.map((each) => makeCandidate(each, each === likeliest)));
      setText(more, words.more === 0 ? '' : fileWords.label.moreColumns(words.more));
    },
  };
}

function titleOf(columns: readonly LabelWords[]): string {
  const { whichClass, whichColumn, holds } = fileWords.label;
  if (columns.some(({ tellable }) => tellable.length > 0)) return whichClass;
  return columns.some(({ offered }) => offered) ? whichColumn : holds;
}

/** @param first whether it is the likeliest, and nothing likelier is offered above */
function makeCandidate({ name, values, offered, tellable }: LabelWords, first: boolean): HTMLElement {
  const words = el('dd', {}, values);
  const what = el('dt', { title: shownName(name) }, shownName(name));
  if (tellable.length > 0) {
    const buttons = tellable
      .slice(0, mostButtons)
      .map((positive) => makeRemedy({ label: changeLabel({ positive }), change: { positive } }));
    return el(
      'div',
      { 'data-label': name },
      what,
      words,
      el('dd', { class: 'offer-label offer-classes' }, ...buttons),
    );
  }
  if (!offered) return el('div', { 'data-label': name }, what, words);
  const change = { label: name };
  const button = makeRemedy({ label: changeLabel(change), change }, first ? 'primary' : 'secondary');
  return el('div', { 'data-label': name }, what, words, el('dd', { class: 'offer-label' }, button));
}
