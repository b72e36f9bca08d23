import type { Undefinable } from './undefinable.js';

/** Three decimals; where 0 was divided by 0, the word. */
export function fixed(value: Undefinable): string {
  return value === null ? 'undefined' : thousandths(value);
}

/** Three decimals, half of one rounded away from 0 as a person would: `toFixed` makes 0.887 of 71 / 80, whose double lies a
 * hair below .8875. One function for page, terminal and reports, or a copied table would differ from the one on the screen. */
export function thousandths(value: number): string {
  const scaled = Math.abs(value) * 1000 * (1 + 2 * Number.EPSILON);
  return (Math.sign(value) * (Math.round(scaled) / 1000)).toFixed(3);
}

/** A count with its thousands apart. */
export function grouped(count: number): string {
  // Not toLocaleString: its first call costs 20 ms, as much as all epochs of a small file.
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number in full, with its thousands apart: `0.000000001`, never in powers of ten. */
export function inFull(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 9 });
}

/** `1 row`, `17,898 rows`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A probability with three decimals; never rounds something to nothing, nor almost certain to certain. */
export function probability(value: number): string {
  if (value > 0 && value < 0.0005) return '< 0.001';
  if (value < 1 && value >= 0.9995) return '> 0.999';
  return thousandths(value);
}

/** The number with so many significant digits; as it is where these round it beyond the greatest double. */
export function significant(value: number, digits: number): number {
  const rounded = Number(value.toPrecision(digits));
  return Number.isFinite(rounded) ? rounded : value;
}

/** What somebody typed, or nearly: never rounded to what it is not. */
export function exact(value: number): string {
  return value >= 1000 && Number.isInteger(value) ? grouped(value) : String(significant(value, 6));
}

/** On one line, and not too much of it. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

/** With the sign that is as wide as a plus. */
export function minus(text: string): string {
  return text.replace(/-/g, '−');
}
