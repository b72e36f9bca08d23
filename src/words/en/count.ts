import { counted, grouped } from '../../core/format.js';

export { counted };

/** `is` of one, `are` of several. */
export function numbered(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** As a column, a class or a cell is named. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** `"a"`, `13 columns ("1", "3", "4", "6", …)`. @param columns the names of the first */
export function theColumns({
  columns,
  total,
}: {
  readonly columns: readonly string[];
  readonly total: number;
}): string {
  const names = columns.map(quoted);
  if (total === 1) return names.join();
  return `${grouped(total)} columns (${[...names, ...(total > names.length ? ['…'] : [])].join(', ')})`;
}

/** `"a", "b" and "c"`; of many the first, `"a", "b", "c", "d", …`. */
export function firstOf(columns: readonly string[], total: number): string {
  const names = columns.map(quoted);
  return total > names.length ? `${names.join(', ')}, …` : listed(names);
}
