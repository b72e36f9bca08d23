import { counted } from '../facts/format.js';
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
      ...ownFacts(facts[run.index]?.filter((fact) => !common.includes(fact)) ?? []),
    ),
  );
  return el(
    'header',
    { class: 'compared' },
    el('h1', {}, files.size > 1 ? counted(runs.length, 'run') : first.record.dataset.name),
    el(
      'p',
      { class: 'facts' },
      [...(files.size > 1 ? [`${counted(files.size, 'file')} side by side`] : []), ...common].join(' · '),
    ),
    el('ul', { class: 'run-list', 'aria-label': 'Runs' }, ...list),
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
  if (record.config.balance !== 'lecture') return [];
  return [el('span', { class: 'mark-copies' }, icon('warning'), 'copies in the test part')];
}

/** Sentences a reader must have seen before comparing. */
export function cautions(runs: readonly ComparedRun[], files: number): string[] {
  const flattering = runs.filter(({ record }) => record.config.balance === 'lecture');
  const parts =
    flattering.length === 1 ? 'its test part is not comparable' : 'their test parts are not comparable';
  return [
    ...(files > 1
      ? ['The files are not the same: differences in the scores mix the data with the settings.']
      : []),
    ...(flattering.length > 0
      ? [
          `${letters(flattering)}: balanced before the split (balance "lecture"), so ${parts} with honest ones.`,
        ]
      : []),
  ];
}
