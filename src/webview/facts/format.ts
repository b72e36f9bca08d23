import { grouped, minus, significant, thousandths } from '../../core/format.js';
import { apart, longestName, quoted, shortened } from '../../core/names.js';
import { exponent, figureWords, unknown } from '../../words/figures.js';

// What only the page shows, in the same digits in both languages; the rest is in core/format.ts and words/figures.ts.
const digits = 'en-US';
const whole = new Intl.NumberFormat(digits, { maximumFractionDigits: 0 });
const threeDigits = new Intl.NumberFormat(digits, { maximumSignificantDigits: 3 });
const plain = new Intl.NumberFormat(digits, { maximumSignificantDigits: 12 });
const tenths = new Intl.NumberFormat(digits, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const hundredths = new Intl.NumberFormat(digits, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A loss: three decimals where they say something, else the exponent. */
export function loss(value: number | null | undefined): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return unknown;
  const size = Math.abs(value);
  if (size >= 1e6 || (size > 0 && size < 0.0005)) return exponent(value, 1);
  return size >= 1000 ? whole.format(value) : thousandths(value);
}

/** 0.0213 -> `2.1 %`, where 0.0 % is a finding; not broken before its sign. */
export function tenthsOfPercent(fraction: number): string {
  return `${tenths.format(fraction * 100)}${figureWords.percent.replace(' ', '\u00a0')}`;
}

/** 193e6 -> `193 MB`, in powers of 1,000. */
export function bytes(value: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = value < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3));
  const scaled = value / 1000 ** power;
  return `${scaled < 10 && power > 0 ? tenths.format(scaled) : whole.format(scaled)} ${units[power]}`;
}

/** A size in three digits, for a sentence. @param value above 0 */
export function roughly(value: number): string {
  return value < 1e-4 || value >= 1e7 ? exponent(value, 2) : threeDigits.format(value);
}

/** A setting as a person typed it: 0.001 -> `0.001`. */
export function setting(value: number): string {
  return value > 0 && value < 1e-6 ? value.toExponential() : plain.format(value);
}

/** 84 -> `84 ms`, 2210 -> `2.2 s`, 71000 -> `1 min 11 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${whole.format(ms)} ms`;
  if (ms < 59_950) return `${tenths.format(ms / 1000)} s`;
  const seconds = Math.round(ms / 1000);
  return `${grouped(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}

/** A penalty λ: three significant digits. */
export function penalty(value: number): string {
  return value > 0 && value < 1e-3 ? exponent(value, 2) : setting(significant(value, 3));
}

/** A text with a name in it that may be shortened. */
export interface Short {
  readonly text: string;
  /** All of it, for the hover, where the name is shortened. */
  readonly whole?: string;
}

/** A class as the page names it wherever it does: in quotes and, as in a sentence, in at most {@link longestName} letters; all of
 * it on hover. A narrow place breaks it over two lines and cuts nothing more. @param other the class that it is to be told apart
 * from */
export function inShort(value: string, other: string): Short {
  const name = shortened(apart(value, other, longestName));
  const whole = quoted(value, Number.POSITIVE_INFINITY);
  return { text: whole === value ? name : `"${name}"`, whole };
}

/** A name within words. @param words says them around a name, or without it */
export function within({ text, whole = text }: Short, words: (name: string) => string): Short {
  return { text: words(text), whole: words(whole) };
}

/** A logit: two decimals are more than a probability with three can tell apart. */
export function logit(value: number): string {
  return minus(Number.isFinite(value) ? hundredths.format(value) : '∞');
}
