import type { Change } from '../core/change.js';
import { modestL2 } from '../core/profile/runWarnings.js';
import type { Warning } from '../core/profile/warning.js';
import { findingsOf, type Run } from '../core/run/run.js';

// What can be done about warnings and problems that carry no fixes yet. Goes as soon as core gives all of them theirs.

export function fixesOf({ code, column }: Warning, run: Run): readonly Change[] {
  switch (code) {
    case 'label-leak':
    case 'identifier':
    case 'constant-column':
    case 'mostly-missing':
      return withoutColumn(column, run);
    case 'few-rows':
      return run.config.l2 > 0 ? [] : [{ l2: modestL2 }];
    case 'missing-values':
      return withMedians(run);
    case 'text-column':
    case 'boolean-column':
      return withWords(run);
    default:
      return [];
  }
}

export function fixesAfter(run: Extract<Run, { phase: 'failed' }>): readonly Change[] {
  const columns = run.examined?.profile.columns ?? [];
  switch (run.problem.code) {
    case 'diverged':
      return run.config.preset === 'recommended' ? [] : [{ preset: 'recommended' }];
    case 'no-features':
      return columns.some(({ role, type }) => role !== 'label' && (type === 'text' || type === 'boolean'))
        ? withWords(run)
        : [];
    case 'no-rows':
    case 'one-class':
      return columns.some(({ role, missing }) => role === 'feature' && missing > 0) ? withMedians(run) : [];
    default:
      return [];
  }
}

function withMedians({ config }: Run): readonly Change[] {
  return config.missingValues === 'skip' ? [{ missingValues: 'median' }] : [];
}

function withWords({ config }: Run): readonly Change[] {
  return config.textColumns === 'leave-out' ? [{ textColumns: 'one-hot' }] : [];
}

function withoutColumn(position: number | null, run: Run): readonly Change[] {
  const columns = findingsOf(run)?.profile.columns.filter(({ role }) => role === 'feature') ?? [];
  const column = columns.find((each) => each.column === position);
  // The only one cannot go.
  return column === undefined || columns.length < 2 ? [] : [{ exclude: [column.name] }];
}
