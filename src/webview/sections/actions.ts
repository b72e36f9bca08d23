import { nothingLearned } from '../../core/judgement/verdict.js';
import { isBusy, isOver, type Run } from '../../core/run/run.js';
import type { FileState } from '../../protocol/panel.js';
import { pageWords } from '../../words/page.js';
import { remedyToPress } from '../facts/mainAction.js';
import { offeredLabels } from '../facts/profileFacts.js';
import { mayGoWellAgain, remediesAfter } from '../facts/remedies.js';
import { el } from '../ui/dom.js';
import { makeButton, setEnabled, setLabel, setLook } from '../ui/toolkit.js';
import { moveFocus } from '../ui/tooltip.js';
import { post } from '../ui/vscodeApi.js';

/** What can be done with the run as a whole. Stop and Train Again share a place, since only one of them makes sense
 * at a time. @param askForEnd tells whoever trains @param isSaved whether the run is a saved one */
export function makeActions(
  askForEnd: () => void,
  openOptions: () => void,
  isSaved: boolean,
): {
  readonly element: HTMLElement;
  readonly update: (run: Run) => void;
  /** Whether the file is the one that was trained on. */
  readonly tell: (state: FileState) => void;
} {
  const { actions: words } = pageWords;
  const stop = makeStop(words.stop, words.stopping, 'stop', askForEnd);
  const again = makeAgain(isSaved);
  const keep = [
    makeButton({
      ...words.score,
      icon: 'table',
      look: 'secondary',
      testId: 'score-file',
      onClick: () => post({ type: 'scoreFile' }),
    }),
    makeButton({
      ...words.save,
      icon: 'save',
      look: 'secondary',
      testId: 'save',
      onClick: () => post({ type: 'saveRun' }),
    }),
    makeButton({
      ...words.export,
      icon: 'export',
      look: 'secondary',
      testId: 'export',
      onClick: () => post({ type: 'exportReport' }),
    }),
  ];
  const output = makeButton({
    label: words.showOutput,
    icon: 'output',
    look: 'icon',
    testId: 'show-output',
    onClick: () => post({ type: 'showOutput' }),
  });
  const options = makeButton({
    label: pageWords.form.open,
    icon: 'settings',
    look: 'secondary',
    testId: 'options',
    hint: pageWords.form.hint,
    onClick: openOptions,
  });
  let over: boolean | undefined;
  return {
    element: el(
      'div',
      { class: 'actions', role: 'toolbar', 'aria-label': words.run },
      output,
      ...keep,
      stop.element,
      options,
      again.element,
    ),
    tell: again.tell,
    update(run) {
      for (const button of keep) button.hidden = run.phase !== 'ended';
      options.hidden = !isOver(run) || isOfRunFile(run);
      again.update(run);
      stop.update(isOver(run), run.stopping);
      again.element.hidden = !isOver(run) || isRemedied(run) || isOfRunFile(run);
      if (isOver(run) === over) return;
      over = isOver(run);
      const [shown, hidden] = over ? [again.element, stop.element] : [stop.element, again.element];
      const focused = document.activeElement === hidden;
      stop.element.hidden = over;
      if (focused) moveFocus(shown);
    },
  };
}

/** A button that asks for an end, once, and says that the end is on its way. */
export function makeStop(label: string, underWay: string, testId: string, askForEnd: () => void) {
  const element = makeButton({
    label,
    icon: 'debug-stop',
    look: 'secondary',
    testId,
    onClick() {
      show(true);
      askForEnd();
    },
  });
  function show(stopping: boolean) {
    setLabel(element, stopping ? underWay : label);
    setEnabled(element, !stopping);
  }
  return {
    element,
    /** @param over whether what it would end is over @param stopping whether that was asked for, here or elsewhere */
    update(over: boolean, stopping = false) {
      if (over) show(false);
      else if (stopping) show(true);
    },
  };
}

/** Whether it failed because the file of a saved run could not be opened. */
function isOfRunFile(run: Run): boolean {
  return run.phase === 'failed' && run.problem.code === 'run-file-invalid';
}

/** Whether there is something better to do about a failed run: again it would only fail. */
function isRemedied(run: Run): boolean {
  return remediesAfter(run).remedies.length > 0 || offeredLabels(run).length > 0;
}

/** Where it comes to something else: of the same file the same settings give the same results. Not where it would only fail
 * again, nor where a remedy stands first, which trains too. */
function isTheThingToDo(run: Run, state: FileState): boolean {
  if (!mayGoWellAgain(run) || nothingLearned(run) !== undefined || remedyToPress(run)) return false;
  return run.phase !== 'ended' || run.record.status === 'stopped' || state === 'changed';
}

function makeAgain(isSaved: boolean) {
  let over = false;
  let changedAt = Number.NEGATIVE_INFINITY;
  let state: FileState = 'same';
  const element = makeButton({
    label: pageWords.actions.again,
    icon: 'refresh',
    look: 'primary',
    testId: 'train-again',
    hint: isSaved ? pageWords.actions.againSavedHint : pageWords.actions.againHint,
    // A click meant for Stop, in the moment the run ends by itself, must not start the next one.
    onClick: () => performance.now() - changedAt > 400 && post({ type: 'trainAgain' }),
  });
  element.hidden = true;
  return {
    element,
    tell(news: FileState) {
      state = news;
    },
    update(run: Run) {
      setEnabled(element, !isBusy(run));
      setLook(element, isTheThingToDo(run, state) ? 'primary' : 'secondary');
      if (isOver(run) === over) return;
      over = isOver(run);
      changedAt = performance.now();
    },
  };
}
