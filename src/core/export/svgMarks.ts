import type { Bars, Line, Mark } from './chart.js';
import type { Scale } from './svgScale.js';

/** A line, steps or dots. */
export function curve({ points, colour, shape, dash, thin }: Line, across: Scale, up: Scale): string {
  const places = points.map(([x, y]) => [across.place(x), up.place(y)] as const);
  if (shape === 'dots')
    return places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3.5" fill="${colour}"/>`).join('');
  const corners =
    shape === 'steps'
      ? places.flatMap(([x, y], i) => [
          [places[i - 1]?.[0] ?? x, y],
          [x, y],
        ])
      : places;
  // A course of one point would be no line at all.
  const dot =
    places.length === 1
      ? `<circle cx="${places[0]?.[0]}" cy="${places[0]?.[1]}" r="3" fill="${colour}"/>`
      : '';
  return `${dot}<polyline points="${corners.map((corner) => corner.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="${thin ? 1 : 2}" stroke-linejoin="round"${dashes(dash)}/>`;
}

/** Half of each bin's width, to one side of its middle. */
export function bars({ values, colour, side }: Bars, across: Scale, up: Scale): string {
  return values
    .filter(({ count }) => count > 0)
    .map(({ from, to, count }) => {
      const [left, right] = [across.place(from), across.place(to)];
      const wide = (right - left) * 0.4;
      const x = (left + right) / 2 - (side === 'left' ? wide : 0);
      const top = up.place(count);
      return `<rect x="${x.toFixed(1)}" y="${top}" width="${wide.toFixed(1)}" height="${(up.place(0) - top).toFixed(1)}" fill="${colour}"/>`;
    })
    .join('');
}

export function ring({ x, y }: Mark, across: Scale, up: Scale): string {
  return `<circle cx="${across.place(x)}" cy="${up.place(y)}" r="5" fill="#ffffff" stroke="#000000" stroke-width="2"/>`;
}

/** As an attribute; none for a solid line. */
export function dashes(dash: readonly number[] = []): string {
  return dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
}
