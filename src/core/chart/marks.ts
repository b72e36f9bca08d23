import type { Bars, Curve, Ink, Mark, Reference, Ring } from './chart.js';
import { inks } from './inks.js';
import type { Layout } from './layout.js';
import { node, type SvgNode, sharp, tenth } from './svg.js';
import { type Places, thinned } from './thin.js';

/** Beyond that, points would only thicken the line. */
const mostPoints = 40;

/** @param dotted whether few points of a line are drawn as well */
export function paintMark(mark: Mark, layout: Layout, dotted: boolean): SvgNode {
  switch (mark.kind) {
    case 'bars':
      return paintBars(mark, layout);
    case 'reference':
      return paintReference(mark, layout);
    case 'ring':
      return paintRing(mark, layout);
    default:
      return paintCurve(mark, layout, dotted);
  }
}

function paintCurve(curve: Curve, layout: Layout, dotted: boolean): SvgNode {
  const { across, up, left, right } = layout;
  const { kind, ink, x, y, dash = [], faint = false } = curve;
  const colour = inks[ink];
  const thin = kind === 'line' ? thinned(curve, across.place, left, right) : undefined;
  const upwards = (places: Places): Places => ({ x: places.x, y: places.y.map(up.place) });
  const places = thin === undefined ? { x: x.map(across.place), y: y.map(up.place) } : upwards(thin.line);
  const dots = kind === 'dots' ? 3 : dotted && !faint && x.length <= mostPoints ? 2.5 : 0;
  return node('g', {}, [
    ...(thin === undefined
      ? []
      : [
          node('path', {
            class: `plot-band ink-${ink}`,
            d: `${path(upwards(thin.greatest))}${path(reversed(upwards(thin.least)), 'L')}Z`,
            fill: colour,
            'fill-opacity': 0.25,
          }),
        ]),
    node('path', {
      class: `plot-curve ${faint ? 'plot-faint ' : ''}ink-${ink}`,
      d: path(kind === 'steps' ? stepped(places) : places),
      fill: 'none',
      stroke: colour,
      'stroke-width': ink === 'reference' ? 1 : 2,
      'stroke-linejoin': 'round',
      'stroke-opacity': faint ? 0.35 : undefined,
      'stroke-dasharray': dash.length === 0 ? undefined : dash.join(' '),
    }),
    ...(dots === 0 ? [] : paintDots(places, ink, dots)),
  ]);
}

function paintDots({ x, y }: Places, ink: Ink, radius: number): SvgNode[] {
  return x.flatMap((at, i) => {
    const up = y[i] ?? Number.NaN;
    if (!Number.isFinite(up)) return [];
    return [
      node('circle', {
        class: `plot-dot ink-${ink}`,
        cx: tenth(at),
        cy: tenth(up),
        r: radius,
        fill: inks[ink],
      }),
    ];
  });
}

/** From point to point, a new stroke behind each gap. @param first how the first point is come to */
function path({ x, y }: Places, first: 'M' | 'L' = 'M'): string {
  let text = '';
  let next: string = first;
  for (let i = 0; i < x.length; i++) {
    const up = y[i] as number;
    if (Number.isFinite(up)) {
      text += `${next}${tenth(x[i] as number)},${tenth(up)}`;
      next = 'L';
    } else next = 'M';
  }
  return text;
}

function reversed({ x, y }: Places): Places {
  return { x: x.toReversed(), y: y.toReversed() };
}

/** Each value held up to its point. */
function stepped({ x, y }: Places): Places {
  return {
    x: x.flatMap((at, i) => [x[i - 1] ?? at, at]),
    y: y.flatMap((at) => [at, at]),
  };
}

/** Half of each bin's width, to one side of its middle. */
function paintBars({ values, ink, side }: Bars, { across, up }: Layout): SvgNode {
  const drawn = values.filter(({ count }) => count > 0);
  return node(
    'g',
    {},
    drawn.map(({ from, to, count }) => {
      const [left, right] = [across.place(from), across.place(to)];
      const wide = (right - left) * 0.4;
      const top = up.place(count);
      return node('rect', {
        class: `plot-bar ink-${ink}`,
        x: tenth((left + right) / 2 - (side === 'left' ? wide : 0)),
        y: tenth(top),
        width: tenth(wide),
        height: tenth(up.place(0) - top),
        fill: inks[ink],
      });
    }),
  );
}

function paintReference({ at, ink }: Reference, layout: Layout): SvgNode {
  const ends = endsOf(at, layout);
  if (ends === undefined) return node('g', {});
  return node('line', {
    class: `plot-reference ink-${ink}`,
    ...ends,
    stroke: inks[ink],
    'stroke-dasharray': '4 4',
  });
}

function endsOf(at: Reference['at'], layout: Layout) {
  const { left, right, top, bottom, across, up } = layout;
  if (at === 'diagonal')
    return {
      x1: tenth(across.place(0)),
      y1: tenth(up.place(0)),
      x2: tenth(across.place(1)),
      y2: tenth(up.place(1)),
    };
  if ('x' in at) {
    const x = sharp(across.place(at.x));
    return x >= left && x <= right + 1 ? { x1: x, y1: top, x2: x, y2: bottom } : undefined;
  }
  const y = sharp(up.place(at.y));
  return y >= top && y <= bottom + 1 ? { x1: left, y1: y, x2: right, y2: y } : undefined;
}

function paintRing({ x, y, ink }: Ring, { across, up }: Layout): SvgNode {
  return node('circle', {
    class: `plot-ring ink-${ink}`,
    cx: tenth(across.place(x)),
    cy: tenth(up.place(y)),
    r: 5,
    fill: '#ffffff',
    stroke: inks[ink],
    'stroke-width': 2,
  });
}
