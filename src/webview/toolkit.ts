import { provideVSCodeDesignSystem, vsCodeButton } from '@vscode/webview-ui-toolkit';
import { icon, setAttribute } from './dom.js';

// The toolkit is archived. Everything that knows it is in this file, so that it can be replaced here.
provideVSCodeDesignSystem().register(vsCodeButton());

interface ButtonWish {
  readonly label: string;
  readonly icon: string;
  readonly look: 'primary' | 'secondary' | 'icon';
  readonly testId: string;
  readonly onClick: () => void;
}

/** A button in VS Code's manner. With the look `icon` the label is its accessible name and its hover. */
export function makeButton({ label, icon: name, look, testId, onClick }: ButtonWish): HTMLElement {
  const button = document.createElement('vscode-button');
  setAttribute(button, 'appearance', look);
  setAttribute(button, 'data-testid', testId);
  const image = icon(name);
  if (look === 'icon') {
    setAttribute(button, 'aria-label', label);
    setAttribute(button, 'title', label);
    button.append(image);
  } else {
    setAttribute(image, 'slot', 'start');
    button.append(image, label);
  }
  button.addEventListener('click', onClick);
  return button;
}

interface TextActionWish {
  readonly label: string;
  /** For a screen reader, and on hover. */
  readonly name: string;
  readonly testId: string;
  readonly onClick: () => void;
}

/** A quiet action of a word, as VS Code has them in toolbars. */
export function makeTextAction({ label, name, testId, onClick }: TextActionWish): HTMLElement {
  const button = document.createElement('vscode-button');
  setAttribute(button, 'appearance', 'icon');
  setAttribute(button, 'aria-label', name);
  setAttribute(button, 'title', name);
  setAttribute(button, 'data-testid', testId);
  button.append(label);
  button.addEventListener('click', onClick);
  return button;
}
