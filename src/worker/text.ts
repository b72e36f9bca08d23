import { InputError } from '../core/problem.js';

/** Control characters that no table holds: all but tab, the line ends, vertical tab, form feed and the old
 * end-of-file mark. */
const forbidden = /[\0-\x08\x0e-\x19\x1b-\x1f]/;

/** Where a text stops being one; -1 where it does not. */
export function firstNonText(text: string): number {
  return text.search(forbidden);
}

/** @param character the first one of the text that no table holds @param line counted from 1 */
export function notText(character: string, line: number): InputError {
  const code = character.charCodeAt(0).toString(16).padStart(2, '0');
  return new InputError({
    code: 'not-text',
    what: `the file is not text: there is a 0x${code} here`,
    where: { line },
    remedy: 'Choose a CSV; if this is one, choose its encoding or save it as UTF-8',
  });
}
