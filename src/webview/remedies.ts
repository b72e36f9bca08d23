import { modestL2 } from '../core/profile/runWarnings.js';
import type { Warning, WarningCode } from '../core/profile/warning.js';
import { findingsOf, type Run } from '../core/run/run.js';
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

/** What is said for completeness: a column left out for what it holds harms nothing. */
const harmless: ReadonlySet<WarningCode> = new Set(['text-column', 'boolean-column', 'date-column']);

export function isHarmless({ code }: Warning): boolean {
  return harmless.has(code);
}

/** What a person should know before believing the scores. With balance `lecture` the copies stand in both parts
 * on purpose: a note beside the scores says so, in better words than the warning. What a run failed for is said
 * above. */
export function warningsOf(run: Run): readonly Warning[] {
  const warnings = findingsOf(run)?.warnings ?? [];
  const said = run.phase === 'failed' ? run.problem.what : undefined;
  return warnings.filter(
    ({ code, message }) => message !== said && !(code === 'shared-rows' && run.config.balance === 'lecture'),
  );
}

const labelFaults: ReadonlySet<WarningCode> = new Set(['no-label', 'one-class', 'too-many-classes']);

/** Whether a run failed for want of a label that can be learned. */
export function lacksLabel(run: Run): boolean {
  if (run.phase !== 'failed') return false;
  return run.examined?.warnings.some(({ code }) => labelFaults.has(code)) ?? false;
}

/** What can be done about a warning from here; undefined where nothing can, since the file is the person's to
 * change. */
export function remedyFor({ code, column }: Warning, run: Run): Remedy | undefined {
  if (lacksLabel(run)) return undefined; // it would fail again
  switch (code) {
    case 'label-leak':
    case 'identifier':
    case 'constant-column':
    case 'mostly-missing':
      return withoutColumn(column, run);
    case 'few-rows':
      return run.config.l2 > 0 ? undefined : { label: `Train with L2 ${modestL2}`, change: { l2: modestL2 } };
    case 'missing-values':
      return withMedians(run);
    case 'text-column':
    case 'boolean-column':
      return withWords(run);
    default:
      return undefined;
  }
}

function withMedians({ config }: Run): Remedy | undefined {
  if (config.missingValues !== 'skip') return undefined;
  return { label: 'Fill gaps with medians', change: { missingValues: 'median' } };
}

function withWords({ config }: Run): Remedy | undefined {
  if (config.textColumns !== 'leave-out') return undefined;
  return { label: 'Train on words one-hot', change: { textColumns: 'one-hot' } };
}

function withoutColumn(position: number | null, run: Run): Remedy | undefined {
  const columns = findingsOf(run)?.profile.columns.filter(({ role }) => role === 'feature') ?? [];
  const column = columns.find((each) => each.column === position);
  // The only one cannot go.
  if (column === undefined || columns.length < 2) return undefined;
  return { label: 'Train without it', change: { exclude: [...run.config.exclude, column.name] } };
}

/** What can be done about a run that failed; undefined where nothing can. */
export function remedyAfter(run: Run): Remedy | undefined {
  if (run.phase !== 'failed' || lacksLabel(run)) return undefined;
  const columns = run.examined?.profile.columns ?? [];
  switch (run.problem.code) {
    case 'diverged':
      if (run.config.preset === 'recommended') return undefined;
      return { label: 'Train with preset recommended', change: { preset: 'recommended' } };
    case 'no-features':
      return columns.some(({ role, type }) => role !== 'label' && (type === 'text' || type === 'boolean'))
        ? withWords(run)
        : undefined;
    case 'no-rows':
    case 'one-class':
      return columns.some(({ role, missing }) => role === 'feature' && missing > 0)
        ? withMedians(run)
        : undefined;
    default:
      return undefined;
  }
}
