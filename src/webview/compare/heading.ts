import { balances } from '../../core/balance.js';
import { isDoubted, isMuted } from '../../core/judgement/verdict.js';
import { comparisonWords } from '../../words/comparison.js';
import { factsOf } from '../facts/words.js';
import { el, icon } from '../ui/dom.js';
import { asRun, type ComparedRun, letters } from './comparedRun.js';
import { runKey } from './runLegend.js';

/** Which runs these are, how each is drawn, and what makes them hard to compare. */
export function makeHeading(runs: readonly ComparedRun[]): HTMLElement {
  const files = new Set(runs.map(({ record }) => record.dataset.fingerprint));
  const [first] = runs as readonly [ComparedRun];
  const facts = runs.map(({ record }) => factsOf(asRun(record)));
  const common = (facts[0] ?? []).filter((fact) => facts.every((each) => each.includes(fact)));
  const list = runs.map((run) =>
    el(
      'li',
      { 'data-testid': 'compared-run', 'data-run': run.index },
      runKey(run),
      el('span', { class: 'name', title: run.name }, run.name, ...copiesMark(run)),
      ...ownFacts([
        ...(facts[run.index]?.filter((fact) => !common.includes(fact)) ?? []),
        ...(run.answers === undefined ? [] : [run.answers]),
      ]),
    ),
  );
  return el(
    'header',
    { class: 'compared' },
    el('h1', {}, files.size > 1 ? comparisonWords.heading.title(runs.length) : first.record.dataset.name),
    el(
      'p',
      { class: 'facts' },
      [...(files.size > 1 ? [comparisonWords.heading.files(files.size)] : []), ...common].join(' · '),
    ),
    el('ul', { class: 'run-list', 'aria-label': comparisonWords.heading.list }, ...list),
    ...cautions(runs, files.size).map((words) =>
      el('p', { class: 'caution', 'data-testid': 'caution' }, icon('warning'), words),
    ),
  );
}

/** What is true of one of the runs and not of all. */
function ownFacts(facts: readonly string[]): HTMLElement[] {
  return facts.length === 0 ? [] : [el('span', { class: 'unit' }, facts.join(' · '))];
}

/** A sign at a run whose scores are too good to be true. */
function copiesMark({ record }: ComparedRun): HTMLElement[] {
  if (balances[record.config.balance].copies !== 'all parts') return [];
  return [el('span', { class: 'mark-copies' }, icon('warning'), comparisonWords.heading.copies)];
}

/** Sentences a reader must have seen before comparing. */
export function cautions(runs: readonly ComparedRun[], files: number): string[] {
  const doubted = runs.filter(({ record }) => isDoubted(record));
  const muted = runs.filter(({ record }) => isMuted(record));
  const flattering = runs.filter(({ record }) => balances[record.config.balance].copies === 'all parts');
  return [
    ...(files > 1 ? [comparisonWords.heading.otherFiles] : []),
    ...(doubted.length > 0 ? [comparisonWords.heading.doubted(letters(doubted))] : []),
    ...(muted.length > 0 ? [comparisonWords.heading.muted(letters(muted))] : []),
    ...(flattering.length > 0 ? [comparisonWords.heading.balancedBefore(letters(flattering))] : []),
  ];
}
