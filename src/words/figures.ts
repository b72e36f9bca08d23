import type { Interval } from '../core/evaluation/interval.js';
import { fixed, percent, thousandths } from '../core/format.js';
import type { Undefinable } from '../core/undefinable.js';

/** With the sign that is as wide as a plus. */
export function minus(text: string): string {
  return text.replace(/-/g, '−');
}

/** A score with three decimals; null is 0/0. */
export function score(value: Undefinable): string {
  return minus(fixed(value));
}

/** Both ends of an interval with three decimals; a dash between them would pass for a sign where one is negative. */
export function range({ low, high }: Interval): string {
  const [from, to] = [low, high].map(thousandths) as [string, string];
  return low < 0 ? minus(`${from} to ${to}`) : `${from}–${to}`;
}

/** A share that is not broken between its figure and its sign. */
export function share(fraction: number): string {
  return percent(fraction).replace(' ', '\u00a0');
}
