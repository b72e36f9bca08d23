import { labelKey } from '../csv/cell.js';

/** What two spellings of one class have in common: `Yes`, `yes `, `YES.` and `yes`. Letter case, spaces (those around
 * a cell are gone by now) and dots at the end, as in the test part of the adult census (`>50K.`), make no other class.
 * A number is itself. */
export function spellingKey(text: string): string {
  const bare = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/[\s.]+$/u, '');
  return bare === '' ? text : labelKey(bare);
}

/** Puts what is spelled in several ways together. @returns groups in the order of their first members; each member on
 * its own where all would be one group, since `a` and `A` alone are two classes */
export function bySpelling<Spelled extends { readonly written: string }>(
  all: readonly Spelled[],
): readonly (readonly Spelled[])[] {
  const groups = new Map<string, Spelled[]>();
  for (const each of all) {
    const key = spellingKey(each.written);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return groups.size === 1 ? all.map((each) => [each]) : [...groups.values()];
}
