import { quoted } from '../../core/names.js';
import { isBusy, isOver, preparationOf, type Run } from '../../core/run/run.js';
import type { SettingKey } from '../../core/settings.js';
import { pageWords } from '../../words/page.js';
import { className } from '../../words/recordNames.js';
import { facts } from '../facts/words.js';
import { el, setAttribute, setClipped } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setEnabled, setLabel } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeActions } from './actions.js';
import type { Section } from './section.js';

/** File name, what is in the file, and what can be done. @param askForEnd tells whoever trains
 * @param openOptions opens the form of settings, or
 * closes it; at one of them, where it is said which @param isSaved whether the run is a saved one */
export function makeHeader(
  askForEnd: () => void,
  openOptions: (at?: SettingKey) => void,
  isSaved: boolean,
): Section & Pick<ReturnType<typeof makeActions>, 'tell'> {
  const name = el('h1', { 'data-testid': 'file-name' });
  const factsLine = el('p', { class: 'facts', 'data-testid': 'facts' });
  const other = makeOtherClass();
  const naming = makeNaming(() => openOptions('classNames'));
  const actions = makeActions(askForEnd, () => openOptions(), isSaved);
  return {
    element: makeOneStop(
      el(
        'header',
        { class: 'header' },
        el(
          'div',
          { class: 'title' },
          name,
          el('div', { class: 'facts-line' }, factsLine, other.element, naming.element),
        ),
        actions.element,
      ),
    ),
    tell: actions.tell,
    update(run) {
      setClipped(name, run.name);
      setClipped(factsLine, facts(run), facts(run, Number.POSITIVE_INFINITY));
      other.update(run);
      naming.update(run);
      actions.update(run);
    },
  };
}

/** Finds another class, in a click: of two the other one; of more it is asked which. */
function makeOtherClass(): { readonly element: HTMLElement; update(run: Run): void } {
  let negative = '';
  const swap = makeButton({
    label: '',
    icon: 'arrow-swap',
    look: 'icon',
    testId: 'swap-classes',
    onClick: () => post({ type: 'trainWith', change: { positive: negative } }),
  });
  const choose = makeButton({
    label: '',
    icon: 'chevron-down',
    look: 'icon',
    testId: 'choose-class',
    onClick: () => post({ type: 'chooseClass' }),
  });
  const element = el('span', { class: 'other-class', hidden: true }, swap, choose);
  const changed = makeChanged();
  return {
    element,
    update(run) {
      const classes = preparationOf(run)?.dataset.classes;
      element.hidden = classes === undefined;
      for (const button of [swap, choose]) setEnabled(button, !isBusy(run));
      if (classes === undefined || !changed(...classes.flatMap(({ value, name }) => [value, name]))) return;
      const isOfMany = classes[0].rest !== undefined;
      swap.hidden = isOfMany;
      choose.hidden = !isOfMany;
      negative = classes[0].value;
      const positive = quoted(className(classes[1]));
      name(swap, pageWords.actions.swap(quoted(className(classes[0])), positive));
      name(choose, pageWords.actions.choose(positive));
    },
  };
}

/** Gives the classes names, where they have none yet: `1` says little. */
function makeNaming(open: () => void): { readonly element: HTMLElement; update(run: Run): void } {
  const words = pageWords.actions.nameClasses;
  const element = makeButton({
    label: words,
    icon: 'edit',
    look: 'icon',
    testId: 'name-classes',
    onClick: open,
  });
  element.classList.add('naming');
  setAttribute(element, 'title', words);
  return {
    element,
    update(run) {
      const classes = preparationOf(run)?.dataset.classes;
      element.hidden =
        !isOver(run) || classes === undefined || classes.some((each) => each.name !== undefined);
    },
  };
}

function name(button: HTMLElement, words: string): void {
  setLabel(button, words);
  setAttribute(button, 'title', words);
}
