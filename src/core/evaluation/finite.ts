import { InputError } from '../problem.js';

/** Refuses numbers that no JSON can carry. Weights that did not diverge still give infinite logits on rows
 * whose values are about as large as a double can be.
 * @throws InputError `diverged` */
export function requireFinite(numbers: Float64Array): void {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) throw new InputError(diverged);
}

const diverged = {
  code: 'diverged',
  what: 'weights times the values of a row are more than a double holds',
  remedy: 'Look for values beyond 1e100 in the file',
} as const;
