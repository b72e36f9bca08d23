import { optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import { pageWords } from '../../words/page.js';
import { dataFacts, type Fact } from '../facts/facts.js';
import { settingFacts } from '../facts/settingFacts.js';
import { el } from '../ui/dom.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeFactList } from './factList.js';
import type { Section } from './section.js';

/** How the file was understood, and the settings. */
export function makeDetails(): Section {
  const data = makeList(pageWords.data.title, 'facts-data');
  const settings = makeList(pageWords.settings.title, 'facts-settings');
  const changed = makeChanged();
  return {
    element: el('div', { class: 'block details' }, data.element, settings.element),
    update(run: Run) {
      // Nothing here changes with an epoch, so it is made anew only when a phase or a run begins.
      if (!changed(run.phase, run.config, preparationOf(run)?.dataset, optimumOf(run))) return;
      data.show(dataFacts(run));
      // Of a file that could not even be read they would be all there is, and say nothing.
      settings.show(run.phase === 'failed' && preparationOf(run) === undefined ? [] : settingFacts(run));
    },
  };
}

function makeList(title: string, testId: string) {
  const list = makeFactList(testId);
  const element = el('section', {}, el('h2', {}, title), list.element);
  return {
    element,
    show(facts: readonly Fact[]) {
      element.hidden = facts.length === 0;
      list.show(facts);
    },
  };
}
