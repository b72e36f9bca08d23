import type { Chart } from '../../core/chart/chart.js';
import { type Frame, type Layout, layOut, nearest } from '../../core/chart/layout.js';
import { paintCrosshair, paintPlot } from '../../core/chart/plot.js';
import { setAttribute, svg } from '../ui/dom.js';
import { draw } from '../ui/drawing.js';

/** A chart in the page, as wide as its place is. */
export interface Plot {
  draw(chart: Chart): void;
  /** Moves the crosshair to a place of the chart's data; null takes it away. */
  point(at: number | null): void;
}

/** @param square as high as fractions on both axes want it, with the y axis's name beside it
 * @param onPoint told the place that the pointer is nearest to, null when it leaves */
export function makePlot(parent: HTMLElement, square: boolean, onPoint: (at: number | null) => void): Plot {
  const height = square ? 240 : 150; // fixed: nothing below moves while points stream in
  const marks = svg('g', {});
  const crosshair = svg('g', {});
  const drawing = svg('svg', { 'aria-hidden': 'true' });
  drawing.append(marks, crosshair);
  parent.append(drawing);

  let width = 0;
  let chart: Chart | undefined;
  let layout: Layout | undefined;
  let pointed: number | null = null;

  const paint = () => {
    if (chart === undefined || width === 0) return;
    const frame: Frame = { width, height, top: 8, named: square };
    setAttribute(drawing, 'width', width);
    setAttribute(drawing, 'height', height);
    layout = layOut(chart, frame);
    draw(marks, paintPlot(chart, layout, frame));
    paintPointed();
  };
  const paintPointed = () =>
    draw(
      crosshair,
      chart === undefined || layout === undefined || pointed === null
        ? []
        : paintCrosshair(chart, layout, pointed),
    );

  new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    if (next === width) return;
    width = next;
    paint();
  }).observe(parent);
  const follow = ({ clientX, clientY }: PointerEvent) => {
    if (chart === undefined || layout === undefined) return;
    const { left, top } = drawing.getBoundingClientRect();
    onPoint(nearest(chart, layout, clientX - left, clientY - top) ?? null);
  };
  parent.addEventListener('pointermove', follow);
  parent.addEventListener('pointerdown', follow); // a finger does not move over it before
  parent.addEventListener('pointerleave', () => onPoint(null));

  return {
    draw(next) {
      chart = next;
      paint();
    },
    point(at) {
      pointed = at;
      paintPointed();
    },
  };
}
