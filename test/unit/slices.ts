import type { Slices } from '../../src/core/slices.js';

/** Pulls work to its end. */
export function finish<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** The same function without slices. */
export function whole<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Slices<Result>,
): (...args: Args) => Result {
  return (...args) => finish(work(...args));
}
