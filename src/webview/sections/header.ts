import { isOver } from '../../core/run/run.js';
import { el, setClipped } from '../dom.js';
import { makeButton } from '../toolkit.js';
import { post } from '../vscodeApi.js';
import { facts } from '../words.js';
import type { Section } from './section.js';

/** File name, what is in the file, and what can be done. */
export function makeHeader(): Section {
  const name = el('h1', { 'data-testid': 'file-name' });
  const factsLine = el('p', { class: 'facts', 'data-testid': 'facts' });
  const actions = makeActions();
  return {
    element: el(
      'header',
      { class: 'header' },
      el('div', { class: 'title' }, name, factsLine),
      actions.element,
    ),
    update(run) {
      setClipped(name, run.name);
      setClipped(factsLine, facts(run));
      actions.setOver(isOver(run));
    },
  };
}

/** Stop and Train Again share a place, since only one of them makes sense at a time. */
function makeActions(): { element: HTMLElement; setOver(over: boolean): void } {
  let over = false;
  let changedAt = Number.NEGATIVE_INFINITY;
  const stop = makeButton({
    label: 'Stop',
    icon: 'debug-stop',
    look: 'secondary',
    testId: 'stop',
    onClick: () => post({ type: 'stop' }),
  });
  const again = makeButton({
    label: 'Train Again',
    icon: 'refresh',
    look: 'primary',
    testId: 'train-again',
    // A click meant for Stop, in the moment the run ends by itself, must not start the next one.
    onClick: () => performance.now() - changedAt > 400 && post({ type: 'trainAgain' }),
  });
  const output = makeButton({
    label: 'Show Output',
    icon: 'output',
    look: 'icon',
    testId: 'show-output',
    onClick: () => post({ type: 'showOutput' }),
  });
  again.hidden = true;
  return {
    element: el('div', { class: 'actions' }, output, stop, again),
    setOver(next) {
      if (next === over) return;
      over = next;
      changedAt = performance.now();
      const [shown, hidden] = over ? [again, stop] : [stop, again];
      const focused = document.activeElement === hidden;
      shown.hidden = false;
      hidden.hidden = true;
      if (focused) shown.focus();
    },
  };
}
