import type { Figure } from '../core/export/table.js';
import type { Undefinable } from '../core/undefinable.js';
import { score as shownScore } from '../words/figures.js';

/** A score, shown with three decimals. */
export function score(value: Undefinable): Figure {
  return { value, text: shownScore(value) };
}
