import type { Chart } from './chart.js';
import { inks } from './inks.js';
import type { Frame, Layout } from './layout.js';
import { paintMark } from './marks.js';
import { node, type SvgNode, sharp, tenth } from './svg.js';

// The one painter: page, comparison, reports and clipboard have what it makes. Attributes say how a chart looks on paper;
// the page's stylesheet overrules them by the classes, so that a theme changes without anything being painted anew.

/** Axes with their ticks and names, then the marks. */
export function paintPlot(chart: Chart, layout: Layout, { height, named }: Frame): SvgNode[] {
  const { left, right, top, bottom } = layout;
  const middle = (a: number, b: number) => tenth((a + b) / 2);
  const name = { class: 'plot-name', 'text-anchor': 'middle' };
  return [
    node('g', {}, [...acrossGrid(chart, layout), ...upTicks(chart, layout)]),
    node('g', {}, [
      node('line', { ...base, x1: left, x2: right, y1: sharp(bottom), y2: sharp(bottom) }),
      // Seen in high contrast alone, where there is no grid.
      node('line', {
        ...base,
        class: 'plot-base plot-side',
        x1: left - 0.5,
        x2: left - 0.5,
        y1: top,
        y2: bottom,
        stroke: 'none',
      }),
      node('text', { ...name, x: middle(left, right), y: height - 6 }, chart.x.name),
      ...(named
        ? [
            node(
              'text',
              { ...name, transform: `translate(13 ${middle(top, bottom)}) rotate(-90)` },
              chart.y.name,
            ),
          ]
        : []),
    ]),
    node('g', {}, acrossTicks(layout)),
    node(
      'g',
      {},
      chart.marks.map((mark) => paintMark(mark, layout, chart.x.kind === 'epochs')),
    ),
  ];
}

const grid = { class: 'plot-grid', stroke: '#dddddd' };
const base = { class: 'plot-base', stroke: '#999999' };

/** Only where both axes measure: epochs and bars stand for themselves. */
function acrossGrid({ x, y }: Chart, { across, top, bottom }: Layout): SvgNode[] {
  if (x.kind === 'epochs' || y.kind === 'counts') return [];
  return across.ticks.map(({ value }) => {
    const at = sharp(across.place(value));
    return node('line', { ...grid, x1: at, x2: at, y1: top, y2: bottom });
  });
}

function acrossTicks({ across, bottom }: Layout): SvgNode[] {
  return across.ticks.map(({ value, text }) =>
    node(
      'text',
      { class: 'plot-tick', x: tenth(across.place(value)), y: bottom + 15, 'text-anchor': 'middle' },
      text,
    ),
  );
}

function upTicks({ data, marks }: Chart, { left, right, up }: Layout): SvgNode[] {
  // Before there is anything to draw, there is no scale to write on the axis.
  const empty = data.x.length === 0 && marks.every(({ kind }) => kind !== 'reference');
  return up.ticks.flatMap(({ value, text }) => {
    const y = up.place(value);
    return [
      node('line', { ...grid, x1: left, x2: right, y1: sharp(y), y2: sharp(y) }),
      ...(empty
        ? []
        : [node('text', { class: 'plot-tick', x: left - 6, y: tenth(y + 4), 'text-anchor': 'end' }, text)]),
    ];
  });
}

/** What shows where a chart is read: a line across it, and a dot on each curve. @param at the place of its data */
export function paintCrosshair(
  { data, marks }: Chart,
  { across, up, top, bottom }: Layout,
  at: number,
): SvgNode[] {
  const x = across.place(data.x[at] as number);
  if (!Number.isFinite(x)) return [];
  const line = node('line', { class: 'plot-crosshair', x1: sharp(x), x2: sharp(x), y1: top, y2: bottom });
  if (marks.some(({ kind }) => kind === 'bars')) return [line];
  const dots = data.columns.flatMap(({ ink, values }) => {
    const y = up.place(values[at] ?? Number.NaN);
    return Number.isFinite(y)
      ? [
          node('circle', {
            class: `plot-dot ink-${ink}`,
            cx: tenth(x),
            cy: tenth(y),
            r: 3.5,
            fill: inks[ink],
          }),
        ]
      : [];
  });
  return [line, ...dots];
}
