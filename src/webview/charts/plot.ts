import type uPlot from 'uplot';
import { tick } from '../facts/format.js';
import { type LineStyle, readTheme, type Theme } from '../ui/theme.js';
import { type Baseline, drawBaseline } from './baseline.js';
import { comparedRange, epochRange, epochTicks } from './chartScale.js';
import { axisStyle, makePlotFrame } from './plotFrame.js';

/** What a plot draws, ready for it. */
export interface PlotData {
  readonly epochs: number[];
  /** Values of each curve, as many as there are epochs; null is a gap. */
  readonly curves: readonly (number | null)[][];
  /** A horizontal line to compare with. */
  readonly baseline?: Baseline | undefined;
  /** Right end of the x axis. */
  readonly last: number;
}

export interface Plot {
  draw(data: PlotData): void;
  /** Moves the crosshair to the point with this index; null takes it away. */
  point(index: number | null): void;
}

const height = 164; // fixed: nothing below moves while points stream in
const mostPoints = 40; // beyond that, points would only thicken the line

/** Draws curves over epochs into `parent`, as wide as that is, in the theme's colours.
 * @param lines how each curve looks
 * @param hard limits that the y axis never passes
 * @param onPoint told the index under the crosshair, null when it leaves */
export function makePlot(
  parent: HTMLElement,
  lines: (theme: Theme) => readonly LineStyle[],
  hard: readonly [number, number],
  onPoint: (index: number | null) => void,
): Plot {
  let data: PlotData = { epochs: [], curves: lines(readTheme()).map(() => []), last: 1 };
  const columns = (): uPlot.AlignedData => [data.epochs, ...data.curves];
  const build = (theme: Theme, width: number) =>
    options(theme, width, lines(theme), hard, () => data, onPoint);
  const frame = makePlotFrame(parent, height, build, columns);
  return {
    draw(next) {
      data = next;
      frame.refresh();
    },
    point: frame.point,
  };
}

function valueRangeOf(
  { epochs, curves, baseline }: PlotData,
  hard: readonly [number, number],
): [number, number] {
  // A single epoch has no course yet that could be flattened.
  const mayLeave = baseline?.mayLeave === true && epochs.length > 1;
  return comparedRange(curves.flat(), baseline?.value, mayLeave, hard);
}

/** Whether the line to compare with lies outside the plot as it is drawn. @param hard as {@link makePlot} takes it */
export function leavesPlot(data: PlotData, hard: readonly [number, number]): boolean {
  const { baseline } = data;
  const [low, high] = valueRangeOf(data, hard);
  return baseline !== undefined && data.epochs.length > 0 && (baseline.value < low || baseline.value > high);
}

function options(
  theme: Theme,
  width: number,
  lines: readonly LineStyle[],
  hard: readonly [number, number],
  data: () => PlotData,
  onPoint: (index: number | null) => void,
): uPlot.Options {
  const series = ({ stroke, dash }: LineStyle): uPlot.Series => ({
    stroke,
    dash: [...dash],
    width: theme.highContrast ? 2.5 : 1.75,
    points: { show: (u) => (u.data[0]?.length ?? 0) <= mostPoints, size: 5, fill: stroke, stroke, dash: [] },
  });
  const axis = axisStyle(theme);
  return {
    width,
    height,
    pxAlign: true,
    padding: [8, 14, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      sync: { key: 'epochs', setSeries: false },
      // The crosshair stands on epochs, not between them.
      move: (u, left, top) => {
        const epoch = left < 0 ? undefined : u.data[0]?.[u.posToIdx(left)];
        return [epoch === undefined ? left : u.valToPos(epoch, 'x'), top];
      },
      points: { size: 7 },
    },
    scales: {
      x: { time: false, range: () => epochRange(data().last) },
      y: { range: () => valueRangeOf(data(), hard) },
    },
    series: [{}, ...lines.map(series)],
    axes: [
      {
        ...axis,
        size: 21,
        gap: 5,
        label: 'epoch',
        grid: { show: false },
        border: { show: true, stroke: theme.axis, width: 1 },
        splits: (u) => epochTicks(data().last, Math.max(2, Math.floor(u.width / 44))),
        values: (_, splits) => splits.map((epoch) => tick(epoch, 1)),
      },
      {
        ...axis,
        size: 46,
        border: { show: theme.highContrast, stroke: theme.axis, width: 1 },
        gap: 6,
        space: 32,
        // Before the first epoch there is no scale to write on the axis.
        values: (u, splits, _, __, step) =>
          splits.map((value) => (u.data[0]?.length || data().baseline ? tick(value, step) : '')),
      },
    ],
    hooks: {
      drawAxes: [(u) => drawBaseline(u, theme, data().baseline)],
      setCursor: [(u) => onPoint(u.cursor.idx ?? null)],
    },
  };
}
