import uPlot from 'uplot';
import { tick } from '../facts/format.js';
import { type LineStyle, readTheme, type Theme } from '../ui/theme.js';
import { aligned } from './joinSeries.js';
import { axisStyle, makePlotFrame } from './plotFrame.js';
import { drawMarks, drawReferences, type Reference, type UnitCurve } from './unitMarks.js';

/** How a plot over the unit square looks. */
export interface UnitLook {
  readonly xLabel: string;
  readonly yLabel: string;
  /** `steps`: a value holds up to its point, as average precision counts it. */
  readonly shape: 'line' | 'steps' | 'dots';
  readonly lines: (theme: Theme) => readonly LineStyle[];
  /** Where the crosshair stands: on multiples of this; without it anywhere. */
  readonly stops?: number;
  /** Where the grid's lines are and what is written at their ends, where these are not the fifths of 0 to 1. */
  readonly ticks?: Readonly<Record<'x' | 'y', Pick<uPlot.Axis, 'incrs' | 'values'>>>;
}

export interface UnitView {
  /** As many as the look has lines. */
  readonly curves: readonly UnitCurve[];
  readonly reference: Reference;
  /** Least and greatest x and y, where these are not 0 and 1. */
  readonly range?: Readonly<Record<'x' | 'y', readonly [number, number]>> | undefined;
}

/** The one curve of a run's own charts. */
export function ownLine({ test }: Theme): LineStyle[] {
  return [{ stroke: test, dash: [] }];
}

export const squareHeight = 240;
export const unitSplits = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Draws curves over the unit square. @param onPoint told the index of a single curve's point under the crosshair,
 * and where that stands; both null when it leaves */
export function makeUnitPlot(
  parent: HTMLElement,
  look: UnitLook,
  onPoint: (index: number | null, x: number | null) => void,
): { draw(view: UnitView): void; point(index: number | null): void; pointAt(x: number | null): void } {
  let view: UnitView = { curves: look.lines(readTheme()).map(() => ({ points: [] })), reference: 'diagonal' };
  const columns = () => aligned(view.curves.map(({ points }) => points));
  const build = (theme: Theme, width: number) => options(theme, width, look, () => view, onPoint);
  const frame = makePlotFrame(parent, squareHeight, build, columns);
  return {
    draw(next) {
      view = next;
      frame.refresh();
    },
    point: frame.point,
    pointAt: frame.pointAt,
  };
}

function options(
  theme: Theme,
  width: number,
  { xLabel, yLabel, shape, lines, stops, ticks }: UnitLook,
  view: () => UnitView,
  onPoint: (index: number | null, x: number | null) => void,
): uPlot.Options {
  // Half a line of air: a curve along an edge stays whole.
  const range = (axis: 'x' | 'y') => (): [number, number] => {
    const [least, greatest] = view().range?.[axis] ?? [0, 1];
    const air = 0.015 * (greatest - least || 1);
    return [least - air, greatest + air];
  };
  const axis = (name: 'x' | 'y'): uPlot.Axis =>
    ticks === undefined
      ? {
          ...axisStyle(theme),
          splits: () => unitSplits,
          values: (_, at) => at.map((value) => tick(value, 0.2)),
        }
      : { ...axisStyle(theme), ...ticks[name] };
  const paths = shape === 'steps' ? uPlot.paths.stepped?.({ align: -1 }) : undefined;
  return {
    width,
    height: squareHeight,
    padding: [8, 14, 0, 0],
    legend: { show: false },
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: 7 },
      ...(stops === undefined ? {} : { move: snapped(stops) }),
    },
    scales: { x: { time: false, range: range('x') }, y: { range: range('y') } },
    series: [
      {},
      ...lines(theme).map(
        ({ stroke, dash }): uPlot.Series => ({
          stroke,
          dash: [...dash],
          width: theme.highContrast ? 2.5 : 1.75,
          spanGaps: true,
          points: { show: shape === 'dots', size: 6, fill: stroke, stroke },
          ...(paths === undefined ? {} : { paths }),
        }),
      ),
    ],
    axes: [
      { ...axis('x'), size: 21, gap: 5, label: xLabel, border: { show: true, stroke: theme.axis, width: 1 } },
      {
        ...axis('y'),
        size: ticks === undefined ? 30 : 46,
        gap: 6,
        label: yLabel,
        border: { show: theme.highContrast, stroke: theme.axis, width: 1 },
      },
    ],
    hooks: {
      drawAxes: [(u) => drawReferences(u, theme, view().reference)],
      draw: [(u) => drawMarks(u, theme, lines(theme), view().curves)],
      setCursor: [(u) => onPoint(u.cursor.idx ?? null, crosshair(u))],
    },
  };
}

/** The crosshair's x; null where it is off the plot. */
function crosshair(u: uPlot): number | null {
  const left = u.cursor.left ?? -1;
  return left < 0 ? null : u.posToVal(left, 'x');
}

function snapped(stops: number): uPlot.Cursor.MousePosRefiner {
  return (u, left, top) =>
    left < 0 ? [left, top] : [u.valToPos(Math.round(u.posToVal(left, 'x') / stops) * stops, 'x'), top];
}
