import type uPlot from 'uplot';
import type { LineStyle, Theme } from '../ui/theme.js';

export interface UnitPoint {
  readonly x: number;
  readonly y: number;
}

export interface UnitCurve {
  readonly points: readonly UnitPoint[];
  /** The point to mark, if any. */
  readonly marked?: UnitPoint | undefined;
}

/** What to compare with: the diagonal, or levels of y. */
export type Reference = 'diagonal' | readonly number[];

export function drawReferences(u: uPlot, theme: Theme, reference: Reference): void {
  if (reference === 'diagonal') drawReference(u, theme, 0, 1);
  else for (const level of reference) drawReference(u, theme, level, level);
}

function drawReference(u: uPlot, theme: Theme, from: number, to: number): void {
  const { ctx } = u;
  const [begin, end] = from === to ? [u.scales.x?.min ?? 0, u.scales.x?.max ?? 1] : [0, 1];
  ctx.save();
  ctx.strokeStyle = theme.muted;
  ctx.lineWidth = (theme.highContrast ? 1.5 : 1) * devicePixelRatio;
  ctx.setLineDash([4 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(u.valToPos(begin, 'x', true), u.valToPos(from, 'y', true));
  ctx.lineTo(u.valToPos(end, 'x', true), u.valToPos(to, 'y', true));
  ctx.stroke();
  ctx.restore();
}

/** Rings: they differ from the crosshair's dots by their shape, not by their colour. One alone stands out from its
 * curve; of several each has its curve's colour. */
export function drawMarks(
  u: uPlot,
  theme: Theme,
  lines: readonly LineStyle[],
  curves: readonly UnitCurve[],
): void {
  const { ctx } = u;
  ctx.save();
  ctx.fillStyle = theme.background;
  ctx.lineWidth = 2 * devicePixelRatio;
  curves.forEach(({ marked }, i) => {
    if (marked === undefined) return;
    ctx.beginPath();
    const [x, y] = [u.valToPos(marked.x, 'x', true), u.valToPos(marked.y, 'y', true)];
    ctx.arc(x, y, 5 * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fill();
    ctx.strokeStyle = curves.length === 1 ? theme.foreground : (lines[i]?.stroke ?? theme.foreground);
    ctx.stroke();
  });
  ctx.restore();
}
