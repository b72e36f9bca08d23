import type { Cut } from '../../core/evaluation/cuts.js';
import { repeatingWouldTell, weightSpreads } from '../../core/judgement/weightSpread.js';
import type { Model } from '../../core/perceptron/model.js';
import type { RunRecord } from '../../core/run/record.js';
import type { Run } from '../../core/run/run.js';
import { certaintyNote, weightsTable } from '../../report/reportTables.js';
import { signed, unknown, weight } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { pageWords } from '../../words/page.js';
import { repeatsWords } from '../../words/repeats.js';
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
  const certainty = el('p', { class: 'unit', 'data-testid': 'weight-doubt' });
  const towards = el('span', { class: 'towards' });
  const body = el('tbody');
  const table = el(
    'table',
    { class: 'weights', 'aria-label': words.title, 'data-testid': 'weights' },
    el('thead', {}, headings(towards)),
    body,
  );
  let drawn: RunRecord | undefined;
  const copy = makeTableCopy('weights', words.title, () => drawn && weightsTable(drawn));
  const element = makeOneStop(
    el(
      'details',
      { class: 'block weights-section', hidden: true, 'data-testid': 'weights-section' },
      el('summary', {}, el('h2', {}, words.title)),
      how,
      table,
      certainty,
      makeFoot(copy),
    ),
  );
  return {
    element,
    update(run: Run, at?: Cut) {
      const record = run.phase === 'ended' ? run.record : undefined;
      const model = record?.model;
      element.hidden = model === undefined;
      if (model !== undefined) {
        const rule = formulaWords(model, classWords(run), at);
        setText(how, rule);
        setAttribute(how, 'title', wholeNames(run, rule));
      }
      if (record === undefined || model === undefined) return;
      const isNew = model !== drawn?.model;
      if (!isNew && record.repeats === drawn?.repeats) return;
      drawn = record;
      if (isNew) element.open = model.features.length <= mostOpen;
      const { positive } = classNames(run);
      const short = classWords(run, shortName);
      const ends = `← ${short.negative}   ${short.positive} →`;
      setText(towards, ends);
      setAttribute(towards, 'title', wholeNames(run, ends));
      body.replaceChildren();
      const { doubt } = record;
      const spreads = weightSpreads(record);
      const rows = weightRows(model, positive, doubt, spreads).flatMap(featureRows);
      appendAll(body, [...rows, biasRow(model.bias)]);
      table.classList.toggle('over-splits', spreads !== undefined);
      setText(certainty, certaintyWords(record));
      certainty.hidden = certainty.textContent === '';
    },
  };
}

/** How sure the weights are, or why that is not known, and what shows more. */
function certaintyWords(record: RunRecord): string {
  const { certainty, ofWords, repeat } = pageWords.weights;
  if (record.doubt?.status === 'known')
    return record.model.features.some(({ category }) => category != null)
      ? `${certainty} ${ofWords}`
      : certainty;
  const offer = repeatingWouldTell(record) ? [repeat(repeatsWords.repeat)] : [];
  return [certaintyNote(record, true) ?? '', ...offer].join(' ');
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
  whisker,
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
        el('div', { class: 'barred' }, makeBar(standardisedShare, whisker), el('span', {}, figure)),
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

/** A bar from the middle: its direction tells the sign.
 * @param share from -1 to 1 @param whisker ends of an interval on the same scale, maybe beyond it */
export function makeBar(share: number, whisker?: readonly [number, number]): HTMLElement {
  const bar = el('div', { class: share < 0 ? 'bar-negative' : 'bar-positive' });
  bar.style.width = `${Math.abs(share) * 50}%`;
  const axis = el('div', { class: 'bar-axis', 'aria-hidden': 'true' }, bar);
  if (whisker !== undefined) {
    const [low, high] = whisker.map((end) => 50 + 50 * Math.max(-1, Math.min(1, end))) as [number, number];
    const line = el('div', { class: 'whisker' });
    line.style.left = `${low}%`;
    line.style.width = `${high - low}%`;
    axis.append(line);
  }
  return axis;
}
