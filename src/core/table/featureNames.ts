import { shorten } from '../format.js';
import type { Feature } from './summary.js';

/** The name of the column that a feature is made of. */
export function columnNameOf({ name, category, missing }: Feature): string {
  if (missing) return name.slice(0, -flagEnding.length);
  return category === undefined ? name : name.slice(0, -categoryEnding(category).length);
}

/** What a feature is called that says whether a cell holds no number. */
export const flagEnding = ' is missing';

/** Behind the column's name, what a feature is called that says whether a cell holds a word. */
export function categoryEnding(category: string | null): string {
  return ` = ${category === null ? '(missing)' : shorten(category)}`;
}
