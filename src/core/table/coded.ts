import type { Examples } from './examples.js';

/** The numbers of a feature that has some of its own: where the first one lies in `x`, and how far the next. */
export function placeOf({ width, coded }: Examples, feature: number): { from: number; step: number } {
  return coded === undefined
    ? { from: feature, step: width }
    : { from: coded.numbers.indexOf(feature), step: coded.numbers.length };
}
