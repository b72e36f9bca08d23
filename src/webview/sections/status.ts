import { shorten } from '../../core/format.js';
import { endingOf } from '../../core/problem.js';
import { wholeProgress } from '../../core/run/progress.js';
import type { Run } from '../../core/run/run.js';
import { TimeLeft } from '../../core/run/timeLeft.js';
import { pageWords } from '../../words/page.js';
import { problemSentences } from '../../words/problem.js';
import { statusWords } from '../../words/status.js';
import { timeLeftWords } from '../../words/timeLeft.js';
import { offeredLabels } from '../facts/profileFacts.js';
import { remediesAfter } from '../facts/remedies.js';
import { settingsLine, standing } from '../facts/words.js';
import { el, icon, setAttribute, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';
import { inOneRow, remedyButtons } from './remedyButtons.js';
import type { Section } from './section.js';

/** Where the run stands, the settings it runs with, progress, and what went wrong. */
export function makeStatus(): Section & {
  readonly tell: (hasEarlier: boolean) => void;
  /** @param isThere whether the run shown took the place of another one that had ended */
  readonly offerComparison: (isThere: boolean) => void;
  /** @param model the file whose model may answer for this one, if there is one */
  readonly offerScoring: (model: string | undefined) => void;
} {
  const state = el('span', { class: 'state', 'data-testid': 'status' });
  const settings = el('span', { class: 'settings', 'data-testid': 'settings' });
  const bar = el('div', { class: 'bar' });
  const track = el(
    'div',
    {
      class: 'progress',
      role: 'progressbar',
      'aria-label': statusWords.progress,
      'aria-valuemin': 0,
      'aria-valuemax': 100,
    },
    bar,
  );
  const fault = el('strong', { 'data-testid': 'problem-what' });
  const remedy = el('span', { 'data-testid': 'problem-remedy' });
  const problem = el('div', { class: 'problem', role: 'alert', 'data-testid': 'problem' });
  // Only a change of phase is spoken: ten updates a second would drown everything else.
  const spoken = el('p', { class: 'unseen', role: 'status' });
  const timeLeft = new TimeLeft();
  const changed = makeChanged();
  let hasEarlier = false;
  let scorer: string | undefined;
  const back = makeButton({
    label: pageWords.actions.back,
    icon: 'discard',
    look: 'secondary',
    testId: 'back',
    onClick: () => post({ type: 'back' }),
  });

  const compare = makeButton({
    label: pageWords.actions.compareBefore,
    icon: 'git-compare',
    look: 'icon',
    testId: 'compare-before',
    onClick: () => post({ type: 'compareBefore' }),
  });
  setAttribute(compare, 'title', pageWords.actions.compareBefore);
  compare.hidden = true;

  return {
    element: makeOneStop(
      el(
        'section',
        { class: 'status', 'aria-label': statusWords.status },
        el('div', { class: 'standing' }, el('span', { class: 'came-to' }, state, compare), settings),
        track,
        problem,
        spoken,
      ),
    ),
    tell(there) {
      hasEarlier = there;
    },
    offerComparison(isThere) {
      compare.hidden = !isThere;
    },
    offerScoring(model) {
      scorer = model;
    },
    update(run) {
      setText(state, standing(run, timeLeftWords(timeLeft.ms(run, performance.now()))));
      setText(settings, settingsLine(run).replaceAll(' ·', '\u00a0·')); // no line begins with a point
      drawProgress(track, bar, run);
      if (!changed(run.phase, run.phase === 'failed' && run.problem, hasEarlier, scorer)) return;
      setAttribute(state, 'data-phase', run.phase);
      setText(spoken, run.phase === 'training' ? statusWords.training : standing(run));
      problem.replaceChildren();
      if (run.phase !== 'failed') return;
      const words = problemSentences(run.problem);
      setText(fault, words.fault);
      setText(remedy, words.remedy);
      // An alert is spoken when something is put into it, not when it is shown.
      const wrong = endingOf(run.problem) === 'fault';
      problem.classList.toggle('fault', wrong);
      const { scoreThis } = pageWords.actions;
      const rather = scorer === undefined ? '' : `${scoreThis.why(shorten(scorer))} `;
      problem.append(icon(wrong ? 'error' : 'info'), el('p', {}, fault, ' ', rather, remedy));
      const { remedies, more } = remediesAfter(run, offeredLabels(run));
      const look = scorer === undefined ? 'primary' : 'secondary';
      const first = scorer === undefined ? [] : [makeScoreThis(scorer)];
      const last = hasEarlier ? [back] : [];
      problem.append(...inOneRow([...first, ...remedyButtons(remedies, more, look), ...last]));
    },
  };
}

/** Without a label there is something better to do with a file than to train on it. */
function makeScoreThis(model: string): HTMLElement {
  return makeButton({
    label: pageWords.actions.scoreThis.label(shorten(model)),
    icon: 'table',
    look: 'primary',
    testId: 'score-this',
    onClick: () => post({ type: 'scoreThis' }),
  });
}

function drawProgress(track: HTMLElement, bar: HTMLElement, run: Run): void {
  const over = run.phase === 'ended' || run.phase === 'failed';
  const unsized = run.phase === 'reading' && run.totalBytes === null;
  const done = wholeProgress(run);
  track.classList.toggle('over', over);
  track.classList.toggle('unsized', unsized);
  setAttribute(track, 'aria-valuenow', unsized ? undefined : Math.floor(done * 100));
  setAttribute(track, 'aria-valuetext', standing(run));
  setAttribute(track, 'aria-hidden', over ? 'true' : undefined);
  bar.style.transform = unsized ? '' : `scaleX(${done})`;
}
