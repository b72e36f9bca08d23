import { InputError, tell } from '../problem.js';

/** Refuses numbers that no JSON can carry. Weights that did not diverge still give infinite logits on rows
 * whose values are about as large as a double can be.
 * @throws InputError `diverged` */
export function requireFinite(numbers: Float64Array): void {
  for (let i = 0; i < numbers.length; i++) if (!Number.isFinite(numbers[i])) throw new InputError(diverged);
}

const diverged = {
  code: 'diverged',
  what: tell('logits-beyond-doubles'),
  remedy: tell('look-for-huge-values'),
} as const;
