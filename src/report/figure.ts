import type { Figure } from '../core/export/table.js';
import type { Undefinable } from '../core/undefinable.js';
import { score } from '../words/figures.js';

/** A score, shown with three decimals. */
export function scoreFigure(value: Undefinable): Figure {
  return { value, text: score(value) };
}
