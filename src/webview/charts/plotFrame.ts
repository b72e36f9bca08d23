import uPlot from 'uplot';
import { onThemeChange, readTheme, type Theme } from '../ui/theme.js';

/** A uPlot that keeps up with its parent's width and the theme. */
export interface PlotFrame {
  /** Draws what `columns` now says. */
  refresh(): void;
  /** Moves the crosshair to the point with this index; null takes it away. */
  point(index: number | null): void;
  /** The same, to any x. */
  pointAt(x: number | null): void;
}

/** @param build the options for a theme and a width @param columns the data, x first */
export function makePlotFrame(
  parent: HTMLElement,
  height: number,
  build: (theme: Theme, width: number) => uPlot.Options,
  columns: () => uPlot.AlignedData,
): PlotFrame {
  let width = 0;
  let chart: uPlot | undefined;
  // Colours, dashes and fonts are baked into a uPlot, so a new theme or the first width means a new one.
  const rebuild = () => {
    chart?.destroy();
    chart = width > 0 ? new uPlot(build(readTheme(), width), columns(), parent) : undefined;
  };
  onThemeChange(rebuild);
  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === width) return;
    width = next;
    if (chart === undefined || width === 0) rebuild();
    else chart.setSize({ width, height });
  }).observe(parent);

  const pointAt = (x: number | null) =>
    chart?.setCursor({ left: x === null ? -10 : chart.valToPos(x, 'x'), top: x === null ? -10 : 0 });
  return {
    refresh: () => chart?.setData(columns()),
    point: (index) => pointAt(index === null ? null : (columns()[0][index] ?? null)),
    pointAt,
  };
}

/** What all axes have in common. */
export function axisStyle(theme: Theme): uPlot.Axis {
  return {
    stroke: theme.muted,
    font: theme.font,
    labelFont: theme.font,
    labelSize: 16,
    labelGap: 0,
    grid: { stroke: theme.grid, width: 1 },
    ticks: { show: false },
  };
}
