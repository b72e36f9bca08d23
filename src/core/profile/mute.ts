import { counted, grouped } from '../format.js';
import type { Warning } from '../warning.js';

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
  const list = Object.entries(muted).map(([code, each]) =>
    each === 1 ? code : `${code} ${grouped(each)} times`,
  );
  const line: Warning = {
    code: 'muted',
    ...{ column: null, count, line: null, muted },
    what: `${counted(count, 'warning')} muted: ${list.join(', ')}`,
    remedy: 'Take a check out of the list of muted checks to see what it found',
  };
  return [...shown, line];
}
