import type { Interval } from '../core/evaluation/interval.js';
import { fixed, minus, percent, significant, thousandths } from '../core/format.js';
import type { Undefinable } from '../core/undefinable.js';

export { minus };

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

/** A weight: four significant digits, with an exponent where plain digits would be long. */
export function weight(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && (size < 1e-4 || size >= 1e7)) return exponent(value, 3);
  return plain(value.toPrecision(4));
}

/** A figure that may be negative: three decimals where they say something, else the exponent. */
export function signed(value: number): string {
  const size = Math.abs(value);
  if (size >= 10_000 || (size > 0 && size < 0.0005)) return exponent(value, 1);
  return minus(thousandths(value));
}

/** A mean with as many digits as its deviation needs: a thousandth of that, at least four.
 * @param deviation in the same units; null where it is not known */
export function mean(value: number, deviation: number | null): string {
  const size = Math.abs(value);
  const beyond = deviation === null || deviation === 0 || size === 0 ? 0 : Math.log10(size / deviation);
  const digits = Math.min(17, Math.max(4, Math.ceil(beyond) + 4));
  if (size > 0 && (size < 1e-4 || size >= 1e15)) return exponent(value, digits - 1);
  return plain(String(significant(value, digits)));
}

/** 4e+22 -> `4e22`. */
export function exponent(value: number, decimals: number): string {
  return minus(value.toExponential(decimals).replace('+', ''));
}

/** Digits without a power of ten and with their thousands apart. Not by Intl, see `grouped` of core/format.ts. */
function plain(digits: string): string {
  const [whole = '', ...fraction] = (digits.includes('e') ? String(Number(digits)) : digits).split('.');
  return minus([whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.'));
}
