import { type Button, provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';
import { el, icon, setAttribute, setText } from './dom.js';
import type { IconName } from './icons.js';

// The toolkit is archived. Everything that knows it is in this file, so that it can be replaced here.
provideVSCodeDesignSystem().register(vsCodeButton());

interface ButtonWish {
  readonly label: string;
  readonly icon: IconName;
  readonly look: 'primary' | 'secondary' | 'icon';
  readonly testId: string;
  /** A sentence for the hover. */
  readonly hint?: string;
  readonly onClick: () => void;
}

/** A button in VS Code's manner. With the look `icon` the label is its accessible name and its hover. */
export function makeButton({ label, icon: name, look, testId, hint, onClick }: ButtonWish): HTMLElement {
  const button = document.createElement('vscode-button');
  setAttribute(button, 'appearance', look);
  setAttribute(button, 'data-testid', testId);
  // Not setHint, which would make a second stop for the tab key: the button has one.
  setAttribute(button, 'data-hint', hint);
  const image = icon(name);
  if (look === 'icon') {
    setAttribute(button, 'title', label);
    button.append(image);
  } else {
    setAttribute(image, 'slot', 'start');
    button.append(image, el('span', { class: 'label' }));
  }
  setLabel(button, label);
  button.addEventListener('click', () => isEnabled(button) && onClick());
  return button;
}

/** Gives a button another label. It is the accessible name too, since narrow pages hide the words. */
export function setLabel(button: HTMLElement, label: string): void {
  setAttribute(button, 'aria-label', label);
  const words = button.querySelector('.label');
  if (words !== null) setText(words, label);
}

/** Makes a button the one to press, or one among others. */
export function setLook(button: HTMLElement, look: ButtonWish['look']): void {
  // The toolkit's own property: it writes the attribute from that, a frame later, over whatever stands there.
  (button as Button).appearance = look;
}

/** Takes a button's clicks away, or gives them back. Not by `disabled`, which would take the focus away too. */
export function setEnabled(button: HTMLElement, enabled: boolean): void {
  setAttribute(button, 'aria-disabled', enabled ? undefined : 'true');
}

function isEnabled(button: HTMLElement): boolean {
  return button.getAttribute('aria-disabled') !== 'true';
}

interface TextActionWish {
  readonly label: string;
  /** For a screen reader, and on hover. */
  readonly name: string;
  readonly testId: string;
  readonly onClick: () => void;
}

/** A quiet action of a word, as VS Code has them in toolbars. A plain button: on the toolkit's, whether it is pressed could be told
 * only where no assistive technology is to look for it. @see setPressed for one that stays down */
export function makeTextAction({ label, name, testId, onClick }: TextActionWish): HTMLElement {
  const button = el(
    'button',
    { type: 'button', 'aria-label': name, title: name, 'data-testid': testId },
    label,
  );
  button.addEventListener('click', onClick);
  return button;
}

/** Makes an action one that is either on or off. */
export function setPressed(button: HTMLElement, pressed: boolean): void {
  setAttribute(button, 'aria-pressed', String(pressed));
}
