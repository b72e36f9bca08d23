import type { FileState } from '../../protocol/panel.js';
import { fileWords } from '../../words/file.js';
import { el, icon } from '../ui/dom.js';
import { makeChanged } from '../ui/whenChanged.js';
import type { Section } from './section.js';

/** That the file is another by now, or gone, or why what was asked for came to nothing: what is shown is still right of the
 * file as it was. */
export function makeFileNews(isSaved: boolean): Section & {
  readonly tell: (state: FileState) => void;
  readonly refuse: (why: string) => void;
} {
  let state: FileState = 'same';
  let refusal = '';
  const news = (state: FileState) => {
    const { changed, gone, savedChanged, savedGone } = fileWords.news;
    if (state === 'same') return '';
    return state === 'gone' ? (isSaved ? savedGone : gone) : isSaved ? savedChanged : changed;
  };
  const changed = makeChanged();
  const element = el('div', { class: 'problem', role: 'status', 'data-testid': 'file-news' });
  return {
    element,
    tell(told) {
      state = told;
    },
    refuse(why) {
      refusal = why;
    },
    update(run) {
      const shown = run.phase !== 'ended' ? '' : refusal !== '' ? refusal : news(state);
      if (!changed(shown)) return;
      element.replaceChildren(...(shown === '' ? [] : [icon('info'), el('p', {}, shown)]));
    },
  };
}
