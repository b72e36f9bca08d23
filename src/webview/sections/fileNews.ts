import type { FileState } from '../../protocol/panel.js';
import { el, icon } from '../ui/dom.js';
import { makeChanged } from '../ui/whenChanged.js';
import type { Section } from './section.js';

type News = Readonly<Record<Exclude<FileState, 'same'>, string>>;

const ofResults: News = {
  changed: 'The file has changed since this run. Train again to see what it comes to now.',
  gone: 'The file is no longer there. Put it back, or open it where it is now.',
};

/** A saved run may be opened where its file never was. */
const ofSaved: News = {
  changed: 'The file beside this run has changed since. Train again to see what it comes to now.',
  gone: 'The file of this run is not beside it. Put it into the same folder to train again.',
};

/** That the file is another by now, or gone, or why what was asked for came to nothing: what is shown is still right of the
 * file as it was. */
export function makeFileNews(isSaved: boolean): Section & {
  readonly tell: (state: FileState) => void;
  readonly refuse: (why: string) => void;
} {
  const words = isSaved ? ofSaved : ofResults;
  let state: FileState = 'same';
  let refusal = '';
  const changed = makeChanged();
  const element = el('div', { class: 'problem', role: 'status', 'data-testid': 'file-news' });
  return {
    element,
    tell(news) {
      state = news;
    },
    refuse(why) {
      refusal = why;
    },
    update(run) {
      const shown =
        run.phase !== 'ended' ? '' : refusal !== '' ? refusal : state === 'same' ? '' : words[state];
      if (!changed(shown)) return;
      element.replaceChildren(...(shown === '' ? [] : [icon('info'), el('p', {}, shown)]));
    },
  };
}
