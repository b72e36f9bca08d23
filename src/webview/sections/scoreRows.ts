import type { ClassScores } from '../../core/evaluation/metrics.js';
import type { Undefinable } from '../../core/run/record.js';
import { el, setAttribute, setClipped, setText } from '../dom.js';
import { count, score, unknown } from '../format.js';
import { setHint } from '../hint.js';
import { meaning, undefinedBecause } from '../meanings.js';

const metrics = ['precision', 'recall', 'f1'] as const;
type Metric = (typeof metrics)[number];

/** What is known of a row so far: undefined is not yet, null is 0/0. */
type Known = { readonly [K in keyof ClassScores]?: ClassScores[K] | undefined };

/** The four figures of a row; `of` says whose in their hooks. */
function makeCells(of: string, whyUndefined: (metric: Metric) => string) {
  const scores = metrics.map((metric) => ({ metric, ...makeScore(metric, of, whyUndefined(metric)) }));
  const support = makeCount(of);
  return {
    elements: [...scores.map(({ element }) => element), support.element],
    update(known: Known) {
      for (const { metric, update } of scores) update(known[metric]);
      support.update(known.support);
    },
  };
}

/** A class by its value in the file and its role. */
export function makeClassRow(role: 'negative' | 'positive') {
  const name = el('span', { class: 'name' });
  const cells = makeCells(role, (metric) => undefinedBecause[metric]);
  const head = el(
    'th',
    { scope: 'row' },
    el('div', { class: 'class' }, name, el('span', { class: 'role' }, role)),
  );
  return {
    element: el('tr', { 'data-class': role }, head, ...cells.elements),
    update(known: Known, value: string) {
      setClipped(name, value);
      cells.update(known);
    },
  };
}

/** An average over both classes. */
export function makeAverageRow(kind: 'macro' | 'weighted', title: string) {
  const term = el('span', { class: 'term' }, title);
  setHint(term, meaning[kind]);
  const cells = makeCells(kind, () => undefinedBecause.average);
  const head = el('th', { scope: 'row' }, term);
  return {
    element: el('tr', { class: 'minor', 'data-class': kind }, head, ...cells.elements),
    update: cells.update,
  };
}

/** One figure for all classes. */
export function makeAccuracyRow() {
  const term = el('span', { class: 'term' }, 'accuracy');
  setHint(term, meaning.accuracy);
  const right = makeScore('accuracy', 'all', '');
  // It spans the three metrics, and so stands under F1 as in scikit-learn's report.
  setAttribute(right.element, 'colspan', metrics.length);
  const support = makeCount('all');
  return {
    element: el(
      'tr',
      { class: 'first-minor' },
      el('th', { scope: 'row' }, term),
      right.element,
      support.element,
    ),
    update(accuracy: Undefinable | undefined, rows: number | undefined) {
      right.update(accuracy);
      support.update(rows);
    },
  };
}

function makeScore(metric: string, of: string, whyUndefined: string) {
  const value = el('span');
  const element = el('td', { 'data-metric': metric, 'data-class': of }, value);
  return {
    element,
    update(figure: Undefinable | undefined) {
      setText(value, score(figure));
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
      setText(element, rows === undefined ? unknown : count(rows));
      setAttribute(element, 'data-value', rows ?? '');
    },
  };
}
