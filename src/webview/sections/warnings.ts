import { findingsOf, isBusy } from '../../core/run/run.js';
import { atAnyThreshold, type Warning } from '../../core/warning.js';
import { warningSentences } from '../../report/warnings.js';
import { pageWords } from '../../words/page.js';
import { remedyToPress } from '../facts/mainAction.js';
import {
  isAboutScores,
  isHarmless,
  lacksLabel,
  muteOf,
  type Remedy,
  remediesFor,
  warningsOf,
} from '../facts/remedies.js';
import { el, icon } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setEnabled } from '../ui/toolkit.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';
import { inOneRow, makeRemedy } from './remedyButtons.js';
import type { Section } from './section.js';

const mostOpen = 4; // more, say one for each of many columns, would push the scores off the page
const mostListed = 100; // a file may have 20,000 columns, and something the matter with each

/** What a person should know before believing the scores, each with its remedy; known once the file is read.
 * Warnings about the file alone are folded; that some are muted is not, so that the way back is in sight. */
export function makeWarnings(): Section {
  const element = makeOneStop(
    el('ul', { class: 'warnings', 'aria-label': pageWords.warnings.title, 'data-testid': 'warnings' }),
  );
  const changed = makeChanged();
  let buttons: readonly HTMLElement[] = [];
  return {
    element,
    update(run, at) {
      const all = at === undefined ? warningsOf(run) : atAnyThreshold(warningsOf(run));
      // Of an ended run the list is the one of the training, so that a focused button stays.
      if (changed(findingsOf(run)?.warnings, run.config, run.phase === 'failed', all.length)) {
        const open = [...all.filter(isAboutScores).slice(0, mostOpen), ...all.filter(isOfMuted)];
        const rest = all.filter((warning) => !open.includes(warning));
        const others = [...rest.filter((each) => !isHarmless(each)), ...rest.filter(isHarmless)];
        const shown = [...open, ...others.slice(0, mostListed)];
        const remedies = onceEach(
          shown.map((warning) => [...remediesFor(warning, run), ...muteOf(warning, run)]),
        );
        const first = remedyToPress(run);
        const made = new Map(
          shown.map((warning, i) => [warning, makeItem(warning, remedies[i] ?? [], warning === first)]),
        );
        buttons = [...made.values()].flatMap((item) => item.buttons);
        const lines = (of: readonly Warning[]) => of.flatMap((warning) => made.get(warning)?.element ?? []);
        element.replaceChildren(...lines(open), ...folded(others, lines(others), open.length > 0));
        const fold = element.querySelector('details');
        if (fold !== null) fold.open = run.phase === 'failed' && !lacksLabel(run);
        element.hidden = all.length === 0;
      }
      for (const button of buttons) setEnabled(button, !isBusy(run));
    },
  };
}

/** @param more whether other warnings stand open above */
function folded(
  warnings: readonly Warning[],
  lines: readonly HTMLElement[],
  more: boolean,
): readonly HTMLElement[] {
  if (warnings.length === 0) return [];
  const aboutFile = !warnings.some(isAboutScores);
  const notes = warnings.filter(isHarmless).length;
  const title = pageWords.warnings.folded(warnings.length - notes, notes, more, aboutFile);
  const rest = warnings.length - lines.length;
  const unlisted = rest > 0 ? [el('p', { class: 'unit' }, pageWords.warnings.first(lines.length))] : [];
  const list = el('ul', { class: 'warnings' }, ...lines);
  const element = el(
    'details',
    { 'data-testid': 'more-warnings' },
    el('summary', {}, title),
    list,
    ...unlisted,
  );
  return [el('li', { class: 'folded' }, element)];
}

/** What would be done to the whole file is offered once. */
function onceEach(remedies: readonly (readonly Remedy[])[]): Remedy[][] {
  const offered = new Set<string>();
  return remedies.map((each) =>
    each.filter(({ change }) => {
      const key = JSON.stringify(change);
      return !offered.has(key) && offered.add(key);
    }),
  );
}

/** @param isFirst whether its first remedy is the thing to press on the page */
function makeItem(warning: Warning, remedies: readonly Remedy[], isFirst: boolean) {
  const buttons = isOfMuted(warning)
    ? [makeUnmute()]
    : remedies.map((remedy, i) => makeRemedy(remedy, isFirst && i === 0 ? 'primary' : 'secondary'));
  const { what, remedy: advice } = warningSentences(warning);
  const words = el('p', {}, `${what} `, el('span', { class: 'remedy' }, advice));
  const sign = icon(isHarmless(warning) ? 'info' : 'warning');
  const element = el('li', { 'data-warning': warning.code }, sign, words, ...inOneRow(buttons));
  return { element, buttons };
}

function isOfMuted({ code }: Warning): boolean {
  return code === 'muted';
}

function makeUnmute(): HTMLElement {
  const { unmute: label, unmuteHint: hint } = pageWords.warnings;
  const onClick = () => post({ type: 'unmute' });
  return makeButton({ label, hint, icon: 'refresh', look: 'secondary', testId: 'unmute', onClick });
}
