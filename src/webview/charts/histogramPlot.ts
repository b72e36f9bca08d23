import uPlot from 'uplot';
import { tick } from '../facts/format.js';
import type { Theme } from '../ui/theme.js';
import { axisStyle, makePlotFrame } from './plotFrame.js';
import { squareHeight, unitSplits } from './unitPlot.js';

/** Rows of each class whose probability lies between two bounds. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly negatives: number;
  readonly positives: number;
}

/** Draws two bars for each bin, and the threshold. @param onPoint told the bin under the crosshair, or null */
export function makeHistogramPlot(
  parent: HTMLElement,
  onPoint: (index: number | null) => void,
): { draw(bins: readonly HistogramBin[], threshold: number): void; point(index: number | null): void } {
  let bins: readonly HistogramBin[] = [];
  let threshold = 0.5;
  const columns = (): uPlot.AlignedData => [
    bins.map(({ from, to }) => (from + to) / 2),
    bins.map(({ negatives }) => negatives),
    bins.map(({ positives }) => positives),
  ];
  const largest = () => Math.max(1, ...bins.flatMap(({ negatives, positives }) => [negatives, positives]));
  const build = (theme: Theme, width: number) =>
    options(theme, width, largest, (u) => drawThreshold(u, theme, threshold), onPoint);
  const frame = makePlotFrame(parent, squareHeight, build, columns);
  return {
    draw(next, cut) {
      [bins, threshold] = [next, cut];
      frame.refresh();
    },
    point: frame.point,
  };
}

function options(
  theme: Theme,
  width: number,
  largest: () => number,
  over: (u: uPlot) => void,
  onPoint: (index: number | null) => void,
): uPlot.Options {
  const bars = (colour: string, align: -1 | 1, hollow: boolean): uPlot.Series => {
    const paths = uPlot.paths.bars?.({ size: [0.4, 100], align });
    return {
      stroke: colour,
      width: hollow ? 1 : 0,
      points: { show: false },
      ...(hollow ? {} : { fill: colour }),
      ...(paths === undefined ? {} : { paths }),
    };
  };
  return {
    width,
    height: squareHeight,
    padding: [8, 14, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: () => [-0.015, 1.015] },
      // Like a logarithm, but with room for 0: a few positives show beside thousands of negatives.
      y: { distr: 4, asinh: 1, range: () => [0, largest() * 1.2] },
    },
    series: [{}, bars(theme.muted, -1, theme.highContrast), bars(theme.test, 1, false)],
    axes: [
      {
        ...axisStyle(theme),
        size: 21,
        gap: 5,
        label: 'probability',
        grid: { show: false },
        border: { show: true, stroke: theme.axis, width: 1 },
        splits: () => unitSplits,
        values: (_, at) => at.map((value) => tick(value, 0.2)),
      },
      {
        ...axisStyle(theme),
        size: 40,
        gap: 6,
        label: 'rows',
        border: { show: theme.highContrast, stroke: theme.axis, width: 1 },
        splits: () => powers(largest()),
        values: (_, at) => at.map((value) => tick(value, 1)),
      },
    ],
    hooks: {
      draw: [over],
      setCursor: [(u) => onPoint(u.cursor.idx ?? null)],
    },
  };
}

function powers(largest: number): number[] {
  return [0, ...Array.from({ length: Math.floor(Math.log10(largest)) + 1 }, (_, power) => 10 ** power)];
}

function drawThreshold(u: uPlot, theme: Theme, threshold: number): void {
  const { ctx, bbox } = u;
  const x = Math.round(u.valToPos(threshold, 'x', true));
  ctx.save();
  ctx.strokeStyle = theme.foreground;
  ctx.lineWidth = (theme.highContrast ? 1.5 : 1) * devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}
