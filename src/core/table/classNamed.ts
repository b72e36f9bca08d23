import { labelKey } from '../csv/cell.js';
import type { DecimalMark } from '../csv/dialectWish.js';
import { shorten } from '../format.js';
import { spellingKey } from './spellings.js';
import type { ClassCount } from './summary.js';

/** A class by its value or another spelling of it: exactly as written, else by what its spellings have in common, else
 * by its number; -1 for none. */
export function indexOfClass(
  classes: readonly (ClassCount & { readonly spellings?: readonly { readonly written: string }[] })[],
  wish: string,
  decimal: DecimalMark,
): number {
  const is = (test: (written: string) => boolean) =>
    classes.findIndex(
      ({ value, spellings = [] }) => test(value) || spellings.some(({ written }) => test(written)),
    );
  const keys = [(text: string) => text, spellingKey, (text: string) => labelKey(text, decimal)];
  const found = keys.map((key) => is((written) => key(written) === key(wish.trim())));
  return found.find((index) => index >= 0) ?? -1;
}

/** What a class is called in a sentence. */
export function called({ value, name = value }: ClassCount): string {
  return shorten(name);
}
