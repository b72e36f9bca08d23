import type { MaybeInterval, ScoreIntervals } from '../../core/evaluation/interval.js';
import { type ClassScores } from '../../core/evaluation/metrics.js';
import { grouped } from '../../core/format.js';
import type { Undefinable } from '../../core/undefinable.js';
import { chartWords } from '../../words/chart.js';
import { range, score, unknown } from '../../words/figures.js';
import { meanings } from '../../words/meanings.js';
import { scoreWords } from '../../words/scores.js';
import { verdictWords } from '../../words/verdict.js';
import { type Short, within } from '../facts/format.js';
import { el, setAttribute, setShort, setText } from '../ui/dom.js';
import { setHint } from '../ui/tooltip.js';

export const metrics = ['precision', 'recall', 'f1'] as const;
type Metric = (typeof metrics)[number];

/** What is known of a row so far: undefined is not yet, null is 0/0. */
type Known = { readonly [K in keyof ClassScores]?: ClassScores[K] | undefined };
type Intervals = Partial<ScoreIntervals>;

export interface ScoreRow {
  readonly elements: readonly HTMLElement[];
  update(known: Known, intervals: Intervals): void;
}

/** A class by its name and its role. */
export function makeClassRow(role: 'negative' | 'positive'): ScoreRow & { name(words: Short): void } {
  const name = el('span', { class: 'name' });
  const head = el('div', { class: 'class' }, name, el('span', { class: 'role' }, chartWords[role]));
  const row = makeRow(role, '', head, (metric) => scoreWords[metric].undefinedBecause);
  return { ...row, name: (words) => setShort(name, words) };
}

/** An average over both classes. */
export function makeAverageRow(kind: 'macro' | 'weighted', title: string): ScoreRow {
  const term = el('span', { class: 'term' }, title);
  setHint(term, meanings[kind]);
  return makeRow(kind, 'minor', term, () => meanings.averageUndefined);
}

function makeRow(
  of: string,
  look: string,
  head: HTMLElement,
  whyUndefined: (metric: Metric) => string,
): ScoreRow {
  const own = makeCells({ 'data-class': of }, whyUndefined);
  const support = makeCount(of);
  const heading = el('th', { scope: 'row' }, head);
  const row = el(
    'tr',
    { class: look, 'data-class': of },
    heading,
    ...own.map(({ element }) => element),
    support.element,
  );
  return {
    elements: [row],
    update(known, intervals) {
      for (const { metric, update } of own) update(known[metric], intervals[metric]);
      support.update(known.support);
    },
  };
}

/** One figure for all classes, with what always giving the same answer scores below it: nobody means to beat that class by class. */
export function makeAccuracyRow() {
  const { name, meaning: words } = scoreWords.accuracy;
  const term = el('span', { class: 'term' }, name);
  setHint(term, words);
  // They span the three metrics, and so stand under F1 as in scikit-learn's report.
  const wide = { 'data-metric': 'accuracy', colspan: metrics.length };
  const own = makeScore({ ...wide, 'data-class': 'all' }, '');
  const blind = makeScore({ ...wide, 'data-baseline': 'all' }, '');
  const support = makeCount('all');
  const blindHead = makeBlindHead();
  const head = el('th', { scope: 'row' }, term);
  const blindRow = el('tr', { class: 'blind' }, blindHead.element, blind.element, el('td'));
  return {
    elements: [el('tr', { class: 'first-minor' }, head, own.element, support.element), blindRow],
    /** @param isCompared whether it is what training was after, and so to be compared */
    update(
      accuracy: Undefinable | undefined,
      interval: MaybeInterval | undefined,
      rows: number | undefined,
      blindAccuracy: Undefinable | undefined,
      blindAnswer: Short,
      isCompared: boolean,
    ) {
      own.update(accuracy, interval);
      support.update(rows);
      blindRow.hidden = !isCompared;
      blindHead.update(blindAnswer);
      blind.update(blindAccuracy);
    },
  };
}

/** What training is after where both classes weigh the same; hidden where they do not. */
export function makeBalancedRow() {
  const { name, meaning: words, undefinedBecause } = scoreWords.balancedAccuracy;
  const term = el('span', { class: 'term' }, name);
  setHint(term, words);
  const own = makeScore({ 'data-balanced': 'all', colspan: metrics.length - 1 }, undefinedBecause);
  const head = el('th', { scope: 'row', colspan: 2 }, term); // a longer name than any score has beside it
  const row = el('tr', {}, head, own.element, el('td'));
  return {
    elements: [row],
    update(score: Undefinable | undefined, interval: MaybeInterval | undefined, isShown: boolean) {
      row.hidden = !isShown;
      own.update(score, interval);
    },
  };
}

function makeCells(hooks: Record<string, string>, whyUndefined: (metric: Metric) => string) {
  return metrics.map((metric) => ({
    metric,
    ...makeScore({ 'data-metric': metric, ...hooks }, whyUndefined(metric)),
  }));
}

function makeBlindHead() {
  const element = el('th', { scope: 'row' });
  return {
    element,
    update: (answer: Short) => setShort(element, within(answer, verdictWords.always)),
  };
}

/** A score, and where it has one its interval, in a place of its own so that scores stay in line. */
function makeScore(hooks: Record<string, string | number>, whyUndefined: string) {
  const value = el('span');
  const interval = el('span', { class: 'interval' });
  const element = el('td', hooks, el('div', { class: 'measured' }, value, interval));
  return {
    element,
    update(figure: Undefinable | undefined, around?: MaybeInterval) {
      setText(value, score(figure));
      setText(interval, range(around));
      setAttribute(element, 'data-value', figure === undefined ? '' : String(figure));
      setAttribute(value, 'class', figure === null ? 'undefined' : undefined);
      setHint(value, figure === null ? whyUndefined : undefined);
    },
  };
}

function makeCount(of: string) {
  const element = el('td', { 'data-metric': 'support', 'data-class': of });
  return {
    element,
    update(rows: number | undefined) {
      setText(element, rows === undefined ? unknown : grouped(rows));
      setAttribute(element, 'data-value', rows ?? '');
    },
  };
}
