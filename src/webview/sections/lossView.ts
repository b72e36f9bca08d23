import type { LossView } from '../../core/chart/courses.js';
import { el } from '../ui/dom.js';
import { makeTextAction, setPressed } from '../ui/toolkit.js';

const ways: readonly { readonly way: keyof LossView; readonly label: string; readonly name: string }[] = [
  { way: 'logarithmic', label: 'Log', name: 'Show Loss on a logarithmic axis' },
  { way: 'smooth', label: 'Smooth', name: 'Show Loss smoothed, each value the mean of its neighbours' },
];

/** Quiet actions that show the loss in other ways, each by itself. @param changed told which are on */
export function makeLossView(view: LossView, changed: (view: LossView) => void): HTMLElement {
  let now = view;
  const buttons = ways.map(({ way, label, name }) => {
    const button = makeTextAction({
      label,
      name,
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
  return el('div', { role: 'group', 'aria-label': 'Show Loss' }, ...buttons);
}
