import { basisOf, differenceOf, markOf, testScore } from '../../core/comparison/differences.js';
import { type ScoreId, scoreIds } from '../../core/evaluation/catalogue.js';
import { usualProbability } from '../../core/evaluation/cuts.js';
import { probability } from '../../core/format.js';
import { apart, quoted } from '../../core/names.js';
import { comparisonTable } from '../../report/comparisonTable.js';
import { sayVerdict } from '../../report/verdict.js';
import { comparisonWords } from '../../words/comparison.js';
import { score, unknown } from '../../words/figures.js';
import { capital } from '../../words/problem.js';
import { className } from '../../words/recordNames.js';
import { scoreWords } from '../../words/scores.js';
import { makeFoot, makeTableCopy } from '../ui/copy.js';
import { el, setText } from '../ui/dom.js';
import { makeOneStop } from '../ui/oneStop.js';
import { setHint } from '../ui/tooltip.js';
import { basisSentences, differenceWords, intervalWords } from './basisWords.js';
import { type ComparedRun, commonPositive } from './comparedRun.js';
import { runKey } from './runLegend.js';
import { wideTable } from './scrollableTable.js';

/** Each run's verdict and scores, and the differences from a reference that the person chooses.
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
    { 'aria-label': capital(comparisonWords.scores.from), 'data-testid': 'reference' },
    ...runs.map(({ index, letter, name }) => el('option', { value: index }, `${letter} ${name}`)),
  );
  const reference = () => runs[choice.selectedIndex] as ComparedRun;
  const draw = () => {
    table.replaceChildren(
      el('thead', {}, headings(runs)),
      el('tbody', {}, verdicts(runs), thresholds(runs), ...rows(runs, reference()), baselines(runs)),
    );
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
  const words = comparisonWords.scores;
  setText(unit, positive === undefined ? words.ownPositive : words.positive(positive));
  return makeOneStop(
    el(
      'section',
      { class: 'comparison-part' },
      el(
        'div',
        { class: 'caption' },
        el('h2', {}, words.title),
        unit,
        el('label', { class: 'unit from' }, `${words.from} `, choice),
      ),
      wideTable(table, runs.length, words.table),
      basis,
      makeFoot(makeTableCopy('comparison', words.copied, () => comparisonTable(runs, reference().index))),
    ),
  );
}

function headings(runs: readonly ComparedRun[]): HTMLElement {
  const common = commonPositive(runs) !== undefined;
  const head = (run: ComparedRun) =>
    el(
      'th',
      { scope: 'col' },
      el('div', { class: 'run-head', title: run.name }, runKey(run), el('span', { class: 'name' }, run.name)),
      ...(common ? [] : [el('div', {}, comparisonWords.scores.positiveOf(quoted(positiveOf(run), 12)))]),
    );
  return el(
    'tr',
    {},
    el('th', { scope: 'col' }, el('span', { class: 'unseen' }, comparisonWords.scores.score)),
    ...runs.map(head),
  );
}

function positiveOf({ record }: ComparedRun): string {
  const [negative, positive] = record.dataset.classes;
  return apart(className(positive), className(negative), 12);
}

/** The word on each run, with what it goes by: repeats are in it, where the scores below are of one test part. */
function verdicts(runs: readonly ComparedRun[]): HTMLElement {
  const cells = runs.map(({ index, record }) => {
    const { headline, ranking, how } = sayVerdict(record);
    const word = el('div', { class: 'own' }, headline);
    setHint(word, how || undefined);
    return el(
      'td',
      { 'data-verdict': headline, 'data-run': index },
      word,
      el('div', { class: 'difference unit' }, ranking),
    );
  });
  return el('tr', {}, el('th', { scope: 'row' }, comparisonWords.scores.verdict), ...cells);
}

/** What scores of single answers are at: two runs of one ranking differ in them by this alone. */
function thresholds(runs: readonly ComparedRun[]): HTMLElement {
  const { threshold } = comparisonWords.scores;
  return plainRow(runs, threshold, 'threshold', ({ record }) => probability(usualProbability(record.model)));
}

function baselines(runs: readonly ComparedRun[]): HTMLElement {
  return plainRow(runs, comparisonWords.scores.always, 'always', ({ record }) =>
    score(record.baseline.accuracy),
  );
}

/** Without differences. */
function plainRow(
  runs: readonly ComparedRun[],
  name: string,
  id: string,
  of: (run: ComparedRun) => string,
): HTMLElement {
  const cells = runs.map((run) => el('td', { 'data-beside': id, 'data-run': run.index }, of(run)));
  return el('tr', {}, el('th', { scope: 'row' }, name), ...cells);
}

function rows(runs: readonly ComparedRun[], reference: ComparedRun): HTMLElement[] {
  return scoreIds.map((id) => {
    const { name, meaning } = scoreWords[id];
    const term = el('span', { class: 'term' }, name);
    setHint(term, meaning);
    return el('tr', {}, el('th', { scope: 'row' }, term), ...runs.map((run) => cell(id, run, reference)));
  });
}

function cell(id: ScoreId, run: ComparedRun, reference: ComparedRun): HTMLElement {
  const { score: own } = testScore(id, run.record);
  const value = el('div', { class: own === null ? 'undefined' : 'own' }, score(own));
  if (own === null) setHint(value, scoreWords[id].undefinedBecause);
  return el(
    'td',
    { 'data-metric': id, 'data-run': run.index, 'data-value': String(own) },
    value,
    ...(run === reference ? [] : difference(id, run, reference)),
  );
}

function difference(id: ScoreId, run: ComparedRun, reference: ComparedRun): HTMLElement[] {
  const found = differenceOf(id, run.record, reference.record);
  if (found === null) return []; // why, stands below the table
  const between = intervalWords(found);
  const interval = el(
    'span',
    { class: between === undefined ? 'interval none' : 'interval' },
    between ?? unknown,
  );
  if (between === undefined) setHint(interval, scoreWords[id].noInterval);
  const mark = markOf(id, run.record, reference.record, found);
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
    ...(mark === undefined ? [] : [el('div', { class: `clear ${mark}` }, comparisonWords.difference[mark])]),
  ];
}
