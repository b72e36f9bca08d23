import { modestL2 } from '../core/profile/runWarnings.js';
import type { Warning, WarningCode } from '../core/profile/warning.js';
import { preparationOf, type Run } from '../core/run/run.js';
import type { ConfigChange } from '../protocol/panel.js';

/** A remedy that the page can ask for: training anew with one thing changed. */
export interface Remedy {
  readonly label: string;
  readonly change: ConfigChange;
}

/** What bears on whether the scores can be believed; the others are about the file. */
const aboutScores: ReadonlySet<WarningCode> = new Set([
  'label-leak',
  'shared-rows',
  'few-rows',
  'rare-class',
]);

export function isAboutScores({ code }: Warning): boolean {
  return aboutScores.has(code);
}

/** What a person should know before believing the scores. With balance `lecture` the copies stand in both parts
 * on purpose: a note beside the scores says so, in better words than the warning. */
export function warningsOf(run: Run): readonly Warning[] {
  const warnings = preparationOf(run)?.warnings ?? [];
  return run.config.balance === 'lecture' ? warnings.filter(({ code }) => code !== 'shared-rows') : warnings;
}

/** What can be done about a warning from here; undefined where nothing can, since the file is the person's to
 * change. */
export function remedyFor({ code, column }: Warning, run: Run): Remedy | undefined {
  switch (code) {
    case 'label-leak':
    case 'identifier':
    case 'constant-column':
    case 'mostly-missing':
      return withoutColumn(column, run);
    case 'few-rows':
      return run.config.l2 > 0 ? undefined : { label: `Train with L2 ${modestL2}`, change: { l2: modestL2 } };
    default:
      return undefined;
  }
}

function withoutColumn(position: number | null, run: Run): Remedy | undefined {
  const columns = preparationOf(run)?.profile.columns.filter(({ role }) => role === 'feature') ?? [];
  const column = columns.find((each) => each.column === position);
  // The only one cannot go.
  if (column === undefined || columns.length < 2) return undefined;
  return { label: 'Train without it', change: { exclude: [...run.config.exclude, column.name] } };
}

/** What can be done about a run that failed; undefined where nothing can. */
export function remedyAfter(run: Run): Remedy | undefined {
  if (run.phase !== 'failed' || run.problem.code !== 'diverged' || run.config.preset === 'recommended')
    return undefined;
  return { label: 'Train with preset recommended', change: { preset: 'recommended' } };
}
