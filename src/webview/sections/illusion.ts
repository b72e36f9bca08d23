import { whyNoIllusion } from '../../core/comparison/illusion.js';
import { isBusy, type Run } from '../../core/run/run.js';
import { score } from '../../words/figures.js';
import { pageWords } from '../../words/page.js';
import { illusionMeaning } from '../facts/illusionMeaning.js';
import { setAttribute } from '../ui/dom.js';
import { makeButton, setEnabled } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';

/** The button that trains right and wrong on one seed. Only for an ended run that nothing is done with, and that has an
 * illusion to show. */
export function makeIllusion(testId: string): { readonly element: HTMLElement; update(run: Run): void } {
  const element = makeButton({
    label: pageWords.actions.illusion,
    icon: 'eye',
    look: 'secondary',
    testId,
    onClick: () => post({ type: 'showIllusion' }),
  });
  return {
    element,
    update(run) {
      element.hidden = run.phase !== 'ended' || whyNoIllusion(run) !== undefined;
      setEnabled(element, !isBusy(run));
      if (run.phase === 'ended')
        setAttribute(element, 'data-hint', illusionMeaning(run.config, score(run.record.test.f1)));
    },
  };
}
