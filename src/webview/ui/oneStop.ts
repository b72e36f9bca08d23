import { setAttribute } from './dom.js';

/** What can be a stop of the tab key by itself; tabindex -1 leaves it among these. */
const stops =
  'vscode-button, button, summary, [data-hint][tabindex], [role="img"][tabindex], input[type="checkbox"]';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Makes all that can be reached in an element one stop of the tab key: the arrow keys lead on from there, and Home and End to
 * its ends (a roving tabindex, as the ARIA practices have it for toolbars). With a stop for each word that explains itself and
 * for each button, a page of results had some fifty. What uses a key itself, as charts do, keeps it. */
export function makeOneStop<Group extends HTMLElement>(group: Group): Group {
  let current: HTMLElement | undefined;
  let isEntered = false;
  const items = () =>
    [...group.querySelectorAll<HTMLElement>(stops)].filter((item) => isShownIn(group, item));
  const settle = () => {
    const all = items();
    // Parts come one by one: until somebody was there, the first is where the tab key leads.
    if (!isEntered || current === undefined || !all.includes(current)) current = all[0];
    for (const item of all) setAttribute(item, 'tabindex', item === current ? 0 : -1);
  };
  group.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement) || !items().includes(target)) return;
    current = target;
    isEntered = true;
    settle();
  });
  group.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    // What is folded away by the stylesheet alone cannot take the focus.
    const all = items().filter((item) => item.checkVisibility());
    const at = all.indexOf(event.target as HTMLElement);
    const to = at < 0 ? undefined : leadsTo(event.key, at, all.length);
    if (to === undefined) return;
    event.preventDefault(); // or the page would scroll as well
    all[to]?.focus();
  });
  const attributeFilter = ['hidden', 'open', 'data-hint'];
  new MutationObserver(settle).observe(group, { subtree: true, childList: true, attributeFilter });
  settle();
  return group;
}

/** The place a key leads to; undefined for other keys. */
function leadsTo(key: string, from: number, length: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  const step = steps[key];
  return step === undefined ? undefined : Math.max(0, Math.min(length - 1, from + step));
}

/** Whether nothing around it in the group is hidden or folded. What is around the group is the same for all of it. */
function isShownIn(group: HTMLElement, item: HTMLElement): boolean {
  for (let at: HTMLElement | null = item; at !== null; at = at.parentElement) {
    if (at.hidden) return at === group;
    const around: HTMLElement | null = at.parentElement;
    if (at === group) return true;
    const isFolded = around instanceof HTMLDetailsElement && !around.open && at.tagName !== 'SUMMARY';
    if (isFolded) return false;
  }
  return true;
}
