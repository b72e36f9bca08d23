import { grouped } from '../../core/format.js';
import { shownName } from '../recordNames.js';
import { josa, type Particle } from './particles.js';

/** As a column, a class or a cell is named. */
export function quoted(name: string): string {
  return `"${shownName(name)}"`;
}

/** `행 1,002개`. */
export function rowCount(rows: number): string {
  return `행 ${grouped(rows)}개`;
}

/** `a`, `a 또는 b`, `a, b 또는 c`. */
export function either(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} 또는 ${names.at(-1)}`;
}

/** `"a" 열은`, `열 13개("1", "3", "4", "6", …)는`. @param columns the names of the first @param particle that follows */
export function theColumns(
  { columns, total }: { readonly columns: readonly string[]; readonly total: number },
  particle?: Particle,
): string {
  const names = columns.map(quoted);
  const after = (word: string) => (particle === undefined ? '' : josa(word, particle).slice(word.length));
  if (total === 1) return `${names.join()} 열${after('열')}`;
  const shown = [...names, ...(total > names.length ? ['…'] : [])].join(', ');
  return `열 ${grouped(total)}개(${shown})${after('개')}`;
}

/** `"a", "b", "c" 열`; of many the first, `"a", "b", "c", "d", … 열`. */
export function firstOf(columns: readonly string[], total: number): string {
  const names = columns.map(quoted);
  return `${[...names, ...(total > names.length ? ['…'] : [])].join(', ')} 열`;
}
