import type { Interval } from '../core/evaluation/interval.js';
import { minus, significant, thousandths } from '../core/format.js';
import type { Undefinable } from '../core/undefinable.js';
import { figureWords as en } from './en/figures.js';
import { figureWords as ko } from './ko/figures.js';
import { spoken } from './language.js';

export const figureWords = spoken({ en, ko });

/** What stands for a figure that is not known yet. */
export const unknown = '—';

/** A score with three decimals; null is 0/0, undefined is not known yet. */
export function score(value: Undefinable | undefined): string {
  if (value === undefined) return unknown;
  return value === null ? figureWords.undefined : minus(thousandths(value));
}

/** Both ends of an interval with three decimals; empty where there is none. */
export function range(interval: Interval | null | undefined): string {
  if (!interval) return '';
  const { low, high } = interval;
  const [from, to] = [low, high].map(thousandths) as [string, string];
  return minus(figureWords.range(from, to, low < 0));
}

/** 0.0916 -> `9.2 %`, in Korean `9.2%`; never rounds something to nothing, nor almost all to all.
 * @param fraction 0 to 1; null is 0/0 */
export function percent(fraction: Undefinable): string {
  if (fraction === null) return figureWords.undefined;
  return `${hundredfold(fraction)}${figureWords.percent}`;
}

function hundredfold(fraction: number): string {
  if (fraction === 0 || fraction === 1) return String(100 * fraction);
  if (fraction < 0.0005) return '< 0.1';
  return fraction >= 0.9995 ? '> 99.9' : (100 * fraction).toFixed(1);
}

/** A share that is not broken between its figure and its sign. */
export function share(fraction: number): string {
  return percent(fraction).replaceAll(' ', '\u00a0');
}

/** Both ends of an interval of a share. */
export function shares({ low, high }: Interval): string {
  const [from, to] = [hundredfold(low), share(high)];
  return figureWords.range(from, to, /[<>]/.test(from + to));
}

/** A weight: four significant digits, with an exponent where plain digits would be long. */
export function weight(value: number): string {
  const size = Math.abs(value);
  if (size > 0 && (size < 1e-4 || size >= 1e7)) return exponent(value, 3);
  return plain(value.toPrecision(4));
}

/** A figure that may be negative: three decimals where they say something, else as weights are written, or with the exponent. */
export function signed(value: number): string {
  const size = Math.abs(value);
  if (size >= 1_000) return weight(value);
  if (size > 0 && size < 0.0005) return exponent(value, 1);
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
