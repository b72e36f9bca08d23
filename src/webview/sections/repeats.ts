import type { Repeats } from '../../core/run/record.js';
import { isBusy, type Run, repeatsOf } from '../../core/run/run.js';
import { repeatsTable } from '../../report/repeatsTable.js';
import { range, score } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { repeatsWords } from '../../words/repeats.js';
import { scoreWords } from '../../words/scores.js';
import { classNames } from '../facts/figures.js';
import { conclusion, type RepeatedScore, repeatedScores, repeatsStanding } from '../facts/repeatedScores.js';
import { makeFoot, makeTableCopy } from '../ui/copy.js';
import { el, setText, svg } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { makeButton, setEnabled } from '../ui/toolkit.js';
import { moveFocus, setHint } from '../ui/tooltip.js';
import { post } from '../ui/vscodeApi.js';
import { makeChanged } from '../ui/whenChanged.js';
import { makeStop } from './actions.js';
import type { Section } from './section.js';
import { makeStrip } from './stripPlot.js';

/** How the scores vary over splits: asked for, under way, and done. Only an ended run has it.
 * @param askForEnd tells whoever repeats */
export function makeRepeats(askForEnd: () => void): Section {
  const standing = el('span', { class: 'unit', role: 'status', 'data-testid': 'repeats-standing' });
  const what = el('p', { class: 'unit' }, repeatsWords.purpose);
  const concluded = el('p', { 'data-testid': 'repeats-conclusion', hidden: true });
  const repeat = makeButton({
    label: repeatsWords.repeat,
    icon: 'refresh',
    look: 'secondary',
    testId: 'repeat',
    onClick: () => post({ type: 'repeat' }),
  });
  const stop = makeStop(repeatsWords.stop, repeatsWords.stopping, 'repeat-stop', askForEnd);
  const body = el('tbody');
  // Repeats by time have no intervals.
  const sure = el('th', { scope: 'col' });
  const sureKey = keyOf(
    svg('line', { class: 'sure', x1: 1, x2: 15, y1: 10, y2: 10 }),
    repeatsWords.key.interval,
  );
  let shown: Repeats | null = null;
  const copy = makeTableCopy('repeats', repeatsWords.copied, () =>
    shown === null ? undefined : repeatsTable(shown),
  );
  const table = el(
    'table',
    { class: 'repeats', 'aria-label': repeatsWords.table, 'data-testid': 'repeats' },
    el('thead', {}, headings(sure)),
    body,
  );
  const [keys, foot] = [legend(sureKey), makeFoot(copy)];
  const element = makeOneStop(
    el(
      'section',
      { class: 'block', 'data-testid': 'repeats-section', hidden: true },
      el('div', { class: 'caption' }, el('h2', {}, repeatsWords.title), standing),
      concluded,
      table,
      keys,
      foot,
      el('div', { class: 'offer' }, repeat, stop.element, what),
    ),
  );
  const changed = makeChanged();
  return {
    element,
    update(run: Run) {
      element.hidden = run.phase !== 'ended';
      if (run.phase !== 'ended' || !changed(run.record, run.underWay, run.stopping)) return;
      const { record, repeating } = run;
      const stands = repeatsStanding(run);
      setText(standing, stands);
      standing.hidden = stands === '';
      const focused = [repeat, stop.element].some((button) => button === document.activeElement);
      repeat.hidden = repeating;
      setEnabled(repeat, !isBusy(run));
      stop.element.hidden = !repeating;
      stop.update(!repeating, run.stopping);
      if (focused) moveFocus(repeating ? stop.element : repeat);
      const repeats = repeatsOf(run);
      const runs = repeats?.runs ?? [];
      shown = repeats;
      for (const part of [table, foot]) part.hidden = runs.length === 0;
      keys.hidden = runs.length < fewestInStrip;
      const words = repeats === null ? '' : conclusion(record, repeats);
      concluded.hidden = words === '';
      setText(concluded, words);
      if (repeats === null) return;
      const { byTime = false } = repeats;
      for (const part of [sure, sureKey]) part.hidden = byTime;
      const scores = repeatedScores(record, repeats, classNames(run).positive);
      body.replaceChildren(...scores.map((each) => scoreRow(each, byTime)));
    },
  };
}

function headings(sure: HTMLElement): HTMLElement {
  const term = el('span', { class: 'term' }, repeatsWords.interval);
  setHint(term, meanings.repeats);
  sure.append(term);
  const heading = (content: Node | string, look?: string) => el('th', { scope: 'col', class: look }, content);
  return el(
    'tr',
    {},
    heading(el('span', { class: 'unseen' }, repeatsWords.score)),
    heading(repeatsWords.mean),
    sure,
    heading(repeatsWords.lowest, 'lowest'),
    heading(repeatsWords.highest, 'highest'),
    heading(repeatsWords.own, 'own'),
    // Not between lowest and highest: it reaches as far as this run and the interval do.
    heading(el('span', { class: 'unseen' }, repeatsWords.splits), 'spread'),
  );
}

/** One split and this run would stand at the two ends of whatever scale they make. */
const fewestInStrip = 2;

function scoreRow(repeated: RepeatedScore, byTime: boolean): HTMLElement {
  const { id, name, spread, definedOn, own } = repeated;
  const cell = (of: string, value: number | null | undefined, look?: string) =>
    el('td', { 'data-repeated': `${id} ${of}`, 'data-value': String(value), class: look }, score(value));
  const { low, high } = spread?.interval ?? {};
  const term = el('span', { class: 'term' }, name);
  setHint(term, scoreWords[id].meaning);
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, term, ...(definedOn === '' ? [] : [partial(definedOn)])),
    cell('mean', spread === null ? null : spread.mean),
    ...(byTime
      ? []
      : [
          el(
            'td',
            { 'data-repeated': `${id} interval`, 'data-low': low, 'data-high': high },
            range(spread?.interval),
          ),
        ]),
    cell('lowest', spread?.lowest, 'lowest'),
    cell('highest', spread?.highest, 'highest'),
    cell('own', own, 'own'),
    el('td', { class: 'spread' }, ...(repeated.values.length < fewestInStrip ? [] : [makeStrip(repeated)])),
  );
}

/** The others have no value: nothing was predicted positive, say. */
function partial(definedOn: string): HTMLElement {
  const words = el('span', { class: 'unit', 'data-testid': 'defined-on' }, ` ${definedOn}`);
  setHint(words, meanings.definedOn);
  return words;
}

function keyOf(mark: SVGElement, words: string): HTMLElement {
  const sign = svg('svg', { class: 'strip sign', 'aria-hidden': 'true' });
  sign.append(mark);
  return el('span', { class: 'key' }, sign, words);
}

function legend(sure: HTMLElement): HTMLElement {
  return el(
    'div',
    { class: 'legend strip-legend' },
    keyOf(svg('circle', { class: 'split', cx: 8, cy: 10, r: 3 }), repeatsWords.key.split),
    keyOf(svg('line', { class: 'mean', x1: 8, x2: 8, y1: 3, y2: 17 }), repeatsWords.key.mean),
    sure,
    keyOf(svg('circle', { class: 'own', cx: 8, cy: 10, r: 5 }), repeatsWords.key.own),
  );
}
