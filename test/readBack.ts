/** Reads a chart's figures back out of its drawing, by what stands at its axes: it knows nothing of how they were placed. */

import { expect } from 'vitest';

export type Points = readonly (readonly [number, number])[];

export interface Drawing {
  readonly names: { readonly x: string; readonly y: string };
  /** Points of a curve, in the units of the axes; `rings` and `dots` likewise. */
  readonly curve: (ink: string) => Points;
  readonly dots: (ink: string) => Points;
  readonly rings: Points;
  /** The middle of each bar, and how high it is. */
  readonly bars: (ink: string) => Points;
  readonly levels: readonly (readonly [from: readonly [number, number], to: readonly [number, number]])[];
}

type Even = readonly [even: (value: number) => number, back: (value: number) => number];

const plain: Even = [(value) => value, (value) => value];
export const logarithm: Even = [Math.log10, (value) => 10 ** value];
export const counts: Even = [Math.asinh, Math.sinh];

export function readBack(svg: string, { x = plain, y = plain } = {}): Drawing {
  const elements = [...svg.matchAll(/<(\w+)([^>]*?)(?:\/>|>([^<]*))/g)].map(
    ([, tag, rest = '', text = '']) => ({
      tag,
      text,
      of: Object.fromEntries(
        [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      ),
    }),
  );
  const having = (tag: string, ...classes: string[]) =>
    elements.filter(
      (one) => one.tag === tag && classes.every((each) => one.of.class?.split(' ').includes(each)),
    );
  const ticks = having('text', 'plot-tick');
  const across = axis(
    ticks
      .filter(({ of }) => of['text-anchor'] === 'middle')
      .map(({ of, text }) => [Number(of.x), valueOf(text)]),
    x,
    1,
  );
  const up = axis(
    ticks
      .filter(({ of }) => of['text-anchor'] === 'end')
      .map(({ of, text }) => [Number(of.y) - 4, valueOf(text)]),
    y,
    -1,
  );
  const at = (px: number | string | undefined, py: number | string | undefined) =>
    [across(Number(px)), up(Number(py))] as const;
  const circles = (...classes: string[]) => having('circle', ...classes).map(({ of }) => at(of.cx, of.cy));
  const [nameX = '', nameY = ''] = having('text', 'plot-name').map(({ text }) => text);
  return {
    names: { x: nameX, y: nameY },
    curve: (ink) =>
      having('path', 'plot-curve', `ink-${ink}`)
        .filter(({ of }) => !of.class?.includes('plot-faint'))
        .flatMap(({ of }) =>
          [...(of.d ?? '').matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, px, py]) => at(px, py)),
        ),
    dots: (ink) => circles('plot-dot', `ink-${ink}`),
    rings: circles('plot-ring'),
    bars: (ink) =>
      having('rect', 'plot-bar', `ink-${ink}`).map(({ of }) => at(Number(of.x) + Number(of.width) / 2, of.y)),
    levels: having('line', 'plot-reference').map(({ of }) => [at(of.x1, of.y1), at(of.x2, of.y2)] as const),
  };
}

/** From pixels to values, by the first and the last tick. @param way in which pixels grow with the values */
function axis(
  ticks: readonly (readonly [number, number])[],
  [even, back]: Even,
  way: 1 | -1,
): (place: number) => number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (first === undefined || last === undefined || first === last)
    throw new Error('an axis with less than two ticks');
  if (Math.sign((last[0] - first[0]) * (last[1] - first[1])) !== way)
    throw new Error('an axis the wrong way round');
  const [from, to] = [even(first[1]), even(last[1])];
  return (place) => back(from + ((place - first[0]) / (last[0] - first[0])) * (to - from));
}

function valueOf(text: string): number {
  const power = /^(?:(\d)·)?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)$/.exec(text);
  if (power === null) return Number(text.replaceAll(',', '').replace('−', '-').replace('K', 'e3'));
  const digits = [...(power[2] ?? '')].map((digit) => (digit === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)));
  return Number(power[1] ?? 1) * 10 ** Number(digits.join(''));
}

/** Equal within a pixel of some 200, or what a logarithm makes of it. */
export function expectPoints(found: Points, expected: Points, tolerance = 0.006): void {
  expect(found.length).toBe(expected.length);
  found.forEach((point, i) => {
    const other = expected[i] as readonly [number, number];
    for (const side of [0, 1] as const) {
      const size = Math.max(1, Math.abs(other[side]));
      expect(Math.abs(point[side] - other[side]), `point ${i} is ${point}, not ${other}`).toBeLessThan(
        tolerance * size,
      );
    }
  });
}

/** The corners of steps that hold each value up to its point. */
export const stepsOf = (points: Points): Points =>
  points.flatMap(([x, y], i) => [[points[i - 1]?.[0] ?? x, y] as const, [x, y] as const]);
