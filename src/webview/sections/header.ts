import { isBusy, preparationOf, type Run } from '../../core/run/run.js';
import { pageWords } from '../../words/page.js';
import { quoted } from '../facts/format.js';
import { facts } from '../facts/words.js';
import { el, setAttribute, setClipped } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setEnabled, setLabel } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeActions } from './actions.js';
import type { Section } from './section.js';

/** File name, what is in the file, and what can be done. @param askForEnd tells whoever trains
 * @param isSaved whether the run is a saved one */
export function makeHeader(
  askForEnd: () => void,
  isSaved: boolean,
): Section & Pick<ReturnType<typeof makeActions>, 'tell'> {
  const name = el('h1', { 'data-testid': 'file-name' });
  const factsLine = el('p', { class: 'facts', 'data-testid': 'facts' });
  const swap = makeSwap();
  const actions = makeActions(askForEnd, isSaved);
  return {
    element: makeOneStop(
      el(
        'header',
        { class: 'header' },
        el('div', { class: 'title' }, name, el('div', { class: 'facts-line' }, factsLine, swap.element)),
        actions.element,
      ),
    ),
    tell: actions.tell,
    update(run) {
      setClipped(name, run.name);
      setClipped(factsLine, facts(run));
      swap.update(run);
      actions.update(run);
    },
  };
}

/** Makes the negative class the positive one, in a click; not where it is what is left of many. */
function makeSwap(): { readonly element: HTMLElement; update(run: Run): void } {
  let negative = '';
  const element = makeButton({
    label: '',
    icon: 'arrow-swap',
    look: 'icon',
    testId: 'swap-classes',
    onClick: () => post({ type: 'trainWith', change: { positive: negative } }),
  });
  element.hidden = true;
  const changed = makeChanged();
  return {
    element,
    update(run) {
      const classes = preparationOf(run)?.dataset.classes;
      element.hidden = classes === undefined || classes[0].rest !== undefined;
      setEnabled(element, !isBusy(run));
      if (classes === undefined || !changed(classes[0].value, classes[1].value)) return;
      negative = classes[0].value;
      const words = pageWords.actions.swap(quoted(negative), quoted(classes[1].value));
      setLabel(element, words);
      setAttribute(element, 'title', words);
    },
  };
}
