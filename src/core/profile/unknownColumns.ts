import { shorten } from '../format.js';
import { columnNamed } from '../table/columnNamed.js';
import type { Warning } from '../warning.js';
import { tell } from './sayings.js';

/** Names of columns to leave out that the file does not have. They are told and no reason to refuse the file: the
 * setting may be one for many files. */
export function unknownColumns(
  columns: readonly { readonly name: string }[],
  exclude: readonly string[],
): Warning[] {
  return exclude
    .filter((wish) => columnNamed(columns, wish) === undefined)
    .map((wish) => {
      const near = nearest(columns, wish);
      return {
        code: 'unknown-column',
        column: null,
        count: 0,
        line: null,
        what: tell('no-such-column', { name: shorten(wish) }),
        remedy:
          near === undefined
            ? tell('leave-out-by-names-of-file')
            : tell('leave-out-nearest', { name: shorten(near) }),
      };
    });
}

/** The name that differs least, in a third of its letters at most; undefined where all differ more. */
function nearest(columns: readonly { readonly name: string }[], wish: string): string | undefined {
  const plain = (name: string) => name.trim().toLowerCase();
  const all = columns.map(({ name }) => ({ name, distance: distance(plain(name), plain(wish)) }));
  const [best] = all.sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= wish.length / 3 ? best.name : undefined;
}

/** Levenshtein's: letters to put in, take out or change. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      row.push(Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1));
    }
    above = row;
  }
  return above[b.length] as number;
}
