import type { LossView } from '../../core/chart/courses.js';
import { pageWords } from '../../words/page.js';
import { el } from '../ui/dom.js';
import { makeTextAction, setPressed } from '../ui/toolkit.js';

const ways = ['logarithmic', 'smooth'] as const satisfies readonly (keyof LossView)[];

/** Quiet actions that show the loss in other ways, each by itself. @param changed told which are on */
export function makeLossView(view: LossView, changed: (view: LossView) => void): HTMLElement {
  let now = view;
  const buttons = ways.map((way) => {
    const button = makeTextAction({
      ...pageWords.charts[way],
      testId: `loss-${way}`,
      onClick: () => {
        now = { ...now, [way]: now[way] !== true };
        setPressed(button, now[way] === true);
        changed(now);
      },
    });
    setPressed(button, now[way] === true);
    return button;
  });
  return el('div', { role: 'group', 'aria-label': pageWords.charts.showLoss }, ...buttons);
}
