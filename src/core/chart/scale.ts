import { significant } from '../format.js';
import type { Axis } from './chart.js';
import { epochTicks } from './limits.js';
import { powerText, tickText } from './tickText.js';

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Where a value lies along an axis, and which values are written on it. */
export interface Scale {
  /** In pixels; NaN for a value that has no place. */
  readonly place: (value: number) => number;
  readonly ticks: readonly Tick[];
}

/** What an axis is even in. */
const evened: Readonly<Record<Axis['kind'], (value: number) => number>> = {
  linear: (value) => value,
  epochs: (value) => value,
  log: (value) => (value > 0 ? Math.log10(value) : Number.NaN),
  counts: Math.asinh,
};

/** @param from pixel of the least value @param to of the greatest @param space pixels that a tick wants for itself */
export function makeScale(axis: Axis, from: number, to: number, space: number): Scale {
  const even = evened[axis.kind];
  const [low, high] = axis.limits.map(even) as [number, number];
  // Of a single value there is no course: it gets the middle.
  const air = high > low ? (axis.air ?? 0) * (high - low) : 0.5;
  const perUnit = (to - from) / (high - low + 2 * air);
  const place = (value: number) => from + (even(value) - low + air) * perUnit;
  return { place, ticks: ticksOf(axis, place, Math.abs(to - from), space) };
}

function ticksOf(axis: Axis, place: Scale['place'], length: number, space: number): Tick[] {
  const [least, greatest] = axis.limits;
  if (axis.ticks !== undefined) return evenTicks(axis.ticks);
  switch (axis.kind) {
    case 'linear': {
      // From a single one nothing can be read off.
      const tries = [1, 2, 3].map((times) => roundTicks(least, greatest, (times * length) / space));
      return evenTicks(tries.find((ticks) => ticks.length > 1) ?? tries[2] ?? []);
    }
    case 'epochs':
      return evenTicks(epochTicks(greatest, Math.floor(length / space) + 1), 1);
    case 'counts':
      return evenTicks([0, ...powers(0, Math.floor(Math.log10(greatest)))], 1);
    case 'log':
      return logTicks(least, greatest, place, space);
    default:
      return axis.kind satisfies never;
  }
}

function evenTicks(values: readonly number[], step = (values[1] ?? 1) - (values[0] ?? 0)): Tick[] {
  return values.map((value) => ({ value, text: tickText(value, step) }));
}

/** Round values from one to another, at most about `most` of them. */
export function roundTicks(low: number, high: number, most: number): number[] {
  if (!(high > low)) return Number.isFinite(low) ? [low] : [];
  const rough = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  const count = Math.floor(high / step + 1e-9) - first + 1;
  // As they are written: the sum of a step's rounding errors would be a third tenth that is none.
  return Array.from({ length: count }, (_, i) => significant((first + i) * step, 12));
}

/** Powers of ten, as many as there is room for; over less than a hundredfold digits between them, too, and where even these
 * are far apart, round values. */
function logTicks(low: number, high: number, place: Scale['place'], space: number): Tick[] {
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const apart = (values: readonly number[]) =>
    values.every((value, i) => i === 0 || Math.abs(place(value) - place(values[i - 1] as number)) >= space);
  const within = (values: readonly number[]) =>
    values.filter((value) => value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9));
  const digits = high / low < 100 ? [[1, 2, 5], [1, 3], [1]] : [[1]];
  const candidates = [
    ...digits.map((each) => powers(first, last).flatMap((power) => each.map((digit) => digit * power))),
    ...[2, 5, 10, 20, 50].map((step) => powers(Math.ceil(first / step) * step, last, step)),
  ];
  const values = candidates.map(within).find(apart) ?? [];
  if (values.length < 2) {
    const most = Math.abs(place(high) - place(low)) / space;
    const [fine = [], ...coarser] = [1.5, 1].map((times) => roundTicks(low, high, times * most));
    const even = [fine, ...coarser].find((round) => round.length > 1 && apart(round));
    if (even !== undefined) return evenTicks(even);
    // Upwards they come closer: there some are left out.
    const kept: number[] = [];
    for (const value of fine) if (apart([...kept.slice(-1), value])) kept.push(value);
    return evenTicks(kept, (fine[1] ?? 1) - (fine[0] ?? 0));
  }
  const plain = low >= 1e-3 && high < 1e5;
  return values.map((value) => ({ value, text: plain ? plainText(value) : powerOf(value) }));
}

function plainText(value: number): string {
  return tickText(value, Math.min(1, 10 ** exponentOf(value)));
}

function powerOf(value: number): string {
  const exponent = exponentOf(value);
  const digit = Math.round(value / 10 ** exponent);
  return `${digit === 1 ? '' : `${digit}·`}${powerText(exponent)}`;
}

function exponentOf(value: number): number {
  return Math.floor(Math.log10(value) + 1e-9);
}

function powers(first: number, last: number, step = 1): number[] {
  const count = Math.max(0, Math.floor((last - first) / step) + 1);
  return Array.from({ length: count }, (_, i) => Number(`1e${first + i * step}`));
}
