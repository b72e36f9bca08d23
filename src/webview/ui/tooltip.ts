import { el, setAttribute, setText } from './dom.js';

// Not the `title` attribute: it never shows for someone at the keyboard.

const pointerDelay = 350; // VS Code's own hovers wait about as long

/** Gives an element a hover of one plain sentence, also on focus and to screen readers; undefined takes it away. */
export function setHint(element: HTMLElement, text: string | undefined): void {
  setAttribute(element, 'data-hint', text);
  setAttribute(element, 'aria-description', text);
  // That it has one already may be another's doing, see oneStop.ts.
  if (text === undefined || !element.hasAttribute('tabindex'))
    setAttribute(element, 'tabindex', text === undefined ? undefined : 0);
}

let isMoving = false;

/** Moves the focus on from what goes away. Nobody asked for the hint of what gets it: it would lie over what stands beside that. */
export function moveFocus(to: HTMLElement): void {
  isMoving = true;
  to.focus();
  isMoving = false;
}

/** Makes the page's one tooltip, which shows the hint of whatever is pointed at or focused. */
export function makeHints(): HTMLElement {
  const tip = el('div', { class: 'tip', 'aria-hidden': 'true', hidden: true, 'data-testid': 'hint' });
  let timer = 0;
  const hide = () => {
    clearTimeout(timer);
    tip.hidden = true;
  };
  const show = (event: Event, delay: number, from?: EventTarget | null) => {
    hide();
    const owner = event.target instanceof Element ? event.target.closest('[data-hint]') : null;
    if (owner !== null) timer = window.setTimeout(() => place(tip, owner, from), delay);
  };
  let at = '';
  let isResting = false;
  // What comes under a pointer that rests, since the page moved, was not pointed at: it is once the pointer moves.
  document.addEventListener('pointerover', (event) => {
    isResting = placeOf(event) === at;
    at = placeOf(event);
    if (isResting) hide();
    else show(event, pointerDelay);
  });
  document.addEventListener('pointermove', (event) => {
    const moved = placeOf(event) !== at;
    at = placeOf(event);
    if (moved && isResting) show(event, pointerDelay);
    if (moved) isResting = false;
  });
  document.addEventListener('focusin', (event) => {
    // Within a button of the toolkit, whose host never says that its focus is to be seen.
    const [focused] = event.composedPath();
    if (!isMoving && focused instanceof Element && focused.matches(':focus-visible'))
      show(event, 0, event.relatedTarget);
  });
  document.addEventListener('focusout', hide);
  document.documentElement.addEventListener('pointerleave', hide); // what is pointed at next is not the page's
  document.addEventListener('pointerdown', (event) => {
    at = placeOf(event);
    hide();
  });
  document.addEventListener('scroll', hide, { passive: true, capture: true });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  return tip;
}

function placeOf({ clientX, clientY }: PointerEvent): string {
  return `${clientX} ${clientY}`;
}

/** Above its owner, since what it explains stands below; for the focus on the side that it did not come from, where somebody may
 * still read what a field that they left has answered. On the other side where there is no room, and never past the page's sides.
 * @param from what had the focus before; undefined where a pointer asks */
function place(tip: HTMLElement, owner: Element, from?: EventTarget | null): void {
  setText(tip, owner.getAttribute('data-hint') ?? '');
  tip.hidden = false;
  const gap = 4;
  const box = owner.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const room = document.documentElement.clientWidth - width - gap;
  const hasRoom = { above: box.top - gap - height >= 0, below: box.bottom + gap + height <= innerHeight };
  const cameFromAbove =
    from !== undefined && !(from instanceof Element && from.getBoundingClientRect().top > box.top);
  const below = cameFromAbove ? hasRoom.below || !hasRoom.above : !hasRoom.above;
  tip.style.left = `${Math.max(gap, Math.min(box.left, room))}px`;
  tip.style.top = `${below ? box.bottom + gap : box.top - gap - height}px`;
}
