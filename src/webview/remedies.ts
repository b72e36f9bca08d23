import { modestL2 } from '../core/profile/runWarnings.js';
import type { Warning } from '../core/profile/warning.js';
import { preparationOf, type Run } from '../core/run/run.js';
import type { ConfigChange } from '../protocol/panel.js';
import { featuresOf } from './figures.js';

/** A remedy that the page can ask for: training anew with one thing changed. */
export interface Remedy {
  readonly label: string;
  readonly change: ConfigChange;
}

/** What a person should know before believing the scores. With balance `lecture` the copies stand in both parts
 * on purpose: a note beside the scores says so, in better words than the warning. */
export function warningsOf(run: Run): readonly Warning[] {
  const warnings = preparationOf(run)?.warnings ?? [];
  return run.config.balance === 'lecture' ? warnings.filter(({ code }) => code !== 'shared-rows') : warnings;
}

/** What can be done about a warning from here; undefined where nothing can. */
export function remedyFor({ code, column }: Warning, run: Run): Remedy | undefined {
  switch (code) {
    case 'label-leak': {
      const features = featuresOf(run) ?? [];
      const name = features.find((feature) => feature.column === column)?.name;
      // The only feature cannot go.
      if (name === undefined || features.length < 2) return undefined;
      return { label: 'Train without it', change: { exclude: [...run.config.exclude, name] } };
    }
    case 'few-rows':
      return run.config.l2 > 0 ? undefined : { label: `Train with L2 ${modestL2}`, change: { l2: modestL2 } };
    case 'shared-rows':
      return undefined; // the file is the person's to change
    default:
      return code satisfies never;
  }
}

/** What can be done about a run that failed; undefined where nothing can. */
export function remedyAfter(run: Run): Remedy | undefined {
  if (run.phase !== 'failed' || run.problem.code !== 'diverged' || run.config.preset === 'recommended')
    return undefined;
  return { label: 'Train with preset recommended', change: { preset: 'recommended' } };
}
