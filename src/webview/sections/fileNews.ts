import { isBusy } from '../../core/run/run.js';
import type { FileState } from '../../protocol/panel.js';
import { el, icon } from '../ui/dom.js';
import { makeButton, setEnabled } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';
import type { Section } from './section.js';

export const fileWords: Readonly<Record<Exclude<FileState, 'same'>, string>> = {
  changed: 'The file has changed since this run.',
  gone: 'The file is no longer there.',
};

/** That the file is another by now, or gone: what is shown is still right of the file as it was. */
export function makeFileNews(): Section & { readonly tell: (state: FileState) => void } {
  let state: FileState = 'same';
  const changed = makeChanged();
  const element = el('div', { class: 'problem', role: 'status', 'data-testid': 'file-news' });
  const again = makeButton({
    label: 'Train Again',
    icon: 'refresh',
    look: 'secondary',
    testId: 'train-on-change',
    hint: 'Train with the settings of this run, on the file as it is now.',
    onClick: () => post({ type: 'trainAgain' }),
  });
  return {
    element,
    tell(news) {
      state = news;
    },
    update(run) {
      setEnabled(again, !isBusy(run));
      const shown = run.phase === 'ended' ? state : 'same';
      if (!changed(shown)) return;
      element.replaceChildren();
      if (shown === 'same') return;
      element.append(icon('info'), el('p', {}, fileWords[shown]));
      if (shown === 'changed') element.append(again);
    },
  };
}
