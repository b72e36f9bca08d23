import { el, icon } from '../dom.js';
import { counted } from '../format.js';
import { facts } from '../words.js';
import { runKey } from './key.js';
import { asRun, letters, type SideRun } from './sideRun.js';

/** Which runs these are, how each is drawn, and what makes them hard to compare. */
export function makeHeading(runs: readonly SideRun[]): HTMLElement {
  const files = new Set(runs.map(({ record }) => record.dataset.fingerprint));
  const [first] = runs as readonly [SideRun];
  const list = runs.map((run) =>
    el(
      'li',
      { 'data-testid': 'compared-run', 'data-run': run.index },
      runKey(run),
      el('span', { class: 'name', title: run.name }, run.name, ...copiesMark(run)),
      ...(files.size > 1 ? [el('span', { class: 'unit' }, facts(asRun(run.record)))] : []),
    ),
  );
  return el(
    'header',
    { class: 'compared' },
    el('h1', {}, files.size > 1 ? counted(runs.length, 'run') : first.record.dataset.name),
    el(
      'p',
      { class: 'facts' },
      files.size > 1 ? `${counted(files.size, 'file')} side by side` : facts(asRun(first.record)),
    ),
    el('ul', { class: 'run-list', 'aria-label': 'Runs' }, ...list),
    ...cautions(runs, files.size).map((words) =>
      el('p', { class: 'caution', 'data-testid': 'caution' }, icon('warning'), words),
    ),
  );
}

/** A sign at a run whose scores are too good to be true. */
function copiesMark({ record }: SideRun): HTMLElement[] {
  if (record.config.balance !== 'lecture') return [];
  return [el('span', { class: 'mark-copies' }, icon('warning'), 'copies in the test part')];
}

/** Sentences a reader must have seen before comparing. */
export function cautions(runs: readonly SideRun[], files: number): string[] {
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
