import { fixed } from '../core/export/lines.js';
import type { Run } from '../core/run/run.js';
import type { KeptRun } from './keptRun.js';

/** What came of a run, in a few words. */
export function outcome(run: Run): string {
  if (run.phase !== 'ended') return run.phase === 'failed' ? 'failed' : 'unfinished';
  const { test, status } = run.record;
  return `F1 ${fixed(test.f1)}${status === 'stopped' ? ', stopped' : ''}`;
}

/** The settings people tell runs apart by. */
export function settings({ config: { preset, balance, seed } }: Run): string {
  return [preset, balance === 'none' ? undefined : `balance ${balance}`, `seed ${seed}`]
    .filter(Boolean)
    .join(', ');
}

/** When it was started, as the person's clock shows it. */
export function moment({ startedAt }: KeptRun): string {
  return new Date(startedAt).toLocaleString(undefined, { dateStyle: 'short', timeStyle: 'short' });
}

/** As the person calls each run, else by its settings; by its time too where that is not enough. */
export function namesOf(runs: readonly KeptRun[]): string[] {
  const names = runs.map(({ name, run }) => name ?? settings(run));
  return names.map((name, i) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : `${name}, ${moment(runs[i] as KeptRun)}`,
  );
}
