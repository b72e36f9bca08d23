import type { TableProfile } from '../../core/profile/profile.js';
import { optimumOf, preparationOf, type Run } from '../../core/run/run.js';
import { makeChanged } from '../changed.js';
import { el, setText } from '../dom.js';
import { dataFacts, type Fact } from '../facts.js';
import { type ColumnWords, columnWords, profileSentence } from '../profileFacts.js';
import { settingFacts } from '../settingFacts.js';
import { makeDataTable } from './dataTable.js';
import { makeFactList } from './factList.js';
import type { Section } from './section.js';

const mostColumns = 500; // listed: a file may have 20,000

/** How the file was understood, and the settings. */
export function makeDetails(): Section {
  const data = makeList('Data', 'facts-data');
  const columns = makeColumns();
  data.element.append(columns.element);
  const settings = makeList('Settings', 'facts-settings');
  const changed = makeChanged();
  return {
    element: el('div', { class: 'block details' }, data.element, settings.element),
    update(run: Run) {
      // Nothing here changes with an epoch, so it is made anew only when a phase or a run begins.
      if (!changed(run.phase, run.config, preparationOf(run)?.dataset, optimumOf(run))) return;
      data.show(dataFacts(run));
      columns.show(preparationOf(run)?.profile);
      settings.show(settingFacts(run));
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

/** What each column holds and what became of it, folded away. */
function makeColumns() {
  const text = (words: string) => ({ value: words, text: words });
  const table = makeDataTable<ColumnWords>({
    id: 'columns',
    name: 'Columns of the file',
    summary: 'Show columns',
    headings: ['column', 'type', 'missing', 'range'],
    cells: ({ name, type, missing, range }) => [name, type, missing, range].map(text),
  });
  const sentence = el('p', { class: 'unit', 'data-testid': 'profile' });
  return {
    element: el('div', { class: 'columns' }, sentence, table.element),
    show(profile: TableProfile | undefined) {
      setText(sentence, profile === undefined ? '' : profileSentence(profile));
      table.element.hidden = profile === undefined;
      table.update(
        profile?.columns.slice(0, mostColumns).map((column) => columnWords(column, profile.rows)) ?? [],
      );
    },
  };
}
