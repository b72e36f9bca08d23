import { basisOf, differenceOf, testScore } from '../../core/comparison/differences.js';
import type { RepeatedMetric } from '../../core/comparison/repeatedMetric.js';
import { comparisonTable } from '../../core/export/comparisonTable.js';
import { repeatedMetrics } from '../../core/export/repeatsTable.js';
import { apart, quoted, score, unknown } from '../facts/format.js';
import { meaning, undefinedBecause } from '../facts/glossary.js';
import { makeTableCopy } from '../ui/copy.js';
import { el, setText } from '../ui/dom.js';
import { setHint } from '../ui/tooltip.js';
import { basisSentences, differenceWords, intervalWords, meaningWords } from './basisWords.js';
import { type ComparedRun, commonPositive } from './comparedRun.js';
import { runKey } from './runLegend.js';
import { wideTable } from './scrollableTable.js';

const hints: Readonly<Record<RepeatedMetric, string>> = {
  f1: meaning.f1,
  precision: meaning.precision,
  recall: meaning.recall,
  accuracy: meaning.accuracy,
  averagePrecision: meaning.precisionRecall,
  rocArea: meaning.receiver,
  loss: meaning.loss,
  calibrationError: meaning.calibration,
};

const noInterval = (metric: RepeatedMetric) =>
  metric === 'calibrationError'
    ? 'This error is counted in bins: the fewer rows they hold, the higher it is, so it has no interval.'
    : 'Nothing tells an interval of this: the counts of one test part do not, and repeats do only where both models are surely better than guessing (ROC area).';

/** Each run's scores, and the differences from a reference that the person chooses.
 * @param chosen where it stands among the runs @param choose told of another */
export function makeScoreComparison(
  runs: readonly ComparedRun[],
  chosen = 0,
  choose: (reference: number) => void = () => {},
): HTMLElement {
  const table = el('table', { class: 'compare-scores', 'data-testid': 'compare-scores' });
  const basis = el('div', { class: 'basis', 'data-testid': 'basis' });
  const choice = el(
    'select',
    { 'aria-label': 'Differences from', 'data-testid': 'reference' },
    ...runs.map(({ index, letter, name }) => el('option', { value: index }, `${letter} ${name}`)),
  );
  const reference = () => runs[choice.selectedIndex] as ComparedRun;
  const draw = () => {
    table.replaceChildren(el('thead', {}, headings(runs)), el('tbody', {}, ...rows(runs, reference())));
    basis.replaceChildren(...basisSentences(runs, reference()).map((words) => el('p', {}, words)));
  };
  choice.selectedIndex = chosen < runs.length ? chosen : 0;
  choice.addEventListener('change', () => {
    choose(choice.selectedIndex);
    draw();
  });
  draw();
  const positive = commonPositive(runs);
  const unit = el('span', { class: 'unit' });
  setText(unit, positive === undefined ? 'positive class of each run' : `positive class ${positive}`);
  return el(
    'section',
    { class: 'comparison-part' },
    el(
      'div',
      { class: 'caption' },
      el('h2', {}, 'Scores on the test part'),
      unit,
      el('label', { class: 'unit from' }, 'differences from ', choice),
      makeTableCopy('comparison', 'Comparison', () => comparisonTable(runs, reference().index)),
    ),
    wideTable(table, runs.length, 'Scores compared'),
    basis,
  );
}

function headings(runs: readonly ComparedRun[]): HTMLElement {
  const common = commonPositive(runs) !== undefined;
  const head = (run: ComparedRun) =>
    el(
      'th',
      { scope: 'col' },
      el('div', { class: 'run-head', title: run.name }, runKey(run), el('span', { class: 'name' }, run.name)),
      ...(common ? [] : [el('div', {}, `positive ${quoted(positiveOf(run), 12)}`)]),
    );
  return el(
    'tr',
    {},
    el('th', { scope: 'col' }, el('span', { class: 'unseen' }, 'score')),
    ...runs.map(head),
  );
}

function positiveOf({ record }: ComparedRun): string {
  const [negative, positive] = record.dataset.classes;
  return apart(positive.value, negative.value, 12);
}

function rows(runs: readonly ComparedRun[], reference: ComparedRun): HTMLElement[] {
  return repeatedMetrics.map(({ metric, name }) => {
    const term = el('span', { class: 'term' }, name);
    setHint(term, hints[metric]);
    return el('tr', {}, el('th', { scope: 'row' }, term), ...runs.map((run) => cell(metric, run, reference)));
  });
}

function cell(metric: RepeatedMetric, run: ComparedRun, reference: ComparedRun): HTMLElement {
  const { score: own } = testScore(metric, run.record);
  const value = el('div', { class: own === null ? 'undefined' : 'own' }, score(own));
  if (own === null && metric in undefinedBecause)
    setHint(value, undefinedBecause[metric as keyof typeof undefinedBecause]);
  return el(
    'td',
    { 'data-metric': metric, 'data-run': run.index, 'data-value': String(own) },
    value,
    ...(run === reference ? [] : difference(metric, run, reference)),
  );
}

function difference(metric: RepeatedMetric, run: ComparedRun, reference: ComparedRun): HTMLElement[] {
  const found = differenceOf(metric, run.record, reference.record);
  if (found === null) return []; // why, stands below the table
  const between = intervalWords(found);
  const interval = el(
    'span',
    { class: between === undefined ? 'interval none' : 'interval' },
    between ?? unknown,
  );
  if (between === undefined) setHint(interval, noInterval(metric));
  const clear = meaningWords(metric, found);
  return [
    el(
      'div',
      {
        class: 'difference unit',
        'data-difference': found.value,
        'data-low': found.interval?.low,
        'data-high': found.interval?.high,
      },
      el('span', {}, differenceWords(basisOf(run.record, reference.record), found)),
      ' ',
      interval,
    ),
    ...(found.interval === null ? [] : [el('div', { class: `clear ${clear.split(' ')[0]}` }, clear)]),
  ];
}
