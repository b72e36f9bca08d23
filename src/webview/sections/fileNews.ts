import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import { decidedThreshold } from '../../core/run/decide.js';
import type { RunRecord } from '../../core/run/record.js';
import type { FileState } from '../../protocol/panel.js';
import { fileWords } from '../../words/file.js';
import { pageWords } from '../../words/page.js';
import { el, icon } from '../ui/dom.js';
import { makeButton } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';
import { inOneRow } from './remedyButtons.js';
import type { Section } from './section.js';

/** That the file is another by now, or gone, or why what was asked for came to nothing: what is shown is still right of the
 * file as it was. Of a saved run also that its file lacks the goal that it is looked at with, or the prevalence. */
export function makeFileNews(
  isSaved: boolean,
  prevalence: () => number | undefined,
): Section & {
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
  const save = makeButton({
    ...{ label: pageWords.actions.save.label, icon: 'save', look: 'secondary', testId: 'save-goal' },
    onClick: () => post({ type: 'saveRun' }),
  });
  const element = el('div', { class: 'problem', role: 'status', 'data-testid': 'file-news' });
  return {
    element,
    tell(told) {
      state = told;
    },
    refuse(why) {
      refusal = why;
    },
    update(run, at) {
      const isUnsaved = isSaved && run.phase === 'ended' && isOtherGoal(run.record, at, prevalence());
      const told = refusal || news(state) || (isUnsaved ? fileWords.news.unsaved : '');
      const shown = run.phase === 'ended' ? told : '';
      if (!changed(shown)) return;
      const offer = shown === fileWords.news.unsaved ? inOneRow([save]) : [];
      element.replaceChildren(...(shown === '' ? [] : [icon('info'), el('p', {}, shown), ...offer]));
    },
  };
}

/** Whether a run is looked at with another goal than its record has, or without one for where positives are not as frequent. */
function isOtherGoal(record: RunRecord, at: ChosenCut | undefined, prevalence: number | undefined): boolean {
  const own = decidedThreshold(record)?.by ?? record.decision?.prevalence;
  return JSON.stringify(at?.by ?? prevalence) !== JSON.stringify(own);
}
