import uPlot from 'uplot';
import { tick } from './format.js';
import { axisStyle, makePlotFrame } from './plotFrame.js';
import type { Theme } from './theme.js';

export interface UnitPoint {
  readonly x: number;
  readonly y: number;
}

/** How a plot over the unit square looks. */
export interface UnitLook {
  readonly xLabel: string;
  readonly yLabel: string;
  /** `steps`: a value holds up to its point, as average precision counts it. */
  readonly shape: 'line' | 'steps' | 'dots';
}

export interface UnitView {
  readonly points: readonly UnitPoint[];
  /** What to compare with: the diagonal, or a level of y. */
  readonly reference: 'diagonal' | number;
  /** The point to mark, if any. */
  readonly marked: UnitPoint | undefined;
}

export const squareHeight = 240;
export const unitSplits = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Draws one curve over the unit square. @param onPoint told the index under the crosshair, null when it leaves */
export function makeUnitPlot(
  parent: HTMLElement,
  look: UnitLook,
  onPoint: (index: number | null) => void,
): { draw(view: UnitView): void; point(index: number | null): void } {
  let view: UnitView = { points: [], reference: 'diagonal', marked: undefined };
  const columns = (): uPlot.AlignedData => [view.points.map(({ x }) => x), view.points.map(({ y }) => y)];
  const build = (theme: Theme, width: number) => options(theme, width, look, () => view, onPoint);
  const frame = makePlotFrame(parent, squareHeight, build, columns);
  return {
    draw(next) {
      view = next;
      frame.refresh();
    },
    point: frame.point,
  };
}

function options(
  theme: Theme,
  width: number,
  { xLabel, yLabel, shape }: UnitLook,
  view: () => UnitView,
  onPoint: (index: number | null) => void,
): uPlot.Options {
  // Half a line of air: a curve along an edge stays whole.
  const range = (): [number, number] => [-0.015, 1.015];
  const axis: uPlot.Axis = {
    ...axisStyle(theme),
    splits: () => unitSplits,
    values: (_, at) => at.map((value) => tick(value, 0.2)),
  };
  const paths = shape === 'steps' ? uPlot.paths.stepped?.({ align: -1 }) : undefined;
  return {
    width,
    height: squareHeight,
    padding: [8, 14, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: { x: { time: false, range }, y: { range } },
    series: [
      {},
      {
        stroke: theme.test,
        width: theme.highContrast ? 2.5 : 1.75,
        points: { show: shape === 'dots', size: 6, fill: theme.test, stroke: theme.test },
        ...(paths === undefined ? {} : { paths }),
      },
    ],
    axes: [
      { ...axis, size: 21, gap: 5, label: xLabel, border: { show: true, stroke: theme.axis, width: 1 } },
      {
        ...axis,
        size: 30,
        gap: 6,
        label: yLabel,
        border: { show: theme.highContrast, stroke: theme.axis, width: 1 },
      },
    ],
    hooks: {
      drawAxes: [(u) => drawReference(u, theme, view().reference)],
      draw: [(u) => drawMark(u, theme, view().marked)],
      setCursor: [(u) => onPoint(u.cursor.idx ?? null)],
    },
  };
}

function drawReference(u: uPlot, theme: Theme, reference: UnitView['reference']): void {
  const [from, to] = reference === 'diagonal' ? [0, 1] : [reference, reference];
  const { ctx } = u;
  ctx.save();
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = (theme.highContrast ? 1.5 : 1) * devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(u.valToPos(0, 'x', true), u.valToPos(from, 'y', true));
  ctx.lineTo(u.valToPos(1, 'x', true), u.valToPos(to, 'y', true));
  ctx.stroke();
  ctx.restore();
}

/** A ring: it differs from the crosshair's dot by its shape, not by its colour. */
function drawMark(u: uPlot, theme: Theme, marked: UnitPoint | undefined): void {
  if (marked === undefined) return;
  const { ctx } = u;
  ctx.save();
  ctx.beginPath();
  ctx.arc(
    u.valToPos(marked.x, 'x', true),
    u.valToPos(marked.y, 'y', true),
    5 * devicePixelRatio,
    0,
    2 * Math.PI,
  );
  ctx.fillStyle = theme.background;
  ctx.fill();
  ctx.strokeStyle = theme.foreground;
  ctx.lineWidth = 2 * devicePixelRatio;
  ctx.stroke();
  ctx.restore();
}
