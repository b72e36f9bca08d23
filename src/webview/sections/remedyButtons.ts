import { pageWords } from '../../words/page.js';
import type { Remedy } from '../facts/remedies.js';
import { el } from '../ui/dom.js';
import { makeButton } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';

/** The button that trains anew with the remedy. */
export function makeRemedy(
  { label, change, hint }: Remedy,
  look: 'primary' | 'secondary' = 'secondary',
): HTMLElement {
  return makeButton({
    label,
    icon: 'refresh',
    look,
    ...(hint === undefined ? {} : { hint }),
    testId: 'remedy',
    onClick: () => post({ type: 'trainWith', change }),
  });
}

/** A button for each remedy, the first of which is the one to press.
 * @param more how many there are besides @param first how the first looks, where something else is to be pressed */
export function remedyButtons(
  remedies: readonly Remedy[],
  more = 0,
  first: 'primary' | 'secondary' = 'primary',
): HTMLElement[] {
  const buttons = remedies.map((remedy, i) => makeRemedy(remedy, i === 0 ? first : 'secondary'));
  const rest = more === 0 ? [] : [el('span', { class: 'unit' }, pageWords.warnings.moreWays(more))];
  return [...buttons, ...rest];
}

/** All that can be done about one thing, beside its sentence or below it; nothing where there is nothing. */
export function inOneRow(buttons: readonly HTMLElement[]): HTMLElement[] {
  return buttons.length === 0 ? [] : [el('div', { class: 'remedies' }, ...buttons)];
}
