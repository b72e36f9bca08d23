import type { Cut } from '../../core/evaluation/cuts.js';
import type { Model } from '../../core/perceptron/model.js';
import type { Run } from '../../core/run/run.js';
import { weightsTable } from '../../report/reportTables.js';
import { signed, unknown, weight } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { classNames, classWords, shortName, wholeNames } from '../facts/figures.js';
import { type WeightRow, weightRows } from '../facts/weightRows.js';
import { makeFoot, makeTableCopy } from '../ui/copy.js';
import { appendAll, el, setAttribute, setClipped, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import type { Section } from './section.js';

const mostOpen = 16; // longer lists start folded, so that they do not bury the page's end

/** What was learned: how each feature pulls, and the bias. Only an ended run has it. */
export function makeWeights(): Section {
  const { weights: words } = pageWords;
  const how = el('p', { class: 'unit' });
  const towards = el('span', { class: 'towards' });
  const body = el('tbody');
  const table = el(
    'table',
    { class: 'weights', 'aria-label': words.title, 'data-testid': 'weights' },
    el('thead', {}, headings(towards)),
    body,
  );
  let drawn: Model | undefined;
  const copy = makeTableCopy('weights', words.title, () => drawn && weightsTable({ model: drawn }));
  const element = makeOneStop(
    el(
      'details',
      { class: 'block weights-section', hidden: true, 'data-testid': 'weights-section' },
      el('summary', {}, el('h2', {}, words.title)),
      how,
      table,
      makeFoot(copy),
    ),
  );
  return {
    element,
    update(run: Run, at?: Cut) {
      const model = run.phase === 'ended' ? run.record.model : undefined;
      element.hidden = model === undefined;
      if (model !== undefined) {
        const rule = formulaWords(model, classWords(run), at);
        setText(how, rule);
        setAttribute(how, 'title', wholeNames(run, rule));
      }
      if (model === undefined || model === drawn) return;
      drawn = model;
      element.open = model.features.length <= mostOpen;
      const { positive } = classNames(run);
      const short = classWords(run, shortName);
      const ends = `← ${short.negative}   ${short.positive} →`;
      setText(towards, ends);
      setAttribute(towards, 'title', wholeNames(run, ends));
      body.replaceChildren();
      appendAll(body, [...weightRows(model, positive).flatMap(featureRows), biasRow(model.bias)]);
    },
  };
}

/** How a row is scored, at the threshold a person looks at. */
function formulaWords(
  { centres, threshold = 0 }: Model,
  { negative, positive }: ReturnType<typeof classWords>,
  at: Cut | undefined,
): string {
  const isCentred = centres?.some((each) => each !== 0) ?? false;
  return pageWords.weights.rule(positive, negative, isCentred, weight(at?.logit ?? threshold));
}

function headings(towards: HTMLElement): HTMLElement {
  const { weights: words } = pageWords;
  const standardised = el('span', { class: 'term' }, words.standardised);
  setHint(standardised, meanings.standardised);
  return el(
    'tr',
    {},
    el('th', { scope: 'col' }, words.feature),
    el('th', { scope: 'col' }, el('div', { class: 'barred' }, towards, standardised)),
    el('th', { scope: 'col', class: 'own' }, words.own),
  );
}

function featureRows({
  name,
  own,
  ownShare,
  standardised,
  standardisedShare,
  words,
}: WeightRow): HTMLElement[] {
  const head = el('th', { scope: 'row' });
  setClipped(head, name);
  const figure = standardised === null ? unknown : signed(standardised);
  return [
    el(
      'tr',
      {},
      head,
      el(
        'td',
        { 'data-standardised': name, 'data-value': String(standardised) },
        el('div', { class: 'barred' }, makeBar(standardisedShare), el('span', {}, figure)),
      ),
      ownCell(name, own, makeBar(ownShare)),
    ),
    el('tr', { class: 'odds' }, el('td', { colspan: 3 }, words)),
  ];
}

function biasRow(bias: number): HTMLElement {
  return el(
    'tr',
    { class: 'bias' },
    el('th', { scope: 'row', colspan: 2 }, pageWords.weights.bias),
    ownCell('bias', bias, el('div')),
  );
}

function ownCell(name: string, value: number, bar: HTMLElement): HTMLElement {
  const barred = el('div', { class: 'barred' }, bar, el('span', {}, weight(value)));
  return el('td', { class: 'own', 'data-weight': name, 'data-value': value }, barred);
}

/** A bar from the middle: its direction tells the sign. @param share from -1 to 1 */
function makeBar(share: number): HTMLElement {
  const bar = el('div', { class: share < 0 ? 'bar-negative' : 'bar-positive' });
  bar.style.width = `${Math.abs(share) * 50}%`;
  return el('div', { class: 'bar-axis', 'aria-hidden': 'true' }, bar);
}
