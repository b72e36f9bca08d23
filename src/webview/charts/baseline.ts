import type uPlot from 'uplot';
import type { Theme } from '../ui/theme.js';

/** A horizontal line to compare with. What it is stands in the caption: written at the line it lay on the curves just where
 * training goes well. */
export interface Baseline {
  readonly value: number;
  /** Whether it may lie outside the plot where it is far from the curves. */
  readonly mayLeave?: boolean;
}

/** Dashed, under the curves; nothing where it lies outside. */
export function drawBaseline(u: uPlot, theme: Theme, baseline: Baseline | undefined): void {
  if (baseline === undefined) return;
  const { ctx, bbox } = u;
  const y = Math.round(u.valToPos(baseline.value, 'y', true));
  if (y < bbox.top || y > bbox.top + bbox.height) return;
  ctx.save();
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = (theme.highContrast ? 1.5 : 1) * devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.restore();
}
