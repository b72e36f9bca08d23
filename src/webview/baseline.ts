import type uPlot from 'uplot';
import type { Theme } from './theme.js';

/** A horizontal line to compare with. */
export interface Baseline {
  readonly value: number;
  readonly label: string;
}

/** Dashed, under the curves, with its label right at the line, on the side away from the curves.
 * @param newest the newest point of the curve that it is compared with */
export function drawBaseline(
  u: uPlot,
  theme: Theme,
  baseline: Baseline | undefined,
  newest: number | null,
): void {
  if (baseline === undefined) return;
  const { ctx, bbox } = u;
  const ratio = devicePixelRatio;
  const y = Math.round(u.valToPos(baseline.value, 'y', true));
  ctx.save();
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = (theme.highContrast ? 1.5 : 1) * ratio;
  ctx.setLineDash([4 * ratio, 4 * ratio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  ctx.stroke();
  ctx.font = theme.font.replace(/^(\d+)px/, (_, size) => `${size * ratio}px`);
  ctx.fillStyle = theme.muted;
  ctx.textAlign = 'right';
  const curvesBelow = newest !== null && newest < baseline.value;
  const room = (curvesBelow ? y - bbox.top : bbox.top + bbox.height - y) > 15 * ratio;
  const above = curvesBelow === room;
  ctx.textBaseline = above ? 'bottom' : 'top';
  const [textX, textY] = [bbox.left + bbox.width - 2 * ratio, y + (above ? -4 : 4) * ratio];
  // A rim in the background's colour keeps the label readable over a grid line.
  ctx.setLineDash([]);
  ctx.strokeStyle = theme.background;
  ctx.lineWidth = 4 * ratio;
  ctx.strokeText(baseline.label, textX, textY);
  ctx.fillText(baseline.label, textX, textY);
  ctx.restore();
}
