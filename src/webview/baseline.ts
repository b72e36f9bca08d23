import type uPlot from 'uplot';
import type { Theme } from './theme.js';

/** A horizontal line to compare with. */
export interface Baseline {
  readonly value: number;
  readonly label: string;
  /** Whether it may lie outside the plot where it is far from the curves; its label then points to it. */
  readonly mayLeave?: boolean;
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
  const bottom = bbox.top + bbox.height;
  const at = Math.round(u.valToPos(baseline.value, 'y', true));
  const y = Math.max(bbox.top, Math.min(bottom, at));
  const label = y === at ? baseline.label : `${baseline.label} ${at > bottom ? '↓' : '↑'}`;
  ctx.save();
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = (theme.highContrast ? 1.5 : 1) * ratio;
  ctx.setLineDash([4 * ratio, 4 * ratio]);
  ctx.beginPath();
  ctx.moveTo(bbox.left, y);
  ctx.lineTo(bbox.left + bbox.width, y);
  if (y === at) ctx.stroke();
  ctx.font = theme.font.replace(/^(\d+)px/, (_, size) => `${size * ratio}px`);
  ctx.fillStyle = theme.muted;
  // Pointing out of the plot it stands on the left: curves that come near from above do so on the right.
  ctx.textAlign = y === at ? 'right' : 'left';
  const curvesBelow = newest !== null && newest < baseline.value;
  const room = (curvesBelow ? y - bbox.top : bottom - y) > 15 * ratio;
  const above = curvesBelow === room;
  ctx.textBaseline = above ? 'bottom' : 'top';
  const textX = y === at ? bbox.left + bbox.width - 2 * ratio : bbox.left + 4 * ratio;
  const textY = y + (above ? -4 : 4) * ratio;
  // A rim in the background's colour keeps the label readable over a grid line.
  ctx.setLineDash([]);
  ctx.strokeStyle = theme.background;
  ctx.lineWidth = 4 * ratio;
  ctx.strokeText(label, textX, textY);
  ctx.fillText(label, textX, textY);
  ctx.restore();
}
