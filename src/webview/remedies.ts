import type { Change } from '../core/change.js';
import { modestL2 } from '../core/profile/runWarnings.js';
import type { Warning, WarningCode } from '../core/profile/warning.js';
import { findingsOf, type Run } from '../core/run/run.js';

/** A remedy that the page can ask for: training anew with one thing changed. */
export interface Remedy {
  readonly label: string;
  readonly change: Change;
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
export function remedyFor({ code, column, fixes = [] }: Warning, run: Run): Remedy | undefined {
  if (lacksLabel(run)) return undefined; // it would fail again
  if (fixes[0] !== undefined) return asRemedy(fixes[0]);
  switch (code) {
    case 'label-leak':
    case 'identifier':
    case 'constant-column':
    case 'mostly-missing':
      return withoutColumn(column, run);
    case 'few-rows':
      return run.config.l2 !== 0
        ? undefined
        : { label: `Train with L2 ${modestL2}`, change: { l2: modestL2 } };
    case 'missing-values':
      return withMedians(run);
    case 'text-column':
    case 'boolean-column':
      return withWords(run);
    default:
      return undefined;
  }
}

function asRemedy(change: Change): Remedy {
  return { label: changeLabel(change), change };
}

/** What a button says that grants a change. */
function changeLabel({ preset, label, positive, exclude, l2, balance, ...others }: Change): string {
  if (label !== undefined) return `Use "${label}" as the label`;
  if (positive !== undefined) return `Tell "${positive}" from the rest`;
  if (exclude !== undefined)
    return exclude.length === 1 ? `Train without "${exclude[0]}"` : `Train without ${exclude.length} columns`;
  if (preset !== undefined) return `Train with preset ${preset}`;
  if (l2 !== undefined) return `Train with L2 ${l2}`;
  if (balance !== undefined) return `Train with balance ${balance}`;
  return otherLabels(others);
}

function otherLabels({ missingValues, textColumns, batchSize, header, ...reading }: Change): string {
  if (missingValues === 'median') return 'Fill gaps with medians';
  if (textColumns === 'one-hot') return 'Train on words one-hot';
  if (batchSize !== undefined) return `Train with batch size ${batchSize}`;
  if (header !== undefined)
    return header === 'no' ? 'Read the first row as data' : 'Read the first row as names';
  return `Read with ${Object.entries(reading)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')}`;
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
  return { label: 'Train without it', change: { exclude: [column.name] } };
}

/** What can be done about a run that failed; undefined where nothing can. */
export function remedyAfter(run: Run): Remedy | undefined {
  if (run.phase !== 'failed' || lacksLabel(run)) return undefined;
  const [fix] = run.problem.fixes ?? [];
  if (fix !== undefined) return asRemedy(fix);
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
