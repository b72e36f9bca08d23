import type { Interval } from '../../core/evaluation/interval.js';
import {
  grouped as count,
  counted,
  probability,
  significant as rounded,
  thousandths,
} from '../../core/format.js';
import { apart, longestName, quoted, shortened } from '../../core/names.js';
import type { Undefinable } from '../../core/undefinable.js';
import {
  range as between,
  exponent,
  figureWords,
  score as known,
  mean,
  minus,
  percent as share,
  signed,
  weight,
} from '../../words/figures.js';
import { language as spokenLanguage } from '../../words/language.js';

// Every number the page shows is written here, in the same digits in both languages.
const language = 'en-US';
const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
const threeDigits = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
const plain = new Intl.NumberFormat(language, { maximumSignificantDigits: 12 });
const tenths = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const hundredths = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** What stands for a figure that is not known yet. */
export const unknown = '—';

export { apart, count, counted, mean, minus, probability, quoted, signed, weight };

/** A score with three decimals; null is 0/0, undefined is not known yet. */
export function score(value: Undefinable | undefined): string {
  if (value === undefined) return unknown;
  return known(value);
}

/** Both ends of an interval with three decimals; empty where there is none. */
export function range(interval: Interval | null | undefined): string {
  return interval === undefined || interval === null ? '' : between(interval);
}

/** A loss: three decimals where they say something, else the exponent. */
export function loss(value: number | null | undefined): string {
  if (value === undefined || value === null || !Number.isFinite(value)) return unknown;
  const size = Math.abs(value);
  if (size >= 1e6 || (size > 0 && size < 0.0005)) return exponent(value, 1);
  return size >= 1000 ? whole.format(value) : thousandths(value);
}

/** 0.0916 -> `9.2 %`; null is 0/0. */
export function percent(fraction: number | null): string {
  return fraction === null ? figureWords.undefined : share(fraction);
}

/** 0.0213 -> `2.1 %`, where 0.0 % is a finding. */
export function tenthsOfPercent(fraction: number): string {
  return `${tenths.format(fraction * 100)}${figureWords.percent}`;
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
  return `${count(Math.floor(seconds / 60))} min ${seconds % 60} s`;
}

/** A moment as a person's own clock showed it. */
export function moment(iso: string, timeZone?: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(spokenLanguage() === 'ko' ? 'ko' : language, {
    dateStyle: 'medium',
    timeStyle: 'medium',
    timeZone,
  }).format(date);
}

/** A penalty λ: three significant digits. */
export function penalty(value: number): string {
  return value > 0 && value < 1e-3 ? exponent(value, 2) : setting(rounded(value, 3));
}

/** A text whose place may be too narrow for it: `before` and `after` always stay, and `start` goes as a whole before `end`
 * is cut. */
export interface Pieces {
  readonly before: string;
  readonly start: string;
  readonly end: string;
  readonly after: string;
  /** All of it, where a name in it is shortened already. */
  readonly whole?: string;
}

/** A text that is cut at its end, if at all. */
export function plainPieces(text: string): Pieces {
  return { before: '', start: '', end: text, after: '' };
}

/** A name in pieces, for a place of unknown width: its end is what tells it apart from another that begins alike. */
export function pieces(value: string, other: string): Pieces {
  const [letters, others] = [[...value], [...other]];
  let same = 0;
  while (same < letters.length && letters[same] === others[same]) same++;
  if (value === other || same < fewest) return plainPieces(value);
  const space = letters.lastIndexOf(' ', same - 1);
  const from = space + 1 >= same - fewest ? space + 1 : Math.min(same, letters.length - 1, others.length - 1);
  return { ...plainPieces(letters.slice(from).join('')), start: letters.slice(0, from).join('') };
}

/** Letters that have room everywhere. */
const fewest = 5;

/** A class as the page names it wherever it does: in quotes and, as in a sentence, in at most {@link longestName} letters; all of
 * it on hover. @param other the class that it is to be told apart from */
export function namePieces(value: string, other: string): Pieces {
  const short = (one: string, another: string) => shortened(apart(one, another, longestName));
  const whole = quoted(value, Number.POSITIVE_INFINITY);
  const name = pieces(short(value, other), short(other, value));
  return { ...(whole === value ? name : { ...name, before: '"', after: '"' }), whole };
}

/** A name in pieces, within words. @param words says them around a name, or without it */
export function within(name: Pieces, words: (name: string) => string): Pieces {
  const whole = name.before + name.start + name.end + name.after;
  const said = words(whole);
  const at = said.indexOf(whole);
  if (at < 0) return plainPieces(said);
  return {
    ...name,
    ...(name.whole === undefined ? {} : { whole: words(name.whole) }),
    before: said.slice(0, at) + name.before,
    after: name.after + said.slice(at + whole.length),
  };
}

/** As a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A logit: two decimals are more than a probability with three can tell apart. */
export function logit(value: number): string {
  return minus(Number.isFinite(value) ? hundredths.format(value) : '∞');
}
