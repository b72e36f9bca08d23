import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** The warnings without those of some codes; how many there were is told in the last one. What was muted before is
 * counted in. @param codes of checks that are muted for the file */
export function withoutMuted(
  warnings: readonly Warning[],
  codes: readonly string[] = [],
): readonly Warning[] {
  const muted: Record<string, number> = {};
  const add = (code: string, count: number) => {
    muted[code] = (muted[code] ?? 0) + count;
  };
  const shown = warnings.filter((warning) => {
    if (warning.muted !== undefined)
      for (const [code, count] of Object.entries(warning.muted)) add(code, count);
    else if (codes.includes(warning.code)) add(warning.code, 1);
    else return true;
    return false;
  });
  const count = Object.values(muted).reduce((sum, each) => sum + each, 0);
  if (count === 0) return warnings;
  const line: Warning = {
    code: 'muted',
    ...{ column: null, count, line: null, muted },
    what: tell('warnings-muted', {
      warnings: count,
      checks: Object.entries(muted).map(([check, times]) => tell('check-muted', { check, times })),
    }),
    remedy: tell('unmute-check'),
  };
  return [...shown, line];
}
