import type { Cut } from '../../core/evaluation/cuts.js';
import { usualProbability } from '../../core/evaluation/cuts.js';
import { probability } from '../../core/format.js';
import type { ChosenCut } from '../../core/run/chosenThreshold.js';
import { isBusy, type Run } from '../../core/run/run.js';
import type { FileState } from '../../protocol/panel.js';
import { pageWords } from '../../words/page.js';
import { repeatsWords } from '../../words/repeats.js';
import { changeLabel } from '../facts/changeLabel.js';
import { type Offer, offerOf, remedyToPress } from '../facts/mainAction.js';
import { el } from '../ui/dom.js';
import type { IconName } from '../ui/icons.js';
import { makeButton, setEnabled, setLabel, setLook } from '../ui/toolkit.js';
import { moveFocus } from '../ui/tooltip.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';

const icons: Readonly<Record<Offer['is'], IconName>> = {
  threshold: 'target',
  preset: 'refresh',
  repeat: 'refresh',
  class: 'refresh',
};

/** The button for what the verdict calls for. That of a threshold stays, and leads back.
 * @param choose told the new threshold; undefined is the run's own */
export function makeOffer(choose: (cut: ChosenCut | undefined) => void): {
  readonly element: HTMLElement;
  tell(state: FileState): void;
  update(run: Run, at: Cut | undefined): void;
} {
  const element = el('div', { class: 'remedies offered', 'data-testid': 'offer', hidden: true });
  const changed = makeChanged();
  let button: HTMLElement | undefined;
  let offer: Offer | undefined;
  let state: FileState = 'same';

  function press(): void {
    switch (offer?.is) {
      case undefined:
        return;
      case 'threshold':
        return choose(offer.cut);
      case 'preset':
        return post({ type: 'trainWith', change: recommended });
      case 'repeat':
        return post({ type: 'repeat' });
      case 'class':
        return post({ type: 'chooseClass' });
      default:
        return offer satisfies never;
    }
  }

  return {
    element,
    tell(news) {
      state = news;
    },
    update(run, at) {
      offer = offerOf(run, at);
      element.hidden = offer === undefined;
      if (changed(offer?.is)) {
        button =
          offer &&
          makeButton({
            ...{ label: '', icon: icons[offer.is], look: 'secondary', onClick: press },
            testId: `offer-${offer.is}`,
          });
        const hadFocus = element.contains(document.activeElement);
        element.replaceChildren(...(button === undefined ? [] : [button]));
        if (hadFocus && button !== undefined) moveFocus(button);
      }
      if (offer === undefined || button === undefined) return;
      setLabel(button, labelOf(offer, run));
      setLook(button, isFirst(offer, run, state) ? 'primary' : 'secondary');
      setEnabled(button, offer.is === 'threshold' || !isBusy(run));
    },
  };
}

const recommended = { preset: 'recommended' } as const;

/** Whether it is the thing to press on the page. A file that has changed is to be trained on again first. */
function isFirst(offer: Offer, run: Run, state: FileState): boolean {
  if (remedyToPress(run) !== undefined) return false;
  if (offer.is !== 'threshold') return state === 'same';
  return offer.cut !== undefined && state !== 'changed';
}

function labelOf(offer: Offer, run: Run): string {
  const { offer: words } = pageWords;
  switch (offer.is) {
    case 'threshold': {
      const own = usualProbability(run.phase === 'ended' ? run.record.model : undefined);
      return offer.cut === undefined
        ? words.back(probability(own))
        : words.threshold(probability(offer.cut.probability));
    }
    case 'preset':
      return changeLabel(recommended);
    case 'repeat':
      return repeatsWords.repeat;
    case 'class':
      return words.otherClass;
    default:
      return offer satisfies never;
  }
}
